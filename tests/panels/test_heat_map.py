"""Heat maps: the same verdicts as everywhere else, one cell for each indicator and area, or indicator and group."""

import pytest

import actions
from access import User
from panels.group_heat_map import SAID, group_heat_maps, groups_of
from panels.heat_map import area_sets, heat_map, tally


@pytest.fixture(scope="module")
def session(sample_home):
    return actions.Session.of(sample_home, User("tester", "steward"))


@pytest.fixture(scope="module")
def overviews(session):
    framework = session.catalogue.frameworks["worcestershire-2021"]
    area = session.catalogue.areas.by_code[framework.area]
    _, districts = area_sets(session.catalogue, framework, area)["districts"]
    return [actions.overview(session, framework.id, place.code) for place in (area, *districts)]


def test_each_cell_has_the_verdict_and_the_figure_of_its_panel(overviews):
    heat = heat_map(overviews, "the districts of Worcestershire")
    panels = [{row.place.indicator: row.panel for row in overview.rows} for overview in overviews]
    cells = [(row.indicator.id, place, cell) for row in heat.rows for place, cell in enumerate(row.cells)]
    assert len(cells) == len(heat.rows) * 7
    for name, place, cell in cells:
        panel = panels[place][name]
        country = next((other for other in panel.comparators if other.kind == "country"), None)
        if panel.latest is None:
            assert not cell.figure and cell.kind in ("hidden", "missing")
        else:
            assert cell.kind == (country.verdict.kind if country else "none") and cell.figure


def test_every_indicator_stands_once_or_is_named_as_without_a_figure(overviews):
    heat = heat_map(overviews, "the districts")
    names = [row.indicator.id for row in heat.rows] + [indicator.id for indicator in heat.without]
    assert sorted(names) == sorted(row.place.indicator for row in overviews[0].rows)


def test_the_statement_counts_what_the_cells_show(overviews):
    heat = heat_map(overviews, "The districts of Worcestershire")
    worse, compared = tally([row.cells[0] for row in heat.rows])
    assert (worse, compared) == (1, 11)
    assert heat.title == "Worcestershire is worse than England on one of eleven indicators compared"
    assert heat.words.startswith("Among the districts of Worcestershire, it runs from ")


def test_an_area_alone_says_nothing_of_others(overviews):
    assert heat_map(overviews[:1], "nobody").words == ""


def test_sets_hold_no_area_twice_and_never_the_area_itself(session):
    for framework in session.catalogue.frameworks.values():
        area = session.catalogue.areas.by_code[framework.area]
        for _, places in area_sets(session.catalogue, framework, area).values():
            codes = [place.code for place in places]
            assert area.code not in codes and len(codes) == len(set(codes)) > 0


def test_the_group_that_a_gap_is_told_of_has_the_verdict_of_the_gap(session):
    for framework in session.catalogue.frameworks.values():
        gaps = actions.inequalities(session, framework.id, framework.area).gaps
        for name in dict.fromkeys(gap.breakdown for gap in gaps):
            chosen = [gap for gap in gaps if gap.breakdown == name]
            heats = group_heat_maps(chosen)
            assert sorted(gap.id for heat in heats for gap in heat.gaps) == sorted(gap.id for gap in chosen)
            for heat in heats:
                for row, gap in zip(heat.rows, heat.gaps):
                    cell = row.cells[heat.groups.index(gap.contrast.group)]
                    assert (cell.kind, cell.words) == (gap.verdict.kind, SAID[gap.verdict.kind])


def test_no_table_of_groups_is_mostly_holes(session):
    gaps = [gap for gap in actions.inequalities(session, "birmingham-2023", "E08000025").gaps if gap.breakdown == "age"]
    heats = group_heat_maps(gaps)
    assert len(heats) > 1, "years of age and spans of them are not one table"
    for heat in heats:
        assert any(groups_of(gap) == heat.groups for gap in heat.gaps)


def test_no_gap_makes_no_table():
    assert group_heat_maps([]) == ()
