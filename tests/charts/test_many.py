"""Charts of many areas and of gaps draw what they are given and nothing else, at any width and in both themes."""

from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from catalogue import DATA
from catalogue.tile_map import tiles
from charts.area_marks import clear_of
from charts.caterpillar_chart import caterpillar
from charts.funnel_chart import funnel
from charts.gap_chart import gap
from charts.multiples_chart import cell, shared
from charts.outline_map import outline_map
from charts.scatter_chart import scatter
from charts.tile_map_chart import tile_map
from panels.all_areas import AllAreas
from panels.funnel_panel import by_size
from panels.indicator_pairs import relation
from panels.ranking import ranked
from panels.small_multiples import multiples
from tests.panels.test_gap import ABSENT, DEPRIVED, grouped
from tests.panels.test_ranking import METS
from tests.panels.world import AREAS, BIRMINGHAM, ENGLAND, NEAR, PLANS, WEST_MIDLANDS, Told, catalogue, hidden, row, series


OTHER = replace(PLANS, id="other", short="Another share", title="Another share")
PLACES = [BIRMINGHAM, *METS, *NEAR]


def read(indicator=PLANS):
    rows = [row(code, 2024, 200 + 7 * place, 1000) for place, code in enumerate(dict.fromkeys(PLACES))]
    rows += [row(code, 2024, 300 + 3 * place, 1000, OTHER) for place, code in enumerate(dict.fromkeys(PLACES))]
    rows += [row(ENGLAND, 2024, 300, 1000), row(ENGLAND, 2024, 340, 1000, OTHER), row(WEST_MIDLANDS, 2024, 280, 1000)]
    rows[1] = hidden(PLACES[1], 2024)
    return AllAreas(Told(rows), catalogue(PLANS, OTHER), indicator, AREAS.by_code[BIRMINGHAM])


RANKING = ranked(read())
SIZES = by_size(RANKING)
PAIRS = relation(read(), read(OTHER), RANKING)
GAP = grouped("deprivation", {2022: DEPRIVED, 2024: DEPRIVED}, ABSENT)
CHARTS = {"caterpillar": (caterpillar, RANKING), "funnel": (funnel, SIZES), "scatter": (scatter, PAIRS), "gap": (gap, GAP)}


def points(chart):
    """(x, y) of every mark of a chart, however its traces are cut."""
    marked = [trace for trace in chart.data if "markers" in (trace.mode or "")]
    return sorted(pair for trace in marked for pair in zip(trace.x, trace.y))


def test_all_areas_stand_in_rank_order_at_their_values():
    assert points(caterpillar(RANKING)) == [(place, one.value) for place, one in enumerate(RANKING.shown, 1)]


def test_intervals_are_drawn_from_limit_to_limit_one_for_each_area():
    stems = [trace for trace in caterpillar(RANKING).data if trace.mode == "lines"]
    ends = {tuple(trace.y[at : at + 2]) for trace in stems for at in range(0, len(trace.y), 3)}
    assert ends == {(one.point.lower95, one.point.upper95) for one in RANKING.shown}


def test_the_funnel_draws_every_area_at_its_size():
    assert points(funnel(SIZES)) == sorted((dot.size, dot.entry.value) for dot in SIZES.dots)
    assert [trace.name for trace in funnel(SIZES).data[:4]] == ["95%", "99.8%", "95%", "99.8%"]


def test_the_scatter_draws_every_pair():
    assert points(scatter(PAIRS)) == sorted((pair.first.value, pair.second.value) for pair in PAIRS.pairs)
    lines = scatter(PAIRS).layout.shapes
    assert (lines[0].x0, lines[1].y0) == PAIRS.wholes


def test_the_gap_draws_both_groups_and_names_its_size():
    chart = gap(GAP)
    drawn = {trace.name: list(trace.y) for trace in chart.data if trace.name}
    assert drawn == {"most deprived fifth": [30, 30], "least deprived fifth": [15, 15]}
    assert [label.text for label in chart.layout.annotations] == [
        "<b>Most deprived fifth<br>30.0%</b>",
        "Least deprived fifth<br>15.0%",
        "Gap 15.0 points",
    ]


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", CHARTS)
def test_labels_keep_apart_and_margins_hold_them(name, theme, narrow):
    draw, given = CHARTS[name]
    chart = draw(given, theme, narrow)
    ends = [label for label in chart.layout.annotations if label.xanchor == "left" and label.yref == "paper" and label.x == 1]
    tall = chart.layout.height - chart.layout.margin.t - chart.layout.margin.b
    heights = sorted((label.y * tall, label.text.count("<br>") + 1) for label in ends)
    for (under, one), (over, two) in zip(heights, heights[1:]):
        assert over - under >= 14 * (one + two) / 2
    assert chart.layout.font.size >= 14 and not chart.layout.showlegend
    assert chart.layout.margin.r < 260 and chart.layout.margin.l < 90


