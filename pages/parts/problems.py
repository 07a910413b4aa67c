"""What people are told when something goes wrong: what happened, what was kept, what to do next."""

import logging
import secrets
from contextlib import contextmanager

import streamlit as st

from errors import AccessError, BoardError, BusyError
from pages.parts.markup import escape


TITLES = {BusyError: "Someone else is saving at this moment", AccessError: "Your role does not allow this"}
LOG = logging.getLogger("line_of_sight")


@contextmanager
def told():
    """Runs a page; an error is shown in plain words in its place. A bug of ours gets a reference that is in the log too."""
    try:
        yield
    except BoardError as error:
        show(TITLES.get(type(error), "This cannot be shown yet"), str(error))
    except Exception:
        reference = secrets.token_hex(4).upper()
        LOG.exception("page failed, reference %s", reference)
        show(
            "Something went wrong on our side",
            f"Nothing was lost. Go back to the overview, or try again. If it happens again, tell whoever looks after this copy: reference {reference}.",
        )


def show(title, words):
    """A message in the place of a page or a part of it."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in words.splitlines() if line.strip())
    st.html(f'<div class="los" role="alert"><h1>{escape(title)}</h1><div class="lead">{lines}</div></div>')
