"""Whether the code, the number and the name in one row are of one place."""

from collections.abc import Mapping

from rapidfuzz import fuzz

from catalogue import Area, Areas
from catalogue.areas import folded
from catalogue.council_names import without_council
from ingest.loader import Extract
from ingest.lookup_table import create_lookup_table, distinct_rows
from sql import quoted


NOWHERE = ("", "x", "z", "na", "n/a", "not applicable", "not available")
DISAGREE = "is not the same place as {others}; correct one of them"
NO_CODE = "is no code of a place, and stands beside {others}; correct it"
NO_NUMBER = "is the number of no place, and stands beside {others}; correct it"
LAST_NUMBER = 970
# A spelling that is as like as this is of the same name.
ALIKE = 85


def check_place_cells(extract: Extract, code: str | None = None, number: str | None = None, name: str | None = None) -> None:
    """Fault every row whose code, number and name (by their headings; those that the file has) are not of one place, naming all of them."""
    text = extract.text
    headings = {kind: heading for kind, heading in (("code", code), ("number", number), ("name", name)) if heading and heading in text}
    if len(headings) < 2:
        return
    cells = ", ".join(f"coalesce(trim({text[heading]}), '') as {kind}" for kind, heading in headings.items())
    wrong = []
    for texts in distinct_rows(text.relation.project(cells), *headings):
        fault = place_fault(dict(zip(headings, texts)), extract.catalogue.areas)
        if fault:
            wrong.append((*texts, text.heading(headings[fault[0]]), fault[1], dict(zip(headings, texts))[fault[0]]))
    if not wrong:
        return
    columns = dict.fromkeys((*(f"said_{kind}" for kind in headings), "wrong_in", "wrong", "found"), "text")
    create_lookup_table(text.db, "place_faults", wrong, **columns)
    same = " and ".join(f"coalesce(trim({text[heading]}), '') = said_{kind}" for kind, heading in headings.items())
    rows = extract.sql(f'select row, wrong_in as "column", found, wrong from text join place_faults on {same}')
    extract.problems.each(rows, "{wrong}")


def place_in(extract: Extract, code: str, name: str) -> str:
    """SQL for the place of a row: its code, or its name where the code is blank or the file has none. Both are headings."""
    cells = [f"nullif(trim({extract.text[heading]}), '')" for heading in (code, name) if heading in extract.text]
    return f"coalesce({', '.join(cells)})"


def place_fault(cells: Mapping[str, str], areas: Areas) -> tuple[str, str] | None:
    """Which of the cells code, number and name does not go with the others, and why in words; None where they agree.

    A row of which no cell is a place of ours is none of our places, and right.
    """
    cells_by_kind = {kind: cell.strip().removesuffix(".0") for kind, cell in cells.items() if cell.strip().lower() not in NOWHERE}
    if _is_number_of_a_group(cells_by_kind.get("number", "")) and not _names_an_authority(cells_by_kind, areas):
        del cells_by_kind["number"]
    known = {kind: area for kind, cell in cells_by_kind.items() if (area := areas.find(cell))}
    if not known:
        return None
    first = next(kind for kind in ("code", "number", "name") if kind in known)
    for kind, cell in cells_by_kind.items():
        if kind == first or (kind in known and _is_meant(cell, known[kind], known[first])):
            continue
        if kind == "name" and kind not in known and _alike(cell, known[first]):
            continue
        words = {"code": NO_CODE, "number": NO_NUMBER}.get(kind, DISAGREE) if kind not in known else DISAGREE
        others = " and ".join(_said(other, cells_by_kind[other], known.get(other)) for other in cells_by_kind if other != kind)
        return kind, words.format(others=others)
    return None


def _is_number_of_a_group(number: str) -> bool:
    """Authorities and England have numbers up to 970; those of regions and groups of neighbours mean something in one table alone."""
    return number.isascii() and number.isdigit() and int(number) > LAST_NUMBER


def _names_an_authority(cells_by_kind: Mapping[str, str], areas: Areas) -> bool:
    """Whether another cell of the row is of a place that has a number of its own, beside which that of a group cannot stand."""
    return any(area.number for kind, cell in cells_by_kind.items() if kind != "number" and (area := areas.find(cell)))


def _said(kind: str, cell: str, area: Area | None) -> str:
    """A cell as a message names it."""
    named = f" ({area.name})" if area and kind != "name" else ""
    return f"the {kind} {quoted(cell) if kind == 'name' else cell}{named}"


def _is_meant(cell: str, looked_up: Area, area: Area) -> bool:
    """Whether an area is meant by a text that was `looked_up`: a closed authority may share its name or number with the one after it."""
    return looked_up == area or folded(cell) in map(folded, (area.name, *area.other_names)) or cell == area.number


def _alike(name: str, area: Area) -> bool:
    """Whether a name that we do not know is a spelling of this area's."""
    plain = without_council(folded(name))
    return any(fuzz.token_sort_ratio(plain, without_council(folded(known))) >= ALIKE for known in (area.name, *area.other_names))
