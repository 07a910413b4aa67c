"""Publishing as a decision: proposed, approved by a second person, scheduled, called off; exactly what was looked at."""

import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime

import pytest

import actions
import catalogue
from access import User
from actions import scheduled_publication
from errors import AccessError, BoardError, UsageError
from tests.extracts import session, value, write


@pytest.fixture(scope="session")
def strict(tmp_path_factory):
    """The definitions, with a second person needed and one file of samples."""
    data = tmp_path_factory.mktemp("strict") / "data"
    shutil.copytree(catalogue.DATA, data)
    for sample in sorted((data / "samples").glob("*.csv"))[1:]:
        sample.unlink()
    (data / "publishing.toml").write_text('second_person = true\nreason = "Two look."\n')
    return data


@pytest.fixture
def people(tmp_path, strict):
    """Sam and Kim, stewards of a copy where a second person is needed, and whoever is at the machine without signing in."""

    def named(name):
        return replace(actions.Session.of(tmp_path / "home", User(name, "steward")), data=strict)

    return named("Sam"), named("Kim"), named("local user")


@pytest.fixture
def steward(tmp_path):
    return session(tmp_path / "home")


@pytest.fixture
def clock(monkeypatch):
    """Sets the hour: clock('2026-12-01T09:00'), in UTC."""

    def set_to(text):
        monkeypatch.setattr(scheduled_publication, "now", lambda: datetime.fromisoformat(text).replace(tzinfo=UTC))

    set_to("2026-11-25T12:00")
    return set_to


def loaded(who, path, numerator=400):
    (outcome,) = actions.load(who, [write(path / f"{numerator}.csv", numerator=numerator)])
    return outcome.upload


def state(who, number):
    return next(one for one in who.ledger.proposals() if one.number == number).state


def test_whoever_loaded_a_file_does_not_publish_it_alone(people, tmp_path):
    sam, kim, _ = people
    loaded(sam, tmp_path)
    with pytest.raises(AccessError, match=r"Sam loaded 400.csv.*Propose it, and ask another steward to approve: python cli.py propose"):
        actions.publish(sam)
    assert sam.ledger.builds() == []
    actions.publish(kim)
    assert value(sam) == pytest.approx(40.4)


def test_a_proposal_is_approved_by_someone_who_neither_made_it_nor_loaded_it(people, tmp_path):
    sam, kim, _ = people
    upload = loaded(sam, tmp_path)
    proposal = actions.propose(sam, reason="quarter 2")
    assert (proposal.uploads, proposal.by, proposal.state, proposal.reason) == ((upload,), "Sam", "proposed", "quarter 2")
    with pytest.raises(AccessError, match="Sam loaded 400.csv"):
        actions.approve(sam, proposal.number)
    loaded_by_kim = loaded(kim, tmp_path, 700)
    own = actions.propose(sam, [loaded_by_kim])
    for who, why in ((sam, f"Sam made proposal {own.number}"), (kim, "Kim loaded 700.csv")):
        with pytest.raises(AccessError, match=why):
            actions.approve(who, own.number)
    actions.approve(kim, proposal.number, "seen")
    line = sam.ledger.live()
    assert (line.verb, line.by, line.detail["reason"], line.detail["proposal"]) == ("publish", "Kim", "seen", proposal.number)
    assert value(sam) == pytest.approx(40.4) and state(sam, proposal.number) == "published" and state(sam, own.number) == "proposed"


def test_what_is_approved_is_exactly_what_was_proposed(people, tmp_path):
    sam, kim, _ = people
    first = loaded(sam, tmp_path)
    proposal = actions.propose(sam)
    loaded(sam, tmp_path, 700)
    made = actions.approve(kim, proposal.number)
    assert (made.uploads, made.left_out) == (1, ())
    assert sam.ledger.live().detail["build"]["uploads"] == [first]
    assert len(actions.history(sam).pending) == 1


