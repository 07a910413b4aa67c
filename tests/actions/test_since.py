"""What changed since a day: which build was live then, what is different, and what is said where nothing can be compared."""

from datetime import date

import pytest

import actions
import clock
from store import builds
from tests.extracts import copy_of, publish, session, shift_to, write


PLAN, PLACE = "birmingham-2023", "E08000025"


MOMENTS = {"2026-03-01T10:00": 400, "2026-09-14T09:30": 700}


def two_days(folder):
    """A home with a build of 1 March (40.4%) and another of 14 September (70.4%), both with figures until 2024."""
    who = session(folder / "home")
    with pytest.MonkeyPatch.context() as patched:
        for moment, numerator in MOMENTS.items():
            patched.setattr(clock, "SHIFT", shift_to(moment))
            publish(who, folder, numerator)


@pytest.fixture
def steward(tmp_path, set_clock):
    """The steward of a copy of it, on the day of its second build."""
    set_clock(list(MOMENTS)[-1])
    return copy_of(two_days, tmp_path)


def since(who, on=None):
    return actions.since(who, PLAN, PLACE, on and date.fromisoformat(on))


def test_without_a_day_it_is_since_the_build_before_the_live_one(steward):
    found = since(steward)
    assert (found.day, found.heading) == (date(2026, 3, 1), "What changed since the figures of 1 March 2026")
    (one,) = found.changes
    assert one.row.place.indicator == "ehcp_issued_within_20_weeks"
    assert "Revised in 2024: 70.4%, was 40.4%, and four earlier" in [move.words for move in one.moves]


@pytest.mark.parametrize("on", ["2026-03-01", "2026-06-30", "2026-09-13"])
def test_a_day_is_that_of_the_build_that_was_live_at_its_end(steward, on):
    found = since(steward, on)
    assert (found.before["at"][:10], len(found.changes)) == ("2026-03-01", 1)
    assert found.heading.startswith("What changed since ")


def test_since_the_day_of_the_live_build_nothing_has_changed(steward):
    found = since(steward, "2026-09-14")
    assert found.changes == ()
    assert found.words == "Nothing has been published since 14 September 2026. The latest figures are of 14 September 2026."


def test_before_the_first_build_there_was_nothing(steward):
    found = since(steward, "2026-02-28")
    assert (found.changes, found.words) == (None, "Nothing had been published by 28 February 2026. The first figures came on 1 March 2026.")


def test_two_builds_of_one_day_are_told_apart_by_the_hour(tmp_path, set_clock):
    who = session(tmp_path / "home")
    for moment, numerator in (("2026-09-14T08:15", 400), ("2026-09-14T09:30", 700)):
        set_clock(moment)
        actions.load(who, [write(tmp_path / f"{numerator}.csv", numerator=numerator)])
        actions.publish(who)
    assert since(who).heading == "What changed since the figures of 14 September 2026, 08:15"


def test_one_build_has_nothing_before_it(tmp_path):
    who = session(tmp_path / "home")
    actions.load(who, [write(tmp_path / "one.csv")])
    actions.publish(who)
    found = since(who)
    assert (found.day, found.heading, found.changes) == (None, "", None)
    assert "nothing earlier to compare with" in found.words


@pytest.mark.parametrize("harm", ["gone", "damaged"])
def test_a_build_whose_file_is_gone_or_damaged_is_said_to_be(steward, harm):
    place = builds.path(steward.home, steward.ledger.builds()[0]["build"])
    place.chmod(0o644)
    if harm == "gone":
        place.unlink()
    else:
        held = place.read_bytes()
        place.write_bytes(held[:5000] + bytes([held[5000] ^ 1]) + held[5001:])
    found = since(steward)
    assert found.changes is None
    assert found.words == "The figures published on 1 March 2026 are no longer kept beside the later ones, so they cannot be compared."


def test_the_oldest_that_can_be_compared_is_named(steward, tmp_path, set_clock):
    set_clock("2026-10-01T09:00")
    actions.load(steward, [write(tmp_path / "third.csv", numerator=100)])
    actions.publish(steward)
    builds.path(steward.home, steward.ledger.builds()[0]["build"]).unlink()
    assert since(steward, "2026-03-02").words.endswith("The oldest that can be compared is of 14 September 2026.")
