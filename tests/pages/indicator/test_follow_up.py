"""The indicator page shows what is made of the figure."""

import shutil
from datetime import date

import pytest

import actions
from access import User
from tests.pages.conftest import markup, text


ABOUT = {"framework": "birmingham-2023", "indicator": "persistent_absence"}


@pytest.fixture
def session(sample_home, monkeypatch, tmp_path):
    home = tmp_path / "home"
    shutil.copytree(sample_home, home)
    monkeypatch.setenv("LOS_HOME", str(home))
    monkeypatch.setenv("LOS_ROLE", "steward")
    return actions.Session.of(home, User("local user", "steward"))


def test_story_actions_and_decisions_stand_together(session, opened, monkeypatch):
    assert "No story, action or decision" in text(opened("indicator", **ABOUT))
    actions.save_record(session, "story", ABOUT | {"text": "Winter <b>illness</b>"})
    actions.save_record(session, "decision", ABOUT | {"text": "Fund mentors", "how": "vote", "decided": date(2026, 3, 5)})
    action = {
        "framework": "birmingham-2023",
        "title": "Mentors",
        "owner": "Council",
        "starts": date(2018, 9, 1),
        "indicators": ["persistent_absence"],
    }
    actions.save_record(session, "action", action)
    app = opened("indicator", **ABOUT)
    words = text(app)
    assert all(
        part in words for part in ("Draft: not in papers", "Fund mentors", "Mentors", "Is it working?")
    ) and "<b>illness" not in markup(app)
    actions.save_record(session, "story", ABOUT | {"text": "Winter <b>illness</b>", "status": "withdrawn"})
    assert "Winter" not in text(opened("indicator", **ABOUT))
    monkeypatch.setenv("LOS_ROLE", "viewer")
    seen = text(opened("indicator", **ABOUT))
    assert "Winter" not in seen and "Fund mentors" in seen and "Write its story" not in seen
