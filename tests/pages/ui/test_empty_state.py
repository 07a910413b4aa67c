"""Where an area shows no figure, one figure, or hidden ones only, each page says why and what to do next."""

import pytest

import actions
from tests.extracts import session as home_of
from tests.pages.conftest import text


PAGES = {
    "overview": ("blackpool-2016", "E06000009"),
    "life_course": ("birmingham-2008", "E08000025"),
    "kpi_report": ("worcestershire-2021", "E10000034"),
    "prevention_balance": ("blackpool-2016", "E06000009"),
}
INDICATOR = "good_level_of_development"


@pytest.fixture
def holding(tmp_path, monkeypatch):
    """A home with one figure for an area: holding(area, numerator)."""

    def hold(area, numerator, denominator=1000):
        monkeypatch.setenv("LOS_HOME", str(tmp_path / "home"))
        who = home_of(tmp_path / "home")
        file = tmp_path / f"{area}{numerator}.csv"
        file.write_text(
            "indicator,area,period,breakdown,category,numerator,denominator,value,target,note\n"
            f"{INDICATOR},{area},2023/24,,,{numerator},{denominator},,,\n{INDICATOR},England,2023/24,,,600000,1000000,,,\n",
            encoding="utf-8",
        )
        (outcome,) = actions.load(who, [file])
        assert outcome.status == "accepted", outcome.problems
        actions.publish(who)
        return who

    return hold


@pytest.mark.parametrize("page", PAGES)
def test_an_area_without_figures_says_what_to_do_next(holding, opened, page):
    framework, own = PAGES[page]
    holding("E08000026", 600)
    said = text(opened(page, framework=framework, area=own))
    assert "has been loaded. What to do next: choose another area above" in said
    assert "see which data files are due" in said
    assert "look at" in text(opened(page, framework=framework, area="E09000001"))


@pytest.mark.parametrize("page", PAGES)
def test_an_area_with_one_figure_shows_it(holding, opened, page):
    framework, own = PAGES[page]
    holding(own, 700)
    said = text(opened(page, framework=framework, area=own))
    assert "70.0%" in said and "What to do next" not in said


@pytest.mark.parametrize("page", PAGES)
def test_where_all_is_hidden_it_is_said_why(holding, opened, page):
    framework, own = PAGES[page]
    holding(own, 3)
    said = text(opened(page, framework=framework, area=own))
    assert "Every figure here is hidden to protect children, as the numbers are small." in said
    assert "0.3%" not in said


def test_a_viewer_is_not_sent_to_a_page_that_is_not_for_viewers(holding, opened, monkeypatch):
    holding("E08000026", 600)
    monkeypatch.setenv("LOS_ROLE", "viewer")
    said = text(opened("prevention_balance", framework="blackpool-2016", area="E06000009"))
    assert "What to do next" in said and "load a data file" not in said
