"""History: every upload and build, withdrawn and restored with a question first."""

import actions
from tests.extracts import write
from tests.pages.conftest import text


def loaded(session, tmp_path):
    actions.load(session, [write(tmp_path / "first.csv")])
    actions.publish(session)


def test_uploads_and_builds_are_listed_with_who_and_when(session, opened):
    said = text(opened("history"))
    history = actions.history(session)
    for upload in history.uploads:
        assert upload["file"] in said
        assert upload["upload"] in said
    assert history.builds[0]["build"] in said
    assert "in use; invented sample" in said


def test_withdrawing_asks_first(empty, opened, tmp_path):
    """What follows the question runs in the dialog alone, which only a browser can do: see tests/browser/test_journey.py."""
    loaded(empty, tmp_path)
    app = opened("history")
    next(one for one in app.button if one.label == "Withdraw").click().run()
    assert "Its figures leave every chart at once." in text(app)
    assert [one.label for one in app.button if one.label.endswith(" it")] == ["Withdraw it"]
    assert actions.history(empty).uploads[0]["state"] == "active"


def test_what_was_withdrawn_is_offered_back(empty, opened, tmp_path):
    loaded(empty, tmp_path)
    actions.withdraw(empty, actions.history(empty).uploads[0]["upload"])
    app = opened("history")
    assert "Restore" in [one.label for one in app.button]
    assert ">withdrawn<" in text(app)


def test_a_viewer_is_not_shown_the_page(session, opened, monkeypatch):
    monkeypatch.setenv("LOS_ROLE", "viewer")
    said = text(opened())
    assert ">History<" not in said
    assert ">Upload<" not in said
    assert ">Method<" in said
    assert "acts as viewer" in said


def test_before_anything_was_loaded_the_page_says_so(empty, opened):
    assert "Nothing has been loaded yet." in text(opened("history"))
