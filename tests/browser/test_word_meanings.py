"""What a word means, beside it: by pointer and by keyboard, put away by Escape, and staying while the pointer rests on it."""

import pytest


TIP = "#los-meaning"
PLANS = "indicator?indicator=ehcp_issued_within_20_weeks&area=E08000025"


def focused(page):
    """Tab until a word is reached."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.term')"):
            return page.locator("*:focus")
    raise AssertionError("no word is reached by keyboard")


def test_the_keyboard_brings_a_meaning_up_and_escape_puts_it_away(watched, server):
    page = watched().open(f"{server}/{PLANS}")
    word = focused(page)
    assert page.locator(TIP).is_visible()
    assert page.locator(TIP).inner_text() == word.get_attribute("data-means")
    assert word.get_attribute("aria-describedby") == "los-meaning"
    page.keyboard.press("Escape")
    assert not page.locator(TIP).is_visible()
    assert word.evaluate("one => one === document.activeElement")


def test_the_pointer_may_rest_on_a_meaning_and_leaves_it_behind(watched, server):
    page = watched().open(f"{server}/{PLANS}")
    word = page.locator(".facts .term").first
    word.hover()
    page.wait_for_selector(TIP)
    page.locator(TIP).hover()
    page.wait_for_timeout(400)
    assert page.locator(TIP).is_visible()
    page.mouse.move(10, 10)
    page.wait_for_selector(TIP, state="hidden")


def test_a_word_leads_to_the_page_of_words_and_the_tab_key_stops_at_each_once(watched, server):
    page = watched().open(server)
    stops = page.locator(".term[tabindex='0']").all_inner_texts()
    assert stops and len(stops) == len(set(stops))
    word = page.locator(".term[tabindex='0']").last
    name = word.inner_text()
    word.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("dl.words")
    assert page.locator("h1").inner_text().lower() in name.lower() or name in page.locator("dl.words").inner_text()


@pytest.mark.parametrize("width", [320, 1440])
def test_a_meaning_stays_on_the_screen(watched, server, width):
    page = watched(width=width).open(f"{server}/{PLANS}")
    for word in page.locator(".facts .term").all():
        word.focus()
        box = page.locator(TIP).bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
        assert box["y"] >= 0 and box["y"] + box["height"] <= 900
