"""Decks: made once for each version of what they show, never of another build than the papers, and by the command line as a file."""

import json
import shutil
from datetime import date

import pytest

import actions
from access import User
from cli import main
from errors import AccessError, UsageError
from tests.extracts import publish, session, write


MEETING = "birmingham-2023-board-2027-01-14"
TABLE = {"framework": "birmingham-2023", "body": "Board", "date": "2027-01-14", "title": "January meeting"}
ITEMS = [{"kind": "indicator", "indicator": "persistent_absence"}, {"kind": "decision", "title": "Zephyrine", "confidential": True}]


@pytest.fixture
def steward(sample_home, tmp_path):
    shutil.copytree(sample_home, tmp_path / "home")
    session = actions.Session.of(tmp_path / "home", User("tester", "steward"))
    actions.save_meeting(session, TABLE | {"item": ITEMS})
    return session


def test_one_is_made_for_each_version_of_the_agenda_and_for_the_public(steward):
    first = actions.served_deck(steward, MEETING)
    assert actions.served_deck(steward, MEETING) is first
    assert b"Zephyrine" in first and b"Zephyrine" not in actions.served_deck(steward, MEETING, True)
    actions.save_meeting(steward, TABLE | {"item": ITEMS[:1]})
    assert b"Zephyrine" not in actions.served_deck(steward, MEETING)


def test_it_keeps_to_the_build_of_the_papers(tmp_path):
    steward = session(tmp_path / "home")
    publish(steward, tmp_path, indicator="persistent_absence")
    actions.save_meeting(steward, TABLE | {"item": ITEMS})
    build = actions.issue_papers(steward, MEETING).build
    first = actions.served_deck(steward, MEETING)
    actions.load(steward, [write(tmp_path / "later.csv", indicator="persistent_absence", years=range(2015, 2020))])
    actions.publish(steward)
    assert actions.served_deck(steward, MEETING) == first and f"build={build}".encode() in first


def test_it_has_the_actions_and_decisions_that_the_papers_have(steward):
    late = {"framework": "birmingham-2023", "title": "Mentors", "owner": "Council", "due": date(2026, 1, 31)}
    actions.save_record(steward, "action", late)
    actions.save_meeting(steward, TABLE | {"item": [{"kind": "actions"}]})
    line = "Late: Mentors. Council, due 31 January 2026."
    assert actions.meeting_paper(steward, MEETING).slides[0].lines == (line,)
    for deck in (actions.served_deck(steward, MEETING), actions.write_deck(steward, actions.meeting_paper(steward, MEETING))):
        assert line.encode() in deck


def test_who_may_not_see_papers_sees_no_deck(steward):
    with pytest.raises(AccessError):
        actions.served_deck(actions.Session.of(steward.home.folder, User("Sam", "none")), MEETING)
    with pytest.raises(UsageError, match="There is no meeting 'none'"):
        actions.served_deck(steward, "none")


@pytest.mark.parametrize(("more", "items"), [((), 2), (("--public",), 1)])
def test_the_command_line_writes_one_as_a_file(steward, tmp_path, capsys, more, items):
    home, path = str(steward.home.folder), tmp_path / "deck.html"
    assert main(["deck", MEETING, "--to", str(path), *more, "--home", home, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer == {"file": str(path), "items": items, "build": actions.history(steward).builds[0]["build"], "bytes": path.stat().st_size}
    assert b"connect-src" not in path.read_bytes() and (b"Zephyrine" in path.read_bytes()) == (not more)
