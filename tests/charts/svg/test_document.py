"""An SVG stands alone: valid, named, with real text, and nothing in it that runs or is fetched."""

import copy

import pytest

from charts.svg import svg
from tests.charts.svg.drawing import GIVEN, SPACE, drawn, texts
from tests.charts.svg.figures import EVERY, KINDS


ELEMENTS = {"svg", "title", "desc", "path", "rect", "g", "text", "tspan"}
ATTRIBUTES = {
    "role", "width", "height", "viewBox", "font-family", "font-size", "font-variant", "font-weight", "text-anchor", "x", "y", "dy", "d",
    "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-linejoin", "shape-rendering", "opacity",
}  # fmt: skip


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", EVERY)
def test_every_chart_is_drawn_with_plain_elements_and_attributes_only(name, theme):
    root = drawn(EVERY[name](theme))
    assert {element.tag.removeprefix(SPACE) for element in root.iter()} <= ELEMENTS
    assert {attribute for element in root.iter() for attribute in element.attrib} <= ATTRIBUTES
    assert not any("url(" in value or "var(" in value for element in root.iter() for value in element.attrib.values())


def test_it_is_a_picture_with_a_name_and_a_description():
    root = drawn(KINDS["trend"](), title='Plans & "time" <2024>', description="Line\nchart.")
    assert root.get("role") == "img"
    assert [(part.tag.removeprefix(SPACE), part.text) for part in root[:2]] == [("title", 'Plans & "time" <2024>'), ("desc", "Line chart.")]


def test_words_are_text_in_source_sans_with_figures_of_one_width():
    root = drawn(KINDS["trend"]())
    assert root.get("font-family").startswith("'Source Sans'") and root.get("font-variant") == "tabular-nums"
    assert {"Birmingham 27.0%", "England 46.0%", "Target 60% by 2027", "2024", "100%"} <= set(texts(root))
    bold = [element.text for element in root.iter(f"{SPACE}text") if element.get("font-weight") == "700"]
    assert bold == ["Birmingham 27.0%"]


@pytest.mark.parametrize("name", KINDS)
def test_the_same_figure_gives_the_same_bytes_and_is_left_as_it_was(name):
    figure = KINDS[name]()
    before = copy.deepcopy(figure.to_dict())
    first = svg(figure, width=860, **GIVEN)
    assert svg(figure, width=860, **GIVEN) == first == svg(KINDS[name](), width=860, **GIVEN)
    assert figure.to_dict() == before


@pytest.mark.parametrize("name", EVERY)
def test_a_figure_and_its_dictionary_are_drawn_alike(name):
    figure = EVERY[name]()
    assert svg(figure.to_dict(), width=860, **GIVEN) == svg(figure, width=860, **GIVEN)


def test_dates_may_be_written_out_as_json_has_them():
    figure = KINDS["trend"]()
    written = figure.to_dict()
    for trace in written["data"]:
        trace["x"] = [day.isoformat() for day in trace["x"]]
    assert svg(written, width=860, **GIVEN) == svg(figure, width=860, **GIVEN)


def test_type_enlarges_everything_alike():
    small = svg(KINDS["trend"](), width=960, height=540, **GIVEN)
    large = svg(KINDS["trend"](), width=1920, height=1080, type_size=30, **GIVEN)
    assert large.replace('width="1920" height="1080"', 'width="960" height="540"', 1) == small
    assert 'viewBox="0 0 960 540"' in large and 'font-size="15"' in large
