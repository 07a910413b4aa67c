"""The minutes of a meeting, kept in versions: who was there, decisions, actions, parked questions."""

from dataclasses import dataclass

from actions.issued_papers import OWNER
from actions.kept_meetings import find_meeting
from actions.session import Session
from catalogue.brand import brand
from catalogue.deadlines import minutes_due
from catalogue.meetings import Meeting
from catalogue.minutes import NAMES, PARTS, Minutes, kept_minutes, minutes_of, table_of
from errors import BoardError, MovedError, UploadError, UsageError
from exports.papers import MINUTES
from panels.minutes_record import MinutesRecord
from panels.quorum import Quorum, quorum
from store.records import Records


KIND = "minutes"
MOVED = "Someone else has written in these minutes since you opened them. Theirs are shown now; add yours again."


@dataclass(frozen=True)
class KeptMinutes:
    """The Minutes of a Meeting with their version, 0 and empty before the first; when they were kept, by whom, and the quorum."""

    meeting: Meeting
    minutes: Minutes
    version: int
    quorum: Quorum
    at: str | None = None
    by: str | None = None

    @property
    def table(self) -> dict:
        """The minutes as lists of tables, every list there though it is empty."""
        written = table_of(self.minutes)
        return {NAMES[key]: written.get(key, []) for key in PARTS} | {key: written.get(key) for key in ("members", "notes")}


def save_minutes(session: Session, meeting: str, table: dict, name: str = "The minutes", version: int | None = None) -> KeptMinutes:
    """Keep the minutes of a meeting from a table of their keys, or a new version of them.

    Raises UploadError with every fault at once, and MovedError where somebody has changed them since the `version` that was looked at;
    nothing is kept then.
    """
    session.require("save_minutes")
    kept = find_meeting(session, meeting)
    made, problems = minutes_of(table, len(kept.meeting.items))
    if made is None:
        raise UploadError(name, problems)
    known = _latest(session, meeting)
    if known is None or known.body != table_of(made):
        try:
            Records(session.home).save(KIND, OWNER, meeting, table_of(made), session.user.name, version)
        except MovedError as error:
            raise MovedError(meeting, error.version, MOVED) from error
    return find_minutes(session, meeting)


def find_minutes(session: Session, meeting: str) -> KeptMinutes:
    """The minutes of a meeting: empty ones before the first are kept."""
    session.require("minutes")
    known = find_meeting(session, meeting).meeting
    record, cycle = _latest(session, meeting), session.catalogue.frameworks[known.framework].cycle
    if record is None:
        return KeptMinutes(known, Minutes(), 0, quorum(cycle, Minutes()))
    made = kept_minutes(record.body)
    return KeptMinutes(known, made, record.version, quorum(cycle, made), record.at, record.by)


def write_minutes(session: Session, meeting: str, suffix: str, public: bool = False) -> bytes:
    """The bytes of the minutes in one format (pdf, html, docx), in the partnership's own look; a draft until they are agreed.

    A `public` version is without what belongs to confidential items, and where the agenda has such an item, without notes and what names no item too.

    Raises UsageError for another format, BoardError where none are kept yet.
    """
    session.require("minutes")
    kept = find_minutes(session, meeting)
    if suffix not in MINUTES:
        raise UsageError(f"Minutes are not written as '{suffix}'. Choose one of: {', '.join(MINUTES)}.")
    if not kept.version:
        raise BoardError(f"No minutes of {meeting} are kept yet. Keep them: python cli.py minutes {meeting} FILE.toml")
    framework = session.catalogue.frameworks[kept.meeting.framework]
    due = minutes_due(framework.cycle, kept.meeting.date)
    confidential = frozenset(number for number, item in enumerate(kept.meeting.items, 1) if public and item.confidential)
    shown = kept.minutes.without(confidential)
    made = MinutesRecord(kept.meeting, framework, shown, kept.quorum, kept.version, kept.at, due, public)
    return MINUTES[suffix](made, brand(session.home.folder))


def _latest(session, meeting: str):
    return Records(session.home).newest(KIND, OWNER, meeting)
