"""A tidy file's faults, each told with its row, column and what was found."""

import pytest

from tests.ingest.load_extract import faults, figure, known, loaded


HEAD = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,"
    "category,CPP_start,CPP_subsequent,CPP_subsequent_percent\n"
)
PLANS = "Child Protection Plans which are a second or subsequent plan"
INDICATOR = "repeat_child_protection_plans"
BIRMINGHAM = "E92000001,England,E12000005,West Midlands,E08000025,330,Birmingham"


def row(time="2025,Reporting year", place=f"Local authority,{BIRMINGHAM}", cells="100,25,25.0", category=PLANS):
    return f"{time},{place},{category},{cells}\n"


def test_a_row_becomes_a_fact(tmp_path):
    done, facts = loaded(tmp_path, HEAD + row())
    fact = figure(facts, INDICATOR)
    assert (done.loader, done.controlled, done.rows, done.facts) == ("dfe_tidy", True, 1, 1)
    assert (fact.area, fact.period, fact.period_type, str(fact.starts), str(fact.ends)) == (
        "E08000025", "2025", "reporting year", "2024-04-01", "2025-03-31",
    )  # fmt: skip
    assert (fact.numerator, fact.denominator, fact.value, fact.decimals, fact.release, fact.row) == (25, 100, 25.0, 1, 0, 2)


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        (row("202425,Reporting year"), (3, "time_period", "202425")),
        (row("2017188,Academic year"), (3, "time_period", "2017188")),
        (row("202426,Academic year"), (3, "time_period", "202426")),
        (row("20-25,Reporting year"), (3, "time_period", "20-25")),
        (row("2025,Reporting yaer"), (3, "time_identifier", "Reporting yaer")),
        (row("2023,Week 53"), (3, "time_identifier", "Week 53")),
        (row(place=f"Local athority,{BIRMINGHAM}"), (3, "geographic_level", "Local athority")),
        (row(place="Local authority,E92000001,England,,,E08000099,,Atlantis"), (3, "new_la_code", "E08000099")),
        (row(place="Local authority,E92000001,England,,,E0800002S,330,Birmingham"), (3, "new_la_code", "E0800002S")),
        (row(place="Local authority,E92000001,England,,,E08000025,383,Birmingham"), (3, "old_la_code", "383")),
        (row(place="Local authority,E92000001,England,,,E08000025,330,Leeds"), (3, "la_name", "Leeds")),
        (row(place="Local authority,E92000001,England,,,,,"), (3, "new_la_code", None)),
        (row(cells="100,abc,25.0"), (3, "CPP_subsequent", "abc")),
        (row(cells="NULL,1,25.0"), (3, "CPP_start", "NULL")),
        (row(cells="100,25,25%%"), (3, "CPP_subsequent_percent", "25%%")),
        (row(cells="100,,25.0"), (3, "CPP_subsequent", None)),
        (row(category=""), (3, "category", None)),
    ],
)
def test_a_wrong_cell_is_told_by_row_column_and_what_was_found(tmp_path, wrong, expected):
    good = row(place="National,E92000001,England,,,,,") if "Week" not in wrong and "Academic" not in wrong else row("2024,Week 1") * 0
    done, facts = loaded(tmp_path, HEAD + (good or "\n") + wrong)
    assert facts is None and done.path is None
    assert faults(done) == [expected]


def test_all_forty_faults_are_told_at_once(tmp_path):
    places = [area for area in known().areas.by_code.values() if area.number and not area.closed][:40]
    rows = [
        row(place=f"Local authority,E92000001,England,,,{one.code},{one.number},{one.name.split(',')[0]}", cells="100,?,25.0")
        for one in places
    ]
    done, facts = loaded(tmp_path, HEAD + "".join(rows))
    assert facts is None
    assert faults(done) == [(line, "CPP_subsequent", "?") for line in range(2, 42)]
    assert not (tmp_path / "facts.parquet").exists()


def test_one_row_may_have_several_faults(tmp_path):
    done, _ = loaded(tmp_path, HEAD + row("202426,Academic year", "Local authority,E92000001,England,,,E0800002S,330,Birmingham", "?,1,!"))
    assert sorted(column for _, column, _ in faults(done)) == ["CPP_start", "CPP_subsequent_percent", "new_la_code", "time_period"]


