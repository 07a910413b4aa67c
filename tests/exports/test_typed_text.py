"""What people type into a meeting, its minutes, its parked questions and the partnership's look means nothing in any file."""

import json
import re
from datetime import date

import pytest

import actions
from tests.exports import reading
from tests.extracts import PLANS, session, write


NASTY = [
    "=cmd|'/c calc'!A1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "<script>window.ran=1</script><img src=x onerror=alert(1)>",
    '{ HYPERLINK "http://a.example" }', "{{ 7*7 }}{% raw %}", "#panic() $x$ @ref", "]]></w:t><w:instrText>DATE</w:instrText>",
    "x\r\nATTACH:http://a.example",
]  # fmt: skip
OFFICE = ("pptx", "docx", "xlsx")


@pytest.fixture(scope="module")
def steward(tmp_path_factory):
    folder = tmp_path_factory.mktemp("typed")
    who = session(folder / "home")
    actions.load(who, [write(folder / "plans.csv")])
    actions.publish(who)
    return who


def meeting_of(steward, text):
    """A meeting with this text wherever something is typed: (its id, every file of it by name)."""
    line = " ".join(text.split())
    typed = {"title": text, "text": text, "question": text, "lead": text, "notes": text}
    table = {
        "id": "typed", "framework": "birmingham-2023", "body": text, "title": text, "place": text, "marking": text, "date": "2027-01-14", "starts": "14:00",
        "item": [{"kind": "indicator", "indicator": PLANS} | typed, {"kind": "text"} | typed, {"kind": "decision"} | typed],
    }  # fmt: skip
    actions.save_meeting(steward, table)
    minutes = {
        "notes": text, "present": [{"member": text, "organisation": text, "role": text, "deputy_for": text}], "apology": [{"member": text}],
        "decision": [{"text": text, "how": "vote", "dissent": [text]}], "action": [{"text": text, "owner": text}], "parked": [{"text": text, "item": 1}],
    }  # fmt: skip
    actions.save_minutes(steward, "typed", minutes)
    actions.park_question(steward, "typed", "1", text, f"q{NASTY.index(text)}aaaaaaaa")
    (steward.home.folder / "brand.toml").write_text(f"name = {json.dumps(line)}\ncover = {json.dumps(line)}\n", encoding="utf-8")
    paper = actions.meeting_paper(steward, "typed")
    made = {suffix: actions.write_paper(steward, paper, suffix) for suffix in (*OFFICE, "pdf", "html")}
    made |= {f"minutes.{suffix}": actions.write_minutes(steward, "typed", suffix) for suffix in ("docx", "pdf", "html")}
    made["brief.pdf"] = actions.brief(steward, "birmingham-2023", "E08000025").content
    return made | {"deck.html": actions.write_deck(steward, paper)}


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_it_is_never_a_formula_a_field_or_markup(steward, text, tmp_path):
    for name, content in meeting_of(steward, text).items():
        suffix = name.rpartition(".")[2]
        if suffix in OFFICE:
            path = tmp_path / name
            path.write_bytes(content)
            read = reading.text(content)
            assert reading.faults(path) == [], name
            assert not re.search(r"<f>|<w:instrText|fldSimple|<script|hlinkClick|Target=\"http://a\.example", read), name
        elif suffix == "html":
            read = content.decode()
            assert "<script>window" not in read and "<img src=x" not in read and "onerror=alert(1)>" not in read.replace("&gt;", ""), name
            assert text != NASTY[7] or "{{ 7*7 }}" in read, name
        else:
            assert b"/JavaScript" not in content and b"/URI (http://a.example" not in content and content.startswith(b"%PDF"), name


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_it_is_no_line_of_its_own_in_a_calendar(steward, text):
    meeting_of(steward, text)
    entries = actions.meeting_calendar(steward, "birmingham-2023", date(2027, 1, 1), date(2027, 1, 31))
    content = actions.write_calendar(steward, entries).decode()
    assert not re.search(r"(?m)^ATTACH", content) and content.count("BEGIN:VEVENT") == content.count("END:VEVENT") > 0
