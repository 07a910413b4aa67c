"""Every page on A4: no controls, what it is set to, charts that fit, dark turned to light, and rows that are not cut."""

import re

import pytest

from tests.sampled_cases import every


SHEET = 700
PAGES = {
    "overview": "?framework=worcestershire-2021&area=E10000034",
    "indicator": "indicator?framework=birmingham-2023&area=E08000025&indicator=ehcp_issued_within_20_weeks",
    "life course": "life_course?framework=birmingham-2008&area=E08000025",
    "kpis": "worcestershire?framework=worcestershire-2021&area=E10000034&section=send",
    "balance": "blackpool?framework=blackpool-2016&area=E06000009",
    "what is owed": "freshness",
}
CHARTS = {
    "indicator": PAGES["indicator"],
    "compare": "compare?area=E08000025&indicator=ehcp_issued_within_20_weeks",
    "gap": "inequalities?framework=birmingham-2023&area=E08000025&gap=persistent_absence.deprivation",
}
CONTROLS = ".st-key-controls, .los-bar nav, .los-find, [data-testid=stDownloadButton], [data-testid=stButton]"


def printing(page):
    """The page as the printer sees it, at the width of a sheet."""
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": SHEET, "height": 1000})


@pytest.mark.parametrize("name", every(12, PAGES))
def test_paper_shows_no_controls_and_says_what_the_page_is_set_to(watched, server, name):
    page = watched().open(f"{server}/{PAGES[name]}")
    printing(page)
    assert [one for one in page.locator(CONTROLS).all() if one.is_visible()] == []
    assert "figures to" in page.locator(".los-where").inner_text()
    assert re.match(r"Line of Sight\. .*figures to", page.locator(".los-printed").inner_text())
    assert page.locator(".los-printed").is_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_chart_fits_the_sheet_and_is_dark_on_white(watched, server, theme):
    page = watched(theme=theme).open(f"{server}/{PAGES['indicator']}")
    page.wait_for_selector(".js-plotly-plot .annotation-text")
    printing(page)
    assert 500 < page.locator(".los-onpaper").first.bounding_box()["width"] <= SHEET
    assert not page.locator("[data-testid=stPlotlyChart]").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(11, 12, 12)"
    turned = page.evaluate("getComputedStyle(document.querySelector('.los-onpaper')).filter")
    assert turned == ("none" if theme == "light" else "invert(1) hue-rotate(180deg)")


def test_after_printing_the_chart_is_as_before(watched, server):
    page = watched().open(f"{server}/{PAGES['indicator']}")
    page.wait_for_selector(".js-plotly-plot .annotation-text")
    before = page.locator("[data-testid=stPlotlyChart]").bounding_box()
    printing(page)
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1440, "height": 900})
    assert page.locator("[data-testid=stPlotlyChart]").bounding_box()["width"] == before["width"]
    assert not page.locator(".los-onpaper").count()


@pytest.mark.parametrize("name", CHARTS)
def test_the_drawing_of_a_chart_is_there_when_the_sheets_are_made(watched, server, name):
    page = watched().open(f"{server}/{CHARTS[name]}")
    page.wait_for_selector(".js-plotly-plot .annotation-text")
    page.evaluate(
        "addEventListener('beforeprint', () => (window.drawn = document.querySelectorAll('.los-onpaper :is(path, text)').length))"
    )
    page.pdf(format="A4")
    assert page.evaluate("window.drawn") > 20


@pytest.mark.parametrize("name", every(14, PAGES))
def test_a_page_makes_a_pdf_of_few_sheets(watched, server, name, tmp_path):
    page = watched().open(f"{server}/{PAGES[name]}")
    page.wait_for_timeout(500)
    made = page.pdf(format="A4")
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", made)) <= 8
