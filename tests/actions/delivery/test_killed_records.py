"""Killed while records come in or a report is issued: all of it is there or none, and what was there before stays."""

import os
import random
import signal

import pytest

import actions
from actions.issued_papers import OWNER, REPORTS
from errors import StoreError
from store.records import Records
from tests.actions.delivery.test_records import FRAMEWORK
from tests.extracts import copy_of, publish, published


ROWS, KILLS = 400, 6
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")


@pytest.fixture
def steward(tmp_path):
    return copy_of(published, tmp_path)


def plan(folder, number):
    """A file in which every row is changed against the one before."""
    file = folder / f"plan{number}.csv"
    rows = [f"{FRAMEWORK},Action {row},Council,Note {number}" for row in range(ROWS)]
    file.write_text("\n".join(["framework,title,owner,note", *rows]))
    return ["action", {"content of": str(file)}, file.name]


def lines(who):
    return [line.detail for line in who.ledger.lines() if line.verb == "issue"]


def test_a_spreadsheet_of_records_is_kept_whole_or_not_at_all(stable, steward, tmp_path):
    chance, killed, number, versions = random.Random(14), 0, 0, 1
    ended, took = stable("save_rows", *plan(tmp_path, 0))
    assert ended == 0
    while killed < KILLS:
        number += 1
        ended, _ = stable("save_rows", *plan(tmp_path, number), delay=chance.uniform(0, took))
        assert ended in (0, -signal.SIGKILL)
        killed += ended != 0
        kept = actions.list_records(steward, "action")
        after = len(kept[0].versions)
        assert len(kept) == ROWS and {len(entry.versions) for entry in kept} == {after}
        assert after - versions in ((0, 1) if ended else (1,)), "nothing is half-done, and nothing done is lost"
        assert {entry.record.note for entry in kept if after > versions} <= {f"Note {number}"}
        versions = after
    publish(steward, tmp_path, 700)
    assert not list(steward.home.work.iterdir()), "the next who writes clears up what the killed ones were reading"
    assert steward.ledger.verify() is None and all(finding.well for finding in actions.check(steward))


def test_a_report_is_issued_with_its_line_in_the_ledger_or_not_at_all(stable, steward, tmp_path):
    chance, killed, issued = random.Random(7), 0, 1
    assert stable("save_rows", *plan(tmp_path, 0))[0] == 0
    ended, took = stable("issue_report", FRAMEWORK, "annual")
    assert ended == 0 and len(lines(steward)) == 1
    while killed < KILLS:
        ended, _ = stable("issue_report", FRAMEWORK, "annual", delay=chance.uniform(0, took))
        assert ended in (0, -signal.SIGKILL)
        killed += ended != 0
        versions = Records(steward.home).versions(REPORTS, OWNER)
        assert len(versions) - issued in ((0, 1) if ended else (1,))
        assert [(line["version"], line["papers_of"]) for line in lines(steward)] == [
            (kept.version, kept.body["build"]) for kept in versions
        ]
        issued = len(versions)
    (report,) = actions.issued_reports(steward)
    assert len(actions.issued_report_paper(steward, report.report).slides) > 5 and steward.ledger.verify() is None
    assert not list(steward.home.work.iterdir())


def test_what_fails_between_the_record_and_its_line_keeps_neither(steward, monkeypatch):
    """The instant that a kill seldom hits: the report is stored, and its line is not."""
    monkeypatch.setattr("store.records.add_line", lambda *_: (_ for _ in ()).throw(OSError("gone")))
    with pytest.raises(StoreError, match="could not be reached"):
        actions.issue_report(steward, FRAMEWORK, "annual")
    assert actions.issued_reports(steward) == () and lines(steward) == []
    monkeypatch.undo()
    assert actions.issue_report(steward, FRAMEWORK, "annual").report and len(lines(steward)) == 1
