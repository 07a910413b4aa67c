"""Which columns of a table are likely to be which of ours: by what their headings say and by what stands in their cells."""

import re
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Mapping as AnyMapping
from typing import NamedTuple

from rapidfuzz import fuzz

from catalogue import Catalogue
from catalogue.areas import folded
from catalogue.labels import is_total
from catalogue.labels.label_words import SEXES, UNKNOWN, breakdown_name
from catalogue.search import search
from ingest.facts.number_cells import SYMBOLS
from ingest.indicator_names import indicator_names
from ingest.mapping.column_mapping import Mapping, unique_headings
from ingest.mapping.mapped_rows import section_test
from ingest.mapping.suggested_rows import filled_down, holding_under, of_sections, section_words
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
USUAL_NUMBERS = frozenset(name for ours in NUMERIC for name in USUAL_HEADINGS[ours])
# Words that stand in the titles of most indicators, and so tell none from another.
COMMON_WORDS = ("rate", "percentage", "percent", "number", "share", "proportion", "of", "the", "in", "value")
# Headings under which a number counts nobody, and the greatest that a footnote or a place in a list has.
NO_FIGURE = re.compile(r"\b(note|notes|footnote|footnotes|ref|reference|rank|order|id|row|line|rag|status)\b")
SMALL = 20
# What stands under 'Measure' where it is none of the names of indicators.
UNITS = ("percentage", "percent", "number", "count", "rate", "persons", "children", "score")
# Headings of places within one authority, and what they are broken down by; of groups, in words that say of which kind none is.
LOCAL = {
    "ward": "ward",
    "wards": "ward",
    "locality": "locality",
    "localities": "locality",
    "neighbourhood": "locality",
    "cluster": "locality",
}
GENERAL = ("category", "group", "subgroup", "breakdown", "breakdown topic", "dimension", "split by", "group type")
# How many cells are looked at; the score from which a heading is offered; the share of cells that must be numbers; when a search hit is sure.
SAMPLE, ENOUGH, MOST, SURE = 200, 60, 0.8, 95

Cells = AnyMapping[str, Sequence[str]]


class SideBySide(NamedTuple):
    """Columns of figures that stand side by side, and what their headings tell; None and () where there are none."""

    told: str | None = None
    headings: tuple[str, ...] = ()


def suggested_mapping(text: TextTable, catalogue: Catalogue) -> Mapping:
    """The Mapping that fits a table best, as far as it goes: a start for the person who matches its columns."""
    headings, sections = unique_headings(text.columns), section_words(text)
    cells = {heading: _sample(text, number, bool(sections)) for number, heading in enumerate(headings, 1)}
    wide = _side_by_side(headings, cells, catalogue)
    holding = {} if wide.headings else holding_under(text, headings, cells)
    wide = SideBySide("period", tuple(holding)) if holding else wide
    columns = _best_columns(cells, wide, catalogue)
    constants = {} if "indicator" in (*columns, wide.told) else _one_indicator(columns, catalogue)
    breakdown = None if "breakdown" in columns else _breakdown_of(columns.get("category"), cells)
    return Mapping(
        columns, constants | ({"breakdown": breakdown} if breakdown else {}), wide.headings, wide.told or "period", "value",
        _meanings(columns, wide, cells, catalogue), bool(holding), {heading: name for heading, name in holding.items() if name != "value"},
        sections=of_sections(sections, columns, wide.told, catalogue), filled_down=filled_down(text, headings, columns),
    )  # fmt: skip


def _best_columns(cells: Cells, wide: SideBySide, catalogue: Catalogue) -> dict[str, str]:
    """Ours → heading, the surest first, each heading once; where no heading speaks of figures, the first column of numbers that count.

    A column of groups is offered where another, or its own heading, says of which kind they are.
    """
    taken = (wide.told, "value") if wide.headings else ()
    rest = {heading: sample for heading, sample in cells.items() if heading not in wide.headings}
    columns: dict[str, str] = {}
    scores = ((_score(ours, heading, rest, catalogue), ours, heading) for ours in USUAL_HEADINGS for heading in rest)
    for score, ours, heading in sorted(scores, reverse=True):
        if score >= ENOUGH and ours not in (*columns, *taken) and heading not in columns.values():
            columns[ours] = heading
    numbers = [heading for heading in rest if heading not in columns.values() and _may_count(heading, rest)]
    if numbers and not {*columns, *taken} & {"value", "numerator"}:
        columns["numerator" if _are_counts(rest[numbers[0]]) else "value"] = numbers[0]
    if "category" not in columns:
        local = next((heading for heading, sample in rest.items() if _is_local(heading) and _are_words(sample)), None)
        columns |= {"category": local} if local and local not in columns.values() else {}
    halves = {"category", "breakdown"}
    whole = halves <= columns.keys() or ("breakdown" not in columns and _breakdown_of(columns.get("category"), cells))
    return columns if whole else {ours: heading for ours, heading in columns.items() if ours not in halves}


