"""No side door: what is written down, or said to whoever opens a page, holds names, hashes and counts, never a cell."""

import pytest

import actions
from errors import StoreError
from tests.extracts import HEADING, PLANS, session, write


CANARY = "4711471147"


def written_down(home):
    """Every byte of the home outside the sealed uploads and the facts."""
    sealed = (home.uploads, home.facts)
    return b"".join(file.read_bytes() for file in home.folder.rglob("*") if file.is_file() and not set(sealed) & set(file.parents))


@pytest.fixture
def steward(tmp_path):
    return session(tmp_path / "home")


def test_a_rejected_file_leaves_no_trace_of_its_cells(steward, tmp_path):
    actions.load(steward, [write(tmp_path / "first.csv")])
    (outcome,) = actions.load(steward, [write(tmp_path / "bad.csv", cell=f"{CANARY} Ann Smith")])
    assert outcome.status == "rejected"
    assert CANARY.encode() not in written_down(steward.home) and b"Ann Smith" not in written_down(steward.home)


def test_the_ledger_and_the_builds_hold_no_small_number_that_was_loaded(steward, tmp_path):
    file = tmp_path / "small.csv"
    file.write_text(f"{HEADING}\n{PLANS},E08000025,2024,,,3,{CANARY},,,\n{PLANS},E10000034,2024,,,700,1000,,,\n")
    (outcome,) = actions.load(steward, [file])
    actions.publish(steward)
    assert outcome.status == "accepted"
    assert actions.show(steward, PLANS, "E08000025").points[-1].status == "hidden"
    ledger = steward.home.ledger.read_bytes()
    assert CANARY.encode() not in ledger and CANARY.encode() not in written_down(steward.home)


def test_a_viewer_who_sets_off_a_rebuild_is_told_no_cell(steward, tmp_path, monkeypatch):
    (upload,) = (one.upload for one in actions.load(steward, [write(tmp_path / "first.csv", cell=CANARY, denominator=10**11)]))
    actions.publish(steward)
    for file in (*steward.home.facts.iterdir(), *steward.home.published.iterdir()):
        file.unlink()
    monkeypatch.setattr("actions.upload_facts.load", _refusing(upload))
    with pytest.raises(StoreError, match="can no longer be read with the present definitions: 1 to put right") as told:
        actions.show(session(steward.home.folder, "viewer"), PLANS, "E08000025")
    assert CANARY not in str(told.value)


def _refusing(upload):
    """A loader whose definitions have become stricter since the file was accepted."""
    from errors import Problem
    from ingest import Loaded

    def load(*_, **__):
        return Loaded("template", False, 20, 0, (Problem("is not a number", 21, "numerator", CANARY),), None)

    return load
