"""Which columns of a table are likely to be which of ours: by what their headings say and by what stands in their cells."""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Mapping as AnyMapping
from typing import NamedTuple

from rapidfuzz import fuzz

from catalogue import Catalogue
from catalogue.areas import folded
from catalogue.search import search
from ingest.facts.number_cells import SYMBOLS
from ingest.indicator_names import indicator_names
from ingest.mapping.column_mapping import Mapping, unique_headings
from ingest.periods.parse_period import parse_period
from ingest.read.text_table import TextTable


USUAL_HEADINGS = {
    "indicator": ("indicator", "indicator name", "measure", "kpi", "metric", "performance indicator", "short desc"),
    "area": ("area", "area name", "local authority", "la name", "authority", "council", "district", "geography", "place", "area code"),
    "period": ("period", "time period", "year", "quarter", "month", "date", "financial year", "academic year", "reporting period"),
    "breakdown": ("breakdown", "breakdown topic", "dimension", "split by", "group type"),
    "category": ("category", "group", "subgroup", "sex", "gender", "ethnicity", "age group"),
    "numerator": ("numerator", "count", "number", "number of children", "cases"),
    "denominator": ("denominator", "cohort", "out of", "base", "population", "total"),
    "value": ("value", "rate", "percentage", "percent", "result", "actual", "figure", "score", "outturn", "this quarter"),
    "target": ("target", "goal", "target value"),
    "note": ("note", "notes", "comment", "comments", "commentary"),
}
NUMERIC = ("numerator", "denominator", "value", "target")
# Words that stand in the titles of most indicators, and so tell none from another.
COMMON_WORDS = ("rate", "percentage", "percent", "number", "share", "proportion", "of", "the", "in", "value")
# How many cells are looked at; the score from which a heading is offered; the share of cells that must be numbers; when a search hit is sure.
SAMPLE, ENOUGH, MOST, SURE = 200, 60, 0.8, 95

Cells = AnyMapping[str, Sequence[str]]


class SideBySide(NamedTuple):
    """Columns of figures that stand side by side, and what their headings tell; None and () where there are none."""

    told: str | None = None
    headings: tuple[str, ...] = ()


def suggested_mapping(text: TextTable, catalogue: Catalogue) -> Mapping:
    """The Mapping that fits a table best, as far as it goes: a start for the person who matches its columns."""
    headings = unique_headings(text.columns)
    cells = {heading: _sample(text, number) for number, heading in enumerate(headings, 1)}
    wide = _side_by_side(headings, cells, catalogue)
    columns = _best_columns(cells, wide, catalogue)
    constants = {} if "indicator" in (*columns, wide.told) else _one_indicator(columns, catalogue)
    return Mapping(columns, constants, wide.headings, wide.told or "period", "value", _meanings(columns, wide, cells, catalogue))


def _best_columns(cells: Cells, wide: SideBySide, catalogue: Catalogue) -> dict[str, str]:
    """Ours → heading, the surest first, each heading once; where no heading speaks of figures, the first column of numbers."""
    taken = (wide.told, "value") if wide.headings else ()
    rest = {heading: sample for heading, sample in cells.items() if heading not in wide.headings}
    columns: dict[str, str] = {}
    scores = ((_score(ours, heading, sample, catalogue), ours, heading) for ours in USUAL_HEADINGS for heading, sample in rest.items())
    for score, ours, heading in sorted(scores, reverse=True):
        if score >= ENOUGH and ours not in (*columns, *taken) and heading not in columns.values():
            columns[ours] = heading
    numbers = [heading for heading, sample in rest.items() if heading not in columns.values() and _are_figures(sample)]
    if numbers and not {*columns, *taken} & {"value", "numerator"}:
        columns["value"] = numbers[0]
    halves = {"category", "breakdown"}
    return columns if halves <= columns.keys() else {ours: heading for ours, heading in columns.items() if ours not in halves}


