"""A file in which somebody has read answers into themes: one row for each answer, or one for each theme of it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from catalogue.did_you_mean import did_you_mean
from catalogue.spreadsheet_text import unguarded
from errors import Problem
from free_text.theme_codebook import BETWEEN, RESERVED, Theme, ThemeCodebook, by_name


ROW = ("row", "row in the file", "line")
RESPONDENT = ("respondent", "id", "respondent id", "answer id", "answer")
QUESTION = ("question", "question id")
THEMES = ("themes", "theme", "code", "codes")


@dataclass(frozen=True)
class AnswerPlace:
    """Which answer is meant: the row of the survey's file, and the id of the question."""

    row: int
    question: str


@dataclass(frozen=True)
class CodingFile:
    """What a file says: {answer: theme ids, or one of the words that stand for none}, and every problem in it; with a problem nothing is kept."""

    readings: Mapping[AnswerPlace, tuple[str, ...]]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class AnswersToRead:
    """The answers there are: by row, and the row of each respondent by the mark that the survey's file gives, in small letters."""

    places: frozenset[AnswerPlace]
    respondents: Mapping[str, int]
    respondent_heading: str | None

    @cached_property
    def questions(self) -> tuple[str, ...]:
        return tuple(sorted({place.question for place in self.places}))


def read_coding(
    headings: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]], answers: AnswersToRead, book: ThemeCodebook
) -> CodingFile:
    """The CodingFile of a table: its headings, and (number in the file, cells) of each row. A row without a theme says that the answer is not read yet."""
    columns = _columns(headings, answers)
    missing = []
    if columns["themes"] is None:
        missing.append(f"there is no column of themes; call it 'themes', and write several with '{BETWEEN}' between them")
    if columns["row"] is None and columns["respondent"] is None:
        missing.append("no column says which answer is meant; add 'row', the row of the survey's file, or the respondent's own mark")
    if columns["question"] is None and len(answers.questions) > 1:
        missing.append(
            f"this survey has several questions in people's own words; add a column 'question' with one of: {', '.join(answers.questions)}"
        )
    if missing:
        return CodingFile({}, tuple(Problem(message, 1) for message in missing))
    known = {question: by_name(book.of(question)) for question in answers.questions}
    read: dict[AnswerPlace, list[str]] = {}
    problems: list[Problem] = []
    for number, cells in rows:
        cell = {name: unguarded(cells[at].strip()) if at is not None and at < len(cells) else "" for name, at in columns.items()}
        if not cell["themes"]:
            continue
        place = _place(cell, answers)
        if isinstance(place, str):
            problems.append(Problem(place, number))
            continue
        for name in filter(None, (part.strip() for part in cell["themes"].split(BETWEEN))):
            theme = RESERVED.get(name.lower()) or known[place.question].get(name.lower())
            if theme:
                read.setdefault(place, []).append(theme)
            else:
                words = f"is no theme of this survey.{did_you_mean(name, known[place.question])} Correct it, or add it to the themes"
                problems.append(Problem(words, number, headings[columns["themes"]], name))
    readings = {place: tuple(dict.fromkeys(themes)) for place, themes in read.items()}
    problems += [
        Problem(f"the answer in row {place.row} of the survey has a theme and '{alone}' as well; keep one", None)
        for place, themes in readings.items()
        if len(themes) > 1
        for alone in themes
        if alone in RESERVED.values()
    ]
    if not readings and not problems:
        problems.append(Problem("no row has a theme, so nothing was read yet", None))
    return CodingFile(readings, tuple(problems))


def coding_headings(headings: Sequence[str], answers: AnswersToRead) -> bool:
    """Whether a table has a column of themes and one that says which answer is meant."""
    columns = _columns(headings, answers)
    return columns["themes"] is not None and (columns["row"] is not None or columns["respondent"] is not None)


def themes_of_file(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[Theme, ...]:
    """A Theme for each that a table names, in the order in which they first stand; empty where it has no column of themes."""
    at = next((number for number, heading in enumerate(headings) if heading.strip().lower() in THEMES), None)
    if at is None:
        return ()
    named = (part.strip() for cells in rows if at < len(cells) for part in cells[at].split(BETWEEN))
    titles = {title.lower(): title for title in reversed([title for title in named if title and title.lower() not in RESERVED])}
    return tuple(Theme(_slug(title), title) for title in reversed(titles.values()))


def _slug(title: str) -> str:
    return re.sub(r"[^\w]+", "-", title.lower()).strip("-") or title


def _columns(headings: Sequence[str], answers: AnswersToRead) -> dict[str, int | None]:
    plain = [heading.strip().lower() for heading in headings]
    own = (answers.respondent_heading.strip().lower(),) if answers.respondent_heading else ()
    wanted = {"row": ROW, "respondent": (*own, *RESPONDENT), "question": QUESTION, "themes": THEMES}
    return {name: next((plain.index(heading) for heading in known if heading in plain), None) for name, known in wanted.items()}


def _place(cell: Mapping[str, str], answers: AnswersToRead) -> AnswerPlace | str:
    """The answer that a row means, or what is wrong with it."""
    question = cell["question"] or (answers.questions[0] if len(answers.questions) == 1 else "")
    if question not in answers.questions:
        return f"'{question}' is no question in people's own words.{did_you_mean(question, answers.questions)}"
    if cell["row"]:
        row = int(cell["row"]) if cell["row"].isdigit() else None
        named = f"row {cell['row']}"
    else:
        row, named = answers.respondents.get(cell["respondent"].lower()), f"respondent '{cell['respondent']}'"
    if row is None or AnswerPlace(row, question) not in answers.places:
        return f"the survey has no answer to this question in {named}; name the answer as the survey's file does"
    return AnswerPlace(row, question)
