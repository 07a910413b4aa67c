"""Compare: the page says what the verbs say, in each of its ways, and draws every chart with its words and its table."""

import csv
import io
import json

import pytest

import actions
from pages.compare.ranking_view import under
from pages.compare.view_links import VIEW_TITLES
from tests.pages.conftest import text


PLANS = {"indicator": "ehcp_issued_within_20_weeks", "area": "E08000025"}


def ranking(session, **more):
    return actions.compare(session, *PLANS.values(), **more)


def test_it_opens_with_where_the_area_stands(session, opened):
    found, said = ranking(session), text(opened("compare", **PLANS))
    assert f"<h1>{found.title}</h1>" in said
    assert found.words in said
    assert [title for title in VIEW_TITLES.values() if title not in said] == []


def test_the_table_holds_every_area_with_its_rank_and_verdict(session, opened):
    found, said = ranking(session), text(opened("compare", **PLANS))
    rows = said.split(" in order</h2>")[1].split("<tbody>")[1].split("</tbody>")[0].split("</tr>")[:-1]
    assert len(rows) == len(found.shown) + found.hidden
    for entry, row in zip(found.shown, rows):
        assert entry.area.name in row and entry.verdict.words in row


def test_figures_that_have_no_intervals_have_no_column_of_them(session, opened):
    assert 'class="c-range n">95% interval</th>' in text(opened("compare", **PLANS))
    said = text(opened("compare", indicator="self_harm_admissions_10_to_24", area="E08000025"))
    assert 'class="c-figure n">' in said and 'class="c-range n">' not in said


def test_under_the_chart_only_intervals_that_are_drawn_are_told_of(session):
    assert under(ranking(session)).startswith('<p class="note">Each line is the range')
    without = under(actions.compare(session, "self_harm_admissions_10_to_24", "E08000025"))
    assert "Each line" not in without and "Sample figures in the layout of" in without and "  " not in without


def test_areas_without_a_figure_stand_in_one_line(session, opened):
    found, said = ranking(session), text(opened("compare", **PLANS))
    line = said.split(f"<summary>{found.missing} areas have no figure</summary>")[1].split("</details>")[0]
    assert found.missing > 100
    assert [one.area.name for one in found.entries if one.point is None and one.area.name not in line] == []


@pytest.mark.parametrize("way", ["", "size", "with"])
def test_charts_have_a_name_for_those_who_do_not_see_them(session, opened, way):
    app = opened("compare", way=way, **PLANS) if way != "with" else opened("compare", way=way, **PLANS | {"with": "persistent_absence"})
    for chart in app.get("plotly_chart"):
        assert len(chart.proto.alt) > 40
    assert "</table>" in text(app)


def test_a_chart_draws_the_ranking_itself(session, opened):
    """The sample has too few authorities for a chart of all, so its table stands alone; a funnel is always drawn."""
    app = opened("compare", way="size", **PLANS)
    spec = json.loads(app.get("plotly_chart")[0].proto.spec)
    drawn = sorted(value for trace in spec["data"] if trace.get("mode") == "markers" for value in trace["y"])
    assert drawn == sorted(dot.entry.value for dot in actions.by_size(session, *PLANS.values()).dots)


def test_the_map_marks_each_authority_and_says_what_is_not_known(session, opened):
    said, found = text(opened("compare", way="map", **PLANS)), ranking(session)
    assert said.count('<g class="tile') == len([one for one in found.entries if one.area.code in session.catalogue.tiles])
    own = found.own
    assert f"{own.area.name}: " in said and 'class="frame is-this"' in said
    assert "No figure" in said, "most authorities have none in the sample, and the key says so"


def test_the_map_of_localities_says_where_to_find_one(session, opened):
    app = opened("compare", way="map", indicator="feels_safe_at_home", area="E08000025", among="localities")
    assert "No map of these areas" in text(app)


def test_over_time_says_the_trend_of_each_neighbour(session, opened):
    said, found = text(opened("compare", way="years", **PLANS)), actions.over_time(session, *PLANS.values())
    assert found.title in said
    assert all(f"<h3>{cell.area.name}</h3>" in said and cell.direction.verdict.words in said for cell in found.cells)


def test_two_indicators_are_never_shown_without_what_that_does_not_show(session, opened):
    said = text(opened("compare", way="with", **PLANS | {"with": "persistent_absence"}))
    found = actions.relate(session, PLANS["indicator"], "persistent_absence", PLANS["area"])
    assert found.title in said and found.care in said
    assert not found.care or "does not show that one causes the other" in said


def test_districts_of_a_county_may_be_chosen(session, opened):
    asked = {"indicator": "obesity_year_6", "area": "E10000034", "among": "districts"}
    said = text(opened("compare", **asked))
    assert "Districts of Worcestershire in order" in said
    assert all(one.name in said for one in session.catalogue.areas.children("E10000034"))


def test_what_the_address_asks_for_and_does_not_exist_is_passed_over(session, opened):
    said = text(opened("compare", among="planets", period="1066", way="dance", **PLANS))
    assert ranking(session).title in said


def test_a_count_is_not_ranked_and_says_why(session, opened):
    app = opened("compare", indicator="ehcp_number", area="E08000025")
    assert "A number grows with the size of the place" in text(app)
    assert not app.get("plotly_chart")


def test_an_empty_copy_says_what_to_do(empty, opened):
    assert "Nothing has been published yet" in text(opened("compare"))


def read(session, shown):
    return list(csv.DictReader(io.StringIO(actions.export(session, "csv", shown).decode("utf-8-sig"))))


def test_the_downloads_hold_every_row_unrounded(session):
    found = ranking(session)
    rows = read(session, found)
    assert [row["area_code"] for row in rows[: len(found.entries)]] == [one.area.code for one in found.entries]
    assert float(next(row for row in rows if row["mark"] == "this")["value"]) == found.own.value
    assert all(row["value"] == "" for row in rows if row["status"] != "shown")
    multiples = actions.over_time(session, *PLANS.values())
    assert len(read(session, multiples)) == len(multiples.whole) + sum(len(cell.points) for cell in multiples.cells)
    relation = actions.relate(session, PLANS["indicator"], "persistent_absence", PLANS["area"])
    assert len(read(session, relation)) == len(relation.pairs)


def test_the_bar_keeps_the_indicator_and_the_area_one_came_with(session, opened):
    kept = "framework=birmingham-2023&area=E08000025&indicator=persistent_absence"
    for page, other in (("indicator", "compare"), ("compare", "indicator")):
        said = text(opened(page, framework="birmingham-2023", area="E08000025", indicator="persistent_absence"))
        assert f'data-go href="{other}?{kept}"' in said.replace("\\", "").replace("&amp;", "&")


def test_each_rank_has_its_quarter_beside_it(session, opened):
    found, said = ranking(session), text(opened("compare", **PLANS))
    assert f"It is in the {found.quarters['E08000025']} quarter." in said
    numbers = [found.quarters[entry.area.code] for entry in found.shown]
    assert numbers == sorted(numbers, key=("best", "second", "third", "worst").index)
    assert said.count('class="c-quarter"') == len(found.shown) + found.hidden + 1


def test_a_map_names_what_is_touched(session, opened):
    assert "data-name-of-shape" in text(opened("compare", way="map", **PLANS))
