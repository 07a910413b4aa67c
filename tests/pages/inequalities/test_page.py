"""Inequalities: the list of gaps, and one gap in full."""

import csv
import io
import json

import pytest

import actions
from panels import gap_words
from tests.pages.conftest import text


PLAN = {"framework": "birmingham-2023", "area": "E08000025"}


@pytest.fixture
def found(session):
    return actions.inequalities(session, *PLAN.values())


def test_it_opens_with_who_is_left_behind(found, opened):
    said = text(opened("inequalities", **PLAN))
    assert f"<h1>{found.title}</h1>" in said and found.words in said
    assert all(f">By {name}</h2>" in said for name in found.breakdowns)


def test_what_stands_out_is_listed_and_everything_where_it_is_asked_for(found, opened):
    links = [f'gap={gap.id.replace(" ", "+")}"' for gap in found.gaps]
    said = text(opened("inequalities", **PLAN))
    assert [link in said for link in links] == [gap.stands_out for gap in found.gaps]
    said = text(opened("inequalities", show="every", **PLAN))
    assert all(link in said for link in links)


def test_one_breakdown_may_be_chosen(found, opened):
    said = text(opened("inequalities", by=found.breakdowns[0], **PLAN))
    assert f">By {found.breakdowns[0]}</h2>" in said and f">By {found.breakdowns[1]}</h2>" not in said


def test_a_gap_in_full_says_what_the_panel_says(found, opened):
    gap = next(one for one in found.gaps if one.slope)
    app = opened("inequalities", gap=gap.id, **PLAN)
    said = text(app)
    for words in (gap.title, gap_words.statement(gap), gap_words.judgement(gap).words, gap_words.slope(gap)[0], gap.change.words):
        assert words in said
    assert all(part in said for _, part in gap_words.parts(gap))
    chart = app.get("plotly_chart")[0].proto
    assert chart.alt == gap.alt
    drawn = {trace["name"]: trace["y"] for trace in json.loads(chart.spec)["data"] if trace.get("name")}
    assert drawn[gap_words.group(gap)] == [one.point.value for one in gap.series]
    assert drawn[gap_words.other(gap)] == [one.other[0] for one in gap.series]


def test_every_gap_of_every_framework_opens(session, opened):
    """Each kind of gap once: two groups, ends of an order, one of several, one against the largest."""
    kinds = {}
    for framework in session.catalogue.frameworks.values():
        for gap in actions.inequalities(session, framework.id, framework.area).gaps:
            kinds.setdefault(gap.contrast.kind, (framework.id, gap))
    assert len(kinds) == 4
    for framework, gap in kinds.values():
        assert gap.title in text(opened("inequalities", framework=framework, area=gap.area.code, gap=gap.id))


def test_hidden_groups_are_named_as_hidden_and_have_no_number(session, opened):
    pairs = ((one.id, gap) for one in session.catalogue.frameworks.values() for gap in actions.inequalities(session, one.id, one.area).gaps)
    framework, gap = next((name, gap) for name, gap in pairs if gap.hidden)
    said = text(opened("inequalities", framework=framework, area=gap.area.code, gap=gap.id))
    assert "hidden to protect children" in said and "used nowhere" in said


def test_an_area_without_groups_says_what_to_do(session, opened):
    said = text(opened("inequalities", framework="blackpool-2016", area="E08000026"))
    assert "No gap between groups can be judged yet" in said and "Load a data file" in said


def test_an_unknown_gap_leads_to_the_list(found, opened):
    assert found.title in text(opened("inequalities", gap="nothing.sex", **PLAN))


def test_an_empty_copy_says_what_to_do(empty, opened):
    assert "Nothing has been published yet" in text(opened("inequalities"))


def test_the_downloads_hold_every_gap_unrounded(session, found):
    read = lambda shown: list(csv.DictReader(io.StringIO(actions.export(session, "csv", shown).decode("utf-8-sig"))))  # noqa: E731
    assert [float(row["gap"]) for row in read(found)] == [gap.latest.absolute[0] for gap in found.gaps]
    gap = max(found.gaps, key=lambda one: len(one.series))
    assert len(read(gap)) == len(gap.series)
