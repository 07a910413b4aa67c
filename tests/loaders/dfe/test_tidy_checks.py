"""The rules of the DfE's screener on the rows of a tidy file, by their names there."""

import pytest

from tests.ingest.load_extract import loaded
from tests.loaders.dfe.test_tidy import BIRMINGHAM, HEAD, PLANS, row


def place(level, cells):
    return row(place=f"{level},{cells}")


ENGLAND = "E92000001,England"
RULES = {
    "check_geog_overcompleted_cols": (place("National", f"{ENGLAND},E12000005,West Midlands,,,"), ("fault", "region_code")),
    "check_geog_overcompleted_cols (LA)": (place("Regional", f"{ENGLAND},E12000005,West Midlands,E08000025,330,Birmingham"), ("fault", "la_name")),
    "check_geog_na": (place("Local authority", f"{ENGLAND},,,x,x,Elsewhere"), ("fault", "la_name")),
    "check_geog_na_code": (place("Local authority", f"{ENGLAND},,,z,z,Not available"), ("fault", "la_name")),
    "check_geog_level_completed": (place("Local authority", f"{ENGLAND},E12000005,West Midlands,E08000025,330,"), ("warning", "la_name")),
    "check_geog_region_for_la": (place("Local authority", f"{ENGLAND},,,E08000025,330,Birmingham"), ("warning", "region_name")),
    "check_filter_ob_total": (place("Local authority", f"{ENGLAND},E12000005,West Midlands,,,Total"), ("fault", "la_name")),
    "check_filter_whitespace": (row(category=f" {PLANS}"), ("warning", "category")),
    "check_general_null": (row(category="NULL"), ("fault", "category")),
    "check_general_null (legacy)": (row(category="N/A"), ("warning", "category")),
}  # fmt: skip


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_is_told_by_row_and_column(tmp_path, rule):
    wrong, expected = RULES[rule]
    done, facts = loaded(tmp_path, HEAD + row("2024,Reporting year") + wrong)
    assert (*expected, 3) in [(one.severity, one.column, one.row) for one in done.problems], done.problems
    assert (facts is None) == (expected[0] == "fault")


def test_a_level_has_all_of_its_columns_or_none(tmp_path):
    """check_geog_col_present"""
    done, facts = loaded(tmp_path, (HEAD + row()).replace(",region_name", "").replace(",West Midlands", ""))
    assert len(facts) == 1 and [(one.severity, one.column) for one in done.problems] == [("warning", "region_code")]


def test_trusts_have_one_code_and_one_name_and_schools_and_providers_their_own_files(tmp_path):
    """check_geog_other_dupes, check_geog_ignored_rows"""
    head = HEAD.replace("category", "trust_id,trust_name,category")
    rows = [
        row(place=f"{level},{ENGLAND},,,,,,{trust}")
        for level, trust in (("MAT", "1,North"), ("MAT", "1,South"), ("School", ","), ("Provider", ","))
    ]
    done, _ = loaded(tmp_path, head + row(place=f"Local authority,{BIRMINGHAM},,") + "".join(rows))
    told = [(one.row, one.column) for one in done.problems if one.severity == "fault"]
    assert told == [(3, "trust_id"), (6, "geographic_level")]


def test_a_filter_may_have_25_000_values(tmp_path, monkeypatch):
    """check_filter_item_limit"""
    monkeypatch.setattr("loaders.dfe.filter_checks.MOST_VALUES", 2)
    done, _ = loaded(tmp_path, HEAD + row() + row(category="a") + row(category="b"))
    assert [(one.severity, one.column) for one in done.problems if "different values" in one.message] == [("fault", "category")]
