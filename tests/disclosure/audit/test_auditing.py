"""What the audit gives back: a judgement that fails closed."""

import shutil
from dataclasses import FrozenInstanceError, replace

import duckdb
import pytest

from disclosure.audit import Finding, Judgement, audit
from tests.disclosure.audit.audit_files import POLICY, change, define, hidden, row, write
from tests.disclosure.audit.audit_world import DEFINITIONS, PLACES, open_world, safe_world
from tests.unprivileged_user import as_nobody, readable_by_all


GIVES_AWAY = "import sys; from disclosure.audit import gives_away; from tests.disclosure.audit.audit_files import POLICY; print(len(gives_away(*sys.argv[1:], POLICY)))"


@pytest.fixture(scope="module")
def safe(tmp_path_factory):
    return write(tmp_path_factory.mktemp("auditing") / "safe.duckdb", safe_world(), DEFINITIONS, PLACES)


@pytest.fixture
def copy(safe, tmp_path):
    return shutil.copy(safe, tmp_path / "copy.duckdb")


def test_a_judgement_is_well_only_when_it_is_complete_and_finds_nothing():
    assert Judgement().well
    assert not Judgement(complete=False).well
    assert not Judgement((Finding("small count"),)).well
    with pytest.raises(FrozenInstanceError):
        Judgement().complete = False


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(duckdb.Error):
        audit(tmp_path / "nothing.duckdb", POLICY)


@pytest.mark.parametrize(
    "statement",
    ["ALTER TABLE safe DROP already_published", "DROP TABLE definitions", "DROP TABLE places", "ALTER TABLE definitions DROP smallest"],
)
def test_a_file_of_older_rules_cannot_be_judged(copy, statement):
    [finding] = audit(change(copy, statement), POLICY).findings
    assert finding.kind == "older rules" and "made by older rules and cannot be judged" in finding.reason


def test_an_indicator_without_a_definition_is_a_finding(copy):
    judged = audit(change(copy, "DELETE FROM definitions WHERE indicator = 'pupils'"), POLICY)
    assert ("undefined indicator", "pupils") in {(finding.kind, finding.indicator) for finding in judged.findings}


def test_a_row_of_no_known_status_is_a_finding(copy):
    judged = audit(change(copy, "UPDATE safe SET status = 'who knows' WHERE indicator = 'pupils' AND area = 'A1'"), POLICY)
    assert "older rules" in {finding.kind for finding in judged.findings}


def test_what_could_not_be_solved_in_time_is_undecided_and_not_well(safe):
    judged = audit(safe, POLICY, seconds=0)
    assert not judged.complete and not judged.well
    assert {finding.kind for finding in judged.findings} == {"undecided"}


def test_an_earlier_build_that_cannot_be_compared_is_a_finding(safe, tmp_path):
    older = change(write(tmp_path / "older.duckdb", [], DEFINITIONS, PLACES), "ALTER TABLE safe DROP status")
    assert [finding.kind for finding in audit(safe, POLICY, earlier=[older]).findings] == ["older rules"]


def test_an_earlier_build_of_todays_layout_is_compared(safe, tmp_path):
    older = write(tmp_path / "older.duckdb", open_world(), DEFINITIONS, PLACES)
    change(older, "ALTER TABLE safe DROP already_published", "DROP TABLE definitions", "DROP TABLE places")
    assert {finding.kind for finding in audit(safe, POLICY, earlier=[older]).findings} == {"earlier build"}


def test_two_builds_are_judged_together_where_nothing_may_be_written(tmp_path):
    older = write(
        tmp_path / "older.duckdb",
        [row(40, 400, indicator="pupils", category="Gone", breakdown="school"), *open_world()],
        DEFINITIONS,
        PLACES,
    )
    newer = write(tmp_path / "newer.duckdb", open_world(), DEFINITIONS, PLACES)
    readable_by_all(tmp_path)
    judged = as_nobody("-c", GIVES_AWAY, newer, older)
    assert (judged.returncode, judged.stderr) == (0, "")
    assert judged.stdout.strip().isdigit()


def test_labels_may_be_enums_and_the_file_empty(copy, tmp_path):
    columns = ("indicator", "area", "breakdown", "category", "period", "period_type")
    enums = [f"CREATE TYPE {name}_t AS ENUM (SELECT DISTINCT {name} FROM safe)" for name in columns]
    judged = audit(change(copy, *enums, *(f"ALTER TABLE safe ALTER {name} TYPE {name}_t" for name in columns)), POLICY)
    assert judged.well and judged.counts["hidden rows"] == 15
    assert audit(write(tmp_path / "empty.duckdb", []), POLICY).well


def test_a_policy_by_which_noughts_are_hidden_believes_no_more_than_it_may(tmp_path):
    rows = [row(8, value=8), *(hidden(breakdown="sex", category=name) for name in ("Female", "Male", "Not recorded"))]
    path = write(tmp_path / "file.duckdb", rows, [define(method="count", per=1)])
    assert audit(path, POLICY).well
    assert audit(path, replace(POLICY, zero_is_safe=False)).well
    assert not audit(path, replace(POLICY, protection=6)).well
    assert audit(path, replace(POLICY, protection=6, zero_is_safe=False)).well
