"""Meetings: an agenda kept in versions, its papers issued on one build, and the Paper that every format is written from."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import NamedTuple

import clock
from actions import lookup
from actions.delivery.paper_register import paper_register
from actions.issued_papers import ISSUED, OWNER
from actions.live_build import build_named, live
from actions.session import Session, definitions
from catalogue.brand import brand
from catalogue.meetings import Item, Meeting, kept_meeting, meeting_of, table_of
from errors import Problem, UploadError, UsageError
from exports.papers import PAPERS
from panels.late_actions import with_late_actions
from panels.paper import paper
from panels.periods import day
from panels.register import Register
from panels.slide import Paper
from store.published import Published
from store.records import Record, Records


KIND = "meeting"


class PaperSource(NamedTuple):
    """What a Paper is made of: build, definitions, agenda, whether it is public, its day, when it was issued, and the records beside it."""

    published: Published
    data: Path
    meeting: Meeting
    public: bool
    day: date
    issued: datetime | None
    register: Register


@dataclass(frozen=True)
class KeptMeeting:
    """A Meeting as kept: its version, and the build that its papers were issued on (None before), when, and at which version."""

    meeting: Meeting
    version: int
    build: str | None = None
    issued: datetime | None = None
    issued_version: int | None = None


def save_meeting(session: Session, table: dict, name: str = "The meeting", version: int | None = None) -> tuple[KeptMeeting, list[Problem]]:
    """Make a meeting from a table of its keys, or a new version of it, and return it with what is worth knowing.

    Raises UploadError with every fault at once, and MovedError where somebody has changed it since the `version` that was looked at;
    nothing is kept then.
    """
    session.require("save_meeting")
    made, problems = meeting_of(table, session.catalogue)
    if made is None:
        raise UploadError(name, problems)
    known = Records(session.home).newest(KIND, OWNER, made.id)
    if known is None and made.id in withdrawn_versions(session):
        raise UsageError(_withdrawn(session, made.id))
    if known is None or known.body != table_of(made):
        Records(session.home).save(KIND, OWNER, made.id, table_of(made), session.user.name, version)
    return find_meeting(session, made.id), problems


def plan_meeting(session: Session, table: dict) -> tuple[KeptMeeting, list[Problem]]:
    """Make a meeting that is not there yet. Where its id belongs to one that was moved or withdrawn it gets a number behind it.

    Raises as `save_meeting` does, and UsageError where this body meets on that day already.
    """
    session.require("save_meeting")
    made, _ = meeting_of(table, session.catalogue)
    if made is None:
        return save_meeting(session, table)
    for kept in list_meetings(session, made.framework):
        if (kept.meeting.body, kept.meeting.date) == (made.body, made.date):
            raise UsageError(
                f"{made.body} meets on {day(made.date)} already: {kept.meeting.title}. Open that meeting, or choose another day."
            )
    taken = {record.id for record in Records(session.home).versions(KIND, OWNER)}
    names = (f"{made.id}-{number}" if number > 1 else made.id for number in count(1))
    return save_meeting(session, table | {"id": next(name for name in names if name not in taken)})


def withdrawn_versions(session: Session) -> dict[str, tuple[Record, Record]]:
    """By its id, each meeting that is withdrawn: (the version before, the version that withdrew it)."""
    versions: dict[str, list[Record]] = {}
    for record in Records(session.home).versions(KIND, OWNER):
        versions.setdefault(record.id, []).append(record)
    return {name: (kept[-2], kept[-1]) for name, kept in versions.items() if kept[-1].body is None}


def list_meetings(session: Session, framework: str | None = None) -> tuple[KeptMeeting, ...]:
    """Every meeting, or those of one framework (by id), by date; empty before the first."""
    session.require("meetings")
    wanted = framework and lookup.framework(session, framework).id
    records = Records(session.home)
    issued = {record.id: record for record in records.latest(ISSUED, OWNER)}
    kept = [_kept(record, issued.get(record.id)) for record in records.latest(KIND, OWNER)]
    meetings = [record for record in kept if wanted in (None, record.meeting.framework)]
    return tuple(sorted(meetings, key=lambda entry: (entry.meeting.date, entry.meeting.starts or "", entry.meeting.id)))


def find_meeting(session: Session, meeting: str) -> KeptMeeting:
    """The meeting of this id. Raises UsageError naming those there are."""
    session.require("meetings")
    records = Records(session.home)
    if record := records.newest(KIND, OWNER, meeting):
        return _kept(record, records.newest(ISSUED, OWNER, meeting))
    if meeting in withdrawn_versions(session):
        raise UsageError(_withdrawn(session, meeting))
    known = ", ".join(kept.meeting.id for kept in list_meetings(session))
    there = f" There are: {known}." if known else " None is kept yet. Make one: python cli.py meeting FILE.toml"
    raise UsageError(f"There is no meeting '{meeting}'.{there}")


def issue_papers(session: Session, meeting: str, reason: str | None = None) -> KeptMeeting:
    """Fix the figures of a meeting: its papers, slides and the pages opened from them are of today's live build from now on.

    Raises BoardError before anything is published. Issuing again takes the build that is live then.
    """
    session.require("issue")
    kept, published = find_meeting(session, meeting), live(session)
    build = published.build()[0]
    body = {"build": build, "version": kept.version, "at": clock.stamp()}
    with session.writing():
        detail = {"meeting": kept.meeting.id, "papers_of": build, "version": kept.version, "reason": reason}
        Records(session.home).save_noted(ISSUED, OWNER, kept.meeting.id, body, session.user.name, "issue", detail)
    return find_meeting(session, meeting)


def meeting_paper(session: Session, meeting: str, public: bool = False, of_today: bool = False) -> Paper:
    """The Paper of a meeting: on the build its papers were issued on, else (or where asked to be `of_today`) on the live one.

    Raises BoardError where that build may not be opened any more.
    """
    return paper_of(paper_source(session, meeting, public, of_today))


def paper_source(session: Session, meeting: str, public: bool = False, of_today: bool = False) -> PaperSource:
    """All that the Paper of a meeting is made of, by which whatever is made of it can be remembered. Raises as `meeting_paper` does."""
    session.require("paper")
    known = find_meeting(session, meeting)
    issued = None if of_today else known.issued
    published = build_named(session, known.build) if known.build and issued else live(session)
    register = paper_register(session, known.meeting.framework, public, issued)
    day = issued.date() if issued else clock.today()
    return PaperSource(published, session.data, with_late_actions(known.meeting, register, day), public, day, issued, register)


def standing_paper(session: Session, framework: str, area: str) -> Paper:
    """The Paper of every indicator of a framework in an area, in its order, from the live build: a pack for no meeting in particular."""
    session.require("paper")
    chosen, place = lookup.framework(session, framework), lookup.area(session, area)
    names = dict.fromkeys(entry.indicator for _, entry in chosen.places)
    items = tuple(Item("indicator", indicator=name) for name in names)
    standing = Meeting(f"{chosen.id}-{place.code}".lower(), chosen.id, chosen.cycle.board, clock.today(), chosen.title, place.code, items)
    return paper_of(
        PaperSource(live(session), session.data, standing, False, clock.today(), None, paper_register(session, chosen.id, False, None))
    )


def write_paper(session: Session, made: Paper, suffix: str) -> bytes:
    """The bytes of a Paper in one format (pptx, pdf, docx, xlsx, html), in the partnership's own look. Raises UsageError for another."""
    session.require("paper")
    if suffix not in PAPERS:
        raise UsageError(f"Papers are not written as '{suffix}'. Choose one of: {', '.join(PAPERS)}.")
    return PAPERS[suffix](made, brand(session.home.folder))


@lru_cache(maxsize=32)
def paper_of(source: PaperSource) -> Paper:
    """The Paper of its source. Remembered by that, so nothing is ever cleared; for other verbs, which ask access."""
    return paper(source.published, definitions(source.data), source.meeting, source.public, source.day, source.issued, source.register)


def _withdrawn(session: Session, meeting: str) -> str:
    _, gone = withdrawn_versions(session)[meeting]
    when = day(datetime.fromisoformat(gone.at))
    return f"The meeting '{meeting}' was withdrawn on {when} by {gone.by}. Bring it back first, on the Meetings page."


def _kept(record: Record, issued: Record | None) -> KeptMeeting:
    made = kept_meeting(record.body)
    if issued is None:
        return KeptMeeting(made, record.version)
    return KeptMeeting(made, record.version, issued.body["build"], datetime.fromisoformat(issued.body["at"]), issued.body["version"])
