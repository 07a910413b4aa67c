"""Labels keep apart and inside at every size, margins follow them, and a phone's chart fills its width."""

import pytest

from charts.trend_chart import trend
from tests.charts import hand
from tests.charts.svg.drawing import drawn, laid, outside, overlapping, texts
from tests.charts.svg.figures import EVERY, KINDS, labelled, names


# As the caller asks for them: page, phone, slide (in the chart's own type), half a page of A4.
SIZES = {
    "page": (860, None),
    "wide": (1200, None),
    "small page": (600, None),
    "phone": (358, 340),
    "slide": (880, 350),
    "paper": (640, 300),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("name", EVERY)
def test_no_label_covers_another_or_leaves_the_sheet(name, narrow, size):
    sheet = laid(EVERY[name](narrow=narrow), *SIZES[size])
    assert overlapping(sheet) == []
    assert outside(sheet) == []


@pytest.mark.parametrize("name", EVERY)
def test_a_phones_chart_fills_its_width(name):
    sheet = laid(EVERY[name](), 358, 340)
    assert sheet.plot.width >= 0.8 * 358


def test_on_a_phone_the_names_of_lines_stand_in_a_key_under_the_chart_the_places_own_first():
    sheet = laid(KINDS["trend"](), 358, 400)
    under = [label for label in sheet.labels if label.box.top > sheet.plot.bottom + 30]
    assert "".join(under[0].lines[0][0][0]) == "Birmingham 27.0%" and len(under) == 5 == len(sheet.samples)
    assert [label.lines[0][0][0] for label in sheet.labels[:3]] == ["2014", "2019", "2024"]


def test_two_lines_that_end_in_one_point_have_each_their_own_sample():
    sheet = laid(EVERY["trend of equals"](), 358, 400)
    assert len({sample.source.line for sample in sheet.samples}) == 2


def test_lines_that_look_and_read_alike_are_one_entry_of_the_key():
    said = texts(drawn(KINDS["funnel"](), width=358))
    assert said.count("95% limit") == said.count("99.8% limit") == 1
    assert texts(drawn(KINDS["funnel"]())).count("95% limit") == 2


def test_the_right_margin_follows_the_longest_label():
    short, long = (laid(labelled(name), 860) for name in ("Leeds", "Bath and North East Somerset"))
    assert long.plot.width < short.plot.width
    assert short.width - max(label.box.right for label in short.labels) < 6


def test_a_label_that_is_too_long_is_broken_and_one_longer_still_goes_under_the_chart():
    assert laid(labelled(names(60)), 860).samples == ()
    sheet = laid(labelled(names(200)), 500)
    assert sheet.samples and sheet.plot.width > 400 and outside(sheet) == []


def test_names_of_years_are_thinned_where_they_would_meet_and_the_last_stays():
    many, few = (
        [label.lines[0][0][0] for label in laid(KINDS["trend"](), width).labels if label.anchor == "middle"] for width in (900, 620)
    )
    assert len(few) <= len(many) and few[-1] == many[-1] == "2024"
    low = [label.lines[0][0][0] for label in laid(KINDS["overlay"](), 900, 120).labels if label.anchor == "end"]
    assert low == ["0", "50", "100%"]


def test_a_name_among_many_points_stands_clear_of_words():
    sheet = laid(KINDS["funnel"](), 1200, 320)
    assert overlapping(sheet) == []


def test_a_bar_without_axes_grows_only_so_far_and_stays_in_the_middle():
    sheet = laid(KINDS["likert"](), 880, 400)
    assert sheet.plot.height == 88
    assert min(label.box.top for label in sheet.labels) > 50


def test_words_to_a_point_outside_the_plot_are_left_out_as_the_point_is():
    longer = hand.panel(values=(50, 52, 53), comparators=(hand.comparator("country", "England", (64, 59, 59, 65, 60)),))
    said = texts(drawn(trend(longer)))
    assert "Birmingham 53.0%" in said and not any(words.startswith("England") for words in said)


def test_words_of_a_line_that_ends_early_stand_clear_of_the_others():
    early = hand.comparator("country", "England", (64, 59, 59, 65, 60, 60, 58))
    sheet = laid(trend(hand.panel(comparators=(early,))), 860, 330)
    (words,) = [label for label in sheet.labels if label.lines[0][0][0].startswith("England")]
    assert words.leader and words.lines[0][0][0] == "England 58.0% in 2020"
    assert words.box.bottom < sheet.plot.down(74), "over the place's line"
    assert sheet.width - max(label.box.right for label in sheet.labels) < 6, "it takes no room beside the plot"
