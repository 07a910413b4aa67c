"""The ledger: only ever added to, and a change behind its back is named."""

import os
import sqlite3
import time
from dataclasses import replace

import pytest

from errors import StoreError
from store import hash_chain
from store.hash_chain import opened
from store.home_folder import home
from store.ledger import Ledger


@pytest.fixture
def ledger(tmp_path):
    place = home(tmp_path)
    place.make()
    made = Ledger(place)
    made.begin()
    return made


def accept(ledger, upload, **more):
    return ledger.append(
        "load", "officer", upload=upload, file=f"{upload}.csv", sha256=upload * 4, loader="template", rows=3, facts=2, **more
    )


def tamper(ledger, *statements):
    with sqlite3.connect(ledger.home.ledger) as db:
        for statement in statements:
            db.execute(statement)
    db.close()


def test_a_new_ledger_is_empty_and_whole(ledger):
    assert ledger.lines() == [] and ledger.uploads() == [] and ledger.builds() == []
    assert ledger.live() is None and ledger.verify() is None


def test_reading_where_nothing_was_ever_kept_creates_nothing(tmp_path):
    place = home(tmp_path / "nowhere")
    assert Ledger(place).lines() == []
    assert not place.folder.exists()


def test_uploads_are_told_in_order_of_acceptance_with_their_state(ledger):
    for upload in ("aaa", "bbb", "ccc"):
        accept(ledger, upload)
    ledger.append("withdraw", "steward", upload="aaa")
    ledger.append("withdraw", "steward", upload="bbb")
    ledger.append("restore", "steward", upload="bbb")
    assert [(one["upload"], one["state"]) for one in ledger.uploads()] == [("aaa", "withdrawn"), ("bbb", "active"), ("ccc", "active")]
    assert [one["order"] for one in ledger.uploads()] == [1, 2, 3]
    assert replace(ledger.uploads()[0], by="officer", rows=3, facts=2, loader="template") == ledger.uploads()[0]


def test_a_file_accepted_again_stands_where_it_was_accepted_last(ledger):
    for upload in ("aaa", "bbb"):
        accept(ledger, upload)
    accept(ledger, "aaa", codebook="survey.toml")
    assert [(one["upload"], one["codebook"], one["order"]) for one in ledger.uploads()] == [("bbb", None, 2), ("aaa", "survey.toml", 3)]


def test_the_last_line_that_made_a_build_names_the_live_one(ledger):
    ledger.append("publish", "steward", build={"build": "one", "sha256": "1"}, reason="quarter 2")
    ledger.append("withdraw", "steward", upload="aaa", build={"build": "two", "sha256": "2"})
    accept(ledger, "bbb")
    assert ledger.live().detail["build"]["build"] == "two"
    assert [(one["build"], one["verb"], one["live"]) for one in ledger.builds()] == [("one", "publish", False), ("two", "withdraw", True)]


def test_a_line_cannot_be_changed_deleted_or_written_over(ledger):
    accept(ledger, "aaa")
    with opened(ledger.home) as db:
        for statement in ("UPDATE line SET \"by\" = 'x'", "DELETE FROM line", "REPLACE INTO line SELECT * FROM line"):
            with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
                db.execute(statement)
    assert ledger.verify() is None


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        ("UPDATE line SET detail = replace(detail, 'bbb', 'xxx') WHERE number = 2", 2),
        ("UPDATE line SET \"by\" = 'someone else' WHERE number = 3", 3),
        ("UPDATE line SET at = '2020-01-01T00:00:00+00:00' WHERE number = 1", 1),
        ("DELETE FROM line WHERE number = 2", 2),
        ("UPDATE line SET number = number + 1 WHERE number = 4", 4),
    ],
)
def test_tampering_is_found_and_the_first_broken_line_named(ledger, statement, line):
    for upload in ("aaa", "bbb", "ccc", "ddd"):
        accept(ledger, upload)
    assert ledger.verify() is None
    tamper(ledger, "DROP TRIGGER no_change", "DROP TRIGGER no_loss", statement)
    assert ledger.verify() == line