@pytest.mark.parametrize("name", CHARTS)
def test_the_place_is_told_by_size_and_name_as_well_as_colour(name):
    chart = CHARTS[name][0](CHARTS[name][1])
    named = [label.text for label in chart.layout.annotations if label.text.startswith("<b>")]
    assert len(named) == 1


def test_a_name_stands_clear_of_level_lines():
    assert clear_of(100, [], 200) == 30
    up = clear_of(100, [132, 160], 200)
    assert all(abs(100 + up - line) > 18 for line in (132, 160))
    assert clear_of(100, range(110, 400, 5), 200) == 30, "with no room at all it stands where it would"


@pytest.fixture(scope="module")
def squares():
    return tiles(DATA / "tiles.csv", AREAS, [])


def test_every_square_of_the_map_says_who_it_is_and_is_marked_by_shape(squares):
    told = {BIRMINGHAM: ("worse", "worse", "Birmingham: <26.7%>"), METS[0]: ("better", "better", "B"), METS[1]: ("hidden", "", "C")}
    drawn = tile_map(squares, told, {BIRMINGHAM: "this"}, {code: AREAS.by_code[code].region for code in squares})
    assert drawn.count('<g class="tile') == len(squares)
    assert "<title>Birmingham: &lt;26.7%&gt;</title>" in drawn
    assert drawn.count("<path d=") == 1 and drawn.count("<circle") == 1
    assert drawn.count('class="frame is-this"') == 1 and 'class="tile is-hidden"' in drawn


def test_a_map_of_a_few_squares_is_no_larger_than_they_are(squares):
    few = {code: tile for code, tile in squares.items() if AREAS.by_code[code].region == WEST_MIDLANDS}
    small, large = (tile_map(one, {}, {}, {}) for one in (few, squares))
    sizes = [int(drawn.split("max-width:")[1].split("px")[0]) for drawn in (small, large)]
    assert sizes[0] < sizes[1] / 2


SQUARE = np.array([[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]], float)


def test_outlines_are_drawn_for_what_is_told_only_and_north_is_up():
    rings = {BIRMINGHAM: [SQUARE * 1e5 + (4e5, 5e5)], METS[0]: [SQUARE * 1e5 + (4e5, 2e5)], METS[1]: [SQUARE]}
    drawn = outline_map(rings, {BIRMINGHAM: ("worse", "worse", "Birmingham"), METS[0]: ("better", "better", "South")}, {BIRMINGHAM: "this"})
    assert drawn.count("<title>") == 2
    heights = {
        name: float(drawn.split(f"<title>{name}</title>")[1].split(' d="M')[1].split("L")[0].split()[1]) for name in ("Birmingham", "South")
    }
    assert heights["Birmingham"] < heights["South"]


def test_degrees_are_made_as_wide_as_they_are_at_their_latitude():
    rings = {BIRMINGHAM: [SQUARE + (-2, 52)]}
    drawn = outline_map(rings, {BIRMINGHAM: ("none", "", "")}, {})
    wide, tall = (float(part) for part in drawn.split('viewBox="-3 -3 ')[1].split('"')[0].split())
    assert (wide - 6) / (tall - 6) == pytest.approx(np.cos(np.radians(52.4)), abs=0.01)


def test_small_charts_share_their_axes_and_break_at_a_gap():
    rows = [
        *series(BIRMINGHAM, (300, 1000), None, (310, 1000), (900, 1000)),
        *(one for code in NEAR[:3] for one in series(code, *[(300, 1000)] * 4)),
    ]
    known = AllAreas(Told(rows), catalogue(PLANS), PLANS, AREAS.by_code[BIRMINGHAM])
    found = multiples(known, ranked(known))
    axes = shared(found)
    assert axes[0].high >= 90 and axes[1:] == (datetime(2020, 12, 31).toordinal(), datetime(2023, 12, 31).toordinal())
    drawn = cell(found.cells[0].points, (), found.whole, axes)
    assert drawn.split('class="front" d="')[1].split('"')[0].count("M") == 2
    assert 'class="behind"' not in drawn and 'class="behind"' in cell(found.cells[1].points, found.cells[0].points, (), axes)
