"""An agenda is put in order by keyboard: the button that moved an item goes along with it. Its meeting is withdrawn for a reason."""

import pytest

import actions
from tests.browser.conftest import serve
from tests.browser.meetings import MEETING, TABLE
from tests.browser.waiting import wait_until
from tests.extracts import copy_of, published


ROW = "() => document.activeElement.closest('[class*=st-key-item_]')?.querySelector('strong')?.textContent"
LABEL = "() => document.activeElement.textContent.trim()"


@pytest.fixture
def server(tmp_path):
    """The address of a server on a home with a meeting of three items of text."""
    who = copy_of(published, tmp_path)
    items = [{"kind": "text", "text": f"{name}\nSome words", "minutes": 5} for name in ("First", "Second", "Third")]
    actions.save_meeting(who, TABLE | {"item": items})
    process, address = serve(tmp_path / "home")
    yield address
    process.terminate()
    process.wait()


def test_pressing_down_twice_moves_the_same_item_twice(watched, server):
    page = watched(width=1280, height=720).open(f"{server}/meetings?meeting={MEETING}")
    page.get_by_role("button", name="Down").first.focus()
    for place, label in ((2, "Down"), (3, "Up")):
        page.keyboard.press("Enter")
        page.get_by_text(f"is now item {place}.").first.wait_for()
        wait_until(page, f"({ROW})() === 'First' && ({LABEL})() === '{label}'")
    order = page.locator(".agenda-item strong").all_text_contents()
    assert order == ["Second", "Third", "First"]


def test_a_meeting_is_withdrawn_for_a_reason_and_brought_back_by_keyboard(watched, server):
    page = watched(width=1280, height=720).open(f"{server}/meetings?meeting={MEETING}")
    page.get_by_role("button", name="Withdraw this meeting").press("Enter")
    page.get_by_role("button", name="Withdraw it").press("Enter")
    page.get_by_text("Say why this meeting is withdrawn.").wait_for()
    page.get_by_label("Why? (kept in the history, and needed)").fill("Doubled <again>")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Withdraw it").press("Enter")
    page.get_by_text("January meeting is withdrawn.").wait_for()
    assert "meeting=" not in page.url
    page.get_by_text("Withdrawn meetings", exact=True).click()
    page.get_by_text("Doubled <again>").wait_for()
    page.get_by_role("button", name="Bring back").press("Enter")
    page.get_by_text("January meeting is back on the calendar.").wait_for()
    page.get_by_role("link", name="January meeting").first.wait_for()
