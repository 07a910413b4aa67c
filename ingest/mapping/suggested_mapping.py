"""Which columns of a table are likely to be which of ours: by what their headings say and by what stands in their cells."""

from rapidfuzz import fuzz

from catalogue.areas import folded
from catalogue.search import search
from ingest.facts.number_cells import SYMBOLS
from ingest.mapping.column_mapping import Mapping, called
from ingest.periods.parse_period import period
from loaders.template import called as indicator_names


SAID = {
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
EMPTY = ("rate", "percentage", "percent", "number", "share", "proportion", "of", "the", "in", "value")
SAMPLE, ENOUGH, MOST, SURE = 200, 60, 0.8, 95


def suggested(text, catalogue):
    """The Mapping that fits a table best, as far as it goes: a start for the person who matches its columns."""
    names = called(text.columns)
    cells = {name: _cells(text, number) for number, name in enumerate(names, 1)}
    told, wide = _side_by_side(names, cells, catalogue)
    columns = _best(cells, wide, (told, "value") if wide else (), catalogue)
    constants = {} if "indicator" in (*columns, told) else _one_indicator(columns, names, catalogue)
    return Mapping(columns, constants, wide, told or "period", "value", _meanings(columns, told, wide, cells, catalogue))


def _best(cells, wide, told, catalogue):
    """Ours → heading, the surest first, each heading once; where no heading speaks of figures, the first column of numbers."""
    rest, columns = {name: held for name, held in cells.items() if name not in wide}, {}
    scores = sorted(((_score(ours, name, held, catalogue), ours, name) for ours in SAID for name, held in rest.items()), reverse=True)
    for score, ours, name in scores:
        if score >= ENOUGH and ours not in (*columns, *told) and name not in columns.values():
            columns[ours] = name
    numbers = [name for name, held in rest.items() if name not in columns.values() and _figures(held)]
    if numbers and not {*columns, *told} & {"value", "numerator"}:
        columns["value"] = numbers[0]
    halves = {"category", "breakdown"}
    return columns if halves <= columns.keys() else {ours: name for ours, name in columns.items() if ours not in halves}


def _cells(text, number):
    """Some different cells of a column."""
    found = text.sql(f"select distinct trim(c{number}) from text where trim(c{number}) <> '' limit {SAMPLE}").fetchall()
    return [cell for (cell,) in found]


def _score(ours, name, cells, catalogue):
    """0 to 100 and a little more: how like ours a heading is, ruled out or raised by what stands under it."""
    said = max(max(fuzz.token_sort_ratio(folded(name), one), 0.8 * fuzz.token_set_ratio(folded(name), one)) for one in SAID[ours])
    if not cells:
        return 0
    if ours in NUMERIC:
        return said if _figures(cells) else 0
    if ours in ("area", "period"):
        known = _share(cells, catalogue.areas.find if ours == "area" else period)
        return 0.4 * said + 70 * known if known >= 0.5 else 0
    if ours == "indicator":
        names = indicator_names(catalogue)
        return max(said, 100 * _share(cells, lambda cell: cell.lower() in names or folded(cell) in names)) if _words(cells) else 0
    return said if _words(cells) or ours == "category" else 0


def _share(cells, test):
    return sum(1 for cell in cells if test(cell)) / len(cells)


def _figures(cells):
    """Whether these are nearly all numbers or symbols, and not symbols alone."""
    return any(cell.strip("%£ ")[-1:].isdigit() for cell in cells) and _share(cells, _number) >= MOST


def _number(cell):
    plain = cell.lower().strip("%£ ").replace(",", "")
    return plain.lstrip("+-").replace(".", "", 1).isdigit() or plain in SYMBOLS


def _words(cells):
    return _share(cells, _number) < 0.5


def _side_by_side(names, cells, catalogue):
    """(what the headings tell, the headings) of two or more columns of figures whose headings are periods, areas or indicators."""
    full = [name for name in names if _figures(cells[name])]
    known = indicator_names(catalogue)
    tests = {"period": period, "area": catalogue.areas.find, "indicator": lambda name: _meant(name, known, catalogue)}
    for told, test in tests.items():
        found = tuple(name for name in full if test(name))
        if len(found) > 1:
            return told, found
    return None, ()


def _meanings(columns, told, wide, cells, catalogue):
    """What the file's own words for indicators may mean, where they are not ours already."""
    words = wide if told == "indicator" else cells.get(columns.get("indicator"), ())
    known = indicator_names(catalogue)
    found = {word: _meant(word, known, catalogue) for word in words if word.lower() not in known}
    return {word: name for word, name in found.items() if name}


def _one_indicator(columns, names, catalogue):
    """The indicator that the heading of the figures names, as holding for the whole file."""
    heading = columns.get("value") or columns.get("numerator")
    found = _meant(heading, indicator_names(catalogue), catalogue) if heading else None
    return {"indicator": found} if found else {}


def _meant(word, known, catalogue):
    """The id of the indicator that a word names or nearly names; None where none is near."""
    plain = folded(word)
    named = known.get(word.lower()) or known.get(plain)
    telling = " ".join(part for part in plain.split() if part not in EMPTY)
    hits = [hit.id for hit in search(catalogue, telling, 3) if hit.kind == "indicator" and hit.score >= SURE]
    return named or next(iter(hits), None)
