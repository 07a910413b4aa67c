"""Who owes what: an extract is late only once its day has passed, and invented figures are never taken for received ones."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from catalogue import Place
from panels.data_due import data_due, time_overdue
from store.published import ExtractRow
from tests.panels.world import ENTRANTS, PLANS, catalogue, framework


TODAY = date(2026, 6, 1)
THIRD = replace(PLANS, id="third", title="Third")


def extract(indicator="plans", loaded=date(2026, 1, 10), reaches=date(2025, 12, 31), invented=False):
    return ExtractRow(indicator, "abc", "plans.csv", "dfe_tidy", datetime.combine(loaded, datetime.min.time()), reaches, invented)


def seen(*rows, expected=date(2026, 6, 30), placed=("Well", "plans"), indicators=(PLANS,), today=TODAY, only=None):
    known = [replace(one, next_expected=expected) for one in indicators]
    return data_due(rows, catalogue(*known, frameworks=[framework(placed)]), today, only)


@pytest.mark.parametrize(
    ("rows", "expected", "state", "words"),
    [
        ([], date(2026, 6, 30), "not yet received", "Not yet received: proposed, for the Board to confirm"),
        ([], None, "not yet received", "Not yet received: proposed, for the Board to confirm"),
        ([], date(2026, 6, 1), "not yet received", "Not yet received: proposed, for the Board to confirm"),
        ([], date(2026, 5, 31), "overdue", "Overdue since 31 May 2026 (one day); never received; proposed, for the Board to confirm"),
        ([extract()], date(2026, 6, 30), "received", "Received"),
        ([extract()], date(2026, 5, 11), "overdue", "Overdue since 11 May 2026 (three weeks)"),
        ([extract(loaded=date(2026, 5, 11))], date(2026, 5, 11), "received", "Received"),
        (
            [extract(invented=True)],
            date(2026, 6, 30),
            "not yet received",
            "Not yet received: proposed, for the Board to confirm; invented figures are shown instead",
        ),
    ],
)
def test_an_extract_is_received_awaited_or_overdue(rows, expected, state, words):
    (one,) = seen(*rows, expected=expected).extracts
    assert (one.state, one.words) == (state, words)


def test_one_of_two_indicators_is_received_in_part():
    found = seen(extract(), extract("third", invented=True), placed=("Well", "plans", "third"), indicators=(PLANS, THIRD))
    (one,) = found.extracts
    assert one.words == "Received in part: one of two indicators has figures; invented figures are shown for the rest"
    assert [held.reaches for held in one.indicators] == [date(2025, 12, 31), None]
    assert found.lead.startswith("Two indicators: one with real figures and one with invented sample figures only.")


def test_since_when_it_is_asked_for_is_told_only_where_the_partnership_itself_asks():
    assert seen(placed=("Well", Place("plans", status="published"))).extracts[0].words == "Not yet received: asked for since 2023"
    assert seen(placed=("Well", Place("plans"))).extracts[0].since is None


def test_what_is_overdue_comes_first_and_each_state_stands_once():
    known = [
        PLANS,
        replace(ENTRANTS, owner="Zeal", source="Z", next_expected=date(2026, 1, 1)),
        replace(THIRD, owner="Another", source="B"),
    ]
    found = data_due([], catalogue(*known, frameworks=[framework(("Well", "plans", "entrants", "third"))]), TODAY)
    told = [(state, [one.owner for one in extracts]) for state, extracts in found.states]
    assert told == [("overdue", ["Zeal"]), ("not yet received", ["Another", "Birmingham City Council"])]
    assert found.headline == "One data file is overdue, and two more have not been received yet."


@pytest.mark.parametrize(
    ("rows", "expected", "words"),
    [
        ([], date(2026, 6, 30), "Nothing is overdue, and one data file has not been received yet."),
        ([extract()], date(2026, 6, 30), "Nothing is overdue."),
        ([extract()], date(2026, 5, 1), "One data file is overdue."),
    ],
)
def test_the_headline(rows, expected, words):
    assert seen(*rows, expected=expected).headline == words


def test_the_lead_names_what_is_expected_next():
    assert (
        seen().lead
        == "One indicator: none with real figures and one without any. Expected next: Department for Education, SEN2 return, June 2026."
    )


def test_only_the_indicators_of_a_framework_or_of_any():
    assert seen(only="other").extracts == () and seen(only="other").headline == "No data is due here."
    assert len(seen(only="plan").extracts) == 1
    assert seen(placed=("Well",)).lead == "No indicator is placed here."


@pytest.mark.parametrize(
    ("then", "words"),
    [
        (date(2026, 5, 31), "one day"),
        (date(2026, 5, 19), "13 days"),
        (date(2026, 5, 18), "two weeks"),
        (date(2026, 3, 1), "three months"),
        (date(2024, 6, 1), "two years"),
        (TODAY, "today"),
    ],
)
def test_how_long_ago(then, words):
    assert time_overdue(TODAY, then) == words


@pytest.mark.parametrize(("reaches", "state"), [(date(2024, 3, 31), "overdue"), (date(2025, 3, 31), "received")])
def test_a_release_that_was_missed_is_overdue_though_the_next_lies_ahead(reaches, state):
    """The next is expected in October 2026, so one was due in October 2025: figures to March 2025 are of it, those to March 2024 are not."""
    (one,) = seen(extract(loaded=date(2026, 1, 10), reaches=reaches), expected=date(2026, 10, 28)).extracts
    assert one.state == state
    assert (one.words == "Overdue since 28 October 2025 (seven months)") == (state == "overdue")
