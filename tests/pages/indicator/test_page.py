"""Indicator: title, facts, chart, breakdowns, neighbours and table of one Panel."""

import json
import re
from dataclasses import replace
from datetime import date

import actions
from pages.indicator.chart_notes import side_notes
from pages.indicator.control_chart_section import control_chart_table as control_twin
from pages.indicator.figures_table import figures_table
from pages.indicator.target_section import target_section
from panels.panel import Projection
from tests.charts import hand
from tests.charts.test_control_chart import panel as control_panel
from tests.pages.conftest import text


PLANS = {"indicator": "ehcp_issued_within_20_weeks", "area": "E08000025"}


def test_the_page_says_what_the_panel_says(session, opened):
    app = opened("indicator", **PLANS)
    panel = actions.show(session, PLANS["indicator"], PLANS["area"], framework="birmingham-2023")
    said = re.sub('<a class="term"[^>]*>([^<]*)</a>', r"\1", text(app))
    source = panel.source_line.replace("Invented sample figures, laid out as from", "Sample figures in the layout of")
    for words in (panel.title, panel.indicator.meaning, panel.indicator.matters, panel.method_words, source):
        assert words in said
    chart = app.get("plotly_chart")[0].proto
    assert chart.alt == panel.alt
    drawn = next(trace for trace in json.loads(chart.spec)["data"] if trace.get("name") == "Birmingham")
    assert drawn["y"] == [point.value for point in panel.points]


def test_the_page_says_since_when_its_extract_is_owed(session, opened):
    extract = actions.owed(session).of(PLANS["indicator"])
    assert extract.state == "not yet received"
    assert f"{extract.words}." in text(opened("indicator", **PLANS))


def test_an_extract_that_is_late_is_said_to_be_beside_the_chart(session):
    panel = actions.show(session, *PLANS.values())
    late = actions.owed(session, today=date(2027, 7, 1)).of(PLANS["indicator"])
    assert "Overdue since 24 June 2027 (seven days)" in side_notes(panel, late)
    assert "Overdue" not in side_notes(panel)


def test_every_breakdown_stands_side_by_side_until_one_is_chosen(session, opened):
    panel = actions.show(session, *PLANS.values())
    assert len(panel.breakdowns) > 1
    said = text(opened("indicator", **PLANS))
    assert all(f"By {name}" in said for name in panel.breakdowns)
    said = text(opened("indicator", breakdown=panel.breakdowns[-1], **PLANS))
    assert f"<h3>By {panel.breakdowns[-1]}" in said
    assert f"<h3>By {panel.breakdowns[0]}" not in said


def test_neighbours_are_ranked_with_the_place_among_them(session, opened):
    said = text(opened("indicator", **PLANS))
    assert re.search(r"was (\d+(st|nd|rd|th) )?best of \d+", said)
    assert '<tr class="is-this">' in said


def test_without_an_indicator_in_the_address_the_most_pressing_is_shown(session, opened):
    app = opened("indicator", area="E08000025")
    worst = actions.overview(session, "birmingham-2023", "E08000025").worst[0].panel
    assert worst.title in text(app)


def test_without_figures_the_page_says_who_owes_them_and_draws_nothing(session, opened):
    missing = actions.overview(session, "birmingham-2023", "E08000025").missing[0].panel
    app = opened("indicator", indicator=missing.indicator.id, area="E08000025")
    assert "Due from" in text(app)
    assert not app.get("plotly_chart")


def test_without_figures_the_page_says_what_to_do_next(session, opened):
    said = text(opened("indicator", indicator="youth_unemployment", area="E07000239", framework="worcestershire-2021"))
    assert "What to do next: choose another area above, or" in said
    assert "look at Worcestershire" in said and "see which data files are due" in said and "load a data file" in said


def test_the_table_twin_holds_every_period_and_words_for_what_is_hidden():
    shown = figures_table(hand.panel(values=(50, None, 54)))
    assert [year for year in ("2014", "2015", "2016") if f">{year}<" in shown] == ["2014", "2015", "2016"]
    assert "hidden to protect children" in shown


def test_no_text_of_a_definition_becomes_markup():
    panel = hand.panel(area=replace(hand.PLACE, name="<script>x</script>"))
    assert "<script>" not in figures_table(panel)


QUARTERLY = {"indicator": "missing_education_mental_health_rate", "area": "E10000034", "framework": "worcestershire-2021"}


def test_a_control_chart_stands_with_its_sentence_and_its_table(session, opened):
    app = opened("indicator", **QUARTERLY)
    panel = actions.show(session, *list(QUARTERLY.values())[:2], framework=QUARTERLY["framework"])
    said = text(app)
    assert "<h2>Control chart</h2>" in said
    assert panel.control.words in said
    assert said.count("The control chart as a table") == 1
    assert [chart.proto.alt for chart in app.get("plotly_chart")] == [panel.alt, panel.control.alt]


def test_where_there_is_no_control_chart_one_line_says_why(session, opened):
    app = opened("indicator", **PLANS)
    assert "There is no control chart: it is for 13 figures or more" in text(app)
    assert len(app.get("plotly_chart")) == 1


