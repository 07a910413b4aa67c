"""Our reader against a second one, cell by cell: every heading, every row and every value of real, hard and polluted files."""

import os
import random
import zipfile
from itertools import islice
from pathlib import Path

import pytest

from ingest.read.containers import close_tables, read_tables
from tests.ingest.read.packed_files import workbook
from tests.oracle.second_reader import Shown, heading_line, sheet_grids, text_grid
from tests.polluted.clean import KINDS
from tests.polluted.dialects import DIALECTS
from tests.sampled_cases import every, turn_about


ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("LOS_SHARED", ROOT.parent / "shared"))
TABLES = (".csv", ".xlsx")
# What nobody can see in a heading is taken out of it by ours, with a warning; the second reader leaves it.
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2060\ufeff\u00ad"))
ENOUGH = 100


def shared_files():
    """The smallest first, so that those of every run are seldom large."""
    files = [path for folder in ("real", "cases") for path in (SHARED / folder).rglob("*") if path.suffix in (*TABLES, ".zip")]
    return sorted(files, key=lambda path: (path.stat().st_size, path.name))


def disagreements(path):
    """(what disagrees, in words; how many cells were compared) of one file: of each of its tables that ours reads without a fault."""
    if path.suffix == ".zip":
        return _in_zip(path)
    tables = read_tables(path)
    try:
        grids = sheet_grids(path.read_bytes()) if path.suffix == ".xlsx" else None
        parts = [one for one in tables if one.text and not one.problems.faults]
        found, compared = [], 0
        for part in parts:
            grid = grids[part.where.removeprefix("sheet '").removesuffix("'")] if grids else text_grid(path.read_bytes())
            found += [f"{part.where or path.name}: {words}" for words in islice(_between(part.text, grid), ENOUGH)]
            compared += part.text.rows * len(part.text.columns)
        return found, compared
    finally:
        close_tables(tables)


def _in_zip(path):
    """The same of each CSV in a zip, which the second reader takes out on its own."""
    tables, found, compared = read_tables(path), [], 0
    try:
        with zipfile.ZipFile(path) as archive:
            for part in (part for one in tables for part in one.with_metadata):
                name = part.where.removeprefix("file '").removesuffix("'")
                if part.text and not part.problems.faults and name.endswith(".csv"):
                    found += [f"{name}: {words}" for words in islice(_between(part.text, text_grid(archive.read(name))), ENOUGH)]
                    compared += part.text.rows * len(part.text.columns)
        return found, compared
    finally:
        close_tables(tables)


def _between(text, grid):
    """Where the two differ: in the line of the headings, in them, in a row that only one of them has, in a cell."""
    line = heading_line(grid)
    if line != text.heading_rows[-1]:
        yield f"headings on line {text.heading_rows[-1]}, and to the second reader on {line}"
        return
    headings = [_words(cell).translate(INVISIBLE).strip() for cell in grid[line]]
    if [heading.strip() for heading in text.columns] != headings[: len(text.columns)] or any(headings[len(text.columns) :]):
        yield f"headings {text.columns}, and to the second reader {headings}"
    left_out = {number for skipped in text.skipped for number in range(skipped.first, skipped.last + 1)} | set(text.heading_rows)
    rows = set()
    for row, *cells in text.relation.fetchall():
        rows.add(row)
        theirs = grid.get(row)
        if theirs is None:
            yield f"row {row} is none to the second reader"
            continue
        for heading, our, their in zip(text.columns, cells, theirs, strict=False):
            our = (our or "").strip()
            if not (their.shows(our) if isinstance(their, Shown) else our == their):
                yield f"row {row}, {heading}: {our!r}, and to the second reader {their!r}"
        if any(theirs[len(cells) :]):
            yield f"row {row} goes on beyond the last column"
    for number, cells in grid.items():
        if any(cells) and number not in rows and number not in left_out:
            yield f"row {number} stands in the file alone: {cells}"


def _words(cell):
    return str(cell.value or "") if isinstance(cell, Shown) else cell


@pytest.mark.skipif(
    not SHARED.is_dir(),
    reason="neither the real extracts nor the hard cases are beside this checkout (../shared, or where LOS_SHARED says)",
)
@pytest.mark.parametrize("path", every(11, shared_files()), ids=lambda path: path.name)
def test_a_real_or_a_hard_file_is_the_same_to_both(path):
    found, _ = disagreements(path)
    assert found == []


@pytest.mark.parametrize("path", sorted((ROOT / "data" / "samples").glob("*.csv")), ids=lambda path: path.name)
def test_a_sample_is_the_same_to_both(path):
    found, compared = disagreements(path)
    assert found == [] and compared > 100


@pytest.mark.parametrize(("kind", "dialect"), turn_about(KINDS, DIALECTS))
def test_a_file_from_another_program_is_the_same_to_both(tmp_path, kind, dialect):
    made = DIALECTS[dialect](KINDS[kind], random.Random(f"{kind} {dialect}"))
    if made is None:
        pytest.skip("this kind has no such cells")
    path = tmp_path / "extract.csv"
    path.write_bytes(made.data)
    found, compared = disagreements(path)
    assert found == [] and compared > 0


@pytest.mark.parametrize("kind", every(3, KINDS))
def test_a_workbook_is_the_same_to_both(tmp_path, kind):
    """Its cells as numbers, each shown in another format, as councils send them."""
    chance, formats = random.Random(kind), ("General", "0", "0.0", "#,##0", "0.00%", "0%")
    rows = [[_typed(cell, chance.choice(formats)) for cell in row] for row in KINDS[kind].grid()]
    path = tmp_path / "extract.xlsx"
    path.write_bytes(workbook(Figures=rows))
    found, compared = disagreements(path)
    assert found == [] and compared > 0


def _typed(cell, form):
    return (float(cell), form) if cell.replace(".", "", 1).isdigit() else cell


def test_a_cell_that_was_read_wrongly_is_told(tmp_path, monkeypatch):
    path = tmp_path / "extract.csv"
    path.write_text("a,b\n1,2\n3,4\n", encoding="utf-8")
    monkeypatch.setattr(
        "tests.oracle.test_second_reader.text_grid", lambda data: {1: ["a", "b"], 2: ["1", "2"], 3: ["3", "5"], 4: ["6", ""]}
    )
    assert disagreements(path)[0] == [
        f"extract.csv: {words}" for words in ("row 3, b: '4', and to the second reader '5'", "row 4 stands in the file alone: ['6', '']")
    ]
