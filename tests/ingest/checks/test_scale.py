"""Kind: scale. Shares for percentages, tenfold and thousandfold figures, numbers for rates: judged against all that is known."""

import re

import pytest

import catalogue as definitions
from ingest import ReadingOptions, load
from loaders import LOADERS
from tests.ingest.load_extract import faults, loaded
from tests.ingest.load_with_source import loaded_as


TEMPLATE = "indicator,area,period,breakdown,category,numerator,denominator,value\n"
TIDY = (
    "time_period,time_identifier,geographic_level,country_code,country_name,education_phase,enrolments,enrolments_pa_10_exact,"
    "enrolments_pa_10_exact_percent\n202324,Academic year,National,E92000001,England,Total,{0}\n"
)


def asked(done):
    """(row, column) of every figure that is asked about."""
    return [(one.row, one.column) for one in done.problems if "decimal point" in one.message or "shares" in one.message]


def rates(values, area="Birmingham", first=2015):
    return "".join(f"children_looked_after_rate,{area},{year}-{year % 100 + 1},,,,,{value}\n" for year, value in enumerate(values, first))


def counts(values, column="numerator"):
    cells = {"numerator": "{0},,", "value": ",,{0}"}[column]
    return "".join(
        f"early_help_assessments_completed,Birmingham,{year}-{year % 100 + 1},,,{cells.format(value)}\n"
        for year, value in enumerate(values, 2015)
    )


@pytest.mark.parametrize("column", ["numerator", "value"])
@pytest.mark.parametrize("wrong", [4120, 412_000, 41])
def test_a_count_ten_or_a_thousand_times_too_high_is_asked_about_whichever_column_it_stands_in(tmp_path, column, wrong):
    done, _ = loaded(tmp_path, TEMPLATE + counts([410, 398, 420, wrong, 405, 415], column))
    assert asked(done) == [(5, column)]


@pytest.mark.parametrize("values", [[410, 398, 700, 405], [2, 9, 1, 3], [300, 300, 300]])
def test_what_may_well_be_is_not_asked_about(tmp_path, values):
    assert asked(loaded(tmp_path, TEMPLATE + counts(values))[0]) == []


def test_a_short_file_is_judged_against_what_is_held_for_its_place(tmp_path):
    _, held = loaded(tmp_path, TEMPLATE + rates([76, 78, 80, 83, 86, 89]))
    kept = (tmp_path / "facts.parquet").rename(tmp_path / "held.parquet")
    path = tmp_path / "new.csv"
    for value, expected in ((2080, [(2, "value")]), (0.91, [(2, "value")]), (92, [])):
        path.write_text(TEMPLATE + rates([value], first=2021))
        done = load(path, ReadingOptions(held=(kept,)), definitions.catalogue(), LOADERS, tmp_path / "facts.parquet")
        assert asked(done) == expected and done.path


@pytest.mark.parametrize(("earlier", "value"), [([76, 78, 80, 83, 86, 89], 2080), ([3, 4, 3, 3, 3, 4], 400)])
def test_nothing_of_what_others_have_sent_is_in_a_warning(tmp_path, earlier, value):
    """Whoever sends a figure that is wrong on purpose must not be told a number that is hidden from everyone."""
    lines = "".join(rates(earlier, area) for area in ("Birmingham", "Leeds", "Blackpool", "Dudley"))
    loaded(tmp_path, TEMPLATE + lines)
    kept = (tmp_path / "facts.parquet").rename(tmp_path / "held.parquet")
    path = tmp_path / "new.csv"
    for area in ("Birmingham", "Solihull"):
        path.write_text(TEMPLATE + rates([value], area, first=2021))
        done = load(path, ReadingOptions(held=(kept,)), definitions.catalogue(), LOADERS, tmp_path / "facts.parquet")
        assert asked(done) == [(2, "value")]
        assert set(re.findall(r"\d+", done.problems[0].message)) <= {str(value), "4"}, "the value itself, and of how many places"


def test_a_place_of_which_nothing_is_held_is_judged_against_the_others(tmp_path):
    others = "".join(rates([base, base + 2], area) for area, base in (("Leeds", 80), ("Blackpool", 190), ("Dudley", 90)))
    done, _ = loaded(tmp_path, TEMPLATE + others + rates([2080]))
    assert asked(done) == [(8, "value")]


@pytest.mark.parametrize("value", ["0.088", "1"])
def test_one_share_alone_is_asked_about(tmp_path, value):
    done, _ = loaded(tmp_path, TEMPLATE + f"smoking_at_time_of_delivery,Birmingham,2024-25,,,,,{value}\n")
    assert asked(done) == [(2, "value")]


def test_a_share_beside_its_counts_is_a_fault_in_a_published_file_too(tmp_path):
    assert faults(loaded(tmp_path, TIDY.format("1000,507,0.507"))[0]) == [(2, "enrolments_pa_10_exact_percent", "0.507")]


ABSURD = {
    "template": (TEMPLATE + "smoking_at_time_of_delivery,Birmingham,2024-25,,,,,1500\n", {}),
    "dfe_tidy": (TIDY.format("1300,351,1500"), {}),
    "lginform_long": ("metricTypeIdentifier,areaIdentifier,periodLabel,valueType,value\n15369,E08000025,2022/23,raw,1500\n", {}),
    "lait": (
        "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\nLow_Birth_Weight_Babies,x,2022,Birmingham,1500,330,West Midlands\n",
        {},
    ),
    "oflog": (
        "Financial year,Local authority code,Measure,Value\n2022-23,E08000025,Fly tips,1500\n",
        {"loader": "oflog", "where": {"Measure": "Fly tips"}},
    ),
}


@pytest.mark.parametrize("layout", ABSURD)
def test_a_percentage_that_cannot_be_is_a_fault_whoever_publishes_it(tmp_path, layout):
    text, source = ABSURD[layout]
    done, _ = loaded_as(tmp_path, text, "export.csv", "mmr_two_doses_by_5", **source) if source else loaded(tmp_path, text)
    assert [(row, found) for row, _, found in faults(done)] == [(2, "1500")]


# Kind: nobody in the base. There is no rate of nobody, and it is never 0.
@pytest.mark.parametrize("cells", ["0,0,", "0,0,0", ",0,0"])
def test_a_rate_of_nobody_is_not_applicable_and_told(tmp_path, cells):
    done, facts = loaded(tmp_path, TEMPLATE + f"infant_mortality,Isles of Scilly,2021 to 2023,,,{cells}\n")
    assert [(one.severity, one.row, one.column) for one in done.problems] == [("warning", 2, "denominator")]
    assert list(facts.symbol) == ["z"] and facts.value.isna().all()


def test_some_of_nobody_is_a_fault(tmp_path):
    done, _ = loaded(tmp_path, TEMPLATE + "infant_mortality,Isles of Scilly,2021 to 2023,,,3,0,\n")
    assert faults(done) == [(2, "numerator", "3")]
