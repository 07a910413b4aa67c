"""In a real browser words are as wide as they were measured, in the right type, and neither meet nor leave the sheet."""

import pytest

from charts.svg import svg
from tests.charts.svg.drawing import GIVEN, ink, laid
from tests.charts.svg.figures import KINDS, labelled, names
from tests.sampled_cases import turn_about


pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("plotly")]

FIGURES = {**KINDS, "long names": lambda: labelled(names(70)), "Welsh": lambda: labelled("Tŷ Gŵyr, Sir Gâr & Ynys Môn")}


def shown(canvas, figure, width, height=None):
    page = canvas(1)
    page.evaluate("drawn => {place.innerHTML = drawn}", svg(figure, width=width, height=height, **GIVEN))
    return page


@pytest.mark.parametrize(("name", "width", "height"), turn_about(FIGURES, [(860, None), (358, 400), (880, 350)], step=2))
def test_words_are_as_wide_as_they_were_measured(canvas, name, width, height):
    figure = FIGURES[name]()
    labels = shown(canvas, figure, width, height).evaluate("ours(place)")["labels"]
    boxes = [ink(label) for label in laid(figure, width, height).labels if any(label.lines)]
    assert len(labels) == len(boxes)
    for (words, left, _, right, _), box in zip(labels, boxes):
        assert right - left == pytest.approx(box.right - box.left, rel=0.02, abs=2), words
        assert left >= -0.5 and right <= width + 0.5, words


def test_figures_have_one_width_and_the_type_is_the_applications(canvas):
    page = shown(canvas, KINDS["trend"](), 860)
    style = page.evaluate(
        "(({fontFamily, fontVariantNumeric, fontSize}) => [fontFamily, fontVariantNumeric, fontSize])(getComputedStyle(place.querySelector('text')))"
    )
    assert style[0].startswith('"Source Sans"') and style[1:] == ["tabular-nums", "15px"]


def test_a_reader_of_the_page_is_told_name_and_description(browser):
    page = browser.new_page()
    page.set_content(svg(KINDS["trend"](), width=860, **GIVEN))
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    pictures = [node for node in tree if node.get("role", {}).get("value") in ("image", "img") and not node["ignored"]]
    page.close()
    assert [(node["name"]["value"], node["description"]["value"]) for node in pictures] == [("A title", "A description.")]


def test_colours_of_a_page_are_those_the_page_sets(canvas):
    page = canvas(1)
    drawn = svg(KINDS["trend"](), width=860, theme="page", **GIVEN)
    page.evaluate("drawn => {place.innerHTML = drawn; place.style.setProperty('--los-blue', 'rgb(1, 2, 3)')}", drawn)
    strokes = page.evaluate("[...place.querySelectorAll('path')].map(path => getComputedStyle(path).stroke)")
    page.evaluate("place.style.removeProperty('--los-blue')")
    assert "rgb(1, 2, 3)" in strokes and "rgb(11, 12, 12)" in strokes
