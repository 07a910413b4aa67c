"""Areas ranked on one indicator: who is in the list, in which order, how surely, and what is said of those that are not."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from panels.all_areas import AllAreas
from panels.ranking import ranked, ranking
from panels.ranking_words import against_whole, counted, ordinal
from tests.panels.world import AREAS, BIRMINGHAM, ENGLAND, PLANS, WEST_MIDLANDS, Told, catalogue, hidden, published_file, row


METS = [area.code for area in AREAS.by_code.values() if area.kind == "metropolitan district" and area.code != BIRMINGHAM]
WORCESTERSHIRE, CUMBRIA, CUMBERLAND = "E10000034", "E10000006", "E06000063"
DISTRICTS = [area.code for area in AREAS.children(WORCESTERSHIRE)]
COUNT = replace(PLANS, id="number", method="count", unit="children", per=1, denominator=None)


def ranked_in(folder, rows, indicator=PLANS, area=BIRMINGHAM, among=None, period=None):
    """The Ranking from these rows, read from a real published file."""
    return ranking(published_file(folder, Told(rows)), catalogue(indicator), indicator, AREAS.by_code[area], among, period)


def rows_of(counts, year=2024, n=1000, indicator=PLANS):
    """One row of the year for each {area: count of n}."""
    return [row(area, year, x, n, indicator) for area, x in counts.items()]


FIVE = {BIRMINGHAM: 300, METS[0]: 500, METS[1]: 310, METS[2]: 300, METS[3]: 100, ENGLAND: 300, WEST_MIDLANDS: 290}


def test_the_best_is_first_and_equals_share_a_rank(tmp_path):
    found = ranked_in(tmp_path, rows_of(FIVE))
    assert [(one.area.code, one.rank, one.tied) for one in found.shown] == sorted(
        [(METS[0], 1, False), (METS[1], 2, False), (BIRMINGHAM, 3, True), (METS[2], 3, True), (METS[3], 5, False)],
        key=lambda one: (one[1], AREAS.by_code[one[0]].name),
    )
    assert found.title == "Birmingham is joint 3rd of five authorities for plans within 20 weeks"


def test_where_low_is_better_the_lowest_is_first(tmp_path):
    low = replace(PLANS, better="low")
    found = ranked_in(tmp_path, rows_of(FIVE), low)
    assert found.shown[0].area.code == METS[3]
    assert "1st is best, the lowest." in found.words


def test_each_is_compared_with_england_by_its_own_interval(tmp_path):
    found = ranked_in(tmp_path, rows_of(FIVE))
    kinds = {one.area.code: one.verdict.kind for one in found.shown}
    assert kinds == {METS[0]: "better", METS[1]: "similar", BIRMINGHAM: "similar", METS[2]: "similar", METS[3]: "worse"}
    assert against_whole(found) == "Of five authorities, one is better than England and one is worse"
    assert found.by_chance == pytest.approx(0.25)
    assert "hardly any would still stand out by chance alone" in counted(found)


def test_no_direction_is_called_better_where_none_is(tmp_path):
    found = ranked_in(tmp_path, rows_of(FIVE), replace(PLANS, better="neither"))
    assert {one.verdict.kind for one in found.shown} == {"higher", "similar", "lower"}
    assert "neither end is better" in found.words


def test_areas_whose_intervals_lie_apart_are_counted_and_the_rest_cannot_be_told_apart(tmp_path):
    found = ranked_in(tmp_path, rows_of(FIVE))
    assert found.apart == {"better": 1, "worse": 1, "similar": 2}
    assert "Allowing for uncertainty, one is better and one is worse; the other two are not clearly different from it." in found.words


def test_what_adds_up_other_areas_is_left_out_and_named(tmp_path):
    sums = [one for one in AREAS.by_code.values() if one.kind in ("joint return", "part of a region")]
    found = ranked_in(tmp_path, rows_of(FIVE | {one.code: 200 for one in sums}))
    assert len(found.shown) == 5
    assert {one.code for one in found.left_out} == {one.code for one in sums}
    assert "are left out, as they add up other areas." in counted(found)


def test_regions_districts_and_england_are_never_ranked_among_authorities(tmp_path):
    found = ranked_in(tmp_path, rows_of(FIVE | dict.fromkeys([*DISTRICTS, "E12000001", "E12000002"], 250)))
    assert {one.area.kind for one in found.shown} == {"metropolitan district"}
    assert (found.whole.value, found.region.value) == pytest.approx((30, 29))


def test_hidden_and_missing_areas_are_counted_and_have_neither_rank_nor_number(tmp_path):
    found = ranked_in(tmp_path, [*rows_of(FIVE), hidden(METS[4], 2024), hidden(METS[5], 2024), row(METS[6], 2024)])
    assert found.hidden == 2
    assert found.missing == len([one for one in found.entries if one.rank is None]) - 2
    assert all(one.value is None and one.verdict.kind == "none" for one in found.entries if one.rank is None)
    assert "Two are hidden to protect children." in counted(found) and "Ranks are among those shown." in counted(found)


def test_the_latest_period_in_which_the_area_has_a_figure_is_shown_until_another_is_chosen(tmp_path):
    later = {code: x for code, x in FIVE.items() if code != BIRMINGHAM}
    rows = [*rows_of(FIVE, 2023), *rows_of(later, 2024)]
    assert ranked_in(tmp_path, rows).period.period == "2023"
    (tmp_path / "build.duckdb").unlink()
    chosen = ranked_in(tmp_path, rows, period="2024")
    assert chosen.period.period == "2024"
    assert "Birmingham has no figure in 2024." in chosen.words
    assert [one.period for one in chosen.periods] == ["2024", "2023"]


def test_an_unknown_set_or_period_gives_the_likeliest(tmp_path):
    found = ranked_in(tmp_path, rows_of(FIVE), among="planets", period="1066")
    assert (found.peers.id, found.period.period) == ("authorities", "2024")


def test_areas_that_are_no_more_are_ranked_in_their_time_only(tmp_path):
    rows = [*rows_of(FIVE | {CUMBRIA: 400}, 2020), *rows_of(FIVE | {CUMBERLAND: 400}, 2024)]
    known = AllAreas(published_file(tmp_path, Told(rows)), catalogue(PLANS), PLANS, AREAS.by_code[BIRMINGHAM])
    assert CUMBRIA in {one.area.code for one in ranked(known, period="2020").shown}
    assert CUMBRIA not in {one.area.code for one in ranked(known, period="2024").entries}


def test_districts_are_set_against_their_county(tmp_path):
    counts = dict(zip(DISTRICTS, (100, 200, 300, 400, 500, 600))) | {WORCESTERSHIRE: 350, ENGLAND: 100}
    found = ranked_in(tmp_path, rows_of(counts), area=DISTRICTS[2])
    assert (found.peers.id, found.whole.area.code, found.whole.value) == ("districts", WORCESTERSHIRE, 35)
    assert found.title.endswith("is 4th of six districts for plans within 20 weeks")
    assert found.choices == (found.peers,), "a district is not ranked among authorities"


def test_a_county_may_look_at_its_districts_without_being_among_them(tmp_path):
    counts = dict(zip(DISTRICTS, (100, 200, 300, 400, 500, 600))) | {WORCESTERSHIRE: 350}
    found = ranked_in(tmp_path, rows_of(counts), area=WORCESTERSHIRE)
    assert found.own is None and found.apart is None
    assert found.title.startswith("Plans within 20 weeks: from 60.0% (")


def test_localities_are_ranked_by_name_and_those_unrecorded_left_out(tmp_path):
    places = {"Ladywood": 20, "Yardley": 50, "Edgbaston": 80, "Not recorded": 90}
    rows = [row(BIRMINGHAM, 2024, x, 100, breakdown="locality", category=name) for name, x in places.items()]
    found = ranked_in(tmp_path, [*rows, row(BIRMINGHAM, 2024, 150, 300)], among="localities")
    assert [one.area.name for one in found.shown] == ["Edgbaston", "Yardley", "Ladywood"]
    assert found.whole.area.code == BIRMINGHAM and found.whole.value == 50


def test_a_bare_count_is_not_ranked(tmp_path):
    found = ranked_in(tmp_path, rows_of(FIVE, indicator=COUNT), COUNT)
    assert found.entries == () and found.choices == ()
    assert "A number grows with the size of the place" in found.words and "No chart" in found.alt


def test_two_areas_are_no_ranking(tmp_path):
    found = ranked_in(tmp_path, rows_of({BIRMINGHAM: 300, METS[0]: 200, ENGLAND: 300}))
    assert found.entries == () and found.period is None
    assert found.words.startswith("No three areas")


def test_without_intervals_nothing_is_judged(tmp_path):
    bare = [row(code, 2024, value=x / 10, status="shown", symbol=None) for code, x in FIVE.items()]
    found = ranked_in(tmp_path, bare)
    assert len(found.shown) == 5 and not found.kinds and found.apart is None
    assert against_whole(found) == "Five authorities, best first"


def test_neighbours_and_the_region_are_marked(tmp_path):
    near = AREAS.neighbours(BIRMINGHAM)[0].code
    same = next(
        code
        for code in METS
        if AREAS.by_code[code].region == WEST_MIDLANDS and code not in {one.code for one in AREAS.neighbours(BIRMINGHAM)}
    )
    found = ranked_in(tmp_path, rows_of({BIRMINGHAM: 300, near: 200, same: 100, ENGLAND: 250}))
    assert {one.area.code: one.mark for one in found.shown} == {BIRMINGHAM: "this", near: "neighbour", same: "region"}


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (12, "12th"), (22, "22nd"), (113, "113th"), (148, "148th")]
)
def test_ordinals(number, said):
    assert ordinal(number) == said


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(counts=st.lists(st.integers(0, 50), min_size=4, max_size=12), better=st.sampled_from(["high", "low", "neither"]))
def test_no_verdict_contradicts_its_polarity_and_no_area_is_lost(counts, better):
    indicator = replace(PLANS, better=better)
    rows = rows_of({ENGLAND: 25} | dict(zip([BIRMINGHAM, *METS], counts)), n=50, indicator=indicator)
    found = ranking(Told(rows), catalogue(indicator), indicator, AREAS.by_code[BIRMINGHAM])
    assert len(found.shown) == len(counts)
    values = [one.value for one in found.shown]
    assert values == sorted(values, reverse=better != "low")
    for one in found.shown:
        good = one.value > 50 if better == "high" else one.value < 50
        assert one.verdict.kind != ("worse" if good else "better")
        assert better != "neither" or one.verdict.kind in ("higher", "lower", "similar")
    assert date(2024, 12, 31) == found.period.end


def test_a_region_is_not_ranked_among_authorities_and_its_own_are_marked(tmp_path):
    found = ranked_in(tmp_path, rows_of(FIVE), area=WEST_MIDLANDS, among="authorities")
    assert found.own is None and found.region.area.code == WEST_MIDLANDS
    assert {one.mark for one in found.shown if one.area.region == WEST_MIDLANDS} == {"region"}
    assert found.words.startswith("The West Midlands 29.0% in 2024; England 30.0%.")