def test_what_was_withdrawn_since_is_left_out_and_named(people, tmp_path):
    sam, kim, _ = people
    _, two = loaded(sam, tmp_path), loaded(sam, tmp_path, 700)
    proposal = actions.propose(sam)
    actions.withdraw(sam, two, "wrong")
    made = actions.approve(kim, proposal.number)
    assert made.left_out == (two,) and value(sam) == pytest.approx(40.4)
    assert sam.ledger.proposals()[0].left_out == (two,)
    again = loaded(sam, tmp_path, 800)
    proposal = actions.propose(sam, [again])
    actions.withdraw(sam, again)
    with pytest.raises(UsageError, match=f"nothing of it is left to publish. Cancel it: python cli.py cancel {proposal.number}"):
        actions.approve(kim, proposal.number)


def test_without_sign_in_nobody_publishes_where_a_second_person_is_needed(people, tmp_path):
    sam, kim, local = people
    upload = loaded(local, tmp_path)
    with pytest.raises(AccessError, match="cannot tell one person from another.*second_person = false"):
        actions.publish(local)
    with pytest.raises(AccessError, match="cannot tell one person"):
        actions.propose(local)
    proposal = actions.propose(replace(local, data=catalogue.DATA), reason="before a second person was needed")
    with pytest.raises(AccessError, match="cannot tell one person"):
        actions.approve(local, proposal.number)
    with pytest.raises(AccessError, match="Nobody can tell who made proposal"):
        actions.approve(kim, proposal.number)
    actions.cancel(kim, proposal.number)
    with pytest.raises(AccessError, match="Nobody can tell who loaded 400.csv"):
        actions.publish(kim)
    proposal = actions.propose(sam, [upload])
    actions.approve(kim, proposal.number)
    assert value(kim) == pytest.approx(40.4)


def test_withdrawing_needs_one_person_and_restoring_two(people, tmp_path):
    sam, kim, local = people
    upload = loaded(sam, tmp_path)
    actions.publish(kim)
    actions.withdraw(local, upload, "it names a child")
    assert value(sam) is None
    with pytest.raises(AccessError, match="Sam loaded 400.csv"):
        actions.restore(sam, upload)
    proposal = actions.propose(sam, [upload], "it names nobody")
    assert value(sam) is None
    actions.approve(kim, proposal.number)
    assert value(sam) == pytest.approx(40.4)
    assert [one["state"] for one in sam.ledger.uploads()] == ["active"]


def test_the_invented_samples_need_nobody(people):
    _, _, local = people
    assert actions.sample(local) and local.ledger.live()


def test_a_watched_folder_does_not_publish_where_a_second_person_is_needed(people, tmp_path):
    write(tmp_path / "one.csv")
    with pytest.raises(AccessError, match="Leave out --publish, then propose it"):
        actions.watch(people[0], tmp_path, publishing=True, once=True)
    assert (tmp_path / "one.csv").exists()


def test_what_is_scheduled_is_seen_at_its_hour_and_never_before(steward, tmp_path, clock):
    loaded(steward, tmp_path)
    actions.publish(steward)
    upload = loaded(steward, tmp_path, 700)
    proposal = actions.schedule(steward, "2026-12-01 09:00+00:00", reason="embargo of the department")
    assert (proposal.uploads, proposal.state, proposal.due) == ((upload,), "scheduled", datetime(2026, 12, 1, 9, tzinfo=UTC))
    clock("2026-12-01T08:59:59")
    loaded(steward, tmp_path, 300)
    assert actions.publish(steward).uploads == 2 and value(steward) == pytest.approx(30.4)
    actions.withdraw(steward, upload)
    assert actions.restore(steward, upload) is None
    assert actions.publish_due(steward) == () and value(steward) == pytest.approx(30.4)
    clock("2026-12-01T09:00")
    (made,) = actions.publish_due(steward)
    assert (made.uploads, made.left_out) == (3, ()) and upload in steward.ledger.live().detail["build"]["uploads"]


def test_the_first_page_after_its_hour_publishes_it(steward, tmp_path, clock):
    upload = loaded(steward, tmp_path)
    proposal = actions.schedule(steward, "2026-12-01 09:00+00:00", [upload], "embargo")
    viewer = session(steward.home.folder, "viewer")
    with pytest.raises(BoardError, match="Nothing has been published yet"):
        actions.show(viewer, "ehcp_issued_within_20_weeks", "E08000025")
    clock("2026-12-01T09:00")
    assert any(one.has_data for one in actions.list_indicators(viewer))
    line = steward.ledger.live()
    assert (line.verb, line.by, line.detail["proposal"], line.detail["reason"]) == ("publish", "Line of Sight", proposal.number, "embargo")
    assert value(viewer) == pytest.approx(40.4) and len(steward.ledger.builds()) == 1


