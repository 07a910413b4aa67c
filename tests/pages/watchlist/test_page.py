"""My list: own indicators and views, what someone sent, what no longer exists, and what may be done with each."""

import shutil

import pytest

import actions
from access import User
from tests.extracts import PLANS
from tests.pages.conftest import text


@pytest.fixture
def session(sample_home, monkeypatch, tmp_path):
    """A home of its own with the sample's build in it, as these tests keep things there."""
    home = tmp_path / "home"
    shutil.copytree(sample_home, home)
    monkeypatch.setenv("LOS_HOME", str(home))
    return actions.Session.of(home, User("local user", "steward"))


def test_an_empty_list_says_how_to_begin(session, opened):
    said = text(opened("watchlist"))
    assert "My list is empty so far" in said and "Press the star" in said and "Save or share" in said


def test_own_indicators_stand_in_the_same_table_for_any_area(session, opened):
    actions.star(session, "persistent_absence", PLANS)
    said = text(opened("watchlist", area="E08000026"))
    assert "<h1>My list: two indicators</h1>" in said and "The latest figures of Coventry" in said
    assert said.index(session.catalogue.indicators["persistent_absence"].title) < said.index(session.catalogue.indicators[PLANS].title)


def test_a_list_that_was_sent_is_shown_and_can_be_kept(session, opened):
    actions.star(session, PLANS)
    app = opened("watchlist", mine=f"persistent_absence,{PLANS},nonsense")
    said = text(app)
    assert "<h1>A list of three indicators</h1>" in said and "One of them no longer exists: nonsense." in said
    next(one for one in app.button if one.label == "Add these to my list").click().run()
    assert not app.exception
    assert actions.starred(session) == (PLANS, "persistent_absence")


def test_a_view_opens_and_one_whose_page_or_indicator_is_gone_says_so(session, opened):
    actions.save_view(session, "Plans <b>", "indicator?indicator=" + PLANS)
    actions.save_view(session, "Old", "indicator?indicator=no_such_indicator")
    actions.save_view(session, "Older", "no_such_page")
    said = text(opened("watchlist"))
    assert f'<a data-go href="indicator?indicator={PLANS}">Plans <b></a>' in said
    assert "No longer there: indicator no_such_indicator." in said and "Its page no longer exists." in said
    assert 'href="no_such_page"' not in said


def test_a_view_is_renamed_deleted_and_brought_back(session, opened):
    actions.save_view(session, "Plans", "compare?way=map")
    app = opened("watchlist")
    next(one for one in app.text_input if one.label == "Its name").set_value("Plans on a map").run()
    next(one for one in app.button if one.label == "Rename").click().run()
    assert [one.name for one in actions.views(session)] == ["Plans on a map"]
    next(one for one in app.button if one.label == "Delete").click().run()
    assert actions.views(session) == () and "“Plans on a map” was deleted" in text(app)
    next(one for one in app.button if one.label == "Bring it back").click().run()
    assert [(one.name, one.address) for one in actions.views(session)] == [("Plans on a map", "compare?way=map")]


def test_a_view_is_kept_from_the_menu_of_its_page(session, opened):
    app = opened("compare", way="map", indicator=PLANS, area="E08000025")
    app.session_state["take_compare"] = True
    app.run()
    keep = lambda: next(one for one in app.button if one.label == "Save this view").click().run()  # noqa: E731
    keep()
    assert "Give the view a name first." in text(app)
    next(one for one in app.text_input if one.key == "view name").set_value("The map").run()
    keep()
    assert "“The map” is kept in" in text(app)
    (kept,) = actions.views(session)
    assert kept.address.startswith("compare?") and "way=map" in kept.address and f"indicator={PLANS}" in kept.address


def test_a_star_stands_on_each_row_and_page(session, opened):
    actions.star(session, PLANS)
    found = actions.overview(session, "birmingham-2023", "E08000025")
    app = opened(area="E08000025")
    assert text(app).count('class="star"') == sum(bool(row.panel.latest) for section in found.sections for row in section.rows)
    assert f'"mine":["{PLANS}"]' in app.get("bidi_component")[0].proto.json.replace(" ", "")
    assert f'data-star="{PLANS}"' in text(opened("indicator", indicator=PLANS, area="E08000025"))
