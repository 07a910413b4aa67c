"""What changed, on the overview: since the build before, since a day, and where there is nothing to compare with."""

from datetime import timedelta

import pytest

import clock
from tests.extracts import copy_of, publish
from tests.extracts import session as home_of
from tests.pages.conftest import text


def two_builds(folder):
    """The second revises every figure."""
    who = home_of(folder / "home")
    for numerator in (400, 700):
        publish(who, folder, numerator)


@pytest.fixture
def twice(tmp_path, monkeypatch):
    monkeypatch.setenv("LOS_HOME", str(tmp_path / "home"))
    return copy_of(two_builds, tmp_path)


def test_the_build_before_is_told_without_asking(twice, opened):
    said = text(opened())
    assert "What changed since the figures of" in said
    assert "One indicator has revised figures." in said
    assert "Revised in 2024: 70.4%, was 40.4%, and four earlier" in said


def test_a_day_in_the_address_is_the_day_since_when(twice, opened):
    today = clock.today()
    app = opened(since=today.isoformat())
    assert "Nothing has been published since" in text(app)
    assert app.date_input(key="day_since").value == today
    before = (today - timedelta(days=3)).isoformat()
    assert "Nothing had been published by" in text(opened(since=before))


@pytest.mark.parametrize("asked", ["yesterday", "2999-01-01", "2026-02-30", ""])
def test_a_day_that_is_none_is_passed_over(twice, opened, asked):
    assert "What changed since the figures of" in text(opened(since=asked))


def test_one_outcome_tells_of_its_own_changes_only(twice, opened):
    assert "Revised in 2024" in text(opened(show="outcome.included"))
    said = text(opened(show="outcome.healthy"))
    assert "Revised in 2024" not in said and "Nothing on these pages has changed." in said


def test_with_one_build_there_is_neither_section_nor_control(session, opened):
    app = opened()
    assert "What changed" not in text(app)
    assert not app.date_input


def test_a_build_made_before_the_clock_was_set_back_does_not_stop_the_page(twice, opened, monkeypatch):
    made = clock.today()
    monkeypatch.setenv("LOS_CLOCK", f"{made - timedelta(days=9)}T12:00:00+00:00")
    assert opened().date_input(key="day_since").value == made
