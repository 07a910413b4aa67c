"""Indicator: title, facts, chart, breakdowns, neighbours and table of one Panel."""

import csv
import io
import json
from dataclasses import replace

import actions
from pages.parts.twin import as_csv, twin
from tests.charts import hand
from tests.pages.conftest import text


PLANS = {"indicator": "ehcp_issued_within_20_weeks", "area": "E08000025"}


def test_the_page_says_what_the_panel_says(session, opened):
    app = opened("indicator", **PLANS)
    panel = actions.show(session, PLANS["indicator"], PLANS["area"], framework="birmingham-2023")
    said = text(app)
    for words in (panel.title, panel.indicator.meaning, panel.indicator.matters, panel.method_words, panel.source_line):
        assert words in said
    chart = app.get("plotly_chart")[0].proto
    assert chart.alt == panel.alt
    drawn = next(trace for trace in json.loads(chart.spec)["data"] if trace.get("name") == "Birmingham")
    assert drawn["y"] == [point.value for point in panel.points]


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
    assert "was number" in said
    assert '<tr class="is-this">' in said


def test_without_an_indicator_in_the_address_the_most_pressing_is_shown(session, opened):
    app = opened("indicator", area="E08000025")
    worst = actions.overview(session, "birmingham-2023", "E08000025").worst[0].panel
    assert worst.title in text(app)


def test_without_figures_the_page_says_who_owes_them_and_draws_nothing(session, opened):
    missing = actions.overview(session, "birmingham-2023", "E08000025").missing[0].panel
    app = opened("indicator", indicator=missing.indicator.id, area="E08000025")
    assert "Owed by" in text(app)
    assert not app.get("plotly_chart")
    assert not app.get("download_button")


def test_the_table_twin_holds_every_period_and_words_for_what_is_hidden():
    shown = twin(hand.panel(values=(50, None, 54)))
    assert [year for year in ("2014", "2015", "2016") if f">{year}<" in shown] == ["2014", "2015", "2016"]
    assert "hidden to protect children" in shown


def test_the_csv_holds_safe_rows_only_and_every_line():
    panel = hand.split_panel()
    rows = list(csv.DictReader(io.StringIO(as_csv(panel))))
    series = [panel.points, *(split.points for split in panel.categories), *(one.points for one in panel.comparators)]
    assert len(rows) == sum(map(len, series))
    assert all(row["value"] == "" for row in rows if row["status"] == "hidden")
    assert rows[0]["value"] == str(panel.points[0].value)


def test_no_text_of_a_definition_becomes_markup():
    panel = hand.panel(area=replace(hand.PLACE, name="<script>x</script>"))
    assert "<script>" not in twin(panel)
