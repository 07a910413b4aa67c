"""What a record came from and what came of it: what is named is there, and nobody learns by it of what is confidential."""

from dataclasses import asdict
from datetime import date

import pytest

import actions
from catalogue.brand import brand
from catalogue.delivery.record_address import referred, referred_line
from errors import CatalogueError, UploadError
from panels.risk_movement import movement_over
from tests.actions.delivery.test_records import ACTION, FRAMEWORK, RISK
from tests.extracts import session


QUESTION = {"framework": FRAMEWORK, "text": "Why the wait at Elm House?", "asked_by": "Board"}


@pytest.fixture
def steward(tmp_path):
    return session(tmp_path / "home")


def address(kept):
    return f"{kept.kind}.{kept.record.id}"


@pytest.mark.parametrize("named", ["decision.nothing", "nonsense.x", "decision", "", "question.another"])
def test_only_a_record_of_the_same_framework_is_named(steward, named):
    actions.save_record(steward, "question", QUESTION | {"framework": "blackpool-2016", "id": "another"})
    with pytest.raises(UploadError, match="no such record") as error:
        actions.save_record(steward, "action", ACTION | {"came_from": [named]})
    assert [problem.column for problem in error.value.problems] == ["came_from"] and actions.list_records(steward, "action") == ()
    rows = f"framework,title,owner,came from\n{FRAMEWORK},A,B,{named or 'x'}\n"
    with pytest.raises(UploadError, match="no such record"):
        actions.save_rows(steward, "action", rows.encode(), "actions.csv")


def test_no_record_comes_from_itself(steward):
    kept = actions.save_record(steward, "action", ACTION)
    with pytest.raises(UploadError, match="no such record"):
        actions.save_record(steward, "action", ACTION | {"came_from": [address(kept)]})


def test_a_record_that_was_taken_away_stays_named_and_is_not_shown(steward):
    question = actions.save_record(steward, "question", QUESTION)
    table = ACTION | {"came_from": [address(question)]}
    kept = actions.save_record(steward, "action", table)
    assert [address(other) for other in actions.record_trail(steward, kept).came_from] == [address(question)]
    assert [address(other) for other in actions.record_trail(steward, question).came_of] == [address(kept)]
    actions.remove_record(steward, "question", question.record.id, 1)
    changed = actions.save_record(steward, "action", table | {"note": "begun"})
    assert changed.record.came_from == (address(question),) and actions.record_trail(steward, changed).came_from == ()


def test_a_viewer_learns_of_no_confidential_record_by_what_came_of_it(steward):
    question = actions.save_record(steward, "question", QUESTION | {"confidential": True})
    kept = actions.save_record(steward, "action", ACTION | {"came_from": [address(question)]})
    actions.save_record(steward, "action", ACTION | {"note": "begun"})
    viewer = session(steward.home.folder, "viewer")
    (seen,) = actions.list_records(viewer, "action")
    assert "elm-house" in str(asdict(actions.find_record(steward, "action", kept.record.id)))
    assert "elm-house" not in str(asdict(seen)) and actions.record_trail(viewer, seen).came_from == ()
    assert b"elm-house" not in actions.write_records(viewer, "action", "csv")


def test_a_risk_moves_over_the_time_that_is_reported_on_however_many_versions_it_had(steward, set_clock):
    set_clock("2026-01-10T10:00")
    actions.save_record(steward, "risk", RISK)
    set_clock("2026-05-10T10:00")
    actions.save_record(steward, "risk", RISK | {"likelihood": 5})
    kept = actions.save_record(steward, "risk", RISK | {"likelihood": 5, "mitigation": "A list"})
    assert [movement_over(kept, day) for day in (date(2026, 1, 1), date(2026, 2, 1), date(2026, 6, 1))] == [
        "new and up from 12", "up from 12", "unchanged",
    ]  # fmt: skip


def test_a_line_names_its_record_at_its_end_alone():
    assert referred_line(referred("Fund it.", "decision", "fund-it")) == ("Fund it.", "decision.fund-it")
    for line in ("Fund it.", "[decision.fund-it]", "Fund [decision.fund-it] it", "Fund it. [other.fund-it]", "Fund it. [decision.<b>]", ""):
        assert referred_line(line) == (line, "")


@pytest.mark.parametrize("place", ["javascript:alert(1)", "figures.example.org", 'https://a.org/"onclick=', "https://a.org/?x"])
def test_papers_lead_to_a_web_address_or_nowhere(tmp_path, place):
    (tmp_path / "brand.toml").write_text(f"address = '{place}'\n")
    with pytest.raises(CatalogueError, match="where the dashboard is served"):
        brand(tmp_path)
