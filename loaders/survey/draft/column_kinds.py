"""What a column of an export seems to hold, by its heading and its answers."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from catalogue.areas import folded
from loaders.survey.draft.export_columns import ExportColumn
from loaders.survey.draft.known_answers import CODES_OF_NOTHING, EMPTY, spelled


IDENTIFIER = re.compile(
    r"\b(e ?mail|name|first name|last name|surname|forename|phone|telephone|mobile|postcode|post code|address|ip address|ipaddress|nhs number|upn"
    r"|unique pupil number|user ?name|user ?id|user ?no|user number|collector id|unique id|tracking link|external (data )?reference|externalreference"
    r"|recipient\w*|location latitude|location longitude|locationlatitude|locationlongitude|custom data \d+|collector|distribution ?channel"
    r"|user ?language|response ?id|date of birth|dob|birthday|school name|note|status|progress|duration in seconds|duration|finished|points|feedback"
    r"|survey identifier|redcap \w+( \w+)*|\w+ complete)\b"
)
TIMES = re.compile(r"^(start|end|started|ended|completed|completion time|start time|end time|last modified time|timestamp|start ?date|end ?date"
                   r"|recorded ?date|date created|date modified|date submitted|submitted|\w+ timestamp)$")  # fmt: skip
RESPONDENT = (
    "id",
    "record id",
    "respondent id",
    "response id",
    "responseid",
    "userid",
    "user id",
    "respondent",
    "participant id",
    "unique id",
)
WEIGHT = re.compile(r"^(survey |final |rim |raking |response )?(weight|weights|wt|wgt|weighting)( factor)?$")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
DATES = (
    "%d/%m/%Y", "%m/%d/%Y", "%Y-%m-%d", "%m/%d/%y", "%d/%m/%y", "%d-%m-%Y", "%d %B %Y", "%d %b %Y", "%d.%m.%Y",
    "%Y/%m/%d",
)  # fmt: skip
CLOCK = re.compile(r"[T ]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?( ?[ap]m)?( ?[a-z]{2,4}([+-]\d+)?)?( ?[+-]\d{2}:?\d{2})?$", re.IGNORECASE)
GROUPS = (
    ("age", re.compile(r"\b(how old|your age|age)\b")),
    ("sex", re.compile(r"\b(gender|sex|boy or (a )?girl|girl or (a )?boy)\b")),
    ("ethnicity", re.compile(r"\b(ethnic|ethnicity|ethnic group)\b")),
    ("special educational needs", re.compile(r"\b(special educational needs|send|sen|disabilit(y|ies)|disabled)\b")),
    ("free school meals", re.compile(r"\b(free school meals?|fsm)\b")),
    ("year", re.compile(r"\b(year group|school year|which year|what year are you in)\b")),
    ("locality", re.compile(r"\b(which part of|locality|district|ward|neighbourhood|where do you live|area do you live|constituency)\b")),
    ("care experience", re.compile(r"\b(in care|looked after|care experience|care experienced)\b")),
    ("young carer", re.compile(r"\b(young carer)\b")),
    ("school", re.compile(r"^(which|what|your|name of)( \w+)* (school|college)\b|^school$")),
)
SEXES = {
    "girl": "Female", "female": "Female", "woman": "Female", "young woman": "Female", "girl or young woman": "Female", "f": "Female",
    "boy": "Male", "male": "Male", "man": "Male", "young man": "Male", "boy or young man": "Male", "m": "Male",
}  # fmt: skip
# A sentence says what is felt; a fact about a person is asked in a few words.
LONG, LONG_ANSWER, LONGEST_GROUP = 60, 25, 12
OWN_WORDS = re.compile(
    r"^(why|tell us|please (tell|say|explain|describe|give)|what one thing|anything else|any (other|further) (comments?|thoughts)|in your own words"
    r"|comments?|explain|describe|if you could)\b|\b(please (specify|say (more|what|why)|explain|tell us)|tell us (more|why|about)|own words|comments)\b"
    r"|\bother text\b|\btext$"
)
SURE = 0.95


def is_identifier(column: ExportColumn) -> bool:
    """Whether a column says who somebody is, or how the tool took their answers."""
    title = folded(column.title)
    return bool(IDENTIFIER.fullmatch(title) or IDENTIFIER.fullmatch(folded(column.heading))) or _holds_addresses(column.cells)


def _holds_addresses(cells: Mapping[str, int]) -> bool:
    return bool(cells) and sum("@" in cell and " " not in cell for cell in cells) >= 0.5 * len(cells)


def is_time(column: ExportColumn) -> bool:
    """Whether a column says when somebody answered, by its heading."""
    return bool(TIMES.fullmatch(folded(column.title)) or TIMES.fullmatch(folded(column.heading)))


def is_respondent(column: ExportColumn) -> bool:
    """Whether a column numbers the respondents: it is called so, and most of its numbers stand once. One that stands twice is somebody who
    would be counted twice, which is told when the file is loaded.
    """
    once = sum(count == 1 for count in column.cells.values())
    return folded(column.title) in RESPONDENT and column.filled >= SURE * column.rows and once > 0.5 * len(column.cells)


def is_weight(column: ExportColumn) -> bool:
    """Whether a column holds survey weights: it is called so, and its numbers lie around 1; what people weigh does not.

    A weight that is blank, below zero or written with a comma makes no question of the column: it is told when the file is loaded.
    """
    written = {answer.replace(",", ".", 1): count for answer, count in column.cells.items()}
    numbers = numbers_in(replace(column, cells=written))
    if not WEIGHT.fullmatch(folded(column.title)) or not numbers or column.filled < 0.5 * column.rows:
        return False
    mean = sum(value * count for value, count in numbers.items()) / sum(numbers.values())
    return 0.2 <= mean <= 5 and any(value != int(value) for value in numbers)


def numbers_in(column: ExportColumn) -> dict[float, int]:
    """{number: how many gave it} where nearly all answers are numbers; empty where they are not."""
    given = {answer: count for answer, count in column.cells.items() if spelled(answer) not in EMPTY}
    numbers: dict[float, int] = {}
    for answer, count in given.items():
        if NUMBER.fullmatch(answer):
            numbers[float(answer)] = numbers.get(float(answer), 0) + count
    return numbers if given and sum(numbers.values()) >= SURE * sum(given.values()) else {}


def without_codes(numbers: Mapping[float, int]) -> dict[float, int]:
    """The same without the codes by which an export says that nothing was answered."""
    return {number: count for number, count in numbers.items() if f"{number:g}" not in CODES_OF_NOTHING}


def dates_in(column: ExportColumn) -> list[datetime]:
    """The dates in a column of which nearly all cells are dates; none elsewhere."""
    made = [date for date in (_date(cell) for cell in column.cells) if date]
    return made if column.cells and len(made) >= SURE * len(column.cells) else []


def _date(text: str) -> datetime | None:
    plain = CLOCK.sub("", text.strip())
    for form in DATES:
        try:
            return datetime.strptime(plain, form)
        except ValueError:
            continue
    return None


def group_of(column: ExportColumn) -> str | None:
    """The breakdown that a column seems to be, by its heading; None for a question."""
    title = folded(column.title)
    if len(column.title) > LONG and not title.startswith(("which of these", "do you", "how old", "what is your", "are you")):
        return None
    if title.endswith(("describes you", "describe you")):
        return "sex" if any(spelled(answer) in SEXES for answer in column.cells) else None
    named = next((breakdown for breakdown, words in GROUPS if words.search(title)), None)
    feeling = re.search(r"\b(feel|think|agree|satisfied|happy|enjoy|like|safe|belong|often|support|help|talk|listen)\w*\b", title)
    return None if feeling else named


def is_wordy(column: ExportColumn) -> bool:
    """Whether a column holds people's own words: nearly every answer is another, or they are long."""
    if not column.cells:
        return False
    if OWN_WORDS.search(folded(column.title)) or OWN_WORDS.search(folded(column.heading)):
        return True
    long = sum(len(answer) for answer in column.cells) / len(column.cells)
    return column.many or len(column.cells) > 0.5 * column.filled > 5 or (len(column.cells) > LONGEST_GROUP and long > LONG_ANSWER)
