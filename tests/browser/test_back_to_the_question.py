"""From “done” in the annual report back to the first question, by keyboard alone, in at most five steps."""

from datetime import date

import pytest

import actions
from tests.browser.conftest import serve
from tests.browser.waiting import wait_until
from tests.extracts import PLANS, session, write


FRAMEWORK, MOST_STOPS, MOST_STEPS = "birmingham-2023", 150, 5
ABOUT = {"framework": FRAMEWORK, "indicator": PLANS}


@pytest.fixture
def report(tmp_path):
    """The annual report of a home that was made by the verbs, as a file that leads to the server of that home."""
    who = session(tmp_path / "home")
    actions.load(who, [write(tmp_path / "plans.csv")])
    actions.publish(who)
    item = [{"kind": "indicator", "indicator": PLANS}]
    actions.save_meeting(
        who, {"id": "january", "framework": FRAMEWORK, "body": "Board", "date": date(2026, 1, 14), "title": "January Board", "item": item}
    )
    asked = actions.save_record(who, "question", ABOUT | {"text": "Why so long?", "asked_by": "Board", "meeting": "january"})
    origin = [f"question.{asked.record.id}"]
    decided = actions.save_record(who, "decision", ABOUT | {"text": "Fund two writers", "how": "consensus", "came_from": origin})
    origin = [f"decision.{decided.record.id}"]
    done = {"framework": FRAMEWORK, "title": "Two more plan writers", "owner": "Council", "status": "done", "indicators": [PLANS]}
    actions.save_record(who, "action", done | {"came_from": origin})
    process, address = serve(tmp_path / "home")
    (tmp_path / "home" / "brand.toml").write_text(f'address = "{address}"\n')
    issued = actions.issue_report(who, FRAMEWORK, "annual")
    file = tmp_path / "annual.html"
    file.write_bytes(actions.write_paper(who, actions.issued_report_paper(who, issued.report), "html"))
    yield file
    process.terminate()
    process.wait()


def follow(page, beginning):
    """Tab to the link that leads to what begins so, and press Enter on it."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("beginning => (document.activeElement.getAttribute('href') || '').includes(beginning)", beginning):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"no link to {beginning} in {MOST_STOPS} stops")


def test_a_reader_of_the_annual_report_goes_back_to_the_first_question_by_keyboard(watched, report):
    seen = watched()
    page = seen.page
    page.goto(report.as_uri())
    steps = [
        ("record=action.", "Two more plan writers"), ("record=decision.", "Fund two writers"), ("record=question.", "Why so long?"),
        ("meeting=january", "January Board"),
    ]  # fmt: skip
    for beginning, title in steps:
        follow(page, beginning)
        wait_until(page, "title => document.querySelector('main h1, [data-testid=stMain] h1')?.innerText === title", title)
        page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", state="attached")
    assert len(steps) <= MOST_STEPS and "What came of it" in page.locator("[data-testid=stMain]").inner_text()
    assert not seen.errors
