"""Blackpool balance: a year a column, as many marks as verdicts, and the grades of evidence as the partnership states them."""

import actions
from tests.pages.conftest import text


HERE = {"framework": "blackpool-2016", "area": "E06000009"}


def test_each_year_shows_as_many_marks_as_verdicts(session, opened):
    said = text(opened("prevention_balance", **HERE))
    found = actions.balance(session, *HERE.values())
    assert found.headline in said and found.lead in said
    rows = said[said.index('class="years"') :]
    kinds = [kind for stream in found.streams for line in stream.lines for kind in line.kinds]
    for kind in ("better", "worse", "similar"):
        assert rows.count(f'<span class="los-hidden">{kind}</span>') == kinds.count(kind)
    assert rows.count("not compared</span>") == kinds.count(None)
    assert all(f">{year}</th>" in said for year in found.years)


def test_the_tally_of_each_year_is_of_those_compared(session, opened):
    said = text(opened("prevention_balance", **HERE))
    stream = actions.balance(session, *HERE.values()).streams[0]
    assert f"{stream.tallies[-1]['worse']} of {sum(stream.tallies[-1].values())}" in said


def test_grades_of_evidence_are_the_partnerships_and_no_action_is_invented(session, opened):
    said = text(opened("prevention_balance", **HERE))
    assert "<li>Proven</li><li>Scientific rationale</li>" in said
    assert "No action is on record here yet" in said


def test_without_figures_the_page_says_what_will_stand_there(session, opened):
    said = text(opened("prevention_balance", framework="blackpool-2016", area="E09000001"))
    assert "No figure here can be compared with England yet." in said
    assert "they are compared here" in said


def test_before_the_first_build_the_page_says_what_to_do(empty, opened):
    assert "Nothing has been published yet" in text(opened("prevention_balance"))
