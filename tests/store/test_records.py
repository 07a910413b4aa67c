"""Records: versions are only ever added, a deletion among them, and each owner has their own."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from errors import StoreError
from store.home_folder import home
from store.ledger import Ledger
from store.records import Records


@pytest.fixture
def records(tmp_path):
    return Records(home(tmp_path / "home"))


def test_nothing_is_read_and_nothing_made_where_nothing_was_saved(records):
    assert records.latest("view", "ada") == [] and records.versions("view", "ada") == []
    assert not records.home.folder.exists()


def test_a_change_is_a_new_version_and_the_old_ones_stay(records):
    records.save("view", "ada", "a", {"name": "Plans – Élan"}, "ada")
    records.save("view", "ada", "a", {"name": "Plans late"}, "ada")
    assert [(one.version, one.body) for one in records.latest("view", "ada")] == [(2, {"name": "Plans late"})]
    assert [one.body["name"] for one in records.versions("view", "ada")] == ["Plans – Élan", "Plans late"]


def test_a_deletion_is_a_version_and_the_record_can_come_back(records):
    records.save("view", "ada", "a", {"n": 1}, "ada")
    records.save("view", "ada", "a", None, "ada")
    assert records.latest("view", "ada") == []
    assert [one.body for one in records.versions("view", "ada")] == [{"n": 1}, None]
    assert records.save("view", "ada", "a", {"n": 2}, "ada").version == 3
    assert [one.body for one in records.latest("view", "ada")] == [{"n": 2}]


def test_kinds_and_owners_are_apart(records):
    records.save("view", "ada", "a", {"n": 1}, "ada")
    records.save("view", "ben", "a", {"n": 2}, "ben")
    records.save("mapping", "ada", "a", {"n": 3}, "ada")
    assert [one.body for one in records.latest("view", "ada")] == [{"n": 1}]
    assert [one.body for one in records.latest("view", "ben")] == [{"n": 2}]


def test_the_newest_of_one_is_found_by_its_id_alone(records):
    assert records.newest("view", "ada", "a") is None
    for number in (1, 2):
        records.save("view", "ada", "a", {"n": number}, "ada")
    records.save("view", "ada", "b", {"n": 3}, "ada")
    records.save("view", "ben", "a", {"n": 4}, "ben")
    found = records.newest("view", "ada", "a")
    assert found == records.latest("view", "ada")[0] and (found.version, found.body) == (2, {"n": 2})
    records.save("view", "ada", "a", None, "ada")
    assert records.newest("view", "ada", "a") is None and records.newest("view", "ada", "c") is None


@pytest.mark.parametrize("change", ["UPDATE record SET body = NULL", "DELETE FROM record"])
def test_what_was_saved_cannot_be_changed_behind_its_back(records, change):
    records.save("view", "ada", "a", {"n": 1}, "ada")
    with sqlite3.connect(records.home.ledger) as db, pytest.raises(sqlite3.DatabaseError, match="only gets versions"):
        db.execute(change)
    db.close()
    assert records.latest("view", "ada")[0].body == {"n": 1}


def test_many_at_once_each_get_a_version_of_their_own(records):
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda n: records.save("view", "ada", "a", {"n": n}, "ada").version, range(24)))
    assert sorted(made) == list(range(1, 25))


def test_the_ledger_beside_the_records_stays_whole(records):
    records.save("view", "ada", "a", {"n": 1}, "ada")
    ledger = Ledger(records.home)
    ledger.append("load", "officer", upload="x")
    assert ledger.verify() is None and len(ledger.lines()) == 1


def test_a_lost_ledger_is_not_begun_anew(records):
    records.home.make()
    kept = records.home.uploads / "ab" / "abc"
    kept.parent.mkdir()
    kept.write_text("x")
    with pytest.raises(StoreError, match="Put the ledger back"):
        records.save("view", "ada", "a", {"n": 1}, "ada")
