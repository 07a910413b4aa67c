"""Metadata go with their data file: in one call, dropped together, or in a watched folder."""

import pytest

from access import User
from actions import Session, check, load, paired, watch
from store import uploads
from store.home_folder import Home
from tests.loaders.dfe.metadata.test_metadata_checks import GOOD, data


def test_metadata_are_paired_by_name_and_are_files_of_their_own_without_their_data():
    names = ["b.csv", "X.Meta.csv", "x.csv", "lost.meta.csv"]
    assert paired([1, 2, 3, 4], names) == [(1, "b.csv", None), (3, "x.csv", 2), (4, "lost.meta.csv", None)]


@pytest.fixture
def steward(tmp_path):
    return Session(Home(tmp_path / "home"), User("a test", "steward"))


@pytest.fixture
def given(tmp_path):
    """A folder with a data file and good metadata."""
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "x.csv").write_text(data(), encoding="utf-8")
    (folder / "x.meta.csv").write_text(GOOD, encoding="utf-8")
    return folder


def test_they_are_checked_with_the_data_and_kept_beside_it(steward, given):
    (given / "x.meta.csv").write_text(GOOD.replace("Plans started", ""), encoding="utf-8")
    (only,) = load(steward, [given / "x.meta.csv", given / "x.csv"])
    assert (only.file, only.status) == ("x.csv", "rejected")
    assert [(one.table, one.column) for one in only.problems if one.severity == "fault"] == [("its metadata", "label")]
    (given / "x.meta.csv").write_text(GOOD, encoding="utf-8")
    (only,) = load(steward, sorted(given.iterdir()))
    assert only.status == "accepted"
    (line,) = steward.ledger.uploads()
    assert uploads.path(steward.home, line["metadata"]).read_text(encoding="utf-8") == GOOD
    assert all(one.well for one in check(steward)) and [one.status for one in load(steward, sorted(given.iterdir()))] == ["unchanged"]


def test_lost_metadata_are_told_and_loading_again_mends_them(steward, given):
    load(steward, sorted(given.iterdir()))
    kept = uploads.path(steward.home, steward.ledger.uploads()[0]["metadata"])
    kept.unlink()
    assert ["metadata of x.csv" in one.words for one in check(steward) if not one.well] == [True]
    load(steward, sorted(given.iterdir()))
    assert kept.exists() and len(steward.ledger.uploads()) == 1


def test_a_watched_folder_takes_both_together(steward, given):
    (only,) = watch(steward, given, once=True)
    assert only.status == "accepted"
    assert sorted(file.name[16:] for file in (given / "processed").iterdir()) == [
        "x.csv", "x.csv.report.json", "x.meta.csv", "x.meta.csv.report.json",
    ]  # fmt: skip
