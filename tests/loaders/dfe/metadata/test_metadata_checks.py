"""The metadata of a tidy file: each rule of the DfE's screener, by its name there, with the file that breaks it."""

import pytest

from ingest import ReadingOptions, load
from loaders import LOADERS
from tests.ingest.load_extract import known, loaded
from tests.ingest.read.packed_files import zipped


DATA_HEAD = (
    "time_period,time_identifier,geographic_level,country_code,country_name,new_la_code,old_la_code,la_name,"
    "category,CPP_start,CPP_subsequent,CPP_subsequent_percent\n"
)
PLANS = "Child Protection Plans which are a second or subsequent plan"
HEAD = "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\n"
CATEGORY = "category,Filter,Category,,,,,\n"
STARTED = "CPP_start,Indicator,Plans started,Plans,,0,,\n"
AGAIN = "CPP_subsequent,Indicator,Second plans,Plans,,0,,\n"
RATE = "CPP_subsequent_percent,Indicator,Share of second plans,Plans,%,1,,\n"
GOOD = HEAD + CATEGORY + STARTED + AGAIN + RATE


def data(head=DATA_HEAD, categories=(PLANS, "Total"), more=""):
    rows = (
        f"2025,Reporting year,Local authority,E92000001,England,E08000025,330,Birmingham,{one},100,25,25.0{more}\n" for one in categories
    )
    return head + "".join(rows)


def screened(folder, meta, table=None):
    """(severity, row, column, found) of each problem in the metadata, and the messages of those in the data."""
    (folder / "x.csv").write_text(table or data(), encoding="utf-8")
    (folder / "x.meta.csv").write_text(meta, encoding="utf-8")
    done = load(folder / "x.csv", ReadingOptions(metadata=folder / "x.meta.csv"), known(), LOADERS, folder / "facts.parquet")
    about = [(one.severity, one.row, one.column, one.found) for one in done.problems if one.table == "its metadata"]
    return done, about, [one for one in done.problems if one.table is None]


def test_good_metadata_change_nothing(tmp_path):
    done, about, own = screened(tmp_path, GOOD)
    assert about == [] and done.path and done.faults == 0
    assert {one.message[:11] for one in own if "named in another way" not in one.message} <= {"1 rows from ", "2 rows from "}


NOT_SINGULAR = data(categories=(PLANS,))
GROUPED = data(DATA_HEAD.replace("\n", ",category_group,category_group_2\n"), more=",a,b")
WITH_GROUP = HEAD + CATEGORY.replace(",,\n", ",,category_group\n") + "category_group,Filter,Group,,,,,\n" + STARTED + AGAIN + RATE
RULES = {
    "precheck_col_req_meta": (GOOD.replace(",filter_hint", "").replace(",,\n", ",\n"), None, ("fault", 1, None, None)),
    "precheck_col_invalid_meta": (GOOD.replace("filter_hint", "filter_hnt"), None, ("fault", 1, None, "filter_hnt")),
    "precheck_col_to_rows": (GOOD + "".join(f"made_up_{n},Indicator,Made up {n},,,0,,\n" for n in range(5)), None, ("fault", None, None, None)),
    "precheck_meta_col_type": (GOOD.replace("category,Filter", "category,Fliter"), None, ("fault", 2, "col_type", "Fliter")),
    "precheck_meta_col_name": (GOOD.replace("CPP_start,", ","), None, ("fault", 3, "col_name", None)),
    "precheck_meta_ob_unit": (GOOD + "time_period,Filter,Time,,,,,\n", None, ("fault", 6, "col_name", "time_period")),
    "precheck_cross_meta_to_data": (GOOD.replace("CPP_start", "CPP_strat"), None, ("fault", 3, "col_name", "CPP_strat")),
    "precheck_cross_meta_to_data (groups)": (GOOD.replace("Category,,,,,", "Category,,,,,groups"), None, ("fault", 2, "filter_grouping_column", "groups")),
    "precheck_cross_data_to_meta": (GOOD.replace(STARTED, ""), None, ("warning", None, None, "CPP_start")),
    "precheck_filter_not_singular": (GOOD, NOT_SINGULAR, ("fault", 2, "col_name", "category")),
    "check_filter_defaults": (GOOD, data(categories=(PLANS, "Other")), ("warning", 2, "col_name", "category")),
    "check_filter_group_level": (WITH_GROUP, GROUPED.replace("25.0,a", "25.0,c", 1) + data("", ("Total",), ",d,b"), ("fault", 2, "filter_grouping_column", "category_group")),
    "check_meta_label": (GOOD.replace("Plans started", ""), None, ("fault", 3, "label", None)),
    "check_meta_dupe_label": (GOOD.replace("Plans started", "Second plans"), None, ("fault", 4, "label", "Second plans")),
    "check_meta_col_name_dupe": (GOOD + RATE.replace("Share", "A share"), None, ("fault", 6, "col_name", "CPP_subsequent_percent")),
    "check_meta_col_name_spaces": (GOOD.replace("CPP_start", "CPP start"), None, ("fault", 3, "col_name", "CPP start")),
    "check_meta_ind_unit": (GOOD.replace("Category,,,", "Category,,%,"), None, ("fault", 2, "indicator_unit", "%")),
    "check_meta_ind_unit_validation": (GOOD.replace(",%,", ",percent,"), None, ("fault", 5, "indicator_unit", "percent")),
    "check_meta_indicator_dp": (GOOD.replace("Category,,,", "Category,,,1"), None, ("fault", 2, "indicator_dp", "1")),
    "check_meta_ind_dp_values": (GOOD.replace(",%,1", ",%,-1"), None, ("fault", 5, "indicator_dp", "-1")),
    "check_meta_ind_dp_set": (GOOD.replace(",%,1", ",%,"), None, ("warning", 5, "indicator_dp", None)),
    "check_meta_indicator_grouping": (GOOD.replace("Category,", "Category,Plans"), None, ("fault", 2, "indicator_grouping", "Plans")),
    "check_meta_filter_hint": (GOOD.replace(",%,1,", ",%,1,a hint"), None, ("warning", 5, "filter_hint", "a hint")),
    "check_meta_fil_grp": (GOOD.replace(",%,1,,", ",%,1,,category"), None, ("warning", 5, "filter_grouping_column", "category")),
    "check_meta_fil_grp_is_fil": (
        GOOD.replace("Category,,,,,", "Category,,,,,category_group"), GROUPED, ("warning", 2, "filter_grouping_column", "category_group")
    ),
    "check_meta_geog_catch": (GOOD.replace("category,Filter", "ward,Filter"), data(DATA_HEAD.replace("category", "ward")), ("fault", 2, "col_name", "ward")),
}  # fmt: skip


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_is_told_in_the_metadata(tmp_path, rule):
    meta, table, expected = RULES[rule]
    done, about, _ = screened(tmp_path, meta, table)
    assert expected in about, about
    assert (done.path is None) >= (expected[0] == "fault")


