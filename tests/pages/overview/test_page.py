"""Overview: what the verbs say is what the page says, whatever the address asks for."""

import re
from dataclasses import replace

import pytest

import actions
from metrics.direction import BETTER, TURNED, WORSE
from pages.overview import framework_report
from pages.overview.filters import FILTERS
from panels.format import figure
from tests.pages.conftest import text


def tables(said):
    """The scorecards of the page."""
    return said[said.index('<table class="score"') :]


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
    named = [row.panel.indicator.title for section in overview.sections for row in section.rows]
    assert tables(said).count("<a data-go") == len(named)
    assert [title for title in named if title not in tables(said)] == []


def test_an_outcome_shows_its_section_only(session, opened):
    said = text(opened(show="outcome.send", **WORCESTERSHIRE))
    assert "SEND Partnership" in said
    assert "Early Help Partnership" not in said.replace("Sub-group: Early Help Partnership", "")


def test_needs_attention_first_puts_the_most_pressing_on_top(session, opened):
    said = text(opened(order="attention", **WORCESTERSHIRE))
    worst = actions.overview(session, *WORCESTERSHIRE.values()).worst[0].panel
    assert worst.indicator.title in tables(said).split("<tbody")[1].split("</tr>")[0]


def test_five_that_need_attention_stand_beside_five_that_stand_best(session, opened):
    said, overview = text(opened(**WORCESTERSHIRE)), actions.overview(session, *WORCESTERSHIRE.values())
    attention, best = (
        said.split("<h2>Needs attention most</h2>")[1].split("</ol>")[0],
        said.split("<h2>Going well, or ahead of England</h2>")[1].split("</ol>")[0],
    )
    for listed, rows, mark in ((attention, overview.worst, "worse"), (best, overview.best, "better")):
        assert listed.count(f'<span class="{mark}">') == len(rows), "each says what speaks for or against it"
        assert listed.count("<li>") == len(rows) <= 5
        assert [row.panel.indicator.title for row in rows if row.panel.indicator.title not in listed] == []


@pytest.mark.parametrize(
    ("only", "count"),
    [
        ("worsening", WORSE),
        ("improving", BETTER),
        ("turned", TURNED),
        ("behind", "england_worse"),
        ("ahead", "england_better"),
        ("off", "off_track"),
    ],
)
def test_what_is_shown_only_is_as_many_as_the_counts_say(session, opened, only, count):
    """Worcestershire places indicators twice; each is counted and listed once."""
    said, overview = text(opened(only=only, **WORCESTERSHIRE)), actions.overview(session, *WORCESTERSHIRE.values())
    counts = overview.counts
    many = counts.directions[count] if count in counts.directions else getattr(counts, count)
    assert tables(said).count("<a data-go") == many
    assert not many or f"aria-current=true>{FILTERS[only][0]} <span>{many}</span>" in said


def test_indicators_without_a_figure_stand_together_and_are_all_named(session, opened):
    said, overview = text(opened(only="missing")), actions.overview(session, "birmingham-2023", "E08000025")
    assert overview.missing
    assert [row.panel.indicator.title for row in overview.missing if row.panel.indicator.title not in tables(said)] == []
    assert '<td role="cell" class="value">' not in tables(said)


def test_england_is_not_compared_with_itself_and_a_column_without_words_is_left_out(session, opened):
    said = text(opened(area="E92000001"))
    assert 'class="c-england"' not in said and 'class="c-near"' not in said and 'class="c-target"' not in said
    assert 'class="c-target"' in text(opened(**WORCESTERSHIRE))


def test_invented_figures_are_marked(session, opened):
    assert "Invented sample data." in text(opened(**WORCESTERSHIRE))


def test_an_area_without_any_figure_says_who_owes_them(session, opened):
    said = text(opened(area="E06000001"))
    assert "indicators have figures" in said
    assert "No data yet. Due from" in said or "no figure" in said.lower()


def test_before_the_first_build_the_page_says_what_to_do(empty, opened):
    app = opened()
    assert "Nothing has been published yet" in text(app)
    app.button[0].click().run(timeout=120)
    assert 'class="score"' in text(app)


@pytest.mark.parametrize("phone", [True, False])
def test_on_a_phone_the_further_controls_stand_behind_one_button(opened, monkeypatch, phone):
    monkeypatch.setattr("pages.shell.context.on_phone", lambda: phone)
    app = opened()
    behind = [
        label
        for block in app.get("popover")
        for label in [box.label for box in block.selectbox]
        if block.proto.popover.label == "Show and order"
    ]
    assert behind == (["Show", "Order"] if phone else [])
    assert {"Framework", "Area", "Show", "Order"} <= {box.label for box in app.selectbox}


def test_outcomes_without_a_figure_come_after_those_with_one(session, opened, monkeypatch):
    overview = actions.overview(session, "blackpool-2016", "E06000009")
    first = overview.sections[0]
    hidden = [replace(row, panel=replace(row.panel, points=())) for row in first.rows]
    monkeypatch.setattr(
        framework_report, "overview", lambda *_: replace(overview, sections=(replace(first, rows=tuple(hidden)), *overview.sections[1:]))
    )
    framework_report.report.cache_clear()
    said = text(opened(framework="blackpool-2016", area="E06000009"))
    framework_report.report.cache_clear()
    titles = re.findall(r"<h2 id=\"[^\"]+\">([^<]+)</h2>", said)
    assert titles[-1] == first.outcome.title and titles[0] == overview.sections[1].outcome.title
