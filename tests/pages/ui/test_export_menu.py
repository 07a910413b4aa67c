"""Save or share: a link to what is shown, files that hold what the page and the command line say, and nothing made unasked."""

import io
import json

import openpyxl
import pytest

import actions
import cli
from tests.pages.conftest import text


PLANS = {"framework": "birmingham-2023", "area": "E08000025", "indicator": "ehcp_issued_within_20_weeks"}
PLAN = {"framework": "birmingham-2023", "area": "E08000025"}
FILES = ["Spreadsheet (Excel)", "Figures (CSV)"]


def unfolded(app, page):
    """The page with its menu opened."""
    app.session_state[f"take_{page}"] = True
    return app.run()


def labels(app):
    return [one.proto.label for one in app.get("download_button")]


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("overview", PLAN),
        ("indicator", PLANS),
        ("compare", PLANS),
        ("compare", PLANS | {"way": "years"}),
        ("compare", PLANS | {"way": "with"}),
        ("compare", PLAN | {"way": "heat"}),
        ("inequalities", PLAN),
        ("inequalities", PLAN | {"gap": "persistent_absence.sex"}),
    ],
)
def test_what_a_page_shows_can_be_taken_away_once_its_menu_is_opened(session, opened, page, query):
    app = opened(page, **query)
    assert labels(app) == [] and "Copy a link to this view" not in text(app)
    app = unfolded(app, page)
    assert not app.exception
    assert labels(app) == FILES
    assert "Copy a link to this view" in text(app)


def test_the_link_says_what_the_address_need_not(session, opened):
    said = text(unfolded(opened(), "overview"))
    assert 'data-copy="./?framework=birmingham-2023&area=E08000025"' in said
    said = text(unfolded(opened("indicator", area="E08000025"), "indicator"))
    worst = actions.overview(session, *PLAN.values()).worst[0].panel.indicator.id
    assert f"indicator={worst}" in said


def test_where_nothing_is_shown_there_is_only_the_link(session, opened):
    missing = actions.overview(session, *PLAN.values()).missing[0].panel.indicator.id
    app = unfolded(opened("indicator", indicator=missing, area="E08000025"), "indicator")
    assert labels(app) == [] and "Copy a link to this view" in text(app)


def test_every_chart_of_an_indicator_can_be_kept_as_a_picture(session, opened):
    app = unfolded(opened("indicator", indicator="feels_listened_to", area="E08000025"), "indicator")
    panel = actions.show(session, "feels_listened_to", "E08000025", framework="birmingham-2023")
    said = text(app)
    assert "Picture of the chart" in said and "Picture of the answers" in said
    assert panel.source_line in said and "Data as at" in said


@pytest.mark.parametrize("breakdown", ["all", "sex"])
def test_the_spreadsheet_holds_the_figures_that_the_command_line_shows(session, breakdown, capsys):
    assert (
        cli.main(
            ["show", PLANS["indicator"], "--area", PLANS["area"], "--breakdown", breakdown, "--json", "--home", str(session.home.folder)]
        )
        == 0
    )
    series = json.loads(capsys.readouterr().out)["series"]
    panel = actions.show(session, PLANS["indicator"], PLANS["area"])
    book = openpyxl.load_workbook(
        io.BytesIO(actions.export(session, "xlsx", panel, actions.show(session, PLANS["indicator"], PLANS["area"], "sex")))
    )
    _, heads, *rows = book["Figures" if breakdown == "all" else "By sex"].iter_rows(values_only=True)
    value, lower = heads.index("Birmingham (%)" if breakdown == "all" else "Value (%)"), heads.index("Lower 95% limit")
    assert [row[value] for row in rows] == pytest.approx([one["value"] for one in series], rel=1e-14)
    assert [row[lower] for row in rows] == pytest.approx([one["lower95"] for one in series], rel=1e-14)


def test_the_spreadsheet_of_an_overview_has_a_row_for_each_place_and_every_period(session):
    found = actions.overview(session, *PLAN.values())
    book = openpyxl.load_workbook(io.BytesIO(actions.export(session, "xlsx", found)))
    _, heads, *rows = book["Scorecard"].iter_rows(values_only=True)
    panels = [row.panel for section in found.sections for row in section.rows]
    assert [row[heads.index("Indicator")] for row in rows] == [panel.indicator.title for panel in panels]
    shown = [(row[heads.index("Value")], panel.latest.value) for row, panel in zip(rows, panels) if panel.latest]
    assert [one for one, _ in shown] == pytest.approx([other for _, other in shown], rel=1e-14)
    assert {row[heads.index("Status")] for row, panel in zip(rows, panels) if not panel.latest} >= {"no data yet"}
    assert book["All periods"].max_row == 2 + sum(len(row.panel.points) for row in found.rows)
