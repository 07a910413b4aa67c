"""Overview: what the verbs say is what the page says, whatever the address asks for."""

import actions
from panels.format import figure
from tests.pages.conftest import text


WORCESTERSHIRE = {"framework": "worcestershire-2021", "area": "E10000034"}


def test_every_indicator_of_the_framework_is_there_with_its_figure(session, opened):
    said = text(opened(**WORCESTERSHIRE))
    overview = actions.overview(session, *WORCESTERSHIRE.values())
    assert overview.headline in said
    for row in overview.rows:
        assert f"indicator={row.panel.indicator.id}" in said
        if row.panel.latest and " " not in row.panel.indicator.unit:
            assert figure(row.panel.latest.value, row.panel.indicator) in said


def test_the_newest_framework_and_its_own_area_come_first(session, opened):
    app = opened()
    assert app.selectbox(key="choose_framework").value == "birmingham-2023"
    assert app.selectbox(key="choose_area").value == "E08000025"


def test_choosing_another_framework_leads_to_its_area(session, opened):
    app = opened().selectbox(key="choose_framework").select("worcestershire-2021").run()
    assert app.selectbox(key="choose_area").value == "E10000034"
    assert "Early Help Partnership" in text(app)


def test_what_is_asked_for_and_does_not_exist_is_passed_over(session, opened):
    app = opened(framework="nowhere", area="nothing", show="lens.none", order="chaos")
    assert app.selectbox(key="choose_framework").value == "birmingham-2023"


def test_a_lens_shows_its_indicators_only(session, opened):
    said = text(opened(framework="birmingham-2023", show="lens.send"))
    overview = actions.overview(session, "birmingham-2023", "E08000025", "send")
    assert said.count('<th scope="row"') == sum(len(section.rows) for section in overview.sections)


def test_an_outcome_shows_its_section_only(session, opened):
    said = text(opened(show="outcome.send", **WORCESTERSHIRE))
    assert "SEND Partnership" in said
    assert "Early Help Partnership" not in said.replace("Sub-group: Early Help Partnership", "")


def test_needs_attention_first_puts_the_most_pressing_on_top(session, opened):
    said = text(opened(order="attention", **WORCESTERSHIRE))
    worst = actions.overview(session, *WORCESTERSHIRE.values()).worst[0].panel
    assert worst.indicator.title in said[said.index("<tbody") :][:600]


def test_invented_figures_are_marked(session, opened):
    assert "Invented sample data." in text(opened(**WORCESTERSHIRE))


def test_an_area_without_any_figure_says_who_owes_them(session, opened):
    said = text(opened(area="E06000001"))
    assert "indicators have figures" in said
    assert "No data yet. Owed by" in said or "no figure" in said.lower()


def test_before_the_first_build_the_page_says_what_to_do(empty, opened):
    app = opened()
    assert "Nothing has been published yet" in text(app)
    app.button[0].click().run(timeout=120)
    assert 'class="score"' in text(app)
