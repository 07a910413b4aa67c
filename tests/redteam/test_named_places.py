"""Authorities, and boards that cover several, as categories of a region beside the authorities themselves: a reader subtracts."""

import pytest

import actions
from access import User
from tests.extracts import HEADING
from tests.redteam.attacker.takeaways import shown_by_command


MISSING, REGION = "children_missing_education", "E12000005"
BIRMINGHAM, SOLIHULL, COVENTRY, DUDLEY = "E08000025", "E08000029", "E08000026", "E08000027"
BOARD, AUTHORITY = "integrated care board", "local authority"
OTHERS = {(BOARD, "Coventry and Dudley"): 160, COVENTRY: 90, DUDLEY: 70}
# What is loaded: an authority, or a category of the region, and its number. What the reader takes from what, to find Solihull's three.
WORLDS = {
    "a board of two": ({(BOARD, "Birmingham and Solihull"): 103, BIRMINGHAM: 100, SOLIHULL: 3, **OTHERS}, (BOARD, "Birmingham and Solihull"), [BIRMINGHAM]),
    "a board called by its kind": ({(BOARD, "NHS Birmingham & Solihull ICB"): 103, BIRMINGHAM: 100, SOLIHULL: 3, **OTHERS}, (BOARD, "NHS Birmingham & Solihull ICB"), [BIRMINGHAM]),
    "a member without a row": ({(BOARD, "Birmingham and Solihull"): 103, BIRMINGHAM: 100, **OTHERS}, (BOARD, "Birmingham and Solihull"), [BIRMINGHAM]),
    "the region less its authorities": (
        {(AUTHORITY, "Birmingham"): 100, (AUTHORITY, "Solihull"): 3, (AUTHORITY, "Coventry"): 90, REGION: 193, BIRMINGHAM: 100, COVENTRY: 90},
        REGION, [BIRMINGHAM, (AUTHORITY, "Coventry")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("figures", "whole", "parts"), WORLDS.values(), ids=WORLDS)
def test_few_do_not_follow_from_a_place_that_is_named_as_a_category(tmp_path, figures, whole, parts):
    assert 0 < figures[whole] - sum(figures[part] for part in parts) < 6
    session = _published(tmp_path, figures)
    shown = {key: _number(session, key) for key in figures}
    assert None in [shown[key] for key in (whole, *parts)]
    assert sum(number is not None for number in shown.values()) >= len(shown) // 2, "too little is left to read"


def test_places_that_leave_nobody_out_are_shown_with_what_covers_them(tmp_path):
    figures = {(BOARD, "Birmingham and Solihull"): 140, BIRMINGHAM: 100, SOLIHULL: 40, **OTHERS}
    session = _published(tmp_path, figures)
    assert [_number(session, key) for key in figures] == list(figures.values())


def _published(folder, figures):
    lines = [_line(*key if isinstance(key, tuple) else ("", key), number) for key, number in figures.items()]
    (folder / "return.csv").write_text("\n".join([HEADING, *lines, ""]))
    session = actions.Session.of(folder / "home", User("reader", "steward"))
    (outcome,) = actions.load(session, [folder / "return.csv"])
    assert outcome.status == "accepted", outcome.problems
    actions.publish(session)
    return session


def _line(breakdown, name, number):
    return f"{MISSING},{REGION},2024,{breakdown},{name},{number},,,," if breakdown else f"{MISSING},{name},2024,,,{number},,,,"


def _number(session, key):
    breakdown, name = key if isinstance(key, tuple) else ("all", "all")
    answer = shown_by_command(session, MISSING, REGION if isinstance(key, tuple) else key, breakdown)
    return next((row["numerator"] for row in answer["series"] if row["category"] == name), None)
