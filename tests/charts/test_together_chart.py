"""The chart of several indicators draws what may be shown and nothing else, and each line can be told without colour."""

from dataclasses import replace
from datetime import date

import pytest

from catalogue import Break
from charts.svg import svg
from charts.together_chart import signs, together_chart, together_notes
from panels import panels
from panels.indicators_together import together
from tests.panels.world import BIRMINGHAM, ENTRANTS, PLANS, Told, catalogue, series


RISING = [(x, 1000) for x in (300, 350, 400, 450, 500)]
FIVE = [replace(PLANS, id=f"plans_{number}", short=f"Share {number}") for number in range(5)]


def drawn(rows, *indicators):
    return together(panels(Told(rows), catalogue(*indicators), [indicator.id for indicator in indicators], BIRMINGHAM))


ON_ONE_AXIS = drawn([one for indicator in FIVE for one in series(BIRMINGHAM, *RISING, indicator=indicator)], *FIVE)
INDEXED = drawn(
    [*series(BIRMINGHAM, *RISING), *series(BIRMINGHAM, (10, 1000), None, (25, 1000), (20, 1000), indicator=ENTRANTS)], PLANS, ENTRANTS
)


@pytest.fixture
def five():
    return ON_ONE_AXIS


@pytest.fixture
def indexed():
    return INDEXED


def test_no_two_lines_share_a_dash_or_a_mark(five):
    figure = together_chart(five)
    assert len({trace.line.dash for trace in figure.data}) == len({trace.marker.symbol for trace in figure.data}) == 5
    assert len(set(signs(five).values())) == 5


@pytest.mark.parametrize("narrow", [False, True])
def test_each_line_has_its_sign_name_and_figure(five, narrow):
    texts = [note.text.replace("<br>", " ") for note in together_chart(five, narrow=narrow).layout.annotations]
    assert [text for text in texts if text.endswith("50.0%")] == [f"{sign} Share {at} 50.0%" for at, sign in enumerate("●■▲◆○")]
    assert len(texts) == 5, "the sign of a percentage stands on its ticks"


def test_a_phone_has_three_ticks(five):
    assert len(together_chart(five, narrow=True).layout.xaxis.tickvals) == 3


def test_an_index_is_drawn_from_100_and_its_axis_says_so(indexed):
    figure = together_chart(indexed)
    assert [round(value) for value in figure.data[0].y] == [100, 117, 133, 150, 167]
    assert list(figure.data[1].y) == [100, None, 250, 200], "a hidden figure is a gap, never zero"
    assert "↑ Index: 2020 = 100" in [note.text for note in figure.layout.annotations]
    assert [shape.y0 for shape in figure.layout.shapes] == [100]
    assert any("Where a line has a gap" in words for words in together_notes(indexed))


def test_a_period_without_a_row_is_a_gap():
    rows = [*series(BIRMINGHAM, *RISING), *(one for one in series(BIRMINGHAM, *RISING, indicator=FIVE[0]) if one["period"] != "2022")]
    assert list(together_chart(drawn(rows, PLANS, FIVE[0])).data[1].y) == [30, 35, None, 45, 50]


def test_a_line_that_ends_early_says_when_and_has_its_words_beside_the_others():
    made = drawn([*series(BIRMINGHAM, *RISING), *series(BIRMINGHAM, *RISING[:3], indicator=FIVE[0])], PLANS, FIVE[0])
    notes = together_chart(made).layout.annotations
    assert [note.text.replace("<br>", " ") for note in notes] == ["● Plans within 20 weeks 50.0%", "■ Share 0 40.0% in 2022"]
    assert len({note.x for note in notes}) == 1


def test_a_break_ends_a_line_and_is_told():
    broken = replace(FIVE[0], breaks=(Break(date(2022, 1, 1), "The rules were changed"),))
    made = drawn([*series(BIRMINGHAM, *RISING), *series(BIRMINGHAM, *RISING, indicator=broken)], PLANS, broken)
    assert list(together_chart(made).data[1].y) == [30, 35, None, 40, 45, 50]
    assert list(together_notes(made)) == [
        "Share 0, break from 1 January 2022: the rules were changed.",
        "Figures on two sides of a break are not compared.",
    ]


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_can_be_drawn_without_a_browser(five, indexed, theme, narrow):
    for made in (five, indexed):
        written = svg(together_chart(made, theme, narrow), title=made.title, description=made.alt, width=360 if narrow else 900)
        assert written.startswith("<svg") and made.title in written


def test_what_is_not_drawn_gives_a_figure_without_lines():
    rows = [*series(BIRMINGHAM, *RISING), *series(BIRMINGHAM, (10, 1000), first=2040, indicator=ENTRANTS)]
    assert len(together_chart(drawn(rows, PLANS, ENTRANTS)).data) == 0
