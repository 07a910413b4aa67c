"""Gaps between groups: which groups are set against which, how surely, what has become of them, and what is never used."""

from dataclasses import replace

import pytest

from metrics.inequality import gap as measured
from metrics.slope_index import slope_index, standard_errors
from panels.build import splits
from panels.gap import group_gap
from panels.gap_words import judgement, parts, statement
from panels.group_pairs import ENDS, LARGEST, PAIR, REST
from panels.panel import Build
from tests.panels.world import AREAS, BIRMINGHAM, PLANS, Told, hidden, row


BUILD = Build("b1", None, "local user")
FIFTHS = ("1 (most deprived)", "2", "3", "4", "5 (least deprived)")
ABSENT = replace(PLANS, id="plans", title="Persistent absence", short="Persistent absence", better="low")


def grouped(breakdown, years, indicator=PLANS, more=()):
    """The GroupGap of {year: {category: (count, base), or None where hidden}}."""
    rows = []
    for year, groups in years.items():
        for name, pair in groups.items():
            given = {"breakdown": breakdown, "category": name, "indicator": indicator}
            rows.append(hidden(BIRMINGHAM, year, **given) if pair is None else row(BIRMINGHAM, year, *pair, **given))
    told = Told([*rows, *more])
    order = {name: place for place, name in enumerate(name for groups in years.values() for name in groups)}
    series = splits(told.series(indicator.id, BIRMINGHAM, breakdown), order)
    return group_gap(indicator, AREAS.by_code[BIRMINGHAM], BUILD, breakdown, series, ())


def test_two_groups_are_set_against_each_other_the_worse_first():
    found = grouped("sex", {2024: {"Female": (600, 1000), "Male": (500, 1000)}})
    assert (found.contrast.kind, found.contrast.group, found.contrast.other) == (PAIR, "Male", "Female")
    assert found.latest.absolute[0] == pytest.approx(-10)
    assert found.verdict.kind == "worse"
    assert judgement(found).words == "10.0 points behind"
    assert found.title == f"{PLANS.short}: 50.0% for males, 60.0% for females"
    low = grouped("sex", {2024: {"Female": (600, 1000), "Male": (500, 1000)}}, ABSENT)
    assert (low.contrast.group, low.verdict.kind) == ("Female", "worse")


def test_a_title_says_a_rate_s_unit_once():
    rated = replace(PLANS, unit="per 100 pupils", per=100)
    found = grouped("sex", {2024: {"Female": (600, 1000), "Male": (500, 1000)}}, rated)
    assert found.title == f"{PLANS.short}: 50.0 per 100 pupils for males, 60.0 for females"


def test_a_group_of_fewer_than_ten_in_a_published_statistic_is_set_against_nobody():
    groups = {"A": (500, 1000), "B": (480, 1000), "C": (0, 7)}
    found = grouped("ethnicity", {2024: groups})
    assert (found.contrast.kind, found.contrast.group, found.contrast.other) == (PAIR, "B", "A")
    assert grouped("sex", {2024: {"Female": (600, 1000), "Male": (0, 9)}}) is None


def test_the_gap_and_its_interval_are_those_of_the_metrics():
    found = grouped("sex", {2024: {"Female": (600, 1000), "Male": (500, 1000)}})
    judge = measured(500, 1000, 600, 1000, per=100)
    assert found.latest.absolute == pytest.approx((float(judge.absolute), float(judge.absolute_lower), float(judge.absolute_upper)))
    assert found.latest.relative == pytest.approx((float(judge.relative), float(judge.relative_lower), float(judge.relative_upper)))


def test_a_small_difference_is_within_chance():
    found = grouped("sex", {2024: {"Female": (51, 100), "Male": (50, 100)}})
    assert found.verdict.kind == "similar" and not found.stands_out
    assert judgement(found).words == "1.0 point, not clearly different"
    assert "That is not clearly a difference" in found.words


def test_where_neither_is_better_nobody_is_behind():
    found = grouped("sex", {2024: {"Female": (600, 1000), "Male": (500, 1000)}}, replace(PLANS, better="neither"))
    assert (found.contrast.group, found.verdict.kind) == ("Female", "higher")


