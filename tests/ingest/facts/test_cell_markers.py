"""Kind: dropped without a word. Markers of government statistics and what nobody can see are read as what they mean, or told."""

import pytest

from ingest.plain_text import plain_text
from tests.ingest.load_extract import faults, figure, loaded
from tests.ingest.load_with_source import loaded_as


TEMPLATE = "indicator,area,period,breakdown,category,numerator,denominator,value,note\n"
EARLY = "early_help_assessments_completed,Birmingham,2024-25 Q1,,,{0},,,{1}\n"


@pytest.mark.parametrize(
    ("symbol", "letter"), [("[c]", "c"), ("[x]", "x"), ("[z]", "z"), ("[low]", "low"), ("[u]", "u"), ("[k]", "low"), (" [C] ", "c")]
)
def test_a_symbol_in_brackets_is_the_symbol(tmp_path, symbol, letter):
    _, facts = loaded(tmp_path, TEMPLATE + EARLY.format(symbol, ""))
    assert list(facts.symbol) == [letter]


@pytest.mark.parametrize(
    ("cell", "note", "read", "told"),
    [
        ("412 [p]", "", 412, "Provisional"),
        ("[r] 412", "", 412, "Revised"),
        ("412[b]", "", 412, "Break in series"),
        ("412 [u][p]", "", 412, "Provisional. Low reliability"),
        ("412", "[b] new form", 412, "Break in series: new form"),
        ("412", "seen by [JB]", 412, "seen by [JB]"),
    ],
)
def test_a_marker_beside_a_figure_is_kept_as_what_it_means(tmp_path, cell, note, read, told):
    _, facts = loaded(tmp_path, TEMPLATE + EARLY.format(cell, note))
    assert figure(facts, "early_help_assessments_completed").numerator == read
    assert list(facts.note) == [told]


def test_a_marker_without_a_figure_is_not_available(tmp_path):
    _, facts = loaded(tmp_path, TEMPLATE + EARLY.format("[b]", ""))
    assert list(zip(facts.symbol, facts.note)) == [("x", "Break in series")]


def test_a_marker_that_means_nothing_is_told(tmp_path):
    assert faults(loaded(tmp_path, TEMPLATE + EARLY.format("412 [q]", ""))[0]) == [(2, "numerator", "412 [q]")]


LAYOUTS = {
    "dfe_tidy": (
        (
            "time_period,time_identifier,geographic_level,country_code,country_name,education_phase,enrolments,enrolments_pa_10_exact,"
            "enrolments_pa_10_exact_percent\n202324,Academic year,National,E92000001,England,Total,100,20,{0}\n"
        ),
        {},
    ),
    "lginform": ("area,area label,area long label,2022/23\nE08000025,Birmingham,x,{0}\n", {}),
    "lginform_long": ("metricTypeIdentifier,areaIdentifier,periodLabel,valueType,value\n15369,E08000025,2022/23,raw,{0}\n", {}),
    "lait": (
        "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\nLow_Birth_Weight_Babies,x,2022,Birmingham,{0},330,NA\n",
        {},
    ),
    "oflog": (
        "Financial year,Local authority code,Measure,Value\n2022-23,E08000025,Fly tips,{0}\n",
        {"loader": "oflog", "where": {"Measure": "Fly tips"}},
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_in_every_layout_markers_are_read(tmp_path, layout):
    text, source = LAYOUTS[layout]
    for cell, value, symbol in (("20.0 [p]", 20, None), ("[c]", None, "c")):
        export = text.format(cell)
        _, facts = (
            loaded_as(tmp_path, export, "metric 15369.csv", "low_birth_weight", **source)
            if source
            else loaded(tmp_path, export, "metric 15369.csv")
        )
        fact = facts.iloc[0]
        if symbol:
            assert fact.symbol == symbol
        else:
            assert (fact.value, fact.note) == (value, "Provisional")


@pytest.mark.parametrize("sign", ["\u200b", "\ufeff", "\u00ad", "\u2060"])
def test_an_invisible_character_in_a_heading_is_told_and_the_column_read(tmp_path, sign):
    done, facts = loaded(tmp_path, TEMPLATE.replace("numerator", f"numer{sign}ator") + EARLY.format(412, ""))
    assert list(facts.numerator) == [412]
    assert [(one.row, one.column, "U+" in one.message) for one in done.problems] == [(1, "numerator", True)]


def test_a_column_of_no_period_is_told(tmp_path):
    text = "area,area label,area long label,2022/23,next year\nE08000025,Birmingham,x,30,31\n"
    done, _ = loaded(tmp_path, text, "metric 15369.csv")
    assert [(one.severity, one.column) for one in done.problems] == [("warning", "next year")]


# Kind: symbols and signs of other scripts and programs.
@pytest.mark.parametrize(
    ("cell", "plain"), [('="007"', "007"), ("−3.5", "-3.5"), ("۱۲۳", "123"), ("١٢٣٫٥", "123.5"), ("４１２", "412"), ("4\u200b12", "412")]
)
def test_a_cell_is_read_as_it_is_meant(tmp_path, cell, plain):
    assert plain_text(cell) == plain
    _, facts = loaded(tmp_path, TEMPLATE + f'sen_attainment_gap,Birmingham,2022/23,,,,,"{cell.replace(chr(34), chr(34) * 2)}",\n')
    assert list(facts.value) == [float(plain)]


def test_a_guarded_number_of_an_authority_and_a_year_are_read(tmp_path):
    _, facts = loaded(tmp_path, TEMPLATE + 'sen_attainment_gap,"=""330""","=""2022/23""",,,,,-30,\n')
    assert list(zip(facts.area, facts.period)) == [("E08000025", "2022/23")]


# Kind: a code of two indicators.
def test_a_code_of_two_indicators_names_both(tmp_path):
    done, _ = loaded(tmp_path, TEMPLATE + "EH4,Birmingham,2024-25 Q1,,,412,,,\n")
    assert "2 indicators" in done.problems[0].message and "Early help assessments" in done.problems[0].message
