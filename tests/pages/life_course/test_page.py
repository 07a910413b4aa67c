"""Life course: every indicator at its stages, outcome or output said, and no target put in where none is on record."""

import actions
from panels.format import figure
from tests.pages.conftest import text


HERE = {"framework": "birmingham-2008", "area": "E08000025"}


def test_every_indicator_stands_at_each_of_its_stages(session, opened):
    said = text(opened("life_course", **HERE))
    found = actions.life_course(session, *HERE.values())
    assert found.headline in said and found.lead in said
    table = said[said.index('class="map"') : said.index("2008 against today")]
    assert table.count("<li>") == sum(len(rows) for line in found.lines for rows in line.stages)
    for stage in found.stages:
        assert f'data-of="{stage.title}"' in table


def test_bodies_of_the_plan_are_not_told_as_champions_of_today(session, opened):
    said = text(opened("life_course", **HERE))
    assert "Champion: " not in said
    for outcome in session.catalogue.frameworks["birmingham-2008"].outcomes:
        assert f"Champion in the plan of 2008: {outcome.champion}" in said


def test_outcome_or_output_is_said_for_each(session, opened):
    said = text(opened("life_course", **HERE))
    found = actions.life_course(session, *HERE.values())
    kinds = [row.panel.indicator.kind for line in found.lines for rows in line.stages for row in rows]
    assert said.count('<span class="kind">') == len(kinds)
    assert {"outcome", "output"} == set(kinds)


def test_the_plans_targets_are_said_to_be_unrecorded(session, opened):
    said = text(opened("life_course", **HERE))
    found = actions.life_course(session, *HERE.values())
    assert said.count("no figure recorded") == sum(one.target is None for one in found.aims) == 11
    for one in found.aims:
        if one.then:
            assert figure(one.then.value, one.row.panel.indicator) in said


def test_another_framework_in_the_address_gives_way_to_one_with_stages(session, opened):
    app = opened("life_course", framework="worcestershire-2021", area="E10000034")
    assert app.query_params["framework"] in ("birmingham-2008", ["birmingham-2008"])
    assert app.selectbox(key="choose_area").value == "E08000025"


def test_an_area_without_figures_says_so(session, opened):
    said = text(opened("life_course", framework="birmingham-2008", area="E06000001"))
    assert "No figure from 2008 is here to compare with today." in said
    assert "No figure for Hartlepool" in said or "no figure for Hartlepool" in said


def test_before_the_first_build_the_page_says_what_to_do(empty, opened):
    assert "Nothing has been published yet" in text(opened("life_course"))
