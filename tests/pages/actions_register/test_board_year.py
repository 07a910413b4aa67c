"""A year of a Board: every document agrees with the records, and a reader of the last one can go back to the first question."""

import re
from html import unescape
from io import BytesIO
from time import process_time

import docx
import openpyxl
import pytest

import actions
from access import User
from catalogue.delivery.kept import as_of
from catalogue.delivery.record_address import parts_of_address, referred_line
from catalogue.delivery.record_reading import KINDS
from tests.board_year import ADDRESS, AFTER, BEFORE, FRAMEWORK, MEETINGS, Player, play
from tests.extracts import PLANS
from tests.pages.conftest import markup, text


LONGEST_CPU = 40
REVISED = f"The figure has been revised since this was written: from {BEFORE} to {AFTER}."
LATE = "Late: Two more plan writers. Council, Head of SEND, due 30 June 2026."


# What each report must speak of; the autumn's looks back on six months, and the decision is older.
SPOKEN_OF = {
    "spring": {"why", "fund", "action", "risk", "challenge"}, "autumn": {"action", "risk", "challenge"}, "annual": {"fund", "action", "risk", "challenge"},
}  # fmt: skip


def html_lines(content):
    return [_plain(line) for line in re.findall(r"<(?:p|li|h2)\b[^>]*>(.*?)</(?:p|li|h2)>", content.decode(), re.DOTALL)]


def _plain(markup):
    return " ".join(unescape(re.sub(r"<[^>]*>", "", markup)).split())


def docx_lines(content):
    return [" ".join(paragraph.text.split()) for paragraph in docx.Document(BytesIO(content)).paragraphs]


def latest_value(content):
    """The latest value on the first sheet of figures of an issued workbook."""
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[2]
    return {row[0]: row[4] for row in sheet.iter_rows(values_only=True) if row[1] == "all"}["2024"]


def test_every_document_of_a_year_agrees_with_the_records_and_the_last_leads_back_to_the_first_question(
    tmp_path, set_clock, opened, monkeypatch
):
    home, began = tmp_path / "home", process_time()
    monkeypatch.setenv("LOS_HOME", str(home))
    monkeypatch.setenv("LOS_ROLE", "steward")
    year = play(home, tmp_path, set_clock)
    session = actions.Session.of(home, User("some steward", "steward"))
    papers_stay_as_they_were_issued(year, Player(home, tmp_path, set_clock))
    papers_show_the_figure_the_story_and_the_late_action_of_their_day(year, session)
    minutes_hold_what_was_decided(year)
    reports_agree_with_the_records_of_their_day(year, session)
    lists_agree_with_the_records(session)
    back_from_done_to_the_first_question(year, opened)
    what_came_of_each_record_stands_on_its_page_and_on_that_of_its_meeting(year, opened)
    assert process_time() - began < LONGEST_CPU


def papers_stay_as_they_were_issued(year, player):
    for (meeting, suffix), issued in year.packs.items():
        if suffix == "docx" and meeting not in ("january", "july"):
            continue  # as costly to draw as the others together
        assert player.read("pack", meeting, suffix=suffix) == issued, (meeting, suffix)


def papers_show_the_figure_the_story_and_the_late_action_of_their_day(year, session):
    (story,) = actions.list_records(session, "story", FRAMEWORK)
    for place, meeting in enumerate(MEETINGS):
        value = latest_value(year.packs[meeting, "xlsx"])
        assert value == pytest.approx(40.4 if place < 2 else 43.4), meeting
        assert (value == pytest.approx(story.stood.value)) == (place < 2)
        for lines in (html_lines(year.packs[meeting, "html"]), docx_lines(year.packs[meeting, "docx"])):
            assert any((BEFORE if place < 2 else AFTER) in line for line in lines)
            assert ("Two of five plan writers left." in lines) == (place > 0), meeting
            assert (REVISED in lines) == (place > 1), meeting
            assert any(LATE in line for line in lines) == (meeting in ("july", "september")), meeting
            assert ("Decided before: 11 March 2026: Fund two plan writers (consensus)." in lines) == (place > 1)


