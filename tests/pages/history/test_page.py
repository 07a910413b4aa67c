"""History: what waits is decided, every upload and build is listed, two builds are compared; withdrawing asks first."""

from dataclasses import replace

import actions
from access import User
from catalogue import Publishing
from tests.extracts import write
from tests.pages.conftest import text


def loaded(session, tmp_path, numerator=400, publish=True):
    actions.load(session, [write(tmp_path / f"{numerator}.csv", numerator=numerator)], reason=f"return {numerator}")
    if publish:
        actions.publish(session)
    return actions.history(session).uploads[0]["upload"]


def press(app, label):
    next(one for one in app.button if one.label == label).click().run()
    assert not app.exception
    return text(app)


def labels(app):
    return [one.label for one in app.button]


def test_uploads_and_builds_are_listed_with_who_when_why_and_what_changed(session, opened):
    said = text(opened("history"))
    history = actions.history(session)
    for upload in history.uploads:
        assert upload["file"] in said
        assert upload["upload"] in said
    assert history.builds[0]["build"] in said
    assert "in use; invented sample" in said
    assert "invented sample figures, for the first run" in said
    assert "added four files" in said


def test_the_whole_fingerprint_can_be_copied(empty, opened, tmp_path):
    loaded(empty, tmp_path)
    app = opened("history")
    assert [one.value for one in app.code] == [actions.history(empty).uploads[0]["sha256"]]
    assert [one.proto.label for one in app.get("download_button")] == ["Download as it came"]


def test_what_an_upload_changed_is_told_on_asking(empty, opened, tmp_path):
    loaded(empty, tmp_path)
    loaded(empty, tmp_path, 700)
    said = press(opened("history"), "See what it changed")
    assert "Revised in 2024: 70.4%, was 40.4%" in said


def test_what_is_due_and_cannot_be_published_is_said_and_tried_again(empty, opened, tmp_path):
    loaded(empty, tmp_path)
    upload = loaded(empty, tmp_path, 700, publish=False)
    (order,) = (one["order"] for one in empty.ledger.uploads() if one["upload"] == upload)
    empty.ledger.append("schedule", "Kim", uploads=[upload], lines=[order], due="2026-11-01T09:00:00+00:00")
    for kept in (*empty.home.facts.iterdir(), *empty.home.uploads.glob("??/*")):
        kept.unlink()
    app = opened("history")
    assert "could not be published on 1 November 2026, 09:00" in text(app)
    assert "is missing. Load the same file again" in press(app, "Try again to publish what is due")


def test_withdrawing_asks_first(empty, opened, tmp_path):
    """What follows the question runs in the dialog alone, which only a browser can do: see tests/browser/test_journey.py."""
    loaded(empty, tmp_path)
    app = opened("history")
    assert "Its figures leave every chart at once. This needs nobody else." in press(app, "Withdraw")
    assert [one for one in labels(app) if one.endswith("raw it")] == ["Withdraw it"]
    assert actions.history(empty).uploads[0]["state"] == "active"


def test_what_was_withdrawn_is_offered_back_and_says_who_and_why(empty, opened, tmp_path):
    upload = loaded(empty, tmp_path)
    actions.withdraw(empty, upload, "wrong quarter")
    app = opened("history")
    assert "Restore" in labels(app)
    said = text(app)
    assert "by tester: return 400</small>" in said
    assert "<div>withdrawn<small>by tester" in said
    assert ": wrong quarter</small>" in said


def test_what_waits_is_published_with_a_reason(empty, opened, tmp_path):
    loaded(empty, tmp_path, publish=False)
    app = opened("history")
    app.text_input(key="why_publish").set_value("quarter 2")
    said = press(app, "Publish")
    (build,) = actions.history(empty).builds
    assert f"Everyone now sees version {build['build']}." in said
    assert build["reason"] == "quarter 2"
    assert "Publish" not in labels(app)


def test_what_waits_is_scheduled_and_called_off(empty, opened, tmp_path):
    loaded(empty, tmp_path, publish=False)
    app = opened("history")
    app.radio[0].set_value("At a date and time")
    said = press(app, "Publish")
    assert "Nobody sees it before." in said
    (scheduled,) = actions.history(empty).proposals
    assert (scheduled.state, actions.local(scheduled.due)[11:16]) == ("scheduled", "09:00")
    assert "Cancel it" in labels(app)
    assert f"Proposal {scheduled.number} was cancelled." in press(app, "Cancel it")
    assert actions.history(empty).pending


