"""The same figure over time in an area and those like it."""

from dataclasses import replace

from panels.all_areas import AllAreas
from panels.ranking import ranked
from panels.small_multiples import multiples
from tests.panels.test_ranking import DISTRICTS, METS, WORCESTERSHIRE
from tests.panels.world import AREAS, BIRMINGHAM, ENGLAND, NEAR, PLANS, Told, catalogue, series


def drawn(rows, area=BIRMINGHAM, among=None, indicator=PLANS):
    read = AllAreas(Told(rows), catalogue(indicator), indicator, AREAS.by_code[area])
    return multiples(read, ranked(read, among))


RISING, FALLING, FLAT = ([(x, 1000) for x in counts] for counts in ((300, 350, 400, 450, 500), (500, 450, 400, 350, 300), (400,) * 5))
NEAR_ROWS = [*series(NEAR[0], *RISING), *series(NEAR[1], *FALLING), *series(NEAR[2], *FLAT)]
OWN = [*series(BIRMINGHAM, *FLAT), *series(ENGLAND, *FLAT)]


def test_the_area_comes_first_and_then_its_neighbours_closest_first():
    found = drawn([*NEAR_ROWS, *OWN])
    assert [cell.area.code for cell in found.cells] == [BIRMINGHAM, *NEAR[:3]]
    assert [cell.is_this for cell in found.cells] == [True, False, False, False]
    assert [point.value for point in found.whole] == [40.0] * 5


def test_the_title_says_what_was_tested_of_each():
    found = drawn([*NEAR_ROWS, *OWN])
    assert found.title == (
        "Birmingham shows no clear trend; of its three statistical neighbours, one is getting better and one is getting worse"
    )


def test_where_neither_is_better_trends_have_directions_only():
    found = drawn([*NEAR_ROWS, *OWN], indicator=replace(PLANS, better="neither"))
    assert found.title.endswith("two are moving, for good or bad")


def test_short_series_are_said_to_be_short():
    found = drawn([*(one for code in (BIRMINGHAM, *NEAR[:3]) for one in series(code, (300, 1000), (310, 1000)))])
    assert found.title == "Birmingham has too few years to tell; of its three statistical neighbours, none shows a clear trend"


def test_districts_stand_beside_their_county():
    rows = [one for code in (WORCESTERSHIRE, *DISTRICTS) for one in series(code, *FLAT)]
    found = drawn(rows, WORCESTERSHIRE)
    assert [cell.area.code for cell in found.cells] == [WORCESTERSHIRE, *DISTRICTS]
    assert "of its six districts" in found.title


def test_a_region_set_shows_its_authorities_and_not_the_neighbours():
    here = [code for code in METS if AREAS.by_code[code].region == AREAS.by_code[BIRMINGHAM].region]
    rows = [one for code in (BIRMINGHAM, *here) for one in series(code, *FLAT)]
    found = drawn([*rows, *NEAR_ROWS], among="region")
    assert {cell.area.code for cell in found.cells} == {BIRMINGHAM, *here}
    assert f"of {['no', 'one', 'two', 'three', 'four', 'five', 'six'][len(here)]} other authorities in the region" in found.title


def test_a_hidden_period_stays_a_gap():
    found = drawn([*NEAR_ROWS, *series(BIRMINGHAM, (300, 1000), None, (310, 1000))])
    assert [point.value for point in found.cells[0].points] == [30.0, None, 31.0]
