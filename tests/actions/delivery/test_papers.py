"""Papers take stories, actions and decisions from the records, as they stood when they were issued, and none that is confidential in public."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from pptx import Presentation

import actions
from panels.item_slides import NO_ACTION
from panels.story_text import plain_lines, story_parts
from tests.actions.delivery.test_records import ACTION, FRAMEWORK, STORY
from tests.extracts import PLANS, copy_of, published, session


MEETING = {
    "framework": FRAMEWORK, "body": "Board", "title": "January", "date": date(2027, 1, 14),
    "item": [
        {"kind": "indicator", "indicator": PLANS}, {"kind": "actions"}, {"kind": "decision", "indicator": PLANS, "title": "Fund more?"},
    ],
}  # fmt: skip
DECISION = {"framework": FRAMEWORK, "text": "Fund two posts", "how": "consensus", "indicator": PLANS, "decided": date(2026, 3, 5)}


@pytest.fixture
def steward(tmp_path):
    who = copy_of(published, tmp_path)
    actions.save_meeting(who, MEETING | {"id": "january"})
    return who


def slides(who, public=False):
    return actions.meeting_paper(who, "january", public).slides


def test_a_story_stands_under_its_figure_once_it_is_approved(steward):
    actions.save_record(steward, "story", STORY | {"text": "**Two** writers left.\n\n- one came"})
    assert slides(steward)[0].story == ""
    actions.save_record(steward, "story", STORY | {"text": "**Two** writers left.\n\n- one came", "status": "approved"})
    assert slides(steward)[0].story == "Two writers left.\none came"
    assert b"Two writers left." in actions.write_paper(steward, actions.meeting_paper(steward, "january"), "html")


def test_late_and_open_actions_and_earlier_decisions_are_listed(steward):
    actions.save_record(steward, "action", ACTION)
    actions.save_record(steward, "action", ACTION | {"title": "Later", "due": date(2028, 1, 1)})
    actions.save_record(steward, "action", ACTION | {"title": "Over", "status": "done"})
    actions.save_record(steward, "decision", DECISION)
    listed, decided = slides(steward)[1].lines, slides(steward)[2].lines
    assert [line.partition(".")[0] for line in listed] == ["Late: More plan writers", "On course: Later"]
    assert decided == ("Decided before: 5 March 2026: Fund two posts (consensus).",)


def test_nothing_confidential_is_in_public_papers_or_for_a_viewer(steward):
    for kind, table in (("story", STORY | {"status": "approved"}), ("action", ACTION), ("decision", DECISION)):
        actions.save_record(steward, kind, table | {"confidential": True})
    assert slides(steward)[0].story and slides(steward)[1].lines and slides(steward)[2].lines
    for found in (slides(steward, public=True), slides(session(steward.home.folder, "viewer"))):
        assert not found[0].story and not found[2].lines
        # What everybody reads is what would stand there if there were no action at all.
        assert found[1].lines == (NO_ACTION,)


def test_issued_papers_keep_the_story_of_their_day_and_say_that_it_was_withdrawn(steward, set_clock):
    actions.save_record(steward, "story", STORY | {"status": "approved"})
    actions.issue_papers(steward, "january")
    set_clock("2026-12-24T10:00")
    actions.save_record(steward, "story", STORY | {"status": "withdrawn"})
    assert slides(steward)[0].story == "Two writers left.\nThis story has been withdrawn since these papers were issued."
    actions.issue_papers(steward, "january")
    assert slides(steward)[0].story == ""


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//evil", "https://a.b/\"onclick='x'", "JAVASCRIPT:x"])
def test_a_link_to_anything_but_a_web_address_is_its_words_alone(address):
    assert all(span.to == "" for part in story_parts(f"see [this]({address}) now") for line in part.lines for span in line)


def test_the_small_markdown_of_a_story():
    text = "A **strong** and *soft* word, [here](https://example.org/a?b=c).\n\n- first\n- second\n"
    paragraph, listed = story_parts(text)
    assert [span.text for span in paragraph.lines[0] if span.strong] == ["strong"] and listed.listed and len(listed.lines) == 2
    assert [span.to for span in paragraph.lines[0] if span.to] == ["https://example.org/a?b=c"]
    assert plain_lines(text) == ("A strong and soft word, here.", "first", "second") and story_parts(" \n") == ()


def test_late_actions_stand_on_an_agenda_that_does_not_list_actions(steward):
    actions.save_meeting(steward, MEETING | {"id": "february", "item": MEETING["item"][:1]})
    paper = lambda public=False: actions.meeting_paper(steward, "february", public).slides  # noqa: E731
    assert len(paper()) == 1
    actions.save_record(steward, "action", ACTION | {"confidential": True})
    actions.save_record(steward, "action", ACTION | {"title": "Later", "due": date(2028, 1, 1)})
    assert [line.partition(".")[0] for line in paper()[1].lines] == ["Late: More plan writers"] and len(paper(public=True)) == 1
    actions.issue_papers(steward, "february")
    actions.save_record(steward, "action", ACTION | {"status": "done"})
    assert len(actions.meeting_paper(steward, "february", of_today=True).slides) == 1


def test_a_story_stands_in_the_word_document_on_the_slides_and_in_their_notes_too(steward):
    actions.save_record(steward, "story", STORY | {"text": "Two <b>writers</b> left.", "status": "approved"})
    written = Document(BytesIO(actions.write_paper(steward, actions.meeting_paper(steward, "january"), "docx")))
    said = [paragraph.text for paragraph in written.paragraphs]
    assert said[said.index("The story behind the figure") + 1] == "Two <b>writers</b> left."
    deck = actions.write_deck(steward, actions.meeting_paper(steward, "january")).decode()
    assert "The story behind the figure.</strong> Two &lt;b&gt;writers&lt;/b&gt; left." in deck
    slides = Presentation(BytesIO(actions.write_paper(steward, actions.meeting_paper(steward, "january"), "pptx"))).slides
    assert any("Two <b>writers</b> left." in slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide)