def _breakdown_of(heading: str | None, cells: Cells) -> str | None:
    """What a column of groups is broken down by, where its own heading or its cells say it; None where they do not."""
    if heading is None:
        return None
    plain, words = folded(heading), {folded(cell) for cell in cells[heading]}
    if words & SEXES.keys() and all(word in SEXES or is_total(word, "sex") or UNKNOWN.fullmatch(word) for word in words):
        return "sex"
    if _is_local(heading):
        return next(LOCAL[word] for word in plain.split() if word in LOCAL)
    return None if plain in GENERAL else breakdown_name(heading)


def _is_local(heading: str) -> bool:
    return any(word in LOCAL for word in folded(heading).split())


def _sample(text: TextTable, number: int, in_sections: bool) -> list[str]:
    """Some different cells of a column, without those that stand alone over the rows of their section."""
    kept = f"and not {section_test([f'c{column}' for column in range(1, len(text.columns) + 1)])}" if in_sections else ""
    cells = text.db.execute(f"select distinct trim(c{number}) from text where trim(c{number}) <> '' {kept} limit {SAMPLE}").fetchall()
    return [cell for (cell,) in cells]


def _score(ours: str, heading: str, rest: Cells, catalogue: Catalogue) -> float:
    """0 to 100 and a little more: how like ours a heading is, ruled out or raised by what stands under it."""
    plain, cells = folded(heading), rest[heading]
    likeness = max(max(fuzz.token_sort_ratio(plain, usual), 0.8 * fuzz.token_set_ratio(plain, usual)) for usual in USUAL_HEADINGS[ours])
    if not cells:
        return 0
    if ours in NUMERIC:
        return likeness if (_are_figures(cells) if ours == "target" else _may_count(heading, rest)) else 0
    if ours in ("area", "period"):
        known = _share(cells, catalogue.areas.find if ours == "area" else parse_period)
        return 0.4 * likeness + 70 * known if known >= 0.5 else 0
    if ours == "indicator":
        names = indicator_names(catalogue)
        named = _share(cells, lambda cell: cell.lower() in names or folded(cell) in names)
        units = all(folded(cell) in UNITS for cell in cells)
        return max(0.9 * likeness if units else likeness, 100 * named) if _are_words(cells) else 0
    if ours == "note" and likeness < SURE and not any(" " in cell for cell in cells):
        return 0
    return likeness if _are_words(cells) or ours == "category" else 0


def _may_count(heading: str, rest: Cells) -> bool:
    """Whether a column of numbers may count something: not one of footnotes, or of what may be, beside another that says in its own words
    what it counts.
    """
    if not _are_figures(rest[heading]) or NO_FIGURE.search(folded(heading)):
        return False
    others = (other for other in rest if other != heading and _are_figures(rest[other]) and not NO_FIGURE.search(folded(other)))
    telling = (other for other in others if folded(other) not in USUAL_NUMBERS and not _are_years(rest[other]))
    return not _are_small(rest[heading]) or all(_are_small(rest[other]) for other in telling)


def _are_small(cells: Sequence[str]) -> bool:
    """Whether these are the whole numbers that footnotes have, and nothing else."""
    return all(cell.isascii() and cell.isdigit() and 1 <= int(cell) <= SMALL for cell in cells)


def _are_years(cells: Sequence[str]) -> bool:
    return all(parse_period(cell) for cell in cells)


def _are_counts(cells: Sequence[str]) -> bool:
    """Whether these are whole numbers, of which one is above 100, as no percentage is."""
    plain = [cell.replace(",", "") for cell in cells if cell.lower() not in SYMBOLS]
    return all(cell.isascii() and cell.isdigit() for cell in plain) and any(int(cell) > 100 for cell in plain)


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
    usual = {*USUAL_NUMBERS, *USUAL_HEADINGS["period"]}
    tests: dict[str, Callable[[str], object]] = {
        "period": parse_period,
        "area": catalogue.areas.find,
        "indicator": lambda heading: (
            folded(heading) not in usual and not NO_FIGURE.search(folded(heading)) and _indicator_meant(heading, names, catalogue)
        ),
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
