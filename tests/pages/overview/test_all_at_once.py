"""The picture of every indicator: each is there once, opens its page, and stands where its direction and its place say."""

import re

import actions
from pages.overview.all_at_once import APART, all_at_once, places, rails
from tests.pages.conftest import text


def test_every_indicator_with_a_figure_is_one_link(session, opened):
    found = actions.overview(session, "birmingham-2023", "E08000025")
    known = [row.panel for row in found.rows if row.panel.latest]
    drawn = [panel.indicator.id for _, panels in rails(known) for panel in panels]
    assert sorted(drawn) == sorted(panel.indicator.id for panel in known)
    said = text(opened()).split('class="once"')[1].split("</section>")[0]
    beside = re.sub(r'<p class="once-names".*?</p>', "", said, flags=re.DOTALL)
    assert beside.count("<a data-go") == len(known)
    assert all(f"indicator={name}" in beside for name in drawn)


def test_on_a_phone_the_names_of_those_that_matter_follow_their_rail(session, opened):
    found = actions.overview(session, "birmingham-2023", "E08000025")
    rail = dict(rails([row.panel for row in found.rows if row.panel.latest]))["Getting worse"]
    names = text(opened()).split("<h3>Getting worse")[1].split('<p class="once-names"')[1].split("</p>")[0]
    assert [names.index(f">{panel.indicator.short}</a>") for _, panel in places(rail)] == sorted(
        names.index(f">{panel.indicator.short}</a>") for panel in rail
    )


def test_the_rails_say_what_the_headline_counts(session):
    found = actions.overview(session, "birmingham-2023", "E08000025")
    counts = found.counts.directions
    rail = dict(rails([row.panel for row in found.rows if row.panel.latest]))
    assert (len(rail["Getting better"]), len(rail["Getting worse"])) == (counts["getting better"], counts["getting worse"])


def test_no_mark_covers_another(session):
    found = actions.overview(session, "birmingham-2023", "E08000025")
    for _, panels in rails([row.panel for row in found.rows if row.panel.latest]):
        at = [place for place, _ in places(panels)]
        assert all(after - before >= APART - 0.01 for before, after in zip(at, at[1:])) and all(0 <= one <= 100 for one in at)


def test_without_figures_there_is_no_picture(session):
    found = actions.overview(session, "birmingham-2023", "E06000054")
    assert all_at_once(found) == "" or any(row.panel.latest for row in found.rows)


def test_marks_at_the_right_edge_move_left_rather_than_over_each_other(session, monkeypatch):
    found = actions.overview(session, "birmingham-2023", "E08000025")
    known = [row.panel for row in found.rows if row.panel.latest][:20]
    monkeypatch.setattr("pages.overview.all_at_once._place", lambda panel: 97.0)
    at = [place for place, _ in places(known)]
    assert all(after - before >= APART - 0.01 for before, after in zip(at, at[1:])) and at[-1] <= 100 - APART / 2 + 0.01


def test_more_marks_than_fit_stay_within_the_rail(session):
    found = actions.overview(session, "birmingham-2023", "E08000025")
    known = [row.panel for row in found.rows if row.panel.latest]
    at = [place for place, _ in places(known * 3)]
    assert at == sorted(at) and at[0] >= 0 and at[-1] <= 100


def test_a_sharp_move_that_is_compared_with_nothing_has_its_name_inside_the_picture(session, opened):
    found = actions.overview(session, "birmingham-2023", "E08000025")
    (panel,) = dict(rails([row.panel for row in found.rows if row.panel.latest]))["Turned or moved sharply"]
    rail = text(opened()).split("Turned or moved sharply")[1].split("</ul>")[0]
    assert f'<span class="name line-0 starts" aria-hidden="true">{panel.indicator.short}</span>' in rail
