"""Which number a cell holds, to how many decimals, or what its symbol means."""

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as any_

from ingest.facts import number_cells


@pytest.fixture(scope="module")
def read():
    db = duckdb.connect()
    number_cells.define_number_macros(db)
    yield lambda macro, cell: db.execute(f"select {macro}($1)", [cell]).fetchall()[0][0]
    db.close()


@pytest.mark.parametrize(
    ("cell", "number", "decimals"),
    [
        ("12", 12, 0), ("60.4", 60.4, 1), ("-5.25", -5.25, 2), ("1,071", 1071, 0), ("1,234,567.10", 1234567.1, 2), ("£1,234", 1234, 0),
        (" 12 ", 12, 0), ("\u00a012.5", 12.5, 1), ("0.00", 0, 2), ("57.900000000000", 57.9, 1), ("17.100000000000001", 17.1, 1),
        ("5.5379999999999999E-2", 0.05538, 5), (".5", 0.5, 1), ("+3", 3, 0), ("60.0", 60, 1),
    ],
)  # fmt: skip
def test_a_number_is_read_exactly_with_the_decimals_it_was_printed_to(read, cell, number, decimals):
    assert read("number_in", cell) == number
    assert read("decimals_in", cell) == decimals


@pytest.mark.parametrize(
    "cell",
    [
        "1,5",
        "12,34",
        "1,23,456",
        "1_000",
        "inf",
        "nan",
        "1e400",
        "(12)",
        "12a",
        "0x1F",
        "60%",
        "£",
        "--1",
        "1.2.3",
        "#DIV/0!",
        "12 34",
        "½",
        "true",
    ],
)
def test_what_is_no_number_or_could_be_two_is_refused(read, cell):
    assert read("number_in", cell) is None


@pytest.mark.parametrize(("cell", "number"), [("60.4%", 60.4), ("60.4 %", 60.4), ("1,234%", 1234), ("-2%", -2), ("60.4", 60.4)])
def test_a_percentage_may_carry_its_sign(read, cell, number):
    assert read("percent_in", cell) == number


@pytest.mark.parametrize(
    ("cells", "symbol"),
    [("c C * ", "c"), ("x X : .. n/a N/A -", "x"), ("z .", "z"), ("low LOW k", "low"), ("u U", "u"), ("q ~ NA NULL cc 0", None)],
)
def test_a_symbol_is_kept_by_what_it_means(read, cells, symbol):
    for cell in cells.split():
        assert read("symbol_in", cell) == symbol, cell


@given(number=any_.decimals(-(10**9), 10**9, places=3))
def test_any_plain_decimal_is_read_as_python_reads_it(read, number):
    assert read("number_in", f"{number:,}") == read("number_in", str(number)) == float(number)
    assert read("decimals_in", str(number)) == 3