def minutes_hold_what_was_decided(year):
    assert "Item 2: Fund two plan writers" in docx_lines(year.minutes["march"])
    assert {"Item 2: Speech therapy keeps its money", "Health: too soon"} <= set(docx_lines(year.minutes["july"]))


def reports_agree_with_the_records_of_their_day(year, session):
    """Each line that names a record says what the record said then, and none that belongs into a report is missing."""
    for name, issued in year.reports.items():
        at = next(report.at for report in actions.issued_reports(session) if report.report == issued)
        read = {suffix: lines_of_records(year.written[name, suffix], suffix) for suffix in ("html", "docx")}
        assert read["html"] == read["docx"] != []
        for line in read["html"]:
            agrees(session, line, at)
        assert {line.address for line in read["html"]} == {year.addresses[record] for record in SPOKEN_OF[name]}
    said = html_lines(year.written["annual", "html"])
    assert any(line.startswith("Done: Two more plan writers.") for line in said)
    assert any("rated 20 of 25, high, new and up from 12" in line and "came back: One for six months" in line for line in said)
    assert any("You said (Parent carer forum)" in line and "We did: No: it is new money." in line for line in said)
    assert any(line.startswith("On course: Two more plan writers") for line in html_lines(year.written["spring", "html"]))


def lines_of_records(content, suffix):
    lines = map(referred_line, (html_lines if suffix == "html" else docx_lines)(content))
    return [line for line in lines if line.address]


def agrees(session, line, at):
    kept = actions.find_record(session, *parts_of_address(line.address))
    then = as_of(kept, at.isoformat()).record
    assert (getattr(then, "title", None) or then.text) in line.words, line
    assert not line.words.startswith("Done: ") or then.status == "done"
    if "rated" in line.words and "now rated" not in line.words:
        assert f"rated {then.rating} of 25" in line.words and then.escalated_to in line.words
        assert (then.came_back or "no answer yet") in line.words


def lists_agree_with_the_records(session):
    """A list that is taken away says all that is kept: brought in again, it makes no version of any record."""
    for kind in KINDS:
        kept = {entry.record.id: entry for entry in actions.list_records(session, kind, FRAMEWORK)}
        if kept:
            again = actions.save_rows(session, kind, actions.write_records(session, kind, "xlsx", FRAMEWORK), f"{kind}.xlsx")
            assert {entry.record.id: entry for entry in again} == kept
    assert kept == {}, "no evidence was kept in the year"


def back_from_done_to_the_first_question(year, opened):
    """Click by click: the report's own link, then on each page the link that stands under “Came from”."""
    clicks = re.findall(r'<li>Done:[^<]*\[<a href="([^"]*)"', year.written["annual", "html"].decode())
    assert clicks == [f"{ADDRESS}/actions?record={year.addresses['action']}"]
    address, trail = clicks[0].partition("record=")[2], []
    while address:
        trail.append(address)
        page = markup(opened("actions_register", record=address))
        before = re.search(r"<h2>Came from</h2>(.*?)</div>", page, re.DOTALL)
        address = before and re.search(r"record=([^&\"]+)", before[1])[1]
    assert trail == [year.addresses[name] for name in ("action", "fund", "why")] and len(trail) <= 5
    assert "meetings?meeting=january" in page and "Why do plans take so long?" in text(
        opened("meetings", meeting="january", framework=FRAMEWORK)
    )
    after = re.search(r"<h2>What came of it</h2>(.*?)</div>", page, re.DOTALL)[1]
    assert year.addresses["fund"] in after and year.addresses["story"] in after


def what_came_of_each_record_stands_on_its_page_and_on_that_of_its_meeting(year, opened):
    after = text(opened("meetings", meeting="march", framework=FRAMEWORK)).partition("On record of this meeting")[2]
    assert after.index("Fund two plan writers") < after.index("What came of it:") < after.index("Two more plan writers")
    decision = text(opened("actions_register", record=year.addresses["fund"]))
    assert "No writers can be hired" in decision and "passed up to Health and Wellbeing Board" in decision
    assert f"indicator={PLANS}" in markup(opened("actions_register", record=year.addresses["why"]))
