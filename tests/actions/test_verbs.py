"""The verbs on a real home: what each changes, and what it leaves alone."""

import hashlib

import pytest

import actions
from errors import BoardError, StoreError, UsageError
from store import builds, uploads
from tests.extracts import PLANS, copy_of, session, value, write


@pytest.fixture
def steward(tmp_path):
    return session(tmp_path / "home")


@pytest.fixture
def first(tmp_path):
    return write(tmp_path / "first.csv")


@pytest.fixture
def second(tmp_path):
    return write(tmp_path / "second.csv", numerator=700)


def first_published(folder):
    """A home with the first file published."""
    who = session(folder / "home")
    accept(who, write(folder / "first.csv"))
    actions.publish(who)


@pytest.fixture
def publisher(tmp_path):
    """The steward of a copy of it."""
    return copy_of(first_published, tmp_path)


def accept(steward, *files):
    outcomes = actions.load(steward, files)
    assert {one.status for one in outcomes} == {"accepted"}, outcomes
    return [one.upload for one in outcomes]


def test_an_accepted_file_is_shown_only_once_it_is_published(steward, first, second):
    accept(steward, first)
    with pytest.raises(BoardError, match="Nothing has been published yet"):
        actions.show(steward, PLANS, "E08000025")
    actions.publish(steward)
    assert value(steward) == pytest.approx(40.4)
    accept(steward, second)
    assert value(steward) == pytest.approx(40.4)
    actions.publish(steward)
    assert value(steward) == pytest.approx(70.4)


def test_what_is_loaded_is_written_in_the_ledger_with_its_hash_and_counts(steward, first):
    (upload,) = accept(steward, first)
    (line,) = steward.ledger.lines()
    sha = hashlib.sha256(first.read_bytes()).hexdigest()
    assert line.verb == "load" and line.by == "some steward"
    assert line.detail == {
        "headings": line.detail["headings"], "upload": upload, "file": "first.csv", "sha256": sha, "loader": "template", "rows": 20, "facts": 20, "warnings": 0, "invented": False,
    }  # fmt: skip
    assert upload == sha[:12] and uploads.path(steward.home, sha).read_bytes() == first.read_bytes()


def test_a_file_with_faults_changes_nothing_and_keeps_nothing(steward, first, tmp_path):
    accept(steward, first)
    before = steward.ledger.lines()
    bad = write(tmp_path / "bad.csv", cell="forty")
    (outcome,) = actions.load(steward, [bad])
    assert outcome.status == "rejected" and outcome.upload is None
    assert [(problem.row, problem.column) for problem in outcome.problems if problem.severity == "fault"] == [(21, "numerator")]
    assert steward.ledger.lines() == before and len(uploads.kept(steward.home)) == 1
    assert not list(steward.home.work.iterdir())


def test_each_file_of_a_batch_stands_on_its_own(steward, first, second, tmp_path):
    bad, told = write(tmp_path / "bad.csv", cell="forty"), []
    outcomes = actions.load(steward, [first, bad, second], told=told.append)
    assert [one.status for one in outcomes] == ["accepted", "rejected", "accepted"] and told == list(outcomes)


def test_the_same_bytes_again_are_unchanged_whatever_they_are_called(steward, first, tmp_path):
    (upload,) = accept(steward, first)
    (tmp_path / "other.csv").write_bytes(first.read_bytes())
    (outcome,) = actions.load(steward, [tmp_path / "other.csv"])
    assert (outcome.status, outcome.upload, outcome.rows) == ("unchanged", upload, 20)
    assert len(steward.ledger.lines()) == 1


def test_loading_a_withdrawn_file_restores_it(steward, first):
    (upload,) = accept(steward, first)
    actions.withdraw(steward, upload)
    (outcome,) = actions.load(steward, [first])
    assert outcome.status == "accepted"
    assert [line.verb for line in steward.ledger.lines()] == ["load", "withdraw", "restore"]
    assert [one["state"] for one in steward.ledger.uploads()] == ["active"]


def test_a_dry_run_changes_nothing_at_all(tmp_path, first):
    nobody = session(tmp_path / "nowhere")
    (outcome,) = actions.load(nobody, [first], dry_run=True)
    assert (outcome.status, outcome.facts) == ("accepted", 20)
    assert not nobody.home.folder.exists()


def test_files_and_loaders_that_do_not_exist_are_refused_before_anything_is_loaded(steward, first, tmp_path):
    with pytest.raises(UsageError, match="none.csv"):
        actions.load(steward, [first, tmp_path / "none.csv"])
    with pytest.raises(UsageError, match="There is no loader 'magic'. There are: .*template"):
        actions.load(steward, [first], loader="magic")
    with pytest.raises(UsageError, match="There is no file"):
        actions.load(steward, [first], codebook=tmp_path / "none.toml")
    assert steward.ledger.lines() == []


def test_withdrawing_and_restoring_go_back_and_forth_and_touch_nothing_else(steward, first, second, tmp_path):
    one, two = accept(steward, first, second)
    actions.publish(steward)
    waiting = write(tmp_path / "waiting.csv", numerator=900)
    accept(steward, waiting)
    actions.withdraw(steward, two, reason="wrong quarter")
    assert value(steward) == pytest.approx(40.4)
    actions.restore(steward, two)
    assert value(steward) == pytest.approx(70.4)
    assert len(actions.history(steward).pending) == 1
    actions.withdraw(steward, two)
    actions.withdraw(steward, one)
    assert value(steward) is None
    assert [build["reason"] for build in steward.ledger.builds()] == [None, "wrong quarter", None, None, None]