def at_once(*tasks):
    """What each task returned or raised, all run at the same time."""

    def run(task):
        try:
            return task()
        except BoardError as error:
            return error

    with ThreadPoolExecutor(len(tasks)) as pool:
        return list(pool.map(run, tasks))


def test_many_who_look_at_its_hour_make_one_build(steward, tmp_path, clock):
    loaded(steward, tmp_path)
    actions.publish(steward)
    loaded(steward, tmp_path, 700)
    actions.schedule(steward, "2026-12-01 09:00+00:00")
    clock("2026-12-01T09:00")
    viewer = session(steward.home.folder, "viewer")
    seen = at_once(*[lambda: value(viewer)] * 4)
    assert set(map(round, seen)) <= {40, 70} and len(steward.ledger.builds()) == 2
    assert value(viewer) == pytest.approx(70.4)


def test_of_two_who_approve_at_once_one_is_told_that_it_is_done(people, tmp_path):
    sam, kim, _ = people
    loaded(sam, tmp_path)
    proposal = actions.propose(sam)
    lee = replace(kim, user=User("Lee", "steward"), wait=60)
    made = at_once(*[lambda who=who: actions.approve(who, proposal.number) for who in (replace(kim, wait=60), lee)])
    (told,) = [one for one in made if isinstance(one, UsageError)]
    assert f"Proposal {proposal.number} is published already" in str(told) and len(sam.ledger.builds()) == 1


def test_when_all_that_was_scheduled_is_withdrawn_it_is_over(steward, tmp_path, clock):
    upload = loaded(steward, tmp_path)
    proposal = actions.schedule(steward, "2026-12-01 09:00+00:00")
    actions.withdraw(steward, upload)
    clock("2026-12-01T10:00")
    assert actions.publish_due(steward) == () and steward.ledger.live() is None
    (found,) = steward.ledger.proposals()
    assert (found.state, found.build, found.left_out) == ("published", None, (upload,))
    with pytest.raises(UsageError, match="is published already"):
        actions.cancel(steward, proposal.number)


def test_what_is_scheduled_can_be_called_off(steward, tmp_path, clock):
    loaded(steward, tmp_path)
    proposal = actions.schedule(steward, "2026-12-01 09:00+00:00")
    with pytest.raises(BoardError, match="not proposed or scheduled already"):
        actions.propose(steward)
    actions.cancel(steward, proposal.number, "a mistake")
    clock("2026-12-02T09:00")
    assert actions.publish_due(steward) == () and state(steward, proposal.number) == "cancelled"
    actions.publish(steward)
    assert value(steward) == pytest.approx(40.4)


def test_an_approved_proposal_waits_for_its_hour(people, tmp_path, clock):
    sam, kim, _ = people
    loaded(sam, tmp_path)
    proposal = actions.propose(sam, at="2026-12-01 09:00+00:00")
    clock("2026-11-26T09:00")
    assert actions.approve(kim, proposal.number) is None and sam.ledger.live() is None
    clock("2026-12-01T09:01")
    (made,) = actions.publish_due(kim)
    assert made.uploads == 1
    (found,) = sam.ledger.proposals()
    assert (found.decided_by, found.build) == ("Kim", made.build)


def test_what_cannot_be_published_at_its_hour_leaves_the_page_as_it_was(steward, tmp_path, clock):
    loaded(steward, tmp_path)
    actions.publish(steward)
    loaded(steward, tmp_path, 700)
    actions.schedule(steward, "2026-12-01 09:00+00:00")
    for kept in (*steward.home.facts.iterdir(), *steward.home.uploads.glob("??/*")):
        kept.unlink()
    clock("2026-12-01T09:00")
    assert value(steward) == pytest.approx(40.4)
    with pytest.raises(BoardError, match="is missing"):
        actions.publish_due(steward)


