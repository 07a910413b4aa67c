"""Whatever is typed or loaded into a label or a series, the drawing stays whole, harmless and inside its sheet."""

import math
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.caterpillar_chart import caterpillar
from charts.svg import svg
from charts.trend_chart import trend
from tests.charts import hand, test_many
from tests.charts.svg.drawing import GIVEN, SPACE, drawn, laid, numbers, outside, overlapping, texts
from tests.charts.svg.figures import KINDS, labelled, names


ATTACKS = [
    "<script>alert(1)</script>", '"><svg onload=alert(1)>', "</text><foreignObject>", "]]><!--", "&lt;b&gt;&amp;", "%(x)s {0} $&", "\x00\x1b[31m",
    "<a href='javascript:alert(1)'>x</a>", "Birmingham\u202e%0.99", "=HYPERLINK(\"http://x\")",
]  # fmt: skip


@pytest.mark.parametrize("text", ATTACKS)
@pytest.mark.parametrize("width", [860, 358])
def test_markup_in_a_label_is_shown_as_it_stands(text, width):
    root = drawn(labelled(text), width=width, title=text, description=text)
    assert {element.tag for element in root.iter()} <= {
        f"{SPACE}{name}" for name in ("svg", "title", "desc", "path", "rect", "g", "text", "tspan")
    }
    shown = text.replace("\x00", "\ufffd").replace("\x1b", "\ufffd")
    assert any(words.startswith(shown) for words in texts(root)) and root[0].text == shown


@given(st.text(max_size=80))
def test_any_words_give_valid_xml(text):
    figure = KINDS["trend"]().to_dict()
    figure["layout"]["annotations"][0]["text"] = figure["layout"]["xaxis"]["ticktext"][0] = text
    ET.fromstring(svg(figure, width=860, **{**GIVEN, "title": text}))


@pytest.mark.parametrize("text", [names(200), "W" * 200, "省" * 80, "a " * 100])
@pytest.mark.parametrize("size", [(860, 400), (358, 420), (880, 350), (600, 380)])
def test_two_hundred_characters_stay_inside_and_keep_their_figure(text, size):
    figure = labelled(text)
    sheet = laid(figure, *size)
    assert outside(sheet) == [] and overlapping(sheet) == []
    assert any(words.endswith("27.0%") for words in texts(drawn(figure, width=size[0], height=size[1])))


@pytest.mark.parametrize("text", [names(200), "W" * 200])
@pytest.mark.parametrize("size", [(860, 500), (358, 700), (880, 450)])
@pytest.mark.parametrize("kind", KINDS)
def test_every_label_of_a_chart_may_be_that_long(kind, size, text):
    figure = KINDS[kind]().to_dict()
    for note in figure["layout"]["annotations"]:
        note["text"] = f"{text} 46%"
    assert outside(laid(figure, *size)) == []


SERIES = {
    "gaps at both ends": (None, 50, 52, None),
    "one point": (61,),
    "equal": (50,) * 12,
    "zeros": (0, 0, 0),
    "negative": (-40, -20, -60, -5),
    "both signs": (-40, 20, -60, 55),
    "huge": (1e15, 3e15, 2e15),
    "tiny": (1e-9, 3e-9, 2e-9),
    "far apart": (1e-6, 1e9, 2),
}


@pytest.mark.parametrize("width", [860, 358])
@pytest.mark.parametrize("name", SERIES)
def test_any_series_is_drawn_within_its_plot(name, width):
    points = tuple(replace(hand.point(year, 50, spread=None), value=value) for year, value in enumerate(SERIES[name], 2014))
    figure = trend(hand.panel(points=points, indicator=hand.indicator(unit=""), comparators=(), target=None, previous=None, baseline=None))
    root, sheet = drawn(figure, width=width), laid(figure, width)
    lines = [element for element in root.iter(f"{SPACE}path") if element.get("stroke-linejoin")]
    for x, y in (pair for line in lines for pair in zip(*[iter(numbers(line.get("d")))] * 2)):
        assert sheet.plot.left - 1 <= x <= sheet.plot.right + 1 and sheet.plot.top - 1 <= y <= sheet.plot.bottom + 1
    assert outside(sheet) == [] and "nan" not in svg(figure, width=width, **GIVEN)


def test_what_is_not_a_number_is_a_gap():
    figure, gapped = KINDS["trend"](), KINDS["trend"]()
    for one, value in ((figure, math.nan), (gapped, None)):
        one.update_traces(selector={"name": "Birmingham"}, y=[value if place == 4 else 50 + place for place in range(11)])
    assert svg(figure, width=860, **GIVEN) == svg(gapped, width=860, **GIVEN)


@pytest.mark.parametrize("size", [(860, None), (358, 340), (880, 350)])
def test_a_hundred_and_fifty_areas_are_all_drawn(size):
    entries = [replace(entry, rank=place) for place, entry in enumerate(test_many.RANKING.shown * 5, 1)][:150]
    figure = KINDS["caterpillar"]()
    xs, ys = list(range(1, 151)), [entries[place].value for place in range(150)]
    figure.update_traces(selector={"mode": "markers", "name": "other"}, x=xs, y=ys, text=[""] * 150)
    figure.update_xaxes(range=[0.2, 150.8], tickvals=[1, 150], ticktext=["1st, best", "150th"])
    sheet = laid(figure, *size)
    assert overlapping(sheet) == [] and outside(sheet) == []
    groups = drawn(figure, width=size[0], height=size[1]).iter(f"{SPACE}g")
    assert max(len(group) for group in groups) == 150


def test_a_line_is_cut_where_it_leaves_the_plot():
    figure = caterpillar(test_many.RANKING).update_yaxes(range=[25, 35])
    root, sheet = drawn(figure), laid(figure, 860)
    stems = [element for element in root.iter(f"{SPACE}path") if element.get("stroke-linejoin")]
    heights = [y for stem in stems for y in numbers(stem.get("d"))[1::2]]
    assert min(heights) >= sheet.plot.top - 0.1 and max(heights) <= sheet.plot.bottom + 0.1