def test_an_upload_that_was_never_published_is_withdrawn_without_a_build(publisher, second):
    (upload,) = accept(publisher, second)
    assert actions.withdraw(publisher, upload) is None
    assert len(publisher.ledger.builds()) == 1


@pytest.mark.parametrize("verb", [actions.withdraw, actions.restore, actions.download])
def test_an_unknown_upload_is_refused(steward, first, verb):
    accept(steward, first)
    with pytest.raises(UsageError, match="There is no upload 'first.csv'.* Did you mean"):
        verb(steward, "first.csv")


def test_withdrawing_or_restoring_twice_is_refused(steward, first):
    (upload,) = accept(steward, first)
    with pytest.raises(UsageError, match="is not withdrawn"):
        actions.restore(steward, upload)
    actions.withdraw(steward, upload)
    with pytest.raises(UsageError, match="is withdrawn already"):
        actions.withdraw(steward, upload)


def test_publishing_what_is_live_already_makes_no_new_build(steward, first):
    with pytest.raises(BoardError, match="nothing to publish yet"):
        actions.publish(steward)
    accept(steward, first)
    made, again = actions.publish(steward), actions.publish(steward)
    assert made.new and not again.new and again.build == made.build
    assert (made.uploads, made.rows, made.indicators) == (1, 20, 1)
    assert len(steward.ledger.builds()) == 1


@pytest.mark.parametrize("harm", ["lost", "damaged"])
def test_a_lost_or_damaged_published_file_is_made_again_from_what_it_was_made_of(publisher, second, harm):
    accept(publisher, second)
    place = builds.path(publisher.home, publisher.ledger.builds()[0]["build"])
    if harm == "lost":
        place.unlink()
    else:
        place.chmod(0o644)
        held = place.read_bytes()
        place.write_bytes(held[:5000] + bytes([held[5000] ^ 1]) + held[5001:])
    assert not all(one.well for one in actions.check(publisher))
    assert value(session(publisher.home.folder, "viewer")) == pytest.approx(40.4)
    line = publisher.ledger.live()
    assert (line.verb, line.by) == ("rebuild", "Line of Sight")
    assert all(one.well for one in actions.check(publisher)), actions.check(publisher)


def test_facts_are_a_cache_and_are_read_again_from_the_kept_bytes(steward, first):
    accept(steward, first)
    for file in steward.home.facts.iterdir():
        file.unlink()
    actions.publish(steward)
    assert value(steward) == pytest.approx(40.4)


def test_lost_bytes_are_told_with_what_to_do_and_loading_the_file_again_mends_them(steward, first):
    (upload,) = accept(steward, first)
    place = uploads.path(steward.home, steward.ledger.uploads()[0]["sha256"])
    place.unlink()
    for file in steward.home.facts.iterdir():
        file.unlink()
    with pytest.raises(StoreError, match=rf"first.csv \(upload {upload}\) is missing. Load the same file again, which mends it"):
        actions.publish(steward)
    actions.load(steward, [first])
    assert len(steward.ledger.lines()) == 1
    actions.publish(steward)
    assert value(steward) == pytest.approx(40.4)


def test_a_kept_file_can_be_had_again_byte_for_byte(steward, first):
    (upload,) = accept(steward, first)
    name, place = actions.download(steward, upload)
    assert name == "first.csv" and place.read_bytes() == first.read_bytes()
    place.chmod(0o644)
    place.write_bytes(b"other")
    with pytest.raises(StoreError, match="damaged"):
        actions.download(steward, upload)


def test_history_is_newest_first_and_tells_what_is_pending(steward, first, second):
    assert actions.history(steward) == actions.History((), (), ())
    one, two = accept(steward, first, second)
    actions.publish(steward)
    actions.withdraw(steward, one)
    found = actions.history(steward)
    assert [(upload["upload"], upload["state"]) for upload in found.uploads] == [(two, "active"), (one, "withdrawn")]
    assert [(build["verb"], build["live"]) for build in found.builds] == [("withdraw", True), ("publish", False)]


def test_the_list_tells_which_indicators_have_data_and_who_owes_the_others(steward, first):
    assert not any(one.has_data for one in actions.list_indicators(steward))
    accept(steward, first)
    actions.publish(steward)
    listed = {one.id: one for one in actions.list_indicators(steward)}
    assert [one.id for one in listed.values() if one.has_data] == [PLANS]
    assert listed[PLANS].owed_by is None and listed["exploitation_referrals"].owed_by
    few = actions.list_indicators(steward, "birmingham-2023")
    assert 0 < len(few) < len(listed) and all("birmingham-2023" in dict(one.places) for one in few)


def test_what_does_not_exist_is_refused_with_the_nearest(publisher):
    with pytest.raises(UsageError, match=f"Did you mean.*{PLANS}"):
        actions.show(publisher, "ehcp_issued_in_20_weeks", "E08000025")
    with pytest.raises(UsageError, match=r"Did you mean.*E08000025 \(Birmingham\)"):
        actions.show(publisher, PLANS, "Birmingam")
    with pytest.raises(UsageError, match="has no breakdown 'colour'"):
        actions.show(publisher, PLANS, "E08000025", "colour")
    with pytest.raises(UsageError, match="There are: .*birmingham-2023"):
        actions.overview(publisher, "birmingham", "E08000025")


def test_an_area_may_be_called_by_its_name(publisher):
    assert actions.show(publisher, PLANS, "Birmingham") is actions.show(publisher, PLANS, "E08000025")
