"""What is owed, on a real home: before anything came everything is, and what comes is owed no longer."""

from datetime import date

import actions
from tests.extracts import PLANS, session, write


TODAY = date(2026, 11, 22)


def held(found, indicator):
    return next(one for extract in found.extracts for one in extract.indicators if one.indicator.id == indicator)


def test_before_the_first_build_everything_is_owed(tmp_path):
    who = session(tmp_path / "home")
    found = actions.owed(who, today=TODAY)
    assert {one.state for one in found.extracts} == {"not yet received"}
    assert {one.indicator.id for extract in found.extracts for one in extract.indicators} == set(who.catalogue.places)
    assert not who.home.folder.exists()


def test_what_was_published_is_received_and_the_rest_of_its_extract_is_not(tmp_path):
    who = session(tmp_path / "home")
    actions.load(who, [write(tmp_path / "plans.csv", years=range(2020, 2026))])
    assert held(actions.owed(who, today=TODAY), PLANS).received is None
    actions.publish(who)
    found = actions.owed(who, today=TODAY)
    assert held(found, PLANS).reaches == date(2025, 12, 31)
    assert [one.detail for one in found.extracts if one.state == "received in part"] == ["one of seven indicators has figures"]


def test_a_framework_owes_only_what_it_places(tmp_path):
    who = session(tmp_path / "home")
    found = actions.owed(who, "blackpool-2016", TODAY)
    placed = {place.indicator for _, place in who.catalogue.frameworks["blackpool-2016"].places}
    assert {one.indicator.id for extract in found.extracts for one in extract.indicators} == placed


def test_the_template_is_one_that_can_be_handed_in(tmp_path):
    assert actions.template(session(tmp_path / "home")).splitlines()[0].startswith("indicator,area,period")