@pytest.mark.parametrize("text", ["tomorrow", "2026-12-01", "2026-11-25 11:59+00:00", "", "2026-13-01 09:00"])
def test_an_hour_that_is_none_or_past_is_refused(steward, tmp_path, clock, text):
    loaded(steward, tmp_path)
    with pytest.raises(UsageError, match=r"2026-12-01 09:00|is past"):
        actions.schedule(steward, text)
    assert steward.ledger.proposals() == []


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows keeps its zone elsewhere")
@pytest.mark.parametrize(("text", "utc"), [("2026-12-01 09:00", 9), ("2027-07-01 09:00", 8), ("2026-12-01T09:00+02:00", 7)])
def test_an_hour_is_that_of_this_machine_and_kept_in_utc(monkeypatch, clock, text, utc):
    monkeypatch.setenv("TZ", "Europe/London")
    time.tzset()
    try:
        assert scheduled_publication.ahead(text).hour == utc
        assert scheduled_publication.local("2027-07-01T08:00:00+00:00") == "2027-07-01 09:00 BST"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_watched_folder_publishes_what_is_due(steward, tmp_path, clock):
    loaded(steward, tmp_path)
    actions.schedule(steward, "2026-12-01 09:00+00:00")
    clock("2026-12-01T09:00")
    (tmp_path / "inbox").mkdir()
    actions.watch(steward, tmp_path / "inbox", once=True)
    assert value(steward) == pytest.approx(40.4)


def test_a_proposal_is_cancelled_by_its_maker_or_by_a_steward(tmp_path):
    one, other = (replace(session(tmp_path / "home", "contributor"), user=User(name, "contributor")) for name in ("Ann", "Bob"))
    loaded(one, tmp_path)
    proposal = actions.propose(one)
    with pytest.raises(AccessError, match="Bob"):
        actions.cancel(other, proposal.number)
    assert actions.cancel(one, proposal.number).number == proposal.number
    for number in (proposal.number, 99):
        with pytest.raises(UsageError, match=r"is cancelled already|There is no proposal '99'. None is open"):
            actions.cancel(one, number)


def test_what_is_proposed_is_published_by_its_decision_only(steward, tmp_path):
    upload = loaded(steward, tmp_path)
    proposal = actions.propose(steward)
    with pytest.raises(BoardError, match="is proposed or scheduled, and nothing else waits"):
        actions.publish(steward)
    loaded(steward, tmp_path, 700)
    actions.publish(steward)
    assert state(steward, proposal.number) == "proposed" and upload not in steward.ledger.live().detail["build"]["uploads"]


def test_a_build_with_all_of_a_proposal_in_it_fulfils_it(steward, tmp_path):
    upload = loaded(steward, tmp_path)
    actions.publish(steward)
    actions.withdraw(steward, upload)
    proposal = actions.propose(steward, [upload])
    made = actions.restore(steward, upload)
    (found,) = steward.ledger.proposals()
    assert (found.number, found.state, found.build, found.decided_by) == (proposal.number, "published", made.build, "some steward")
    with pytest.raises(UsageError, match="is published already"):
        actions.approve(steward, proposal.number)


def test_only_what_is_named_is_published(steward, tmp_path):
    one, two = loaded(steward, tmp_path), loaded(steward, tmp_path, 700)
    assert actions.publish(steward, uploads=[one]).uploads == 1
    assert actions.history(steward).pending == (two,) and value(steward) == pytest.approx(40.4)
    actions.withdraw(steward, one)
    actions.publish(steward, "both after all", [one, two])
    assert value(steward) == pytest.approx(70.4)
    assert [upload["state"] for upload in steward.ledger.uploads()] == ["active", "active"]


def test_what_is_published_or_proposed_already_is_not_proposed_again(steward, tmp_path):
    first = loaded(steward, tmp_path)
    actions.publish(steward)
    with pytest.raises(UsageError, match="is published already"):
        actions.propose(steward, [first])
    second = loaded(steward, tmp_path, 700)
    proposal = actions.propose(steward, [second])
    with pytest.raises(UsageError, match=f"is in proposal {proposal.number} already"):
        actions.propose(steward, [second])
