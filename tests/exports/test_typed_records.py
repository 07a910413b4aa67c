"""What people type of a figure (stories, actions, decisions, questions, risks, evidence) means nothing in any paper, report or list."""

import csv
import io
import re

import openpyxl
import pytest

import actions
from errors import UploadError
from tests.exports import reading
from tests.exports.test_typed_text import NASTY, OFFICE
from tests.extracts import PLANS, session, write


FRAMEWORK = "birmingham-2023"
KEPT = {
    "story": ({"indicator": PLANS, "status": "approved"}, ("text", "author")),
    "action": (
        {"indicators": [PLANS], "starts": "2026-01-01", "due": "2026-02-01"},
        ("title", "owner", "note", "plan", "activity", "output"),
    ),
    "decision": ({"indicator": PLANS, "how": "vote", "decided": "2026-03-05"}, ("text",)),
    "question": ({"indicator": PLANS, "asked": "2026-03-05"}, ("text", "asked_by", "answer", "answered_by")),
    "risk": ({"likelihood": 3, "impact": 4}, ("title", "body", "mitigation", "owner")),
    "evidence": ({"type": "audit of practice", "dated": "2026-03-05"}, ("title", "text", "source", "method", "limits")),
}
DANGER = r"<f>|<w:instrText|fldSimple|<script|hlinkClick|Target=\"http://a\.example"


@pytest.fixture(scope="module")
def steward(tmp_path_factory):
    """Someone with every kind of record, each of them typed with every text that is not refused."""
    folder = tmp_path_factory.mktemp("records")
    who = session(folder / "home")
    actions.load(who, [write(folder / "plans.csv")])
    actions.publish(who)
    for text in NASTY:
        for kind, (known, typed) in KEPT.items():
            try:
                actions.save_record(who, kind, known | {"framework": FRAMEWORK} | dict.fromkeys(typed, text))
            except UploadError as refusal:
                # A line that only a title may not have, or a character that no text may: said of each by its name.
                assert {problem.column for problem in refusal.problems} <= set(typed)
    items = [{"kind": "indicator", "indicator": PLANS}, {"kind": "actions"}, {"kind": "decision", "indicator": PLANS}]
    actions.save_meeting(
        who, {"id": "typed", "framework": FRAMEWORK, "body": "Board", "title": "Typed", "date": "2027-01-14", "item": items}
    )
    return who


def test_most_of_it_is_kept(steward):
    """What is tried below is there."""
    for kind in KEPT:
        assert len(actions.list_records(steward, kind)) >= (1 if kind == "story" else len(NASTY) // 2)


@pytest.mark.parametrize("kind", ["annual", "hwb", "young"])
def test_a_report_says_it_and_does_not_do_it(steward, kind, tmp_path):
    paper = actions.report(steward, FRAMEWORK, kind)
    judge(actions.write_paper(steward, paper, "docx"), tmp_path / "report.docx")
    judge_html(actions.write_paper(steward, paper, "html"))


def test_papers_say_it_and_do_not_do_it(steward, tmp_path):
    paper = actions.meeting_paper(steward, "typed")
    assert paper.slides[0].story
    for suffix in OFFICE:
        judge(actions.write_paper(steward, paper, suffix), tmp_path / f"paper.{suffix}")
    judge_html(actions.write_paper(steward, paper, "html"))
    judge_html(actions.write_deck(steward, paper))


@pytest.mark.parametrize("kind", KEPT)
def test_a_list_that_is_taken_away_holds_no_formula(steward, kind, tmp_path):
    content = actions.write_records(steward, kind, "xlsx")
    judge(content, tmp_path / "records.xlsx")
    sheets = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    assert not [cell.coordinate for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    listed = list(csv.reader(io.StringIO(actions.write_records(steward, kind, "csv").decode("utf-8-sig"))))
    assert len(listed) > 1 and not [cell for row in listed for cell in row if re.match(r"[=+@]|-[^0-9]|[\t\r]", cell)]


def judge(content, path):
    path.write_bytes(content)
    assert reading.faults(path) == []
    assert not re.search(DANGER, reading.text(content))


def judge_html(content):
    text = content.decode()
    assert "<script>window" not in text and "<img src=x" not in text and "onerror=alert(1)>" not in text.replace("&gt;", "")
