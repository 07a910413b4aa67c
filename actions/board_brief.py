"""The brief of one page: the headline, the indicators that matter, and what is due."""

from dataclasses import dataclass
from datetime import timedelta

import clock
from actions import lookup
from actions.live_build import live
from actions.meeting_calendar import meeting_calendar
from actions.session import Session
from catalogue.brand import brand
from exports.papers import brief_pdf
from panels import brief as briefs
from panels.overview import overview
from panels.panel import Build
from panels.periods import day


AHEAD = timedelta(days=92)


@dataclass(frozen=True)
class WrittenBrief:
    """The bytes of a brief, the build its figures are of, and the indicators on it by id."""

    content: bytes
    build: str
    indicators: tuple[str, ...]


def brief(session: Session, framework: str, area: str) -> WrittenBrief:
    """The brief of a framework in an area from the live build. Raises BoardError before anything is published."""
    session.require("paper")
    chosen, place = lookup.framework(session, framework), lookup.area(session, area)
    published, today = live(session), clock.today()
    entries = meeting_calendar(session, chosen.id, today, today + AHEAD)
    due = tuple((day(entry.day), entry.title.removeprefix("Due: ")) for entry in entries if not entry.cancelled)
    made = briefs.brief(overview(published, session.catalogue, chosen.id, place.code, today=today), due)
    build = Build(*published.build()[:3])
    content = brief_pdf(made, build, brand(session.home.folder))
    return WrittenBrief(content, build.id, tuple(row.place.indicator for row in made.rows))