def test_the_target_stands_beside_the_latest_figure_and_where_the_trend_leads(session, opened):
    panel = actions.show(session, *list(QUARTERLY.values())[:2], framework=QUARTERLY["framework"])
    said = text(opened("indicator", **QUARTERLY))
    assert "<h2>The target</h2>" in said
    assert panel.projection.words in said
    assert "If the recent trend continues" in said


def test_the_target_section_draws_no_projection_that_is_refused():
    refused = Projection(date(2027, 12, 31), None, None, None, None, "The recent trend is not projected: 3 points.")
    said = target_section(hand.panel(projection=refused))
    assert "The recent trend is not projected: 3 points." in said
    assert "If the recent trend continues" not in said
    assert target_section(hand.panel(target=None)) == target_section(hand.panel(values=(None,))) == ""


def test_the_control_table_holds_every_period_with_its_limits():
    made = control_panel(kinds=("similar", "none", "worse"), values=(50, None, 54))
    shown = control_twin(made)
    assert [year for year in ("2014", "2015", "2016") if f">{year}<" in shown] == ["2014", "2015", "2016"]
    assert "hidden to protect children" in shown
    assert shown.count("<td>concern</td>") == 1


def test_how_people_answered_is_told_drawn_and_tabled_and_is_no_group_of_children(session, opened):
    app = opened("indicator", indicator="feels_listened_to", area="E08000025")
    found = actions.show(session, "feels_listened_to", "E08000025", framework="birmingham-2023").likert
    said = text(app)
    assert found.title in said and found.words in said
    assert found.alt in [chart.proto.alt for chart in app.get("plotly_chart")]
    assert all(f'<th scope="row">{one.label}</th>' in said for one in found.answers)
    assert "By answer" not in said


def test_answers_that_are_hidden_are_told_and_not_drawn(session, opened):
    app = opened("indicator", indicator="life_satisfaction", area="E08000025")
    assert "How people answered is hidden to protect children" in text(app)
    assert len(app.get("plotly_chart")) == 1


def unfolded(app):
    """The page with the places and the target to choose from opened."""
    app.session_state["compared"] = True
    return app.run()


def drawn(app):
    """The names of the lines of the trend chart."""
    return [trace["name"] for trace in json.loads(app.get("plotly_chart")[0].proto.spec)["data"] if trace.get("mode") == "lines+markers"]


def test_the_address_says_which_places_are_drawn(session, opened):
    app = opened("indicator", beside="E08000003,median_of_core_cities,nowhere", **PLANS)
    assert drawn(app) == ["Manchester", "Median of core cities", "Birmingham"]
    assert unfolded(app).multiselect(key="beside").value == ["E08000003", "median_of_core_cities"]
    assert '<dt><a class="term"' in text(app) and "England 49.4%" in text(app), "the facts keep England"
    assert drawn(opened("indicator", beside="none", **PLANS)) == ["Birmingham"]


def test_what_the_reader_chooses_goes_into_the_address(session, opened):
    app = opened("indicator", **PLANS)
    assert len(app.multiselect) == len(app.number_input) == 0, "what is closed is not made"
    app = unfolded(app)
    app.multiselect(key="beside").select("E08000003").run()
    assert app.query_params["beside"] == "E92000001,E12000005,neighbours,E08000003"
    app.number_input(key="own_target").set_value(60.0).run()
    value, year = app.query_params["target"].split("@")
    assert (value, len(year)) == ("60", 4)
    assert "Your own target" in text(app) and "not set by the Board" in text(app)
    app.session_state["compared"] = False
    app.run()
    assert "Manchester" in drawn(app) and "Your own target" in text(app), "what was chosen stays when it is closed"


def test_a_number_that_is_compared_with_nothing_has_no_menu_of_what_to_compare_it_with(opened, session):
    app = opened("indicator", indicator="ehcp_number", area="E08000025")
    assert "compared" not in app.session_state and not app.multiselect and not app.number_input


def test_a_target_in_the_address_that_is_none_is_passed_over(session, opened):
    for nonsense in ("", "abc", "60@soon", "60@1066", "-1@2028", "nan@2028", "1e99"):
        assert "Your own target" not in text(opened("indicator", target=nonsense, **PLANS))


def test_a_figure_that_no_direction_is_better_for_takes_no_target(session, opened):
    app = opened("indicator", indicator="children_looked_after_rate", area="E08000025", target="60@2028")
    assert "Your own target" not in text(app)


def test_the_gap_between_groups_stands_with_its_movement_and_leads_to_the_gap_in_full(session, opened):
    said = text(opened("indicator", indicator="persistent_absence", area="E08000025"))
    table = said.split('<h2 id="gaps">')[1].split("</table>")[0]
    gap = next(
        one for one in actions.inequalities(session, "birmingham-2023", "E08000025").gaps if one.id == "persistent_absence.deprivation"
    )
    assert gap.id in table and gap.change.words in table and '<svg class="spark"' in table