def test_a_figure_twice_names_both_rows(tmp_path):
    done, _ = loaded(tmp_path, HEAD + row() + row(cells="x,x,x") + row("2024,Reporting year"))
    (twice,) = done.problems
    assert (twice.row, twice.severity) == (3, "fault") and "as row 2" in twice.message


def test_years_of_two_kinds_cannot_stand_in_one_file(tmp_path):
    done, _ = loaded(tmp_path, HEAD + row() + row("202324,Academic year") + row("202425,Academic year"))
    assert faults(done) == [(3, "time_identifier", "Academic year")]


def test_the_dfes_own_mislabelled_years_are_read_as_academic_with_a_warning(tmp_path):
    done, facts = loaded(tmp_path, HEAD + row("202425,Calendar year"))
    assert [(one.severity, one.row, one.column) for one in done.problems] == [("warning", 2, "time_identifier")]
    assert (figure(facts, INDICATOR).period, figure(facts, INDICATOR).period_type) == ("2024/25", "academic year")


@pytest.mark.parametrize(
    "place",
    [
        "School,E92000001,England,,,,,", "Ward,E92000001,England,,,,,", "Local authority,E92000001,England,,,z,,Unknown",
        "Local authority,E92000001,England,,,x,x,Not available", "Regional,E92000001,England,z,Outside of England,,,",
        "Local authority,E92000001,England,,,W06000015,,Cardiff",
    ],
)  # fmt: skip
def test_places_that_are_not_ours_are_left_out_and_counted(tmp_path, place):
    done, facts = loaded(tmp_path, HEAD + row() + row(place=place) * 2)
    assert len(facts) == 1
    assert [(one.severity, one.message.split(" rows")[0]) for one in done.problems] == [("warning", "2")]


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("Local authority,E92000001,England,,,E08000016,370,Barnsley", "E08000038"),
        ("Local authority,E92000001,England,,,,370,Barnsley", "E08000038"),
        ("Local authority,E92000001,England,,,,370.0,", "E08000038"),
        ("Local authority,E92000001,England,,,,,St Helens", "E08000013"),
        ("Local authority,E92000001,England,,,E10000009,835,Dorset", "E10000009"),
        ("Local authority,E92000001,England,,,E06000059,838,Dorset", "E06000059"),
        ("Regional,E92000001,England,E12000003,Yorkshire and the Humber,,,", "E12000003"),
        ("National,E92000001,England,,,,,", "E92000001"),
    ],
)
def test_a_place_is_known_by_its_code_else_its_number_else_its_name(tmp_path, place, code):
    done, facts = loaded(tmp_path, HEAD + row(place=place))
    assert done.faults == 0 and list(facts.area) == [code]


def test_headings_are_found_whatever_their_capitals(tmp_path):
    done, facts = loaded(tmp_path, HEAD.upper() + row())
    assert done.problems == () and figure(facts, INDICATOR).value == 25


def test_older_symbols_are_read_with_a_warning(tmp_path):
    done, facts = loaded(tmp_path, HEAD + row(cells="..,.,n/a"))
    assert [(one.severity, one.column) for one in done.problems] == [
        ("warning", "CPP_start"), ("warning", "CPP_subsequent"), ("warning", "CPP_subsequent_percent"),
    ]  # fmt: skip
    assert figure(facts, INDICATOR).symbol == "z"


def test_a_published_percentage_above_100_only_warns_where_its_counts_come_to_it(tmp_path):
    done, facts = loaded(tmp_path, HEAD + row(cells="1000,1012,101.2"))
    assert {one.severity for one in done.problems} == {"warning"}
    assert figure(facts, INDICATOR).value == 101.2
    assert loaded(tmp_path, HEAD + row(cells="10,20,200.0"))[0].path is None


def test_decimals_are_those_of_the_indicator_since_spreadsheets_drop_the_last_zero(tmp_path):
    _, facts = loaded(tmp_path, HEAD + row(cells="100,25,25") + row("2024,Reporting year", cells="1000,257,25.7"))
    assert list(facts.decimals) == [1, 1]


def test_headings_are_found_with_other_signs_between_their_words(tmp_path):
    done, facts = loaded(tmp_path, HEAD.replace("_", ".") + row())
    assert done.problems == () and figure(facts, INDICATOR).value == 25
    done, _ = loaded(tmp_path, HEAD.replace("time_period", "time.period,time period") + "2024," + row())
    assert "no 'time_period'" in done.problems[0].message or "of no kind" in done.problems[0].message