DEPRIVED = dict(zip(FIFTHS, ((300, 1000), (260, 1000), (220, 1000), (180, 1000), (150, 1000))))


def test_deprivation_is_compared_at_its_two_ends_with_the_slope_of_all():
    found = grouped("deprivation", {2024: DEPRIVED}, ABSENT)
    assert (found.contrast.kind, found.contrast.group, found.contrast.other) == (ENDS, FIFTHS[0], FIFTHS[-1])
    assert found.title == "Persistent absence: 30.0% in the most deprived fifth, 15.0% in the least deprived fifth"
    values = [x / n for x, n in DEPRIVED.values()]
    points = [split.points[0] for split in found.splits]
    errors = standard_errors([one.lower95 / 100 for one in points], [one.upper95 / 100 for one in points], "proportion")
    judge = slope_index(values, [1000] * 5, errors, "proportion", True, -100)
    assert found.slope.absolute == pytest.approx((judge.sii[0], judge.lower[0], judge.upper[0]))
    assert found.slope.relative[0] == pytest.approx(judge.rii[0]) and found.slope.relative[0] > 1


def test_what_would_be_gained_is_said_with_its_interval_where_fewer_is_better():
    found = grouped("deprivation", {2024: DEPRIVED}, ABSENT)
    assert found.gain[0] == pytest.approx(1 - 0.15 / 0.222)
    assert "a measure of size, not a forecast" in found.words
    assert grouped("deprivation", {2024: DEPRIVED}).gain is None, "more is better there"


def test_with_one_end_hidden_deprivation_has_no_gap():
    assert grouped("deprivation", {2024: DEPRIVED | {FIFTHS[0]: None}}) is None


def test_with_a_middle_fifth_hidden_there_is_no_slope_and_no_gain():
    found = grouped("deprivation", {2024: DEPRIVED | {FIFTHS[2]: None}}, ABSENT)
    assert found.verdict.kind == "worse" and found.slope is None and found.gain is None
    assert "One of five groups is hidden to protect children, and used nowhere." in found.words


TENTHS = (
    "Most deprived tenth",
    *(f"{word} tenth" for word in ("Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth")),
    "Least deprived tenth",
)


def test_tenths_by_name_are_in_order_as_fifths_by_number_are():
    found = grouped("deprivation", {2024: {name: (300 - 10 * place, 1000) for place, name in enumerate(TENTHS)}}, ABSENT)
    assert found.contrast.order == TENTHS
    assert found.title.endswith("30.0% in the most deprived tenth, 21.0% in the least deprived tenth")
    assert found.slope.groups == 10


def test_groups_of_deprivation_that_do_not_run_from_most_to_least_have_no_order():
    found = grouped("deprivation", {2024: {"Free school meals": (300, 1000), "No free school meals": (150, 1000)}}, ABSENT)
    assert (found.contrast.kind, found.slope) == (PAIR, None)


THREE = {"Asian": (500, 1000), "Black": (400, 1000), "White": (520, 1000)}


def test_of_several_groups_each_is_set_against_all_the_others_together():
    found = grouped("ethnicity", {2024: THREE})
    assert (found.contrast.kind, found.contrast.group, found.contrast.looked_at) == (REST, "Black", 3)
    assert found.latest.other[0] == pytest.approx(51)
    assert "stands out most of three groups" in found.words


def test_hidden_and_unrecorded_groups_are_never_among_the_others():
    found = grouped("ethnicity", {2024: THREE | {"Mixed": None, "Not recorded": (0, 5000)}})
    assert found.latest.other[0] == pytest.approx(51)
    assert found.hidden == 1


def test_of_many_groups_one_must_stand_out_by_more():
    """A p value near 0.02 is a finding between two groups, and none where the group was picked out of 21."""
    two = grouped("ethnicity", {2024: {"A": (445, 1000), "B": (500, 1000)}})
    names = {chr(66 + number): (500, 1000) for number in range(20)}
    many = grouped("ethnicity", {2024: {"A": (455, 1000)} | names})
    assert two.verdict.kind == "worse"
    assert many.contrast.group == "A" and many.latest.absolute[2] < 0, "alone it would be called behind"
    assert many.verdict.kind == "similar"


