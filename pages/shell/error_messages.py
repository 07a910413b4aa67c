"""What people read when something goes wrong: what happened, what was kept, what to do next."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

import actions
from errors import AccessError, BoardError, BusyError, CatalogueError, UploadError
from pages.shell import context
from pages.shell.onboarding import first_steps
from pages.ui.templates import render


TITLES = {
    BusyError: "Someone else is saving at this moment",
    AccessError: "Your role does not allow this",
    CatalogueError: "A definition needs putting right",
    UploadError: "Something must be put right first",
}
OURS = "Nothing was lost. Go back to the overview, or try again. If it happens again, tell whoever looks after this copy: reference {}."


@contextmanager
def errors_shown() -> Iterator[None]:
    """Runs a page; an error is shown in plain words in its place. A bug of ours is written to the log under the reference shown."""
    try:
        yield
    except BoardError as error:
        explain(error)
    except Exception as error:
        show_error("Something went wrong on our side", OURS.format(actions.note_bug(None, error)))


def explain(error: BoardError) -> None:
    """A BoardError in its own words; before the first build, the first steps instead."""
    session = context.session()
    if type(error) is BoardError and context.live_build(session) is None:
        first_steps(session)
    else:
        show_error(TITLES.get(type(error), "This cannot be shown"), str(error))


def show_error(title: str, words: str) -> None:
    """A message in the place of a page or a part of it."""
    st.html(render("shell/error_message.html", title=title, lines=[line for line in words.splitlines() if line.strip()]))
