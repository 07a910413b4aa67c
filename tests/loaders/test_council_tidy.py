"""The councils' tidy layout: every figure of the real files that an indicator reads, as it is printed there."""

import pandas as pd
import pytest

from tests.ingest.load_extract import figure, known, loaded, real


FILES = {
    "children_poverty": ("children_in_low_income_families", "% of children living in relative low income families: Aged 0-15", "-"),
    "obese_reception": ("obesity_reception", "Reception prevalence of obesity (including severe obesity)", "/"),
    "school_readiness": (
        "good_level_of_development",
        "School readiness: percentage of children achieving a good level of development at the end of Reception",
        "/",
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_every_figure_of_a_whole_area(tmp_path, name):
    indicator, called, sign = FILES[name]
    path = real(f"kpi/{name}.csv")
    done, facts = loaded(tmp_path, path)
    assert (done.loader, done.controlled) == ("council_tidy", True)
    raw = pd.read_csv(path)
    raw = raw[raw.indicator == called]
    ours = facts[(facts.indicator == indicator) & (facts.breakdown == "all")].set_index("row")
    assert len(ours) == len(raw)
    raw.index += 2
    assert ours.value.sort_index().rename_axis(None).equals(raw.value.astype(float))
    assert (ours.period.sort_index() == raw.period.str.replace("/", sign)).all()
    assert (ours.symbol[ours.value.isna()] == "x").all()


def test_fifths_by_deprivation_stand_apart_and_wards_are_left_out(tmp_path):
    done, facts = loaded(tmp_path, real("kpi/obese_reception.csv"))
    row = figure(facts, "obesity_reception", "deprivation", "Most deprived fifth", area="E08000009")
    assert (row.value, row.period, row.period_type) == (10.4, "2020/21 to 2024/25", "multi-year")
    assert [(one.severity, one.column) for one in done.problems] == [("warning", "area_code")]
    assert set(facts.area) <= set(known().areas.by_code)


def test_names_that_no_indicator_reads(tmp_path):
    done, _ = loaded(tmp_path, "area_code,area_name,period,indicator,measure,unit,value\nE08000009,Trafford,2020,Bins,Count,Bins,3\n")
    assert "(Bins)" in done.problems[0].message


def test_a_row_without_a_name_is_a_fault_and_a_name_that_nobody_reads_is_told(tmp_path):
    called = "% of children living in relative low income families: Aged 0-15"
    rows = [f"E08000009,Trafford,2020,{name},Percentage,%,{value}" for name, value in ((called, 10), ("", 11), ("Bins", 3), ("Bins", 4))]
    done, _ = loaded(tmp_path, "\n".join(("area_code,area_name,period,indicator,measure,unit,value", *rows, "")))
    said = {(one.severity, one.row, one.column): one.message for one in done.problems}
    assert said["fault", 3, "indicator"].startswith("does not say")
    assert said["warning", 4, "indicator"].startswith("2 rows of 'Bins'")


GLD = "School readiness: percentage of children achieving a good level of development at the end of Reception"


def school_readiness(units, parts=("",), period="2022/23"):
    """A table in the layout with a row for each unit and part: the first row has 70, and each after it one less."""
    cells = [(unit, part) for part in parts for unit in units]
    rows = [f"E08000009,Trafford,{period},{GLD},Percentage,{unit},{70 - row},{part}" for row, (unit, part) in enumerate(cells)]
    return "\n".join(("area_code,area_name,period,indicator,measure,unit,value,inequality", *rows, ""))


@pytest.mark.parametrize("unit", ["Male", "Girls", "females"])
def test_a_file_of_one_sex_gives_no_figure_for_all(tmp_path, unit):
    """The kind: a filtered file. The layout says in `unit` who is counted."""
    done, _ = loaded(tmp_path, school_readiness([unit]))
    assert [(one.severity, one.row, one.column) for one in done.problems] == [("fault", 2, "unit")]
    assert f"'{unit}'" in done.problems[0].message


def test_boys_and_girls_beside_persons_are_left_out_and_counted(tmp_path):
    done, facts = loaded(tmp_path, school_readiness(["Persons", "Males", "Females"]))
    assert figure(facts, "good_level_of_development").value == 70 and len(facts) == 1
    assert [(one.severity, one.row, one.column) for one in done.problems] == [("warning", 3, "unit")]
    assert "2 rows of 'Females', 'Males' were left out" in done.problems[0].message


def test_one_sex_under_two_spellings_is_left_out_under_both(tmp_path):
    done, facts = loaded(tmp_path, school_readiness(["Persons", "Males", "males", "MALE"]))
    assert figure(facts, "good_level_of_development").value == 70 and len(facts) == 1
    assert "3 rows of 'MALE', 'Males', 'males' were left out" in done.problems[0].message and "'Persons'" in done.problems[0].message


def test_parts_that_no_breakdown_shows_are_told(tmp_path):
    """The kind: rows dropped without a word."""
    done, facts = loaded(tmp_path, school_readiness(["Persons"], ["NA", "Male", "Most deprived ward"]))
    assert figure(facts, "good_level_of_development").value == 70 and len(facts) == 1
    assert [(one.severity, one.row, one.column) for one in done.problems] == [("warning", row, "inequality") for row in (3, 4)]
    assert "'Male', a part that is not shown here" in done.problems[0].message
