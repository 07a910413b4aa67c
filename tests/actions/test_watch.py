"""A watched folder: files in, and out again with their report."""

import json

import pytest

import actions
from store.lock import writing
from tests.extracts import session, value, write


@pytest.fixture
def inbox(tmp_path):
    made = tmp_path / "inbox"
    made.mkdir()
    return made


@pytest.fixture
def steward(tmp_path):
    return session(tmp_path / "home")


def names(folder):
    return sorted(file.name.split("-", 2)[-1] for file in folder.iterdir())


def test_good_files_are_processed_and_published_and_bad_ones_rejected_each_with_its_report(steward, inbox):
    write(inbox / "good.csv")
    write(inbox / "bad.csv", cell="forty")
    outcomes = actions.watch(steward, inbox, publishing=True, once=True)
    assert [one.status for one in outcomes] == ["rejected", "accepted"]
    assert names(inbox / "processed") == ["good.csv", "good.csv.report.json"]
    assert names(inbox / "rejected") == ["bad.csv", "bad.csv.report.json"]
    assert [one for one in inbox.iterdir() if one.is_file()] == []
    (report,) = (inbox / "rejected").glob("*.json")
    (file,) = json.loads(report.read_text())["files"]
    assert file["status"] == "rejected" and file["problems"][0]["row"] == 21
    assert value(steward) == pytest.approx(40.4)


def test_files_that_are_still_arriving_are_left_alone(steward, inbox):
    for name in ("a.csv.part", ".b.csv", "~c.csv"):
        write(inbox / name)
    assert actions.watch(steward, inbox, once=True) == ()
    assert len(list(inbox.iterdir())) == 3


def test_files_wait_while_someone_else_is_writing(steward, inbox):
    write(inbox / "good.csv")
    with writing(steward.home, "night job"):
        assert actions.watch(steward, inbox, once=True) == ()
    assert (inbox / "good.csv").exists()
    assert len(actions.watch(steward, inbox, once=True)) == 1
