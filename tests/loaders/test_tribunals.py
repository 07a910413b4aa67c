"""The messy table of tribunal appeal rates: every count and rate of every authority and year, as it is printed there."""

import csv
import re

import pytest

from tests.ingest.load_extract import known, loaded, real


FILE = "send/send_tribunals_appeal_rate_2014_2024_MESSY.csv"
MARKS = {"-": 0.0, "..": None, "x": None}


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    path = real(FILE)
    done, facts = loaded(tmp_path_factory.mktemp("tribunals"), path)
    assert (done.loader, done.controlled) == ("tribunals", True)
    assert not [one for one in done.problems if one.severity == "fault"]
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    return facts, [row for row in rows if re.fullmatch(r"\d{3}", row[1]) or row[0].startswith(("England Total", "Poole", "Bournemouth5"))]


def number(cell):
    cell = cell.strip().rstrip("%").replace(",", "")
    return MARKS[cell] if cell in MARKS else float(cell) if cell else None


def test_every_count_and_rate(table):
    facts, rows = table
    held = facts.set_index(["area", "period"])
    figures = 0
    for row in rows:
        name = re.sub(r"\d+(,\d+)*$", "", row[0])
        area = known().areas.find("England" if name == "England Total" else name).code
        for position, year in enumerate(range(2014, 2025)):
            if not row[3 + 3 * position].strip():
                continue
            printed = [number(cell) for cell in row[2 + 3 * position : 5 + 3 * position]]
            ours = held.loc[(area, str(year))]
            assert [None if value != value else value for value in ours[["numerator", "denominator", "value"]]] == printed, (row[0], year)
            figures += 1
    assert figures == len(facts) > 1700


def test_a_name_beside_the_number_of_another_goes_by_its_name_and_is_told(tmp_path):
    """Five rows of the published table have one another's numbers; their counts are those of the places named."""
    done, facts = loaded(tmp_path, real(FILE))
    told = [one.found for one in done.problems if one.severity == "warning" and "which is that of" in one.message]
    assert told == ["Northamptonshire7", "Nottingham", "Nottinghamshire", "Central Bedfordshire", "Cambridgeshire"]
    decisions = facts[facts.period == "2024"].set_index("area").denominator
    assert decisions["E06000018"] < decisions["E10000024"], "the city of Nottingham has fewer children than the county"


def test_regions_notes_and_the_total_without_the_hidden_are_no_figures(table):
    facts, _ = table
    assert set(facts.area) <= set(known().areas.by_code)
    assert not facts.duplicated(["area", "period"]).any()
    assert set(facts.period_type) == {"calendar year"}


def test_a_rate_is_taken_to_the_one_decimal_it_was_rounded_to(table):
    facts, _ = table
    assert facts[facts.value > 0].decimals.max() == 1


def test_without_its_row_of_years_the_table_is_refused(tmp_path):
    heading = "Local Authority,LA code" + ",Appeals registered4,Total Appealable Decisions1,SEND Tribunal Appeal Rate2" * 2
    done, facts = loaded(tmp_path, f"{heading}\nBirmingham,330,1,2,3.00%,1,2,3.00%\nDurham,840,1,2,3.00%,1,2,3.00%\n")
    assert facts is None
    assert "no row of years" in done.problems[0].message


def test_a_year_that_is_lost_over_the_table_is_a_fault(tmp_path):
    """The kind: two heading rows. Where a merged year is lost, the figures of that year passed for those of the year before."""
    lines = real(FILE).read_text(encoding="utf-8-sig").split("\n")
    over = next(number for number, line in enumerate(lines) if ",2014," in line)
    lines[over] = lines[over].replace(",2015,", ",,")
    done, facts = loaded(tmp_path, "\n".join(lines))
    told = [one.message for one in done.problems if one.severity == "fault"]
    assert facts is None and "under 2014 hold 'Appeals registered' twice" in told[0] and len(told) == 3
