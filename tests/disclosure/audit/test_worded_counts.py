"""The audit reads the notes of a finished file as well."""

import pytest

from disclosure.audit import audit
from tests.disclosure.audit.audit_files import POLICY, row, write


def reasons(folder, note, **more):
    return [finding.reason for finding in audit(write(folder / "f.duckdb", [row(50, 100, note=note, **more)]), POLICY).findings]


@pytest.mark.parametrize("note", ["3 children", "girls: three of 60", "Of these, 4 pupils moved"])
def test_a_note_that_counts_a_handful_is_a_finding(tmp_path, note):
    assert reasons(tmp_path, note) == ["a note counts too few children in words"]


@pytest.mark.parametrize("note", [None, "Provisional", "Based on 120 children", "per 10,000 children", "within 4 weeks"])
def test_any_other_is_not(tmp_path, note):
    assert reasons(tmp_path, note) == []


def test_nor_is_one_of_a_published_statistic(tmp_path):
    assert reasons(tmp_path, "3 children", already_published=True) == []
