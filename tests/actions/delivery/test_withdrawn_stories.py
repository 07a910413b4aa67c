"""A withdrawn story is in no new paper or report, and marked in those that were issued with it."""

from io import BytesIO

import pytest
from docx import Document

import actions
from tests.actions.delivery.test_records import FRAMEWORK, STORY
from tests.extracts import copy_of, published


@pytest.fixture
def steward(tmp_path):
    return copy_of(published, tmp_path)


def test_a_withdrawn_story_is_in_no_new_paper_or_report_and_marked_in_old_ones(steward, set_clock):
    story = STORY | {"status": "approved"}
    marked = "Two writers left.\nThis story has been withdrawn since these papers were issued."
    item = [{"kind": "indicator", "indicator": STORY["indicator"]}]
    actions.save_record(steward, "story", story)
    for name, day in (("january", "2027-01-14"), ("march", "2027-03-11")):
        actions.save_meeting(steward, {"id": name, "framework": FRAMEWORK, "body": "Board", "title": name, "date": day, "item": item})
    actions.issue_papers(steward, "january")
    report = actions.issue_report(steward, FRAMEWORK, "subgroup", "included")
    set_clock("2026-12-24T10:00")
    actions.save_record(steward, "story", story | {"status": "withdrawn"})
    for public in (False, True):
        assert [slide.story for slide in actions.meeting_paper(steward, "january", public).slides] == [marked]
        assert stories(actions.issued_report_paper(steward, report.report, public)) == {marked}
        assert [slide.story for slide in actions.meeting_paper(steward, "march", public).slides] == [""]
        assert stories(actions.report(steward, FRAMEWORK, "subgroup", "included", public=public)) == set()
    written = actions.write_paper(steward, actions.meeting_paper(steward, "january"), "docx")
    assert marked.splitlines()[1] in [paragraph.text for paragraph in Document(BytesIO(written)).paragraphs]
    actions.remove_record(steward, "story", actions.list_records(steward, "story")[0].record.id, 2)
    assert [slide.story for slide in actions.meeting_paper(steward, "january").slides] == [marked]


def stories(paper):
    return {slide.story for slide in paper.slides if slide.story}
