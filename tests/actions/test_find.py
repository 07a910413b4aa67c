"""Find: what is near enough, with the latest figure of the place it is asked for."""

import pytest

import actions
from tests.extracts import PLANS, copy_of, published, session


@pytest.fixture
def who(tmp_path):
    return copy_of(published, tmp_path)


def hits(who, text, area="E08000025"):
    return {one.hit.id: one for one in actions.find(who, text, area)}


def test_an_indicator_comes_with_its_panel_for_the_place(who):
    assert hits(who, "plans within 20 weeks")[PLANS].panel.area.name == "Birmingham"
    assert (
        hits(who, "plans within 20 weeks", "Worcestershire")[PLANS].panel.latest.value
        != hits(who, "plans within 20 weeks")[PLANS].panel.latest.value
    )


def test_outcomes_and_words_have_no_panel(who):
    found = hits(who, "safe at home")
    assert found["safe"].hit.kind == "outcome" and found["safe"].panel is None
    assert hits(who, "NEET")["neet"].hit.kind == "word"


@pytest.mark.parametrize("text", ["", "   ", "zzzzqqqq", "x" * 100_000])
def test_nothing_near_is_nothing_found(who, text):
    assert actions.find(who, text, "E08000025") == ()


def test_before_the_first_build_titles_are_found_without_figures(tmp_path):
    found = hits(session(tmp_path / "home"), "infant mortality")
    assert found["infant_mortality"].panel is None
