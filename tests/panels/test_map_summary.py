"""What a map says of areas: verdicts where there are any, else fifths."""

from dataclasses import replace

from panels.map_summary import can_be_judged, fifths, statement
from panels.ranking import ranking
from tests.panels.test_ranking import METS, rows_of
from tests.panels.world import AREAS, BIRMINGHAM, ENGLAND, PLANS, Told, catalogue


HERE = [code for code in METS if AREAS.by_code[code].region == AREAS.by_code[BIRMINGHAM].region]
COUNTS = {BIRMINGHAM: 300, HERE[0]: 500, HERE[1]: 300, METS[0]: 100, METS[1]: 100, ENGLAND: 300}


def ranked(indicator=PLANS, counts=COUNTS, area=BIRMINGHAM):
    return ranking(Told(rows_of(counts, indicator=indicator)), catalogue(indicator), indicator, AREAS.by_code[area])


def test_the_own_region_is_counted_against_the_whole():
    assert statement(ranked()) == "Of three authorities in the West Midlands, one is better than England"


def test_without_a_region_all_are_counted():
    assert statement(ranked(area=ENGLAND)) == "Of five authorities, one is better than England and two are worse"


def test_where_neither_is_better_areas_stand_by_fifths_and_equals_together():
    found = ranked(replace(PLANS, better="neither"))
    assert not can_be_judged(found)
    assert fifths(found) == {HERE[0]: 5, BIRMINGHAM: fifths(found)[HERE[1]], HERE[1]: fifths(found)[BIRMINGHAM], METS[0]: 1, METS[1]: 1}
    assert statement(found) == "One of three authorities in the West Midlands is in the highest fifth"


def test_fewer_than_five_areas_have_no_fifths():
    assert fifths(ranked(counts={BIRMINGHAM: 300, METS[0]: 100, METS[1]: 200})) == {}


def test_where_its_region_has_no_other_figure_all_are_counted():
    alone = ranked(counts={BIRMINGHAM: 100, METS[0]: 500, METS[1]: 300, ENGLAND: 300})
    assert statement(alone) == "Of three authorities, one is better than England and one is worse"
