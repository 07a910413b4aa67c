"""Every page, in both themes and at three widths: accessible, quiet, alone on this machine, and never wider than the screen.

One load of a page is judged in many ways, as loading is what takes the time. In every run every fourth page is judged in one of
the three views, and all pages in all of them with -m slow.
"""

import pytest

from tests.browser.views import PAGES
from tests.sampled_cases import turn_about


VIEWS = [("light", 1440, [1920]), ("dark", 1440, []), ("light", 320, [390])]


def whole(page):
    """Make the window as tall as the page: axe judges the contrast only of what is in view."""
    page.wait_for_timeout(400)
    tall = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": page.viewport_size["width"], "height": max(tall, 600)})
    page.wait_for_timeout(400)


def wider(page, widths):
    """Those of the widths at which something of the page is wider than the screen."""
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": page.viewport_size["height"]})
        page.wait_for_timeout(250)
        if (
            page.evaluate("Math.max(document.documentElement.scrollWidth, document.querySelector('[data-testid=stMain]').scrollWidth)")
            > width
        ):
            found.append(width)
    return found


def levels(page):
    """The levels of the headings in their order."""
    return page.evaluate("[...document.querySelectorAll('[data-testid=stMain] :is(h1, h2, h3, h4)')].map(one => +one.tagName[1])")


@pytest.mark.parametrize(("name", "theme", "width", "others"), turn_about(PAGES, VIEWS, step=4))
def test_every_page_is_accessible_quiet_and_fits(watched, server, record, name, theme, width, others):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed: make test installs it").Axe()
    seen = watched(width=width, theme=theme)
    page = seen.open(f"{server}/{PAGES[name]}")
    whole(page)
    found = record.judge(axe, page, name, theme, width)
    assert not found, [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found]
    steps = levels(page)
    assert steps[0] == 1 and steps.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in zip(steps, steps[1:])), steps
    assert page.title().endswith("– Line of Sight")
    assert "_" not in page.locator("h1").inner_text(), "a raw name is on the page"
    assert not page.locator("[data-testid=stException]").count()
    assert not wider(page, (*others, width))
    assert not seen.errors
    assert not seen.strangers


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
