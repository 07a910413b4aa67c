"""Minutes in Word read back: headings, attendance and actions as tables, decisions and how they were reached, and no trace of what is confidential."""

import io
from datetime import date
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn

import actions
from tests.exports.reading import faults, parts, text
from tests.extracts import session


SECRET = "Zanzibar"
AGENDA = {
    "framework": "birmingham-2023", "body": "Board", "date": "2027-01-14", "title": "January Board", "id": "january",
    "item": [{"kind": "text", "text": "Welcome"}, {"kind": "decision", "title": f"{SECRET} plan", "confidential": True}],
}  # fmt: skip
MINUTES = {
    "members": 4, "notes": f"Paragraph one.\n{SECRET} was talked about.",
    "present": [{"member": "Chair", "organisation": "Council", "role": "chair"}, {"member": "Stand-in", "organisation": "NHS", "deputy_for": "Head"}],
    "apology": [{"member": "Police lead", "organisation": "Police"}],
    "decision": [
        {"item": 1, "text": "=1+1 The plan is agreed", "how": "casting vote", "dissent": ["Health: too slow"]},
        {"item": 2, "text": f"{SECRET} agreed", "how": "vote"},
    ],
    "action": [
        {"item": 1, "text": "<w:p/> {{ Write }}", "owner": "Director", "due": date(2027, 2, 1)}, {"item": 2, "text": SECRET, "owner": "Nobody else"},
    ],
    "parked": [{"item": 1, "text": "Why so few?"}, {"item": 2, "text": f"{SECRET}?"}, {"text": f"Of no item, yet of {SECRET}"}],
}  # fmt: skip


@pytest.fixture
def clerk(tmp_path):
    who = session(tmp_path / "home", "contributor")
    actions.save_meeting(who, AGENDA)
    actions.save_minutes(who, "january", MINUTES)
    return who


def test_they_read_as_minutes_do(clerk, tmp_path):
    path = tmp_path / "minutes.docx"
    path.write_bytes(actions.write_minutes(clerk, "january", "docx"))
    file = Document(path)
    styled = [(block.style.name, block.text) for block in file.paragraphs]
    assert styled[0] == ("Title", "Draft minutes: Board, 14 January 2027")
    assert [words for style, words in styled if style == "Heading 1"] == ["Attendance", "Notes", "Decisions", "Actions", "Parked questions"]
    present, todo = [[[cell.text for cell in row.cells] for row in table.rows] for table in file.tables]
    assert present == [["Member", "Organisation", "Role"], ["Chair", "Council", "Chair"], ["Stand-in", "NHS", "Deputy for Head"]]
    assert todo == [
        ["Item", "Action", "Owner", "Due"], ["1", "<w:p/> {{ Write }}", "Director", "1 February 2027"], ["2", SECRET, "Nobody else", "No date set"],
    ]  # fmt: skip
    said = [words for _, words in styled]
    for words in ("Item 1: =1+1 The plan is agreed", "Decided by the chair's casting vote.", "Police lead, Police", "Item 1: Why so few?"):
        assert words in said
    at = said.index("Who disagreed")
    assert styled[at : at + 2] == [("Heading 2", "Who disagreed"), ("List Bullet", "Health: too slow")]
    assert any(words.startswith("Quorate") for words in said)
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in file.tables)
    assert file.sections[0].header.paragraphs[0].text == "OFFICIAL-SENSITIVE"
    assert "Draft minutes" in file.sections[0].footer.paragraphs[0].text and file.core_properties.author.endswith("Board")
    assert faults(path) == []
    assert b"w:instrText" not in b"".join(parts(path.read_bytes()).values())
    assert path.read_bytes() == actions.write_minutes(clerk, "january", "docx")


def test_they_are_a_draft_until_they_are_agreed(clerk):
    actions.save_minutes(clerk, "january", MINUTES | {"agreed": True})
    file = Document(io.BytesIO(actions.write_minutes(clerk, "january", "docx")))
    assert file.paragraphs[0].text == "Minutes: Board, 14 January 2027"
    assert "Draft" not in text(actions.write_minutes(clerk, "january", "docx"))


@pytest.mark.parametrize("suffix", ["docx", "html"])
def test_a_public_version_has_no_trace_of_a_confidential_item(clerk, suffix):
    whole, public = (actions.write_minutes(clerk, "january", suffix, public) for public in (False, True))
    read = text if suffix == "docx" else bytes.decode
    assert SECRET in read(whole) and "OFFICIAL-SENSITIVE" in read(whole)
    assert all(words not in read(public) for words in (SECRET, "Nobody else", "OFFICIAL-SENSITIVE", "Item 2"))
    assert "=1+1 The plan is agreed" in read(public) and "Why so few?" in read(public)


def test_minutes_with_no_more_than_attendance_have_nothing_empty(clerk):
    actions.save_minutes(clerk, "january", {"present": [{"member": "Chair"}]})
    content = actions.write_minutes(clerk, "january", "docx")
    assert [block.text for block in Document(io.BytesIO(content)).paragraphs if block.style.name == "Heading 1"] == ["Attendance"]
    assert ZipFile(io.BytesIO(content)).testzip() is None
