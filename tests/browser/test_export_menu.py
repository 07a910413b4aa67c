"""Taking away in a real browser: files arrive whole, a picture shows its chart on white, and a link is copied and said aloud."""

import csv
import io

import pytest
from PIL import Image

from tests.browser.waiting import wait_until
from tests.sampled_cases import every


PLANS = "indicator?indicator=ehcp_issued_within_20_weeks&area=E08000025"
BLUE = (18, 67, 109)


def unfolded(page):
    """The page with its menu opened."""
    page.get_by_role("button", name="Save or share").click()
    page.wait_for_selector("[data-testid=stPopoverBody] [data-copy]")
    return page


def taken(page, name):
    """The bytes of what a button of the menu downloads."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return download.value.path().read_bytes()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_is_large_enough_for_a_paper_and_shows_the_chart_on_white(watched, server, theme):
    seen = watched(theme=theme)
    page = seen.open(f"{server}/{PLANS}")
    page.wait_for_selector(".js-plotly-plot .annotation-text")
    picture = Image.open(io.BytesIO(taken(unfolded(page), "Picture of the chart (PNG)"))).convert("RGB")
    wide, tall = picture.size
    assert wide == 1600 and 800 < tall < 1600
    colours = {colour: count for count, colour in picture.getcolors(wide * tall)}
    assert colours[255, 255, 255] > 0.7 * wide * tall
    assert colours.get(BLUE, 0) > 3000, "the line of the place is in it, in the colour of paper"
    words = picture.crop((0, 0, wide, tall // 5)).getcolors(wide * tall)
    assert sum(count for count, colour in words if max(colour) < 90) > 4000, "the statement is written above it"
    assert not seen.errors and not seen.strangers


def test_a_picture_can_be_kept_as_a_drawing_with_its_words(watched, server):
    page = watched().open(f"{server}/{PLANS}")
    page.wait_for_selector(".js-plotly-plot .annotation-text")
    title = page.locator("h1").inner_text()
    drawing = taken(unfolded(page), "Picture of the chart (SVG)").decode()
    assert drawing.startswith("<svg") and " ".join(title.split()) in drawing
    assert "Invented sample data" in drawing and "Data as at" in drawing
    assert 'src: url("http' not in drawing and "src: url(/" not in drawing, "a picture must not need the network"


def test_files_arrive_and_hold_what_the_page_shows(watched, server):
    page = unfolded(watched().open(f"{server}/{PLANS}"))
    assert taken(page, "Spreadsheet (Excel)").startswith(b"PK")
    rows = list(csv.DictReader(io.StringIO(taken(page, "Figures (CSV)").decode("utf-8-sig"))))
    latest = next(row for row in reversed(rows) if row["area"] == "Birmingham" and row["breakdown"] == "all")
    assert page.locator(".facts dd b").first.inner_text() == f"{float(latest['value']):.1f}%"


def test_a_link_is_copied_by_keyboard_and_said_aloud(watched, server):
    page = watched(permissions=["clipboard-read", "clipboard-write"]).open(f"{server}/{PLANS}")
    unfolded(page)
    page.locator("[data-testid=stPopoverBody] [data-copy]").focus()
    page.keyboard.press("Enter")
    wait_until(page, "document.querySelector('[role=status].los-hidden').textContent === 'Link copied'")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{server}/indicator?indicator=ehcp_issued_within_20_weeks&area=E08000025&framework=birmingham-2023"
    other = watched().open(copied)
    assert other.locator("h1").inner_text() == page.locator("h1").inner_text()


def test_every_page_gives_a_link_to_itself(watched, server):
    page = watched(permissions=["clipboard-read", "clipboard-write"]).open(f"{server}/find?q=absence")
    page.locator(".los-foot [data-copy]").click()
    wait_until(page, "document.querySelector('[role=status].los-hidden').textContent === 'Link copied'")
    assert page.evaluate("navigator.clipboard.readText()") == f"{server}/find?q=absence"


@pytest.mark.parametrize(("theme", "width"), every(2, [("light", 1440), ("dark", 390)]))
def test_axe_finds_nothing_in_the_open_menu(watched, server, theme, width):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed: make test installs it").Axe()
    page = unfolded(watched(width=width, theme=theme).open(f"{server}/{PLANS}"))
    page.wait_for_selector(".los-pictures button")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
    found = axe.run(page, options={"runOnly": {"type": "tag", "values": tags}}).response["violations"]
    assert not found, [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found]
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_star_puts_an_indicator_into_the_list_and_takes_it_off_again(watched, server):
    seen = watched()
    page = seen.open(f"{server}/?area=E08000025")
    star = page.locator(".score .star").first
    name = page.locator(".score tbody th a").first.inner_text()
    star.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-test-script-state=notRunning]", state="attached")
    assert star.get_attribute("aria-pressed") == "true"
    assert star.evaluate("one => one === document.activeElement"), "the focus stays where it was"
    page.get_by_role("link", name="My list").click()
    page.wait_for_selector("h1:has-text('My list: one indicator')")
    assert page.locator(".score tbody th a").all_inner_texts() == [name]
    page.locator(".score .star").click()
    page.wait_for_selector("h1:has-text('My list is empty')")
    assert not seen.errors