def _sample(text: TextTable, number: int) -> list[str]:
    """Some different cells of a column."""
    cells = text.sql(f"select distinct trim(c{number}) from text where trim(c{number}) <> '' limit {SAMPLE}").fetchall()
    return [cell for (cell,) in cells]


def _score(ours: str, heading: str, cells: Sequence[str], catalogue: Catalogue) -> float:
    """0 to 100 and a little more: how like ours a heading is, ruled out or raised by what stands under it."""
    plain = folded(heading)
    likeness = max(max(fuzz.token_sort_ratio(plain, usual), 0.8 * fuzz.token_set_ratio(plain, usual)) for usual in USUAL_HEADINGS[ours])
    if not cells:
        return 0
    if ours in NUMERIC:
        return likeness if _are_figures(cells) else 0
    if ours in ("area", "period"):
        known = _share(cells, catalogue.areas.find if ours == "area" else parse_period)
        return 0.4 * likeness + 70 * known if known >= 0.5 else 0
    if ours == "indicator":
        names = indicator_names(catalogue)
        named = _share(cells, lambda cell: cell.lower() in names or folded(cell) in names)
        return max(likeness, 100 * named) if _are_words(cells) else 0
    return likeness if _are_words(cells) or ours == "category" else 0


def _share(cells: Sequence[str], test: Callable[[str], object]) -> float:
    return sum(1 for cell in cells if test(cell)) / len(cells)


def _are_figures(cells: Sequence[str]) -> bool:
    """Whether these are nearly all numbers or symbols, and not symbols alone."""
    return any(cell.strip("%£ ")[-1:].isdigit() for cell in cells) and _share(cells, _is_number) >= MOST


def _is_number(cell: str) -> bool:
    plain = cell.lower().strip("%£ ").replace(",", "")
    return plain.lstrip("+-").replace(".", "", 1).isdigit() or plain in SYMBOLS


def _are_words(cells: Sequence[str]) -> bool:
    return _share(cells, _is_number) < 0.5


def _side_by_side(headings: Sequence[str], cells: Cells, catalogue: Catalogue) -> SideBySide:
    """Two or more columns of figures whose headings are periods, areas or indicators."""
    figures = [heading for heading in headings if _are_figures(cells[heading])]
    names = indicator_names(catalogue)
    tests: dict[str, Callable[[str], object]] = {
        "period": parse_period,
        "area": catalogue.areas.find,
        "indicator": lambda heading: _indicator_meant(heading, names, catalogue),
    }
    for kind, test in tests.items():
        telling = tuple(heading for heading in figures if test(heading))
        if len(telling) > 1:
            return SideBySide(kind, telling)
    return SideBySide()


def _meanings(columns: AnyMapping[str, str], wide: SideBySide, cells: Cells, catalogue: Catalogue) -> dict[str, str]:
    """What the file's own words for indicators may mean, where they are not ours already."""
    words: Iterable[str] = wide.headings if wide.told == "indicator" else cells.get(columns.get("indicator", ""), ())
    names = indicator_names(catalogue)
    meanings = {word: _indicator_meant(word, names, catalogue) for word in words if word.lower() not in names}
    return {word: indicator for word, indicator in meanings.items() if indicator}


def _one_indicator(columns: AnyMapping[str, str], catalogue: Catalogue) -> dict[str, str]:
    """The indicator that the heading of the figures names, as holding for the whole file."""
    heading = columns.get("value") or columns.get("numerator")
    indicator = _indicator_meant(heading, indicator_names(catalogue), catalogue) if heading else None
    return {"indicator": indicator} if indicator else {}


def _indicator_meant(word: str, names: AnyMapping[str, str], catalogue: Catalogue) -> str | None:
    """The id of the indicator that a word names or nearly names; None where none is near."""
    plain = folded(word)
    named = names.get(word.lower()) or names.get(plain)
    telling = " ".join(part for part in plain.split() if part not in COMMON_WORDS)
    matches = [hit.id for hit in search(catalogue, telling, 3) if hit.kind == "indicator" and hit.score >= SURE]
    return named or next(iter(matches), None)
