"""An upload erased for good: no byte, fact or build of it is left, and the history says what was done."""

import os

import pytest

import actions
from errors import AccessError, StoreError, UsageError
from store import uploads
from tests.extracts import copy_of, session, value, write


WHY = "asked for by the people in it"


def kept_bytes(home):
    """Everything that stands in any file of a home but the ledger."""
    return b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file() and "ledger" not in path.name)


def two_files(folder):
    """A home of two files, the second with a mark that can be searched for."""
    who = session(folder / "home", "administrator")
    first, second = write(folder / "first.csv"), write(folder / "second.csv", areas=["E06000014"], numerator=612)
    second.write_text(second.read_text().replace(",,\n", ",,canary-note\n"), encoding="utf-8")
    actions.load(who, [first])
    actions.publish(who)
    actions.load(who, [second])
    actions.publish(who)


@pytest.fixture
def administrator(tmp_path):
    copy_of(two_files, tmp_path)
    return session(tmp_path / "home", "administrator")


def upload_of(who, file):
    return next(one for one in actions.history(who).uploads if one["file"] == file)


def test_nothing_of_it_is_left_but_its_line(administrator):
    assert b"canary-note" in kept_bytes(administrator.home.folder)
    gone = upload_of(administrator, "second.csv")
    lost = actions.erase(administrator, gone["upload"], WHY)
    assert lost.indicators == ("ehcp_issued_within_20_weeks",) and len(lost.builds) == 1
    assert b"canary-note" not in kept_bytes(administrator.home.folder)
    assert not uploads.path(administrator.home, gone["sha256"]).exists()
    assert upload_of(administrator, "second.csv")["state"] == "erased"
    line = administrator.ledger.lines()[-1]
    assert (line.verb, line.detail["sha256"], line.detail["reason"]) == ("erase", gone["sha256"], WHY)
    assert value(administrator, "E06000014") is None and value(administrator) == pytest.approx(40.4)
    assert administrator.ledger.verify() is None


def test_what_others_need_stays(administrator):
    actions.erase(administrator, upload_of(administrator, "first.csv")["upload"], WHY)
    assert value(administrator, "E06000014") == pytest.approx(61.6)


def test_a_stopped_erasure_is_finished_by_the_next_who_writes(administrator, tmp_path, monkeypatch):
    gone = upload_of(administrator, "second.csv")
    with monkeypatch.context() as stopped:
        stopped.setattr(
            actions.erase.__globals__["finish_erasures"].__globals__["uploads"], "erase", lambda *_: (_ for _ in ()).throw(OSError)
        )
        with pytest.raises(OSError):
            actions.erase(administrator, gone["upload"], WHY)
    assert uploads.path(administrator.home, gone["sha256"]).exists()
    actions.load(administrator, [write(tmp_path / "third.csv", areas=["E06000001"])])
    actions.publish(administrator)
    assert b"canary-note" not in kept_bytes(administrator.home.folder)


def test_it_cannot_be_restored_withdrawn_or_erased_again(administrator):
    gone = upload_of(administrator, "second.csv")["upload"]
    actions.erase(administrator, gone, WHY)
    for verb in (actions.restore, actions.withdraw):
        with pytest.raises(StoreError, match="was erased on"):
            verb(administrator, gone)
    with pytest.raises(UsageError, match="erased already"):
        actions.erase(administrator, gone, WHY)


def test_the_same_file_may_be_loaded_anew(administrator, tmp_path):
    gone = upload_of(administrator, "second.csv")["upload"]
    actions.erase(administrator, gone, WHY)
    (outcome,) = actions.load(administrator, [tmp_path / "second.csv"])
    assert outcome.status == "accepted"
    actions.publish(administrator)
    assert value(administrator, "E06000014") == pytest.approx(61.6)


def test_a_reason_and_the_right_are_needed(administrator):
    gone = upload_of(administrator, "second.csv")["upload"]
    with pytest.raises(UsageError, match="Say why"):
        actions.erase(administrator, gone, " ")
    with pytest.raises(AccessError):
        actions.erase(session(administrator.home.folder, "steward"), gone, WHY)


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps its rights elsewhere")
def test_only_this_account_may_read_what_is_kept(administrator):
    home = administrator.home
    for place in (home.uploads, home.facts, home.published, home.work):
        assert place.stat().st_mode & 0o777 == 0o700
        for path in place.rglob("*"):
            assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600)
