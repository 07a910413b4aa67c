"""The check names what is wrong and how to mend it; a half-copied home is never taken for a new one."""

import shutil
import sqlite3

import duckdb
import pytest

import actions
from errors import BoardError, StoreError
from store import builds, uploads
from tests.extracts import HEADING, PLANS, copy_of, session, value, write
from tests.sampled_cases import every


def two_files(folder):
    who = session(folder / "home")
    actions.load(who, [write(folder / "first.csv"), write(folder / "second.csv", numerator=700)])
    actions.publish(who)


@pytest.fixture
def steward(tmp_path):
    return copy_of(two_files, tmp_path)


def found(who):
    return {one.what: one for one in actions.check(who)}


def test_a_whole_home_is_well_in_every_part(steward):
    assert [name for name, one in found(steward).items() if one.well] == [
        "definitions",
        "ledger",
        "uploads",
        "retention",
        "live build",
        "rebuild",
        "disclosure",
    ]


def test_an_empty_home_is_well_and_stays_empty(tmp_path):
    nobody = session(tmp_path / "nowhere")
    assert all(one.well for one in actions.check(nobody))
    assert not nobody.home.folder.exists()


def test_a_line_changed_behind_the_ledgers_back_is_named(steward):
    with sqlite3.connect(steward.home.ledger) as db:
        db.execute("DROP TRIGGER no_change")
        db.execute("UPDATE line SET \"by\" = 'someone else' WHERE number = 2")
    db.close()
    assert "Line 2 was changed after it was written" in found(steward)["ledger"].words


def test_every_damaged_and_missing_upload_is_named_with_how_to_mend_it(steward):
    first, second = (one["sha256"] for one in steward.ledger.uploads())
    uploads.path(steward.home, first).unlink()
    uploads.path(steward.home, second).chmod(0o644)
    uploads.path(steward.home, second).write_text("x")
    words = found(steward)["uploads"].words
    assert f"first.csv (upload {first[:12]}) is missing" in words and f"second.csv (upload {second[:12]}) is damaged" in words
    assert f"uploads/{first[:2]}/{first}" in words and "Load the same file again, which mends it" in words


def test_a_live_build_that_is_not_what_its_uploads_give_is_found(steward, tmp_path):
    first, second = sorted(steward.home.facts.iterdir(), key=lambda file: file.name.startswith(steward.ledger.uploads()[1]["sha256"]))
    second.unlink()
    shutil.copy(first, second.with_name(second.name[:-24] + first.name[-24:]))
    actions.load(steward, [write(tmp_path / "third.csv", areas=["E06000014"])])
    actions.publish(steward)
    assert value(steward) == pytest.approx(40.4)
    assert not found(steward)["rebuild"].well


def split(path):
    """A template in which three girls follow from the total and the boys, unless more than they are hidden."""
    parts = ((",", 43, 900), ("sex,girls", 3, 440), ("sex,boys", 40, 460))
    rows = "".join(f"{PLANS},E08000025,2024,{of},{x},{n},,,\n" for of, x, n in parts)
    path.write_text(f"{HEADING}\n{rows}", encoding="utf-8")
    return path


def two_files_and_split(folder):
    two_files(folder)
    who = session(folder / "home")
    actions.load(who, [split(folder / "split.csv")])
    actions.publish(who)


@pytest.fixture
def hiding(tmp_path):
    """The steward of a home with two builds, in the live one of which girls and boys are hidden."""
    return copy_of(two_files_and_split, tmp_path)


def test_hidden_figures_are_attacked_and_none_follows(hiding):
    assert found(hiding)["disclosure"].well
    assert "all 2 kept versions were judged" in found(hiding)["disclosure"].words


def spoil(who, change):
    """The live build with one change made to its file, the ledger following suit, as a bug of ours could have left it."""
    line = who.ledger.live()
    place = builds.path(who.home, line.detail["build"]["build"])
    place.chmod(0o644)
    with duckdb.connect(str(place)) as db:
        db.execute(change)
    with sqlite3.connect(who.home.ledger) as db:
        db.execute("DROP TRIGGER no_change")
        db.execute("UPDATE line SET detail = replace(detail, ?, ?)", [line.detail["build"]["sha256"], uploads.digest(place)])
    db.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE safe SET status = 'shown', numerator = 40, denominator = 460, value = 8.7 WHERE status = 'hidden' AND category = 'boys'",
        "UPDATE safe SET numerator = 3 WHERE status = 'hidden' AND category = 'girls'",
    ],
    ids=["its complement is shown", "its number is in the file"],
)
def test_a_build_that_gives_a_hidden_figure_away_is_found(hiding, change, monkeypatch):
    spoil(hiding, change)
    monkeypatch.setattr(type(hiding.ledger), "verify", lambda ledger: None)
    disclosure = found(hiding)["disclosure"]
    assert not disclosure.well and "2024, sex 'girls'" in disclosure.words and "Of what is shown" in disclosure.words