def test_a_lost_ledger_is_never_replaced_by_an_empty_one(ledger):
    (ledger.home.uploads / "ab").mkdir()
    (ledger.home.uploads / "ab" / "abcd").write_text("kept")
    ledger.home.ledger.unlink()
    for ask in (ledger.begin, ledger.lines, ledger.live):
        with pytest.raises(StoreError, match="Put the ledger back from your last backup"):
            ask()
    assert not ledger.home.ledger.exists()


def test_a_ledger_that_is_not_a_ledger_is_told_plainly(ledger):
    ledger.home.ledger.write_bytes(b"not a database" * 1000)
    with pytest.raises(StoreError, match="is damaged"):
        ledger.lines()


def build(name):
    return {"build": name, "uploads": []}


def test_the_live_build_is_read_again_only_when_a_line_was_added(ledger, monkeypatch):
    ledger.append("publish", "officer", build=build("one"))
    age(ledger, 10)
    assert ledger.live().detail["build"]["build"] == "one"
    with monkeypatch.context() as unread:
        unread.setattr(hash_chain, "_read", lambda *_: pytest.fail("the ledger was read again"))
        assert ledger.live().detail["build"]["build"] == "one"
    ledger.append("publish", "officer", build=build("two"))
    assert ledger.live().detail["build"]["build"] == "two"


def test_a_line_within_the_same_tick_of_the_disk_s_clock_is_not_missed(ledger, monkeypatch):
    monkeypatch.setattr(hash_chain, "SETTLED", 60_000_000_000)
    ledger.append("publish", "officer", build=build("one"))
    told = ledger.home.ledger.stat()
    assert ledger.live().detail["build"]["build"] == "one"
    ledger.append("publish", "officer", build=build("two"))
    os.utime(ledger.home.ledger, ns=(told.st_atime_ns, told.st_mtime_ns))
    assert ledger.live().detail["build"]["build"] == "two"


def age(ledger, seconds):
    """As if nothing had been written for a while."""
    then = time.time() - seconds
    os.utime(ledger.home.ledger, (then, then))


def made(name, *lines):
    return {"build": name, "sha256": name, "uploads": [], "lines": list(lines)}


def test_a_build_that_is_held_back_is_not_live_and_a_pinned_one_stays(ledger):
    ledger.append("publish", "steward", build=made("one"))
    ledger.append("publish", "steward", build=made("two"))
    ledger.append("pin", "steward", build=made("one"), pinned="one")
    ledger.append("publish", "steward", build=made("three"), held=True)
    assert ledger.live().detail["build"]["build"] == "one"
    assert ledger.newest().detail["build"]["build"] == "three"
    told = [(one["build"], one["live"], one["held"], one["pinned"]) for one in ledger.builds()]
    assert told == [("one", True, False, True), ("two", False, False, False), ("three", False, True, False)]
    assert [one["build"] for one in ledger.shown()] == ["one"]
    ledger.append("unpin", "steward", build=made("three"))
    assert [one["build"] for one in ledger.shown()] == ["one", "two", "one", "three"]
    assert [one["live"] for one in ledger.shown()] == [False, False, False, True]


def test_what_a_build_holds_is_told_as_it_was_accepted_then(ledger):
    accept(ledger, "aaa")
    first = ledger.append("publish", "steward", build=made("one", 1))
    accept(ledger, "aaa", codebook="survey.toml")
    assert [(one["order"], one["codebook"]) for one in ledger.contents(first)] == [(1, None)]
    assert [one["order"] for one in ledger.uploads()] == [3]


def test_a_build_of_an_older_ledger_tells_its_uploads_by_their_ids(ledger):
    accept(ledger, "aaa")
    accept(ledger, "bbb")
    line = ledger.append("publish", "steward", build={"build": "one", "sha256": "1", "uploads": ["bbb"]})
    assert [one["upload"] for one in ledger.contents(line)] == ["bbb"]
