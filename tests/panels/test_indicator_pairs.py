"""Two indicators over the same areas: what is said, and what is never said."""

from dataclasses import replace

import pytest

from panels.all_areas import AllAreas
from panels.indicator_pairs import nearest, relation
from panels.ranking import ranked
from tests.panels.test_ranking import METS
from tests.panels.world import AREAS, BIRMINGHAM, ENGLAND, ENTRANTS, PLANS, Told, catalogue, hidden, row


AREAS_ASKED = [BIRMINGHAM, *METS]
OTHER = replace(PLANS, id="other", title="Another share", short="Another share")


def related(firsts, seconds, second=OTHER, year=2024, more=()):
    """The Relation of lists of counts out of 1,000."""
    rows = [row(code, 2024, x, 1000) for code, x in zip(AREAS_ASKED, firsts)]
    rows += [row(code, year, x, 1000, second) for code, x in zip(AREAS_ASKED, seconds)]
    told, known = Told([*rows, *more]), catalogue(PLANS, second)
    first, other = (AllAreas(told, known, one, AREAS.by_code[BIRMINGHAM]) for one in (PLANS, second))
    return relation(first, other, ranked(first))


UP, ZIGZAG = [100 + 10 * step for step in range(25)], [500 + 50 * (-1) ** step + step % 3 for step in range(25)]
ALMOST = [count + (7 if step % 2 else -7) for step, count in enumerate(UP)]


def test_a_connection_is_a_tendency_with_its_interval_and_number_of_areas():
    found = related(UP, ALMOST)
    assert found.title == "Authorities with a higher figure for plans within 20 weeks tend to have a higher one for another share"
    assert f"rank correlation {found.correlation.rho:.2f} (95% interval" in found.words
    assert "over 25 authorities, in 2024" in found.words


def test_the_other_way_round_is_said_so():
    assert related(UP, ALMOST[::-1]).title.endswith("tend to have a lower one for another share")


def test_no_connection_is_called_none():
    found = related(UP, ZIGZAG)
    assert found.title == "No clear connection between plans within 20 weeks and another share across 25 authorities"
    assert found.words.startswith("Within chance")


@pytest.mark.parametrize("seconds", [ALMOST, ZIGZAG])
def test_it_is_never_said_without_what_it_does_not_show(seconds):
    found = related(UP, seconds)
    assert "does not show that one causes the other" in found.care
    assert "need not hold between children" in found.care
    said = f"{found.title} {found.words} {found.alt}".lower()
    assert not any(word in said for word in ("cause", "because", "leads to", "due to", "drives", "effect"))


def test_two_figures_of_the_same_children_are_said_to_go_together_by_the_way_they_are_made():
    kin = replace(OTHER, same_children_as="plans")
    rows = [row(code, 2024, x, 1000) for code, x in zip(AREAS_ASKED, UP)]
    told, mine = Told([*rows, *(one | {"indicator": "other"} for one in rows)]), replace(PLANS, same_children_as="plans")
    first, other = (AllAreas(told, catalogue(mine, kin), one, AREAS.by_code[BIRMINGHAM]) for one in (mine, kin))
    assert "by the way they are made" in relation(first, other, ranked(first)).care


def test_fewer_than_ten_pairs_say_nothing():
    found = related(UP[:9], ALMOST[:9])
    assert found.title.endswith("too few places to compare")
    assert found.words.startswith("9 places with both figures")
    assert found.care == ""


def test_hidden_figures_make_no_pair():
    found = related(UP[:12], ALMOST[:11], more=[hidden(AREAS_ASKED[11], 2024, indicator=OTHER)])
    assert len(found.pairs) == 11
    assert AREAS_ASKED[11] not in {pair.area.code for pair in found.pairs}


def test_an_indicator_without_figures_gives_no_pairs():
    found = related(UP, [], ENTRANTS)
    assert found.pairs == () and found.peers is None and found.own is None


def test_the_own_figures_and_those_of_england_stand_beside_it():
    found = related(UP, ALMOST, more=[row(ENGLAND, 2024, 300, 1000), row(ENGLAND, 2024, 200, 1000, OTHER)])
    assert "Birmingham 10.0% and 9.3%; England 30.0% and 20.0%." in found.words
    assert found.wholes == pytest.approx((30, 20))


def test_each_indicator_is_taken_at_the_period_that_ends_nearest():
    years = [point for year in (2019, 2022, 2025) for point in related(UP, ALMOST, year=year).periods[1:]]
    at = related(UP, ALMOST).periods[0]
    assert nearest(at, years).period == "2025", "2025 ends a year after 2024, 2022 two years before"
    found = related(UP, ALMOST, year=2021)
    assert [period.period for period in found.periods] == ["2024", "2021"]
    assert "in 2024 and in 2021" in found.words
