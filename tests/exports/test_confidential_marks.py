"""A confidential item is marked as such wherever members read it, and is nowhere in the public version."""

import io

import pytest
from docx import Document
from pptx import Presentation
from pypdf import PdfReader

import actions
from tests.extracts import PLANS, session, write


MARK = "Confidential item"
READERS = {
    "docx": lambda content: "\n".join(paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs),
    "pptx": lambda content: "\n".join(
        shape.text_frame.text for slide in Presentation(io.BytesIO(content)).slides for shape in slide.shapes if shape.has_text_frame
    ),
    "pdf": lambda content: "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages),
    "html": lambda content: content.decode(),
}


@pytest.fixture(scope="module")
def steward(tmp_path_factory):
    folder = tmp_path_factory.mktemp("marks")
    who = session(folder / "home")
    actions.load(who, [write(folder / "plans.csv")])
    actions.publish(who)
    items = [
        {"kind": "indicator", "indicator": PLANS},
        {"kind": "text", "title": "Placements", "text": "One home closes.", "confidential": True},
    ]
    actions.save_meeting(
        who, {"id": "m", "framework": "birmingham-2023", "body": "Board", "title": "M", "date": "2027-01-14", "item": items}
    )
    return who


@pytest.mark.parametrize("suffix", READERS)
def test_members_see_which_item_is_confidential_and_the_public_sees_none(steward, suffix):
    whole, public = (
        READERS[suffix](actions.write_paper(steward, actions.meeting_paper(steward, "m", only_public), suffix))
        for only_public in (False, True)
    )
    assert whole.count(MARK) == 1 and "Placements" in whole
    assert MARK not in public and "Placements" not in public and "One home closes" not in public
