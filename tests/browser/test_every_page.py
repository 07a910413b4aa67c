"""Every page, in both themes and at four widths: accessible, quiet, alone on this machine, and never wider than the screen."""

import pytest


PAGES = {
    "overview": "",
    "attention": "?framework=worcestershire-2021&area=E10000034&order=attention",
    "indicator": "indicator?framework=birmingham-2023&area=E08000025&indicator=ehcp_issued_within_20_weeks",
    "breakdown": "indicator?indicator=ehcp_issued_within_20_weeks&area=E08000025&breakdown=sex",
    "without figures": "indicator?indicator=youth_unemployment&area=E08000025",
    "compare": "compare?area=E08000025&indicator=ehcp_issued_within_20_weeks",
    "map": "compare?area=E08000025&indicator=ehcp_issued_within_20_weeks&way=map",
    "by size": "compare?area=E08000025&indicator=ehcp_issued_within_20_weeks&way=size",
    "over time": "compare?area=E10000034&indicator=obesity_year_6&among=districts&way=years",
    "two indicators": "compare?area=E08000025&indicator=ehcp_issued_within_20_weeks&way=with&with=persistent_absence",
    "inequalities": "inequalities?framework=birmingham-2023&area=E08000025",
    "one gap": "inequalities?framework=birmingham-2023&area=E08000025&gap=persistent_absence.deprivation",
    "life course": "life_course?framework=birmingham-2008&area=E08000025",
    "kpis": "worcestershire?framework=worcestershire-2021&area=E10000034",
    "kpis opened": "worcestershire?framework=worcestershire-2021&area=E10000034&section=send",
    "balance": "blackpool?framework=blackpool-2016&area=E06000009",
    "what is owed": "freshness",
    "found": "find?q=absence",
    "words": "glossary?word=neet",
    "upload": "upload",
    "history": "history",
    "method": "method",
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]


def whole(page):
    """Make the window as tall as the page: axe judges the contrast only of what is in view."""
    page.wait_for_timeout(500)
    tall = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": page.viewport_size["width"], "height": max(tall, 600)})
    page.wait_for_timeout(500)


@pytest.mark.parametrize(("theme", "width"), [("light", 1440), ("dark", 1440), ("light", 320)])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(watched, server, name, theme, width):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed: make test installs it").Axe()
    seen = watched(width=width, theme=theme)
    page = seen.open(f"{server}/{PAGES[name]}")
    whole(page)
    found = axe.run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response["violations"]
    assert not found, [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found]
    assert not seen.errors
    assert not seen.strangers


@pytest.mark.parametrize("width", [320, 390, 1440])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_the_screen(watched, server, name, width):
    page = watched(width=width).open(f"{server}/{PAGES[name]}")
    page.wait_for_timeout(300)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width


@pytest.mark.parametrize("name", PAGES)
def test_each_page_has_one_heading_and_a_title_of_its_own(watched, server, name):
    page = watched().open(f"{server}/{PAGES[name]}")
    assert page.locator("h1").count() == 1
    assert page.title().endswith("– Line of Sight")
    assert "_" not in page.locator("h1").inner_text(), "a raw name is on the page"


@pytest.mark.parametrize("width", [390, 1440])
def test_no_label_of_the_chart_is_clipped(watched, server, width):
    page = watched(width=width).open(f"{server}/{PAGES['indicator']}")
    page.wait_for_selector(".js-plotly-plot .annotation-text")
    edge = page.locator(".js-plotly-plot").bounding_box()
    for box in (
        label.bounding_box()
        for label in page.locator(".js-plotly-plot .annotation-text, .js-plotly-plot .xtick, .js-plotly-plot .ytick").all()
    ):
        assert box["x"] >= edge["x"] - 1
        assert box["x"] + box["width"] <= edge["x"] + edge["width"] + 1
