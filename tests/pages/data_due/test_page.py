"""Data due: every data file once, under its state, with a template to fill in; and it needs no figures."""

import actions
from tests.pages.conftest import text


def test_every_extract_is_there_with_its_owner(session, opened):
    said = text(opened("data_due"))
    found = actions.owed(session)
    assert found.headline in said and found.lead in said
    assert said.count('<th scope="row"') == len(found.extracts)
    assert all(extract.owner in said for extract in found.extracts)


def test_every_indicator_has_a_link(session, opened):
    said = text(opened("data_due"))
    for extract in actions.owed(session).extracts:
        assert all(f"indicator={held.indicator.id}" in said for held in extract.indicators)


def test_a_framework_shows_its_own(session, opened):
    said = text(opened("data_due", of="blackpool-2016"))
    assert actions.owed(session, "blackpool-2016").headline in said
    assert "Youth justice service" not in said


def test_the_template_can_be_downloaded(session, opened):
    app = opened("data_due")
    assert [one.proto.label for one in app.get("download_button")] == ["Download the template (CSV)"]


def test_before_the_first_build_everything_is_owed(empty, opened):
    said = text(opened("data_due"))
    assert "data files have not been received yet" in said
    assert "invented figures" not in said


def test_the_board_sees_it_and_is_told_whom_to_ask(session, opened, monkeypatch):
    monkeypatch.setenv("LOS_ROLE", "viewer")
    said = text(opened("data_due"))
    assert "Not yet received:" in said
    assert "Send the data file to those who load it" in said and 'href="upload' not in said
