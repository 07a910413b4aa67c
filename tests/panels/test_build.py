"""Panels from a real published file, and the questions that have no answer."""

from dataclasses import replace

import pytest

from catalogue import Source, Split
from errors import UsageError
from panels import overview, panel, panels
from tests.panels.world import (
    BIRMINGHAM,
    ENGLAND,
    ENTRANTS,
    NEAR,
    PLANS,
    WEST_MIDLANDS,
    Told,
    catalogue,
    framework,
    hidden,
    published_file,
    series,
)


ROWS = [
    *series(BIRMINGHAM, (500, 1000), None, (300, 1000)),
    *series(ENGLAND, (500, 1000), (480, 1000), (460, 1000)),
    *series(WEST_MIDLANDS, (500, 1000)),
    *(one for code in NEAR for one in series(code, (400, 1000), (400, 1000), (400, 1000))),
    *series(BIRMINGHAM, (200, 1000), breakdown="sex", category="girls", first=2022),
    *series(BIRMINGHAM, None, breakdown="sex", category="boys", first=2022),
    hidden(BIRMINGHAM, 2022, indicator=ENTRANTS),
]
KNOWN = catalogue(PLANS, ENTRANTS, frameworks=[framework(("Included", "plans"), ("Safe", "entrants"))])


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    held = published_file(tmp_path_factory.mktemp("published"), Told(ROWS))
    yield held
    held.close()


@pytest.mark.parametrize("breakdown", ["all", "sex"])
@pytest.mark.parametrize("area", [BIRMINGHAM, ENGLAND, NEAR[0]])
def test_a_real_file_gives_the_same_panel_as_the_rows_in_it(published, area, breakdown):
    if breakdown == "all" or area == BIRMINGHAM:
        assert panel(published, KNOWN, "plans", area, breakdown) == panel(Told(ROWS), KNOWN, "plans", area, breakdown)


def test_a_real_file_gives_the_same_overview(published):
    real, told = (overview(source, KNOWN, "plan", BIRMINGHAM) for source in (published, Told(ROWS)))
    assert real == told


def test_one_panel_is_what_many_give_but_for_its_breakdowns(published):
    one, many = panel(published, KNOWN, "plans", BIRMINGHAM), panels(published, KNOWN, ["entrants", "plans"], BIRMINGHAM)
    closer = {name: getattr(many[1], name) for name in ("method", "control", "projection", "method_words")}
    assert replace(one, breakdowns=(), **closer) == many[1]
    assert one.breakdowns == ("sex",)


def test_an_area_may_be_called_by_name_or_number(published):
    assert panel(published, KNOWN, "plans", "330").area.code == panel(published, KNOWN, "plans", "birmingham").area.code == BIRMINGHAM


def test_the_build_and_the_time_of_loading_are_known(published):
    found = panel(published, KNOWN, "plans", BIRMINGHAM)
    assert (found.build.id, found.build.by, str(found.loaded.date())) == ("b1", "local user", "2025-11-14")


def test_categories_stand_in_the_catalogues_order():
    ordered = replace(KNOWN, spellings={"sex": {"Girls": "girls", "Boys": "boys"}})
    assert [split.category for split in panel(Told(ROWS), ordered, "plans", BIRMINGHAM, "sex").categories] == ["girls", "boys"]
    assert [split.category for split in panel(Told(ROWS), KNOWN, "plans", BIRMINGHAM, "sex").categories] == ["boys", "girls"]


def test_a_breakdown_that_is_defined_but_empty_is_no_error():
    source = Source("dfe_tidy", "2025", numerator="n", breakdowns={"age": Split("age")})
    known = catalogue(replace(PLANS, sources=(source,)))
    assert panel(Told(ROWS), known, "plans", BIRMINGHAM, "age").categories == ()


@pytest.mark.parametrize(
    ("indicator", "area", "breakdown"), [("none", BIRMINGHAM, "all"), ("plans", "nowhere", "all"), ("plans", BIRMINGHAM, "shoe size")]
)
def test_what_does_not_exist_is_named(published, indicator, area, breakdown):
    with pytest.raises(UsageError, match="none|nowhere|shoe size"):
        panel(published, KNOWN, indicator, area, breakdown)