def test_a_proposal_is_made_and_approved(empty, opened, tmp_path):
    upload = loaded(empty, tmp_path, publish=False)
    app = opened("history")
    said = press(app, "Propose, for someone else to approve")
    (proposal,) = actions.history(empty).proposals
    assert f"Proposal {proposal.number} waits for someone else to approve it." in said
    assert proposal.uploads == (upload,)
    assert "Everyone now sees version" in press(app, "Approve")
    assert "Proposals that are decided: 1" in text(app)


def test_without_sign_in_a_second_person_is_said_to_be_out_of_reach(empty, opened, tmp_path, monkeypatch):
    strict = replace(empty.catalogue, publishing=Publishing(second_person=True, reason="Two look."))
    monkeypatch.setattr(actions.Session, "catalogue", strict)
    loaded(empty, tmp_path, publish=False)
    app = opened("history")
    assert "this copy cannot tell one person from another" in text(app)
    assert "Your role does not allow this" in press(app, "Publish")
    assert actions.history(empty).builds == ()


def test_two_builds_are_compared_in_words_and_in_all_areas(empty, opened, tmp_path):
    loaded(empty, tmp_path)
    loaded(empty, tmp_path, 700)
    app = opened("history")
    said = press(app, "Compare")
    assert "Revised in 2024: 70.4%, was 40.4%" in said
    assert "What changes in all areas" in said
    assert "added 700.csv" in said


def test_a_build_is_pinned_and_every_page_says_so(empty, opened, tmp_path):
    loaded(empty, tmp_path)
    loaded(empty, tmp_path, 700)
    app = opened("history")
    assert ", loaded " in text(app)
    app.text_input(key="why_pin").set_value("the meeting of 3 December")
    said = press(app, "Pin it")
    assert "Pinned by local user" in said
    assert ": the meeting of 3 December." in said
    assert "until it is let go" in said
    assert "seen by everyone, pinned" in said
    assert ", held at " in text(opened("overview"))
    assert "Everyone now sees all that is published" in press(app, "Let the pinned version go")
    assert ", held at " not in text(opened("overview"))


def test_two_hundred_uploads_are_cut_short_and_can_be_searched(empty, opened, tmp_path):
    loaded(empty, tmp_path)
    (line,) = (one for one in empty.ledger.lines() if one.verb == "load")
    for number in range(200):
        named = {"upload": f"{number:012}", "sha256": f"{number:064}", "file": f"extract_{number:03}.csv"}
        empty.ledger.append("load", "Kim" if number == 7 else "Sam", **line.detail | named)
    app = opened("history")
    said = text(app)
    assert said.count("extract_") == 25
    assert "extract_199.csv" in said and "extract_007.csv" not in said
    app.text_input(key="typed_upload").set_value("kim").run()
    assert "extract_007.csv" in text(app) and text(app).count("extract_") == 1
    app.text_input(key="typed_upload").set_value("").run()
    app.checkbox(key="all_uploads").check().run()
    assert text(app).count("extract_") == 200


def test_a_contributor_proposes_and_changes_nothing_else(empty, opened, tmp_path, monkeypatch):
    loaded(empty, tmp_path)
    loaded(replace(empty, user=User("local user", "contributor")), tmp_path, 700, publish=False)
    monkeypatch.setenv("LOS_ROLE", "contributor")
    app = opened("history")
    assert not {"Withdraw", "Publish", "Approve", "Pin it"} & set(labels(app))
    assert not app.get("download_button")
    assert "waits for someone else to approve" in press(app, "Propose, for someone else to approve")


def test_a_viewer_is_not_shown_the_page(session, opened, monkeypatch):
    monkeypatch.setenv("LOS_ROLE", "viewer")
    said = text(opened())
    assert ">History<" not in said
    assert ">Upload<" not in said
    assert ">Method<" in said
    assert "acts as viewer" in said


def test_before_anything_was_loaded_the_page_says_so(empty, opened):
    assert "Nothing has been loaded yet." in text(opened("history"))
