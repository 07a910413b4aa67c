"""The bar of answers: every answer in order, each named, told apart by more than colour."""

import pytest

from charts.likert_chart import likert, rows
from tests.panels.test_likert_panel import SCALE, shown, told


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_answer_is_a_piece_in_the_order_of_the_scale_and_named_with_its_share(theme):
    chart = likert(shown(told((40, 30, 20, 10))), theme)
    assert [piece.name for piece in chart.data] == list(SCALE)
    assert sum(piece.x[0] for piece in chart.data) == pytest.approx(100)
    said = {one.text.replace("<br>", " ") for one in chart.layout.annotations}
    assert said == {"Strongly agree 40%", "Agree 30%", "Neither 20%", "Disagree 10%"}


def test_sides_differ_by_pattern_as_well_as_colour():
    pieces = likert(shown(told((40, 30, 20, 10)))).data
    looks = {(piece.marker.pattern.shape, piece.marker.color) for piece in pieces}
    assert len(looks) == len({shape for shape, _ in looks}) == 3
    assert pieces[0].marker.opacity > pieces[1].marker.opacity


def test_words_lie_beyond_the_lines_they_would_cross():
    placed = rows([(0, 5, "Strongly agree"), (1, 15, "Agree"), (2, 48, "Neither")], 15)
    assert placed[2][0] == placed[1][0] < placed[0][0]
    assert placed[0][0] >= sum(placed[1])
