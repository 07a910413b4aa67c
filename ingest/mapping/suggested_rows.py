"""How the rows of a table as councils lay it out are likely to be read: lines over a section, cells that stand for those below, two lines of headings."""

from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence

from catalogue import Catalogue
from catalogue.areas import folded
from ingest.mapping.column_mapping import LEFT_OUT, filled_right
from ingest.mapping.mapped_rows import section_test
from ingest.periods.parse_period import parse_period
from ingest.read.text_table import TextTable


# Which number the lower of two headings names, by a word in it.
NUMBERS = {
    "numerator": ("number", "count", "n", "no", "numerator", "cases", "children"),
    "denominator": ("denominator", "base", "cohort", "out", "population", "total"),
    "value": ("rate", "percentage", "percent", "value", "%", "per", "actual", "result", "score"),
    "target": ("target", "goal"),
}
KEYS = ("area", "indicator", "period", "category", "breakdown")
FEWEST_BLANK = 0.25
MOST_SECTIONS = 100


def section_words(text: TextTable) -> list[str]:
    """The different words that stand alone in a row, over the rows of their section, in their order; empty where there are none."""
    columns = [f"c{number}" for number in range(1, len(text.columns) + 1)]
    word = f"coalesce({', '.join(f'trim({column})' for column in columns)})"
    query = f"select {word} from text where {section_test(columns)} group by 1 order by min(row) limit {MOST_SECTIONS}"
    return [cell for (cell,) in text.db.execute(query).fetchall()]


def of_sections(words: Sequence[str], columns: AnyMapping[str, str], across: str | None, catalogue: Catalogue) -> str | None:
    """What the words over sections are of the rows below them: areas or periods where nothing else says those, else titles to leave out."""
    if not words:
        return None
    for ours, known in (("area", catalogue.areas.find), ("period", parse_period)):
        if ours not in columns and ours != across and all(map(known, words)):
            return ours
    return LEFT_OUT


def filled_down(text: TextTable, headings: Sequence[str], columns: AnyMapping[str, str]) -> tuple[str, ...]:
    """The matched columns of words whose first cell is filled and many of the others blank, as of cells that were merged over several rows."""
    filled = []
    for heading in (columns[ours] for ours in KEYS if ours in columns):
        cell = f"nullif(trim(c{headings.index(heading) + 1}), '')"
        rows, cells, first = text.db.execute(f"select count(*), count({cell}), arg_min({cell} is not null, row) from text").fetchall()[0]
        if first and 0 < cells <= (1 - FEWEST_BLANK) * rows:
            filled.append(heading)
    return tuple(filled)


def holding_under(text: TextTable, headings: Sequence[str], cells: AnyMapping[str, Sequence[str]]) -> dict[str, str]:
    """{heading: which number stands under it} of columns over which a period stands in the line above, each period over as many; else empty."""
    above = filled_right(text.above[-1]) if text.above else ()
    periods = {heading: word for heading, word in zip(headings, above) if word and parse_period(word) and cells[heading]}
    holding = {heading: name for heading, printed in zip(headings, text.columns) if heading in periods and (name := _number_named(printed))}
    of_period: dict[str, list[str]] = {}
    for heading, name in holding.items():
        of_period.setdefault(periods[heading], []).append(name)
    alike = len({tuple(sorted(names)) for names in of_period.values()}) == 1
    whole = all(len(names) == len(set(names)) for names in of_period.values())
    return holding if len(of_period) > 1 and alike and whole else {}


def _number_named(heading: str) -> str | None:
    words = {*folded(heading).split(), *("%" if "%" in heading else "")}
    return next((name for name, known in NUMBERS.items() if words & {*known}), None)
