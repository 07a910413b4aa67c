"""What the first reader after a start of the server would wait for: it is made while nobody waits."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import actions
from access import local_user
from charts.trend_chart import trend
from errors import BoardError
from pages.present.ending import lines_closed_at_the_end
from pages.shell import context


@asynccontextmanager
async def made_ready(app: object) -> AsyncIterator[None]:
    """Around the life of the app: begins to prepare beside it, and waits for nothing."""
    threading.Thread(target=prepare, name="before the first reader", daemon=True).start()
    async with lines_closed_at_the_end(app):
        yield


def prepare() -> None:
    """Reads the records for Find, and draws a chart, as the library of charts takes half a second over its first.

    What is wrong with the home, or not allowed, is said on the page of whoever asks for it.
    """
    with suppress(BoardError):
        session = actions.Session.of(None, local_user())
        actions.prepare_search(session)
        first = session.catalogue.frameworks[context.frameworks(session.catalogue)[0]]
        panel = next((row.panel for row in actions.overview(session, first.id, first.area).rows if row.panel.latest), None)
        if panel:
            trend(panel).to_json()