def test_facts_that_went_bad_in_the_cache_are_read_again(steward, tmp_path):
    for file in steward.home.facts.iterdir():
        file.chmod(0o644)
        file.write_bytes(b"PAR1 not any more PAR1")
    actions.load(steward, [write(tmp_path / "third.csv", areas=["E06000014"])])
    actions.publish(steward)
    assert value(steward) == pytest.approx(70.4)
    assert all(one.well for one in actions.check(steward)), found(steward)


def test_definitions_that_cannot_be_used_are_a_finding_and_not_a_crash(steward, tmp_path):
    data = tmp_path / "data"
    shutil.copytree(steward.data, data)
    (data / "policy.toml").write_text("count = 6\n")
    broken = actions.Session(steward.home, steward.user, data=data)
    assert not found(broken)["definitions"].well and "policy.toml" in found(broken)["definitions"].words


@pytest.mark.parametrize("lost", every(2, ["facts", "work", "published", "writing.lock", "work.lock"]))
def test_a_home_copied_without_what_can_be_made_again_is_made_whole(steward, lost):
    place = steward.home.folder / lost
    shutil.rmtree(place) if place.is_dir() else place.unlink()
    assert value(steward) == pytest.approx(70.4)
    assert all(one.well for one in actions.check(steward)), found(steward)


def test_a_home_copied_without_its_ledger_says_so_and_is_left_as_it_is(steward, tmp_path):
    steward.home.ledger.unlink()
    kept = sorted(steward.home.folder.rglob("*"))
    for verb in (actions.history, actions.publish, lambda who: actions.load(who, [tmp_path / "first.csv"])):
        with pytest.raises(StoreError, match="Put the ledger back from your last backup"):
            verb(steward)
    assert not found(steward)["ledger"].well
    assert [file for file in sorted(steward.home.folder.rglob("*")) if file.name != "work.lock"] == [
        file for file in kept if file.name != "work.lock"
    ]


def test_a_home_copied_without_its_uploads_names_them_and_still_shows_what_is_published(steward):
    shutil.rmtree(steward.home.uploads)
    assert not found(steward)["uploads"].well
    assert value(steward) == pytest.approx(70.4)
    shutil.rmtree(steward.home.facts)
    shutil.rmtree(steward.home.published)
    with pytest.raises(BoardError, match="is missing. Load the same file again"):
        value(steward)


def test_a_ledger_that_was_emptied_is_not_taken_for_a_new_home(steward, tmp_path):
    steward.home.ledger.write_bytes(b"")
    for verb in (actions.history, lambda who: actions.load(who, [write(tmp_path / "third.csv")]), value):
        with pytest.raises(StoreError, match="holds nothing although uploads or versions of the figures are kept beside it"):
            verb(steward)
    assert not found(steward)["ledger"].well


def cut(steward, lines):
    """The ledger as a backup of an earlier hour would have it: only its first lines."""
    with sqlite3.connect(steward.home.ledger) as db:
        db.execute("DROP TRIGGER no_loss")
        db.execute("DELETE FROM line WHERE number > ?", [lines])
    db.close()


def test_a_ledger_older_than_the_builds_beside_it_is_found_and_the_files_named(steward):
    second = steward.ledger.uploads()[1]["upload"]
    cut(steward, 1)
    words = found(steward)["ledger"].words
    assert f"second.csv (upload {second})" in words and "Put the newest ledger back" in words
    with pytest.raises(StoreError, match="names no version, although one is kept beside it"):
        value(steward)


def test_a_publish_that_was_stopped_before_its_line_is_no_older_ledger(steward):
    cut(steward, 2)
    assert found(steward)["ledger"].well
    actions.publish(steward)
    assert value(steward) == pytest.approx(70.4)
    assert all(one.well for one in actions.check(steward)), found(steward)