@pytest.mark.parametrize(
    ("group", "rule"), [("category_group", "check_meta_fil_grp_dupe"), ("category_Group", "check_meta_fil_grp_stripped")]
)
def test_a_column_groups_one_filter(tmp_path, group, rule):
    head = DATA_HEAD.replace("\n", ",type,category_group,category_Group\n")
    table = data(head, (PLANS, "Total"), ",a,g,g").replace("25.0,a", "25.0,b", 1)
    meta = GOOD.replace("Category,,,,,", "Category,,,,,category_group") + f"type,Filter,Type,,,,,{group}\n"
    _, about, _ = screened(tmp_path, meta, table)
    assert ("fault", 6, "filter_grouping_column", group) in about, rule


def test_rows_that_no_filter_tells_apart_are_faults_in_the_data(tmp_path):
    """check_general_dupes"""
    done, _, own = screened(tmp_path, GOOD, data(categories=(PLANS, "Total", "Total")))
    assert [(one.severity, one.row) for one in own if "same time, place and filters as row 3" in one.message] == [("fault", 4)]


@pytest.mark.parametrize(
    ("column", "severity", "words"),
    [
        ("CPP start", "fault", "has spaces"),  # check_col_names_spaces
        ("CPP_start", "warning", "named in another way"),  # check_col_snake_case
        ("3_starts", "warning", "named in another way"),  # check_col_var_start
        ("starts_male", "warning", "may hide a filter"),  # check_col_ind_smushed
        ("characteristic", "warning", "does not say what"),  # check_col_var_characteristic
        ("s" * 51, "warning", "51 letters"),  # check_api_char_limit
    ],
)
def test_the_names_of_columns_are_judged_when_metadata_came_too(tmp_path, column, severity, words):
    table = data(DATA_HEAD.replace("CPP_start", f"CPP_start,{column}")).replace(",100,25", ",100,7,25")
    _, _, own = screened(tmp_path, GOOD + f"{column},Indicator,Another,,,0,,\n", table)
    assert (severity, column) in [(one.severity, one.column) for one in own if words in one.message]


def test_metadata_alone_are_told_what_they_are(tmp_path):
    done, facts = loaded(tmp_path, GOOD, "x.meta.csv")
    assert facts is None and "Load it together with the data file" in done.problems[0].message


def test_what_is_no_metadata_is_told(tmp_path):
    _, about, _ = screened(tmp_path, "a,b\n1,2\n")
    assert about == [("fault", 1, None, None)]


def test_metadata_in_a_zip_go_with_the_file_of_the_same_name(tmp_path):
    path = tmp_path / "release.zip"
    path.write_bytes(
        zipped(**{"data/x.csv": data(), "data/X.meta.csv": GOOD.replace("Plans started", ""), "data-guidance/data-guidance.txt": "Notes"})
    )
    done, facts = loaded(tmp_path, path)
    assert facts is None
    assert [(one.table, one.row, one.column) for one in done.problems if one.severity == "fault"] == [
        ("file 'data/X.meta.csv'", 3, "label")
    ]
    path.write_bytes(zipped(**{"data/x.csv": data(), "data/y.meta.csv": GOOD}))
    done, facts = loaded(tmp_path, path)
    assert len(facts) == 1 and any(one.table == "file 'data/y.meta.csv'" and "left out" in one.message for one in done.problems)
