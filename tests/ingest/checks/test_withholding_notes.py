"""Kind: dropped without a word. A note that withholds a figure, and the figure beside it, are never published together."""

import pytest

from tests.ingest.load_extract import loaded


TEMPLATE = "indicator,area,period,breakdown,category,numerator,denominator,value,note\n"
ROW = "Children in need,E08000025,31 March {year},,,{count},,,{note}\n"
COUNCIL = "area_code,area_name,period,indicator,measure,unit,value,Status\n"


def severities(done, column):
    return [(one.row, one.severity) for one in done.problems if one.column == column and "beside it stands" in one.message]


def template(tmp_path, note, count="4200"):
    rows = f"ehcp_issued_within_20_weeks,E08000025,2023,,,410,800,,\nehcp_issued_within_20_weeks,E08000025,2024,,,{count},{2 * int(count or 1) or ''},,{note}\n"
    return loaded(tmp_path, TEMPLATE + rows)


@pytest.mark.parametrize(
    "note", ["Value suppressed for disclosure control due to small count", "SUPPRESSED", "Do not use", "not for publication", "Withheld"]
)
def test_a_figure_beside_a_note_that_withholds_it_is_refused(tmp_path, note):
    done, facts = template(tmp_path, note, "430")
    assert severities(done, "note") == [(3, "fault")] and facts is None


def test_a_note_that_says_there_is_no_figure_is_asked_about(tmp_path):
    done, _ = template(tmp_path, "Not published for reasons of quality", "430")
    assert severities(done, "note") == [(3, "warning")]


@pytest.mark.parametrize(
    "note",
    [
        "Should be treated with caution, as it contains areas for which values have not been presented",
        "Value for Cornwall and Isles of Scilly combined",
        "Includes two plans that were withheld in 2022",
        "provisional",
    ],
)
def test_notes_that_withhold_nothing_are_left_alone(tmp_path, note):
    done, facts = template(tmp_path, f'"{note}"', "430")
    assert severities(done, "note") == [] and len(facts) == 2


def test_a_note_beside_a_symbol_is_right(tmp_path):
    row = "ehcp_issued_within_20_weeks,E08000025,2024,,,c,c,c,Value suppressed\n"
    done, facts = loaded(tmp_path, TEMPLATE + row)
    assert severities(done, "note") == [] and facts.symbol.tolist() == ["c"]


def test_a_column_of_notes_that_no_loader_reads_is_looked_at_too(tmp_path):
    row = "E08000025,Birmingham,2023/24,Children in relative low income families (under 16s),Percentage,Persons,{},{}\n"
    done, _ = loaded(
        tmp_path, COUNCIL + row.format("31.2", "Suppressed") + row.replace("2023", "2022").replace("/24", "/23").format("30.1", "Final")
    )
    assert severities(done, "Status") == [(2, "fault")]


@pytest.mark.parametrize("title", ["EHCP return - DRAFT not for publication", "Embargoed until 9.30am", "OFFICIAL-SENSITIVE"])
@pytest.mark.parametrize(
    ("head", "row"),
    [
        (TEMPLATE, "ehcp_issued_within_20_weeks,E08000025,2023,,,410,800,,\n"),
        ("area,area label,area long label,2022/23,2023/24\n", "E08000025,Birmingham,Birmingham City Council,60,61\n"),
    ],
)
def test_a_title_that_withholds_all_is_asked_about(tmp_path, title, head, row):
    commas = "," * head.count(",")
    for line, rows in ((title, [1]), ("EHCP return", [])):
        done, _ = loaded(tmp_path, f"{line}{commas}\n{head}{row}", "metric 6080.csv")
        assert [one.row for one in done.problems if "over the headings" in one.message and one.found == line] == rows
