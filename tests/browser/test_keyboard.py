"""Pages by keyboard alone and by a reader's own settings: every stop is seen and leads on, and no choice goes unsaid."""

import pytest

from tests.browser.views import PAGES
from tests.browser.waiting import wait_until


STOP = """() => {
  const one = document.activeElement
  const ring = (node) => { const s = getComputedStyle(node); return s.boxShadow !== "none" || (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) }
  const box = one.getBoundingClientRect()
  const around = one.closest("[data-baseweb], [data-testid=stDateInput], [data-testid=stTextInput], [data-testid=stNumberInput]") || one
  return {
    end: one === document.body, seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    ring: [one, around, around.parentElement, ...around.querySelectorAll("*")].some(ring), what: one.outerHTML.slice(0, 140),
  }
}"""
SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"


def stops(page, most=260):
    """What the Tab key reaches, one after the other, until it leaves the page."""
    found = []
    for _ in range(most):
        page.keyboard.press("Tab")
        found.append(page.evaluate(STOP))
        if found[-1]["end"]:
            return found[:-1]
    raise AssertionError(f"no end after {most} stops, the last being {found[-1]['what']}")


@pytest.mark.parametrize("name", ["indicator", "map", "one gap", "balance", "upload", "history", "statement"])
def test_every_stop_is_seen_and_the_last_leads_out(watched, server, name):
    page = watched().open(f"{server}/{PAGES[name]}")
    page.wait_for_timeout(300)
    found = stops(page)
    assert "los-skip" in found[0]["what"]
    assert [one["what"] for one in found if not (one["seen"] and one["ring"])] == []


def test_the_first_stop_leads_past_the_bar_to_the_heading(watched, server):
    page = watched().open(server)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "H1"


def test_a_bare_letter_does_nothing_and_types_in_a_box(watched, server):
    seen = watched()
    sent = []
    seen.page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))
    page = seen.open(server)
    page.wait_for_timeout(1000)
    before = len(sent)
    for key in ("r", "c", "R"):
        page.keyboard.press(key)
    page.wait_for_timeout(500)
    assert len(sent) == before
    page.locator("#los-q").focus()
    page.keyboard.type("care")
    assert page.locator("#los-q").input_value() == "care"


def test_a_choice_is_made_by_keyboard_and_said_aloud(watched, server):
    page = watched().open(f"{server}/?framework=worcestershire-2021&area=E10000034")
    voice = page.locator("[role=status].los-hidden")
    before = voice.inner_text()
    page.get_by_label("Area", exact=True).first.focus()
    page.keyboard.type("Wychavon")
    page.keyboard.press("Enter")
    wait_until(page, "document.querySelector('[role=status].los-hidden').textContent.includes('Wychavon')")
    assert voice.inner_text() != before
    assert "area=E07000238" in page.url
    wait_until(page, "document.title === 'Wychavon, Worcestershire · Overview – Line of Sight'")


def escape_until_closed(page, selector, presses=20):
    """Press Escape as a person would, again after a moment: the page listens for it a moment after it has drawn what it opened."""
    for _ in range(presses):
        page.keyboard.press("Escape")
        page.wait_for_timeout(250)
        if not page.locator(selector).count():
            return
    pytest.fail(f"{selector} stays open, however often Escape is pressed")


def test_what_opens_over_the_page_closes_with_escape_and_gives_the_focus_back(watched, server):
    page = watched().open(f"{server}/{PAGES['indicator']}")
    button = page.get_by_role("button", name="Compared with, target")
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-testid=stPopoverBody]")
    escape_until_closed(page, "[data-testid=stPopoverBody]")
    assert button.evaluate("one => one === document.activeElement || one.contains(document.activeElement)")


@pytest.mark.parametrize("name", ["getting worse", "indicator"])
def test_text_may_be_spaced_and_enlarged(watched, server, name):
    page = watched(width=720).open(f"{server}/{PAGES[name]}")
    page.add_style_tag(content=SPACING)
    page.wait_for_timeout(300)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 720


def test_a_reader_who_wants_no_motion_gets_none_and_shapes_stay_in_high_contrast(watched, server):
    page = watched(reduced_motion="reduce", forced_colors="active").open(f"{server}/{PAGES['getting worse']}")
    mark = page.locator(".score .worse .mark").first
    assert mark.evaluate("one => getComputedStyle(one).backgroundColor") not in ("rgba(0, 0, 0, 0)", "transparent")
    moving = "[...document.querySelectorAll('.stApp *')].filter(one => parseFloat(getComputedStyle(one).transitionDuration) > 0).length"
    assert page.evaluate(moving) == 0
