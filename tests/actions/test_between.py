"""What differs between any two builds, also where their files are gone."""

import pytest

import actions
from actions import digests
from errors import StoreError, UsageError
from store import builds
from tests.extracts import PLANS, copy_of, publish, session


PLAN, PLACE = "birmingham-2023", "E08000025"


def three_builds(folder):
    """40.4%, 70.4%, then 40.4% again as the second file was withdrawn."""
    who = session(folder / "home")
    for numerator in (400, 700):
        publish(who, folder, numerator)
    actions.withdraw(who, who.ledger.uploads()[-1]["upload"])


@pytest.fixture
def steward(tmp_path):
    return copy_of(three_builds, tmp_path)


def names(who):
    return [one["build"] for one in who.ledger.builds()]


def test_any_two_builds_are_compared_the_earlier_first(steward):
    first, second, third = names(steward)
    for asked in ((first, second), (second, first)):
        found = actions.between(steward, *asked, framework=PLAN, area=PLACE)
        assert (found.before["build"], found.after["build"]) == (first, second)
        (one,) = found.indicators
        assert (one.indicator, one.new, one.changed, one.gone) == (PLANS, 0, 20, 0)
        assert "Revised in 2024: 70.4%, was 40.4%, and four earlier" in [move.words for move in found.charts[0].moves]
    assert actions.between(steward, first, third).indicators == ()


def test_one_build_is_compared_with_the_one_before_it(steward):
    first, second, third = names(steward)
    assert actions.between(steward, third).before["build"] == second
    found = actions.between(steward, first, framework=PLAN, area=PLACE)
    assert (found.before, found.charts, [one.new for one in found.indicators]) == (None, None, [20])


def test_a_build_whose_file_is_gone_is_made_again_and_thrown_away(steward):
    first, second, _ = names(steward)
    for name in (first, second):
        builds.path(steward.home, name).unlink()
    found = actions.between(steward, first, second)
    assert [one.changed for one in found.indicators] == [20]
    assert not builds.path(steward.home, first).exists() and not list(steward.home.work.iterdir())


def test_it_is_said_why_a_build_cannot_be_made_again(steward, monkeypatch):
    first, second, _ = names(steward)
    builds.path(steward.home, first).unlink()
    monkeypatch.setattr(digests, "_code", lambda parts: "another")
    with pytest.raises(StoreError, match=f"version {first} is no longer kept, and definitions or the program have changed"):
        actions.between(steward, first, second)


def test_a_build_that_does_not_exist_is_refused(steward):
    with pytest.raises(UsageError, match="There is no version 'x'"):
        actions.between(steward, "x")