def test_figures_that_are_not_quotients_of_their_counts_are_set_against_the_largest_group():
    mean = replace(PLANS, method="mean", unit="out of 10", per=1)
    given = {"breakdown": "ethnicity", "status": "shown", "symbol": None, "indicator": mean}
    sizes = {"Asian": (5.0, 300), "Black": (6.0, 200), "White": (7.0, 900)}
    rows = [
        row(BIRMINGHAM, 2024, category=name, value=value, denominator=n, lower95=value - 0.2, upper95=value + 0.2, lower998=value - 0.3,
            upper998=value + 0.3, **given)
        for name, (value, n) in sizes.items()
    ]  # fmt: skip
    found = grouped("ethnicity", {}, mean, rows)
    assert (found.contrast.kind, found.contrast.group, found.contrast.other) == (LARGEST, "Asian", "White")
    assert found.verdict.kind == "worse" and found.slope is None


def test_without_intervals_it_is_not_tested():
    rows = [
        row(BIRMINGHAM, 2024, category=name, breakdown="sex", value=value, status="shown", symbol=None)
        for name, value in (("F", 50), ("M", 40))
    ]
    found = grouped("sex", {}, more=rows)
    assert found.verdict.words == "not tested" and found.latest.absolute == (-10, None, None)
    assert "There is no interval to judge by" in found.words


@pytest.mark.parametrize(
    ("first", "last", "kind", "words"),
    [
        ((300, 500), (450, 500), "better", "narrowed"),
        ((450, 500), (300, 500), "worse", "widened"),
        ((400, 500), (410, 505), "similar", "no clear change"),
    ],
)
def test_a_gap_has_narrowed_or_widened_only_beyond_chance(first, last, kind, words):
    years = {year: {"Female": (pair[1], 1000), "Male": (pair[0], 1000)} for year, pair in ((2020, first), (2024, last))}
    found = grouped("sex", years)
    assert (found.change.kind, found.change.words) == (kind, words)
    assert found.change.detail == "since 2020"


def test_narrower_yet_wider_in_relative_terms_is_said_and_not_called_better():
    years = {2020: {"A": (400, 2000), "B": (800, 2000)}, 2024: {"A": (60, 2000), "B": (250, 2000)}}
    found = grouped("sex", years, ABSENT)
    assert (found.change.kind, found.change.words) == ("none", "narrowed, widened in relative terms")
    assert "yet it has widened in relative terms: the higher figure was 2.0 times the lower and is now 4.2 times." in found.words
    assert statement(found) == "The gap has narrowed, but widened in relative terms since 2020"


def test_a_gap_that_turned_round_is_neither_narrower_nor_wider():
    years = {2020: {"Female": (300, 1000), "Male": (500, 1000)}, 2024: {"Female": (500, 1000), "Male": (300, 1000)}}
    found = grouped("sex", years)
    assert (found.change.kind, found.change.words) == ("none", "turned round")
    assert "from 20.0 points one way to 20.0 points the other" in found.words


def test_periods_with_a_hidden_group_are_not_in_the_series():
    years = {
        2022: {"Female": (300, 1000), "Male": (400, 1000)},
        2023: {"Female": None, "Male": (400, 1000)},
        2024: {"Female": (310, 1000), "Male": (400, 1000)},
    }
    assert [one.point.period for one in grouped("sex", years).series] == ["2022", "2024"]


def test_one_period_has_no_change_and_says_so():
    found = grouped("sex", {2024: {"Female": (300, 1000), "Male": (400, 1000)}})
    assert found.change.words == "one period only"
    assert statement(found) == "The gap in 2024, the only period there is"
    assert "Narrowing or widening" not in dict(parts(found))


@pytest.mark.parametrize("breakdown", ["reason", "agency", "platform", "type of placement", "living arrangement"])
def test_what_happened_is_no_group_of_children(breakdown):
    assert grouped(breakdown, {2024: THREE}) is None


def test_a_bare_count_has_no_gap():
    assert (
        grouped("sex", {2024: {"Female": (300, 1000), "Male": (400, 1000)}}, replace(PLANS, method="count", unit="children", per=1)) is None
    )


def test_one_group_alone_has_no_gap():
    assert grouped("sex", {2024: {"Female": (300, 1000), "Male": None}}) is None
