"""Colours are read strictly, and the same figure can be drawn in either palette, or in the colours of a page."""

import re

import pytest

from charts.svg import Refused, svg
from charts.svg.colour import colour
from charts.theme import DARK, LIGHT
from tests.charts.svg.drawing import GIVEN
from tests.charts.svg.figures import KINDS


@pytest.mark.parametrize(
    ("text", "paint", "alpha"),
    [("#12436D", "#12436d", 1), ("#ffffffcc", "#ffffff", 0.8), ("rgba(18,67,109,0.14)", "#12436d", 0.14), ("rgb(1, 2, 3)", "#010203", 1)],
)
def test_a_colour_is_a_paint_and_an_opacity(text, paint, alpha):
    assert colour(text, "here") == (paint, alpha)


@pytest.mark.parametrize(
    "text", ["red", '#fff" onload="alert(1)', "url(#a)", "rgb(1,2)", "rgb(300,0,0)", "#12345", "", None, 7, "#１２３４５６"]
)
def test_anything_else_is_refused(text):
    with pytest.raises(Refused, match="no colour"):
        colour(text, "here")


@pytest.mark.parametrize("kind", KINDS)
def test_a_figure_in_one_palette_becomes_the_figure_in_the_other(kind):
    light, dark = (KINDS[kind](theme) for theme in ("light", "dark"))
    assert svg(light, width=860, theme="dark", **GIVEN) == svg(dark, width=860, **GIVEN)
    assert svg(dark, width=860, theme="light", **GIVEN) == svg(light, width=860, **GIVEN) == svg(light, width=860, theme="light", **GIVEN)


@pytest.mark.parametrize("kind", KINDS)
def test_for_a_page_every_colour_is_a_name_with_the_palettes_own_behind_it(kind):
    drawn = svg(KINDS[kind](), width=860, theme="page", **GIVEN)
    paints = set(re.findall(r' (?:fill|stroke)="([^"]+)"', drawn)) - {"none"}
    assert paints and all(re.fullmatch(r"var\(--los-[a-z]+,#[0-9a-f]{6}\)", paint) for paint in paints)


def test_the_ground_is_the_paper_of_the_palette():
    for theme, palette in (("light", LIGHT), ("dark", DARK)):
        drawn = svg(KINDS["trend"](theme), width=860, ground=True, **GIVEN)
        assert f'<rect width="860" height="400" fill="{palette.paper}"/>' in drawn
    assert "<rect width" not in svg(KINDS["trend"](), width=860, **GIVEN)
