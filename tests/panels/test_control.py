"""Control charts: where they apply, what they flag, and the words for gaps, breaks and too little variation."""

from dataclasses import replace
from datetime import date

import pytest

from catalogue import Break
from panels import panels
from tests.panels.test_method import quarters
from tests.panels.world import BIRMINGHAM, PLANS, Told, catalogue, row, series, shown


STEADY = (500, 510, 495, 505, 498, 507, 493, 503, 499, 508, 496, 504, 500, 506)
JUMP = (*STEADY, 700)


@pytest.mark.parametrize(
    ("better", "kind", "words"), [("high", "better", "improvement"), ("low", "worse", "concern"), ("neither", "higher", "a rise")]
)
def test_a_point_outside_the_limits_is_a_signal_by_polarity(better, kind, words):
    control = shown(quarters(*JUMP), replace(PLANS, better=better)).control
    assert (control.variation.kind, control.signals[-1].kind) == (kind, kind)
    assert f"is a signal of {words}: it lies outside the limits." in control.words


def test_a_steady_series_has_no_signal_and_its_limits_by_hand():
    control = shown(quarters(*STEADY)).control
    values = [value / 10 for value in STEADY]
    mean = sum(values) / 14
    reach = 2.66 * sum(abs(b - a) for a, b in zip(values, values[1:])) / 13
    assert (control.signals[0].mean, control.signals[0].upper) == (pytest.approx(mean), pytest.approx(mean + reach))
    assert (control.variation.kind, control.variation.words) == ("similar", "no signal")
    assert "None of 14 figures is a signal." in control.words
    assert control.assurance is None


def test_the_words_on_the_target_follow_the_limits():
    """By the limits a target of 50% is reached or missed by chance; as it is met, or missed, that is not said beside."""

    def assured(value):
        target = ("plans", BIRMINGHAM, "2024", date(2024, 1, 1), date(2024, 12, 31), value)
        found = shown(quarters(*STEADY), targets=[target]).control.assurance
        return found and found.kind

    assert (assured(40), assured(50), assured(60)) == ("better", None, "worse")


def test_a_gap_is_told_and_its_neighbours_are_joined():
    control = shown(quarters(*STEADY[:5], None, *STEADY[5:])).control
    assert "One period has no figure; those on either side of a gap are compared with each other." in control.words
    assert (control.signals[5].kind, control.signals[5].point.value) == ("none", None)
    absent = quarters(*STEADY[:5], None, None, *STEADY[5:])
    assert "Two periods have no figure" in shown([one for one in absent if one["status"] == "shown"]).control.words


def test_limits_begin_anew_at_a_break():
    broken = replace(PLANS, breaks=(Break(date(2017, 1, 1), "Counted in a new way"),))
    control = shown(quarters(900, 910, 890, 905, *STEADY), broken).control
    assert [one.mean for one in control.signals[:4]] == [None] * 4, "too few before the break for limits"
    assert control.signals[-1].mean == pytest.approx(sum(STEADY) / 140)


def test_too_little_variation_is_said_in_words_without_a_verdict():
    control = shown(quarters(*[500] * 14)).control
    assert control.words == "The values vary too little for limits."
    assert (control.variation.kind, control.assurance, control.signals[0].upper) == ("none", None, None)


def test_limits_are_drawn_within_the_scale():
    control = shown(quarters(*[10, 60, 0, 30, 90, 5, 40] * 2)).control
    assert control.signals[0].lower == 0


def test_there_is_none_for_years_short_series_and_rolling_quarters():
    assert shown(series(BIRMINGHAM, *[(500, 1000)] * 14, first=2005)).control is None
    assert shown(quarters(*STEADY[:12])).control is None
    rolling = [
        row(BIRMINGHAM, 2020, 500 + step, 1000, period=f"{step}", period_type="quarter", starts=date(2018 + step // 12, step % 12 + 1, 1),
            ends=date(2018 + (step + 2) // 12, (step + 2) % 12 + 1, 28)) for step in range(40)
    ]  # fmt: skip
    assert shown(rolling).control is None


def test_lists_of_indicators_do_without():
    found = panels(Told(quarters(*STEADY)), catalogue(PLANS), ["plans"], BIRMINGHAM)[0]
    assert (found.method, found.control, found.projection) == (None, None, None)
