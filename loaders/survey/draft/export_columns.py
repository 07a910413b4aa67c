"""The columns of a survey tool's export: how its headings are read, what was asked, and how often each answer was given."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from catalogue.areas import folded
from ingest.mapping.recipe import NO_RECIPE, Recipe
from ingest.read.containers import close_tables, read_tables
from ingest.read.correction import Correction
from ingest.read.text_table import TextTable
from ingest.read.upload_table import UploadTable, problems_of
from loaders.survey.answer_cells import as_compared
from loaders.survey.unusable_rows import unusable_rows


LISTED, AT_ONCE = 400, 25
IMPORT = '{"ImportId"'
# The words over a column of SurveyMonkey that is not one of several.
ONLY = ("response", "open ended response")
RESPONSE_ID = ("respondent id", "collector id")
TOOLS = {
    "Qualtrics": ({"responseid", "startdate"}, {"recordeddate"}),
    "SurveyMonkey": (set(RESPONSE_ID),),
    "Microsoft Forms": ({"start time", "completion time"},),
    "REDCap": ({"record id"}, {"redcap event name"}),
    "SmartSurvey": ({"userid", "userno"}, {"tracking link"}, {"response id", "started"}, {"user id", "started"}),
    "Google Forms": ({"timestamp"},),
}
# (stem, rest) of a heading that is one of several: 'Where? (choice=At home)', 'Where? [At home]', 'where___2', 'Where? - At home', 'Q3.2'.
SPLITS = (
    re.compile(r"(?P<stem>.*\S)\s*\(choice\s*=\s*(?P<rest>.*)\)\s*", re.DOTALL),
    re.compile(r"(?P<stem>.*\S)\s*\[(?P<rest>[^\[\]]+)\]\s*", re.DOTALL),
    re.compile(r"(?P<stem>\w+?)___(?P<rest>\w+)"),
    re.compile(r"(?P<stem>.*\S)\s+-\s+(?P<rest>.*\S)\s*", re.DOTALL),
    re.compile(r"(?P<stem>.*[?:])\s*:?\s*(?P<rest>[^?:]*\S)\s*", re.DOTALL),
    re.compile(r"(?P<stem>Q\d+)[._](?P<rest>\d+)", re.IGNORECASE),
)
SELECTED = re.compile(r"\s*-\s*Selected Choice\s*$")


@dataclass(frozen=True)
class ExportColumn:
    """One column. `heading` is how a codebook names it, `title` what was asked; of one of several columns of a question `stem` is what
    they have in common and `option` what is this one's. `cells` holds its different answers with how many gave each, in the order of the
    file, where there are `many` the first alone; `filled` of `rows` hold one.
    """

    number: int
    heading: str
    title: str
    stem: str | None
    option: str
    cells: dict[str, int]
    filled: int
    rows: int
    many: bool = False


@dataclass(frozen=True)
class SurveyExport:
    """An export as it was read: its tool, its columns, the open table, and the Recipe by which its headings are read."""

    tool: str | None
    columns: tuple[ExportColumn, ...]
    text: TextTable
    recipe: Recipe


def read_export(path: Path, into: Path) -> tuple[SurveyExport | None, tuple, list[UploadTable]]:
    """(the SurveyExport of a file, its problems, its tables, which whoever asked must close). None where it is no table."""
    tables = read_tables(path, into)
    text = _longest(tables)
    if text is None:
        return None, problems_of(tables), tables
    upper = lower = None
    recipe = NO_RECIPE
    if heading := _two_rows(text):
        upper, lower, lines = heading
        close_tables(tables)
        recipe = Recipe(Correction(heading=lines))
        tables = read_tables(path, into, recipe.correction)
        text = _longest(tables)
    questions, last_heading = _third_row(text)
    made = _columns(text, upper, lower, questions, last_heading)
    return SurveyExport(_tool(text.columns, upper, questions), made, text, recipe), problems_of(tables), tables


def _longest(tables):
    texts = [table.text for table in tables if table.text]
    return max(texts, key=lambda text: text.rows, default=None)


def _two_rows(text: TextTable) -> tuple[list[str], list[str], tuple[int, int]] | None:
    """(upper headings, lower headings, their lines) of an export with two rows of headings; None where it has one."""
    rows = text.relation.limit(2).fetchall()
    first = [cell or "" for cell in rows[0][1:]] if rows else []
    if text.above and any(heading in ONLY for heading in map(folded, text.columns)):
        upper = [*text.above[-1], *[""] * len(text.columns)][: len(text.columns)]
        return _filled(upper), list(text.columns), (text.heading_rows[0] - 1, text.heading_rows[-1])
    if any(folded(cell) in ONLY for cell in first) and set(RESPONSE_ID) <= set(map(folded, text.columns)):
        last = rows[1][0] - 1 if len(rows) > 1 else rows[0][0]
        return _filled(text.columns), first, (text.heading_rows[0], last)
    return None


def _filled(cells: Sequence[str]) -> list[str]:
    """A heading holds for the blank ones to its right."""
    made: list[str] = []
    for cell in cells:
        made.append((cell or "").strip() or (made[-1] if made else ""))
    return made


def _third_row(text: TextTable) -> tuple[list[str] | None, int]:
    """(what was asked under each heading of Qualtrics, the last row of its headings): its second row of headings says so and the third begins
    as no answer does; (None, 0) elsewhere.
    """
    rows = text.relation.limit(2).fetchall()
    marked = next((number for number, row in enumerate(rows) if any((cell or "").startswith(IMPORT) for cell in row[1:])), None)
    if marked is None:
        return None, 0
    return [cell or "" for cell in rows[0][1:]] if marked else list(text.columns), rows[marked][0]


def _tool(columns: Sequence[str], upper: Sequence[str] | None, questions: Sequence[str] | None) -> str | None:
    known = set(map(folded, upper or columns))
    if questions is not None:
        return "Qualtrics"
    if any("(choice=" in heading or "___" in heading for heading in columns):
        return "REDCap"
    return next((tool for tool, signs in TOOLS.items() if any(sign <= known for sign in signs)), None)


def _columns(text, upper, lower, questions, last_heading) -> tuple[ExportColumn, ...]:
    titles = [(title or heading).strip() for title, heading in zip(questions or text.columns, text.columns)]
    splits = [(upper[n], lower[n].strip()) if upper and upper[n] else _split(titles[n]) for n in range(len(titles))]
    if upper:
        splits = [(None, "") if folded(rest) in ONLY or not rest else (stem, rest) for stem, rest in splits]
        titles = [upper[n] or titles[n] for n in range(len(titles))]
    stems = Counter(stem for stem, _ in splits if stem)
    answers = _answers(text, last_heading)
    repeated, seen, made = Counter(map(folded, text.columns)), Counter(), []
    for number, heading in enumerate(text.columns, 1):
        title, (stem, rest) = titles[number - 1], splits[number - 1]
        seen[folded(heading)] += 1
        name = f"{heading}#{seen[folded(heading)]}" if repeated[folded(heading)] > 1 else heading
        several = stem and stems[stem] > 1
        cells, filled, many = answers.get(number, ({}, 0, False))
        stem = SELECTED.sub("", stem) if several else None
        made.append(ExportColumn(number, name, SELECTED.sub("", title), stem, rest if several else "", cells, filled, text.rows, many))
    return tuple(made)


def _split(title: str) -> tuple[str | None, str]:
    for pattern in SPLITS:
        if match := pattern.fullmatch(title):
            return match["stem"].strip(), match["rest"].strip()
    return None, ""


def _answers(text: TextTable, after: int) -> dict[int, tuple[dict[str, int], int, bool]]:
    """{number of a column: ({answer: how many gave it}, how many answered, whether there are more different answers than are listed)}.

    Rows up to the number `after` are headings, and those that are nobody's answers are left out. A query of each column would plan over all of them: hundreds of columns would take minutes.
    """
    made: dict[int, tuple[dict[str, int], int, bool]] = {}
    numbers = range(1, len(text.columns) + 1)
    unusable = ", ".join(str(row) for row in unusable_rows(text)) or "null::bigint"
    for first in range(0, len(numbers), AT_ONCE):
        some = numbers[first : first + AT_ONCE]
        query = f"""
            select number, answer, times, sum(times) over (partition by number), count(*) over (partition by number) from (
                select number, trim(cell) as answer, count(*) as times, min(row) as first from (
                    select row, unnest([{", ".join(map(str, some))}]) as number, unnest([{", ".join(f"c{number}" for number in some)}]) as cell
                    from text where row > {after} and coalesce(row not in ({unusable}), true))
                where trim(coalesce(cell, '')) <> '' group by number, answer)
            qualify row_number() over (partition by number order by first) <= {LISTED} order by number, first"""
        for number, answer, times, filled, different in text.db.execute(query).fetchall():
            cells, *_ = made.setdefault(number, ({}, int(filled), different > LISTED))
            cells[answer] = times
    return {number: (_without_variants(cells), filled, many) for number, (cells, filled, many) in made.items()}


def _without_variants(cells: Mapping[str, int]) -> dict[str, int]:
    """The same with 'SAFE' and 'safe ' as one answer, spelt as most gave it: as two, each would count everybody who gave either."""
    alike: dict[str, dict[str, int]] = {}
    for answer, times in cells.items():
        alike.setdefault(as_compared(answer), {})[answer] = times
    return {max(spellings, key=lambda answer: spellings[answer]): sum(spellings.values()) for spellings in alike.values()}
