"""Rows of a spreadsheet become records by their headings: ours, those of other tools, and those that a person names."""

from datetime import date

import pytest

from catalogue.delivery.record_rows import LEFT_OUT, record_rows


def rows_of(kind, *lines, **columns):
    return record_rows(kind, [(number, list(cells)) for number, cells in enumerate(lines, 1)], columns)


def test_headings_of_a_councils_action_plan_and_of_task_tools_are_taken():
    given = rows_of(
        "action", ("Task Name", "Lead Officer", "Start Date", "Deadline", "RAG status", "Latest update", "Budget", "KPIs"),
        ("More plan writers", "Council", "01/04/2026", "2027-06-24", "Completed", "Two posts filled", "£12,500", "one; two"),
    )  # fmt: skip
    assert not given.problems
    assert given.rows == [
        (2, {"title": "More plan writers", "owner": "Council", "starts": date(2026, 4, 1), "due": date(2027, 6, 24), "status": "Completed",
             "note": "Two posts filled", "cost": 12500.0, "indicators": ["one", "two"]})
    ]  # fmt: skip


def test_a_risk_log_gives_whole_numbers_and_a_register_of_evidence_its_days():
    given = rows_of("risk", ("Risk", "Sub-group", "Probability", "Severity", "Controls"), ("Too few", "Included", "4", "5", "Recruit"))
    assert given.rows == [(2, {"title": "Too few", "body": "Included", "likelihood": 4, "impact": 5, "mitigation": "Recruit"})]
    assert rows_of("evidence", ("Title", "Published"), ("Audit", "05/03/2026")).rows == [(2, {"title": "Audit", "dated": date(2026, 3, 5)})]


def test_a_heading_that_is_none_of_ours_is_named_until_a_person_says_what_it_is():
    lines = (("Title", "Ref", "Strand"), ("Posts", "A1", "health"))
    first = rows_of("action", *lines)
    assert [(problem.row, problem.found) for problem in first.problems] == [(1, "Ref"), (1, "Strand")] and not first.rows
    assert rows_of("action", *lines, Ref=LEFT_OUT, Strand="outcomes").rows == [(2, {"title": "Posts", "outcomes": ["health"]})]


def test_two_headings_for_one_key_are_both_named():
    (problem,) = rows_of("action", ("Deadline", "Target date"), ("1", "2")).problems
    assert problem.column == "due" and "'Deadline' and 'Target date'" in problem.message


@pytest.mark.parametrize(
    ("heading", "cell"), [("Deadline", "soon"), ("Budget", "lots"), ("Likelihood", "high"), ("Confidential", "perhaps"), ("version", "-1")]
)
def test_a_cell_of_the_wrong_kind_is_named_by_row_and_by_its_heading_in_the_file(heading, cell):
    kind = "risk" if heading == "Likelihood" else "action"
    (problem,) = rows_of(kind, ("Title", heading), ("A", ""), ("B", cell)).problems
    assert (problem.row, problem.column.casefold(), problem.found) == (3, heading.casefold(), cell)


def test_what_a_written_out_file_says_of_its_versions_is_not_a_change_and_its_guard_is_no_text():
    given = rows_of("action", ("title", "version", "at", "by"), ("'=SUM(A1)", "3", "2026-01-01T00:00:00+00:00", "somebody"))
    assert given.rows == [(2, {"title": "=SUM(A1)", "version": 3})] and not given.problems


def test_an_empty_file_and_one_without_rows_say_what_to_write():
    assert "write headings" in rows_of("decision").problems[0].message
    assert "there is no decision" in rows_of("decision", ("text", "how")).problems[0].message
