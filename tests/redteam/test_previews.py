"""What a file would change, asked with figures that are wrong on purpose: the answer must not tell what the live version hides."""

import pytest

import actions
from access import User
from tests.extracts import HEADING


MISSING, COUNTY, DISTRICTS = "children_missing_education", "E10000034", [f"E0700023{number}" for number in range(4, 10)]
NUMBERS = (3, 40, 57, 61, 75, 80)
LIVE = {COUNTY: sum(NUMBERS), **dict(zip(DISTRICTS, NUMBERS))}


def written(path, figures):
    path.write_text("\n".join([HEADING, *(f"{MISSING},{area},2024,,,{count},,,," for area, count in figures.items()), ""]))
    return path


@pytest.mark.parametrize("wrong", [{DISTRICTS[0]: 43}, {DISTRICTS[0]: 43, COUNTY: 400}, {DISTRICTS[2]: 7}, {COUNTY: 450}])
def test_a_preview_shows_no_figure_of_other_extracts_that_is_hidden(tmp_path, wrong):
    session = actions.Session.of(tmp_path / "home", User("reader", "steward"))
    actions.load(session, [written(tmp_path / "true.csv", LIVE)])
    actions.publish(session)
    hidden = [area for area in LIVE if actions.show(session, MISSING, area).points[-1].numerator is None]
    assert DISTRICTS[0] in hidden and len(hidden) == 2
    for area in set(hidden) - set(wrong):
        seen = actions.difference(session, written(tmp_path / "wrong.csv", wrong), area=area)
        assert seen.outcome.status == "accepted"
        assert [then.points[-1].numerator for _, then in seen.panels] in ([], [None])


def test_a_preview_shows_what_the_file_itself_gives(tmp_path):
    session = actions.Session.of(tmp_path / "home", User("reader", "steward"))
    actions.load(session, [written(tmp_path / "true.csv", LIVE)])
    actions.publish(session)
    (pair,) = actions.difference(session, written(tmp_path / "new.csv", {DISTRICTS[0]: 43}), area=DISTRICTS[0]).panels
    assert pair[0].points[-1].numerator is None and pair[1].points[-1].numerator == 43
