"""What is live: within one drawing always the same build."""

import shutil

import actions
from access import User
from actions.live_build import live
from actions.session import Session


def test_what_is_drawn_is_of_one_build_even_while_another_is_made_live(sample_home, tmp_path):
    shutil.copytree(sample_home, tmp_path / "home")
    session = Session.of(tmp_path / "home", User("tester", "steward"))
    first = session.ledger.uploads()[0]["upload"]
    with actions.one_build():
        before = live(session)
        actions.withdraw(session, first)
        assert live(session) is before
    after = live(session)
    assert after.path != before.path
    with actions.one_build():
        assert live(session) is after
