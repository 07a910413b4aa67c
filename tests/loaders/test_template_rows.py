"""Our own template: what it takes, and what it says of what it does not take."""

from itertools import islice

import pytest

from ingest.indicator_names import indicator_names
from ingest.template_file import COLUMNS, OPTIONAL_COLUMNS, template_csv
from tests.ingest.load_extract import faults, figure, known, loaded


HEAD = ",".join((*COLUMNS, *OPTIONAL_COLUMNS)) + "\n"
INDICATOR = "persistent_absence"


def row(indicator=INDICATOR, area="Worcestershire", period="2024/25", split=",", cells="50,200,25.0", target="", note=""):
    return f"{indicator},{area},{period},{split},{cells},{target},{note}\n"


def test_a_row_becomes_a_fact(tmp_path):
    done, facts = loaded(tmp_path, HEAD + row(target="20", note="provisional"))
    fact = figure(facts, INDICATOR)
    assert (done.loader, done.controlled, done.problems) == ("template", False, ())
    assert (fact.area, fact.period, fact.numerator, fact.denominator, fact.value, fact.target, fact.note, fact.row) == (
        "E10000034", "2024/25", 50, 200, 25, 20, "provisional", 2,
    )  # fmt: skip


def test_an_indicator_is_called_by_its_id_its_title_or_a_code_that_is_its_own(tmp_path):
    title = known().indicators[INDICATOR].title
    codes = indicator_names(known())
    code = next(place.code for places in known().places.values() for _, _, place in places if place.code and place.code.lower() in codes)
    _, facts = loaded(tmp_path, HEAD + row() + row(title.upper(), period="2023/24") + row(code, cells=",,", target="1"))
    assert list(facts.sort_values("row").indicator) == [INDICATOR, INDICATOR, codes[code.lower()]]


def test_a_code_that_two_partnerships_use_for_different_things_calls_neither():
    codes = {}
    for indicator, places in known().places.items():
        for _, _, place in places:
            codes.setdefault(place.code, set()).add(indicator)
    shared = [code.lower() for code, indicators in codes.items() if code and len(indicators) > 1]
    assert shared and not set(shared) & set(indicator_names(known()))


@pytest.mark.parametrize("area", ["E10000034", "885", "885.0", "worcestershire ", "Worcestershire"])
def test_an_area_is_called_by_code_number_or_name(tmp_path, area):
    _, facts = loaded(tmp_path, HEAD + row(area=area))
    assert list(facts.area) == ["E10000034"]


def test_blank_breakdown_and_category_are_the_headline_and_others_keep_the_catalogues_spelling(tmp_path):
    _, facts = loaded(tmp_path, HEAD + row() + row(split="All,all", period="2023/24") + row(split="Sex,female") + row(split="ward ,Abbey"))
    assert list(facts.sort_values("row")[["breakdown", "category"]].itertuples(index=False, name=None)) == [
        ("all", "all"), ("all", "all"), ("sex", "Female"), ("ward", "Abbey"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (row("persistant_absence"), (2, "indicator", "persistant_absence")),
        (row(""), (2, "indicator", None)),
        (row(area="Birmingam"), (2, "area", "Birmingam")),
        (row(area=""), (2, "area", None)),
        (row(period="202425"), (2, "period", "202425")),
        (row(split="sex,"), (2, "breakdown", "sex")),
        (row(split=",Female"), (2, "category", "Female")),
        (row(cells='"1,5",200,'), (2, "numerator", "1,5")),
        (row(cells="50,2OO,"), (2, "denominator", "2OO")),
        (row(cells="50,200,25 percent"), (2, "value", "25 percent")),
        (row(cells="50%,200,25"), (2, "numerator", "50%")),
        (row(target="soon"), (2, "target", "soon")),
        (row(cells="201,200,"), (2, "numerator", "201")),
        (row(cells="-1,200,"), (2, "numerator", "-1")),
        (row(cells=",,100.1"), (2, "value", "100.1")),
        (row(cells="50,200,0.25"), (2, "value", "0.25")),
    ],
)
def test_a_wrong_cell_is_told_by_row_column_and_what_was_found(tmp_path, wrong, expected):
    done, facts = loaded(tmp_path, HEAD + wrong)
    assert facts is None
    assert faults(done) == [expected]


@pytest.mark.parametrize(
    ("indicator", "area", "words"),
    [("persistant_absence", "330", "Did you mean 'persistent_absence'?"), (INDICATOR, "Birmingam", "Did you mean 'Birmingham'?")],
)
def test_the_nearest_right_word_is_offered(tmp_path, indicator, area, words):
    done, _ = loaded(tmp_path, HEAD + row(indicator, area))
    assert done.problems[0].message.endswith(words)


def test_numbers_may_have_separators_and_percentages_their_sign(tmp_path):
    _, facts = loaded(tmp_path, HEAD + row(cells='"1,050","4,200",25.0%'))
    assert (figure(facts, INDICATOR).numerator, figure(facts, INDICATOR).denominator, figure(facts, INDICATOR).value) == (1050, 4200, 25)


def test_symbols_stand_where_numbers_may(tmp_path):
    rows = [
        row(cells=cells, period=f"20{year}/{year + 1}")
        for year, cells in enumerate(("c,c,c", "c,200,", "z,z,z", ",,low", "u,u,u", "x,,", "c,200,25.0"), 10)
    ]
    _, facts = loaded(tmp_path, HEAD + "".join(rows))
    facts = facts.sort_values("row")
    assert [None if symbol != symbol else symbol for symbol in facts.symbol] == ["c", "c", "z", "low", "u", "x", None]
    assert facts.value.notna().sum() == 1


def test_a_figure_twice_names_both_rows(tmp_path):
    done, _ = loaded(tmp_path, HEAD + row() + row(period="2023/24") + row(area="885") + row(area="E10000034"))
    assert [(one.row, "as row 2" in one.message) for one in done.problems] == [(4, True), (5, True)]


def test_a_row_without_a_figure_is_left_out_with_a_warning_unless_it_sets_a_target(tmp_path):
    done, facts = loaded(
        tmp_path, HEAD + row() + row(period="2025/26", cells=",,") + row(period="2026/27", cells=",,", target="20") + ",,,,,,,,,\n"
    )
    assert [(one.severity, one.row) for one in done.problems] == [("warning", 3)]
    assert list(facts.sort_values("row").row) == [2, 4]


def test_a_column_that_is_not_ours_is_left_out_with_a_warning(tmp_path):
    done, facts = loaded(tmp_path, HEAD.replace("note", "officer") + row(note="someone"))
    assert [(one.severity, one.row, one.column) for one in done.problems] == [("warning", 1, "officer")]
    assert len(facts) == 1


def test_the_template_to_download_is_loaded_once_its_examples_are_written_over(tmp_path):
    text = template_csv(known())
    done, _ = loaded(tmp_path, text)
    assert [(row, column) for row, column, _ in faults(done)] == [(2, "note"), (3, "note")]
    kept = "\n".join(line.rpartition(",")[0] + "," for line in islice(text.splitlines(), 1, None))
    done, facts = loaded(tmp_path, text.splitlines()[0] + "\n" + kept + "\n")
    assert done.problems == () and len(facts) == 2
