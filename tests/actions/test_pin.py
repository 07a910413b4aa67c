"""One build kept before everyone, whatever else is published; withdrawing still counts at once."""

import pytest

import actions
from errors import UsageError
from store import builds
from tests.extracts import copy_of, publish, session, value


def two_builds(folder):
    """40.4%, then 70.4%."""
    who = session(folder / "home")
    for numerator in (400, 700):
        publish(who, folder, numerator)


@pytest.fixture
def steward(tmp_path):
    return copy_of(two_builds, tmp_path)


def names(who):
    return [one["build"] for one in who.ledger.builds()]


def test_a_pinned_build_stays_whatever_is_published(steward, tmp_path):
    first, second = names(steward)
    assert not actions.pinned(steward)
    actions.pin(steward, first, "the meeting of 3 December")
    assert actions.pinned(steward) and value(steward) == pytest.approx(40.4)
    made = publish(steward, tmp_path, 800)
    assert made.held and value(steward) == pytest.approx(40.4)
    assert [(one["live"], one["pinned"], one["held"]) for one in steward.ledger.builds()] == [
        (True, True, False), (False, False, False), (False, False, True),
    ]  # fmt: skip
    again = actions.publish(steward)
    assert (again.new, again.held, again.build) == (False, True, made.build)
    assert actions.history(steward).pending == ()
    assert actions.unpin(steward).build == made.build
    assert value(steward) == pytest.approx(80.4) and not actions.pinned(steward)
    assert [one["build"] for one in steward.ledger.shown()] == [first, second, first, made.build]


def test_while_pinned_what_everyone_has_seen_ends_with_it(steward):
    first, _ = steward.ledger.builds()
    actions.pin(steward, first["build"])
    (only,) = steward.ledger.shown()
    assert (only["build"], only["at"], only["live"]) == (first["build"], first["at"], True)
    assert actions.since(steward, "birmingham-2023", "E08000025").heading == ""


def test_the_live_build_may_be_pinned_as_it_is(steward):
    _, second = names(steward)
    made = actions.pin(steward, second)
    assert (made.build, made.new) == (second, False)
    with pytest.raises(UsageError, match="is pinned already"):
        actions.pin(steward, second)
    assert actions.unpin(steward).build == second
    with pytest.raises(UsageError, match="No version is pinned"):
        actions.unpin(steward)


def test_a_withdrawn_upload_leaves_the_pinned_build_too_and_does_not_come_back(steward, tmp_path):
    first, second = (one["upload"] for one in steward.ledger.uploads())
    actions.pin(steward, names(steward)[-1])
    actions.withdraw(steward, second, "wrong")
    assert actions.pinned(steward) and value(steward) == pytest.approx(40.4)
    actions.unpin(steward)
    assert value(steward) == pytest.approx(40.4)
    actions.pin(steward, names(steward)[-1])
    publish(steward, tmp_path, 800)
    withdrawn = steward.ledger.uploads()[-1]["upload"]
    assert actions.withdraw(steward, withdrawn) is None
    actions.unpin(steward)
    assert value(steward) == pytest.approx(40.4)
    with pytest.raises(UsageError, match=rf"shows 700.csv \(upload {second}\), withdrawn since. Restore it first"):
        actions.pin(steward, next(one["build"] for one in steward.ledger.builds() if second in one["uploads"]))
    assert actions.restore(steward, second).held is False and value(steward) == pytest.approx(70.4)
    assert first in steward.ledger.live().detail["build"]["uploads"]


def test_restoring_while_pinned_is_seen_when_it_is_let_go(steward):
    _, second = (one["upload"] for one in steward.ledger.uploads())
    actions.withdraw(steward, second)
    actions.pin(steward, names(steward)[-1])
    assert actions.restore(steward, second).held and value(steward) == pytest.approx(40.4)
    actions.unpin(steward)
    assert value(steward) == pytest.approx(70.4)


def test_a_build_whose_file_is_gone_is_made_again_of_its_day(steward):
    first = steward.ledger.builds()[0]
    builds.path(steward.home, first["build"]).unlink()
    made = actions.pin(steward, first["build"])
    assert made.new and value(steward) == pytest.approx(40.4)
    panel = actions.show(steward, "ehcp_issued_within_20_weeks", "E08000025")
    assert panel.build.at.isoformat() == first["at"].removesuffix("+00:00")


def test_a_pinned_build_is_kept_however_many_follow_and_mended_as_pinned(steward, tmp_path, monkeypatch):
    monkeypatch.setattr(builds, "KEPT", 1)
    first = names(steward)[0]
    actions.pin(steward, first)
    for numerator in range(100, 100 + builds.KEPT + 1):
        publish(steward, tmp_path, numerator)
    place = builds.path(steward.home, first)
    assert place.exists()
    place.unlink()
    assert value(steward) == pytest.approx(40.4) and actions.pinned(steward)
    assert steward.ledger.live().verb == "rebuild"
    assert all(one.well for one in actions.check(steward)), actions.check(steward)


def test_a_build_that_does_not_exist_is_refused_with_the_nearest(steward):
    first = names(steward)[0]
    with pytest.raises(UsageError, match=f"Did you mean {first}"):
        actions.pin(steward, first[:-1] + "x")
