"""When something goes wrong: plain words, a reference, and never a traceback."""

import pytest

import actions
from errors import BusyError
from tests.pages.conftest import text


def failing(error):
    def fail(*args, **kwargs):
        raise error

    return fail


@pytest.mark.parametrize("error", [ValueError("cell 1234 of a child"), KeyError("column")])
def test_a_bug_of_ours_is_told_by_a_reference_only(session, opened, monkeypatch, error):
    monkeypatch.setattr(actions, "show", failing(error))
    said = text(opened("indicator"))
    assert "Something went wrong on our side" in said
    assert "Nothing was lost" in said
    assert "1234" not in said
    assert "Traceback" not in said


def test_what_a_person_can_put_right_is_told_as_it_stands(session, opened, monkeypatch):
    monkeypatch.setattr(actions, "overview", failing(BusyError("Ann is publishing. Try again in a minute.")))
    monkeypatch.setattr("pages.shell.context.live_build", lambda session: None)
    said = text(opened())
    assert "Someone else is saving at this moment" in said
    assert "Ann is publishing. Try again in a minute." in said
