"""Compare, several indicators: the page says and draws what the verb gives, refuses too many in words, and lets no hidden figure out."""

import csv
import io
import json

import pytest

import actions
from charts.together_chart import together_chart
from errors import UsageError
from exports import book
from exports.as_csv import as_csv
from pages.compare.together_choice import usual_beside
from pages.compare.together_view import body, source
from panels.indicators_together import can_be_drawn
from tests.pages.conftest import text
from tests.panels.test_indicators_together import FLAT, drawn
from tests.panels.world import BIRMINGHAM, ENTRANTS, hidden, series
from tests.panels.world import PLANS as SHARE


AT = {"framework": "birmingham-2023", "area": "E08000025", "way": "together"}
pytestmark = pytest.mark.usefixtures("session")
ABSENCE, PLANS, COUNT = "persistent_absence", "ehcp_issued_within_20_weeks", "ehcp_number"


def page(opened, indicator=ABSENCE, **more):
    return opened("compare", **AT, indicator=indicator, **more)


def alts(app):
    return [chart.proto.alt for chart in app.get("plotly_chart")]


def test_it_starts_with_the_indicator_and_the_next_two_of_its_outcome(session, opened):
    app = page(opened)
    (chosen,) = app.multiselect
    framework = session.catalogue.frameworks[AT["framework"]]
    outcome = next(outcome for outcome in framework.outcomes if ABSENCE in {place.indicator for place in outcome.places})
    assert len(chosen.value) == 2 and set(chosen.value) < {place.indicator for place in outcome.places}
    made = actions.together(session, (ABSENCE, *chosen.value), AT["area"])
    assert f"<h1>{made.title}</h1>" in text(app) and alts(app) == [made.alt]


def test_what_stands_beside_without_a_choice_can_be_drawn_where_anything_can(session):
    framework = session.catalogue.frameworks[AT["framework"]]
    having = [row.panel for row in actions.overview(session, framework.id, AT["area"]).rows if row.panel.latest]
    for panel in having:
        others = [other for other in having if other is not panel]
        names = usual_beside(panel, others, framework)
        assert names and panel.indicator.id not in names
        usual = [next(other for other in others if other.indicator.id == name) for name in names]
        assert can_be_drawn([panel, *usual]) or not any(can_be_drawn([panel, other]) for other in others)


def test_the_address_says_which_stand_beside_and_a_count_may(session, opened):
    app = page(opened, **{"with": f"{COUNT},nonsense,{ABSENCE},{COUNT}"})
    assert app.multiselect[0].value == [COUNT]
    made = actions.together(session, (ABSENCE, COUNT), AT["area"])
    said = text(app)
    assert made.start and f"Each line begins at 100 in {made.start.period.replace('-', '–')}" in said and "levels cannot" in said
    assert "neither way is better" in said and "lower is better" in said


def test_the_indicator_of_the_page_may_be_a_count(opened):
    assert len(alts(page(opened, COUNT, **{"with": ABSENCE}))) == 1


def test_what_is_chosen_is_kept_in_the_address(opened):
    app = page(opened)
    app.multiselect[0].set_value([PLANS, COUNT]).run()
    assert app.query_params["with"] in (f"{PLANS},{COUNT}", [f"{PLANS},{COUNT}"])
    app.multiselect[0].set_value([]).run()
    assert app.query_params["with"] in ("none", ["none"])
    assert "Choose at least one more indicator" in text(app) and not alts(app)


def test_six_are_refused_in_words(session, opened):
    framework = session.catalogue.frameworks[AT["framework"]]
    six = list(dict.fromkeys(place.indicator for _, place in framework.places if place.indicator != ABSENCE))[:5]
    app = page(opened, **{"with": ",".join(six)})
    assert "One chart can hold five indicators. Six are chosen: take one away." in text(app) and not alts(app)
    with pytest.raises(UsageError, match="take one away"):
        actions.together(session, (ABSENCE, *six), AT["area"])


def test_the_table_has_every_period_of_every_indicator(session, opened):
    made, said = actions.together(session, (ABSENCE, PLANS), AT["area"]), text(page(opened, **{"with": PLANS}))
    rows = said.split("<tbody>")[1].split("</tbody>")[0].split("</tr>")[:-1]
    assert len(rows) == len({(point.start, point.end) for line in made.lines for point in line.panel.points})
    assert "Invented sample data" in said and made.invented


def test_the_file_has_every_row_and_says_what_is_not_shown(session):
    made = actions.together(session, (ABSENCE, COUNT), AT["area"])
    rows = list(csv.DictReader(io.StringIO(actions.export(session, "csv", made).decode("utf-8-sig"))))
    assert len(rows) == sum(len(line.panel.points) for line in made.lines)
    assert {row["index"] for row in rows if row["period"] == made.start.period} == {"100.0"}
    assert all(row["value"] == row["index"] == "" for row in rows if row["status"] != "shown")
    assert actions.export(session, "xlsx", made)[:2] == b"PK"


def test_the_views_are_links_that_a_keyboard_reaches(opened):
    said = text(page(opened))
    links = said.split('aria-label="Ways to compare"')[1].split("</nav>")[0]
    assert 'way=together&indicator=persistent_absence" aria-current=true>Several indicators</a>' in links
    assert links.index("Over time") < links.index("Several indicators") < links.index("With another indicator")
    assert 'data-go href="indicator?framework=birmingham-2023&area=E08000025&indicator=persistent_absence">Persistent absence</a>' in said


def test_a_hidden_figure_reaches_neither_chart_table_alt_nor_file():
    first, last = (series(BIRMINGHAM, (x, 1000), first=year, indicator=ENTRANTS) for x, year in ((10, 2020), (20, 2022)))
    made = drawn([*series(BIRMINGHAM, *FLAT), *first, hidden(BIRMINGHAM, 2021, indicator=ENTRANTS), *last], SHARE, ENTRANTS)
    assert list(json.loads(together_chart(made).to_json())["data"][1]["y"]) == [100, None, 200]
    row = body(made).split('<th scope="row">2021</th>')[1].split("</tr>")[0]
    assert row.count("hidden to protect children") == 1 and "40.0%" in row and "per 100,000" not in row
    assert "2021" not in made.alt and "2021" not in source(made)
    (kept,) = [one for one in csv.DictReader(io.StringIO(as_csv(book(made)).decode("utf-8-sig"))) if one["status"].startswith("hidden")]
    assert not any(kept[name] for name in ("numerator", "denominator", "value", "lower_95", "upper_95", "index"))
    assert kept["period"] == "2021"
