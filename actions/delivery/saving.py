"""Keeping a story, an action, a decision, a question or a risk: a new record, or the next version of one."""

from dataclasses import asdict

from actions.delivery.figure_as_written import figure_now
from actions.delivery.kept_records import OWNER, STOOD, aside, by_id, find_record, known_kind
from actions.delivery.record_origin import Origins
from actions.session import Session
from catalogue.delivery.choices import APPROVED
from catalogue.delivery.kept import Delivery, Kept, Stood
from catalogue.delivery.record_reading import body_of, record_of, with_period
from errors import MovedError, Problem, UploadError, UsageError
from store.records import Records


WRITTEN_OF = ("story", "decision")


def save_record(session: Session, kind: str, table: dict, name: str = "The record") -> Kept:
    """Keep a record from a table of its keys: a new one, or the next version of the one with its id.

    With `version` in the table, the one that was looked at, a change on top of another person's raises MovedError: theirs stands and
    this one is kept aside. Raises UploadError with every fault at once; nothing is kept then.
    """
    session.require("save_record")
    own = {key: value for key, value in table.items() if key != "version"}
    made, stood, problems = checked(session, known_kind(kind), own)
    problems += Origins(session).faults(kind, made)
    if made is None or problems:
        raise UploadError(name, problems)
    known = by_id(session, kind).get(made.id)
    may_approve(session, made, known)
    body = kept_body(made, as_written(made, stood, known))
    if known is None or known.latest.record is None or body != kept_body(known.record, known.stood):
        _save(session, kind, made.id, body, table.get("version"))
    return find_record(session, kind, made.id)


def remove_record(session: Session, kind: str, name: str, version: int) -> None:
    """Take a record off every list. All its versions stay in the store. Raises MovedError where it has moved on since `version`."""
    session.require("save_record")
    _save(session, kind, find_record(session, kind, name).record.id, None, version)


def checked(session: Session, kind: str, table: dict) -> tuple[Delivery | None, Stood | None, list[Problem]]:
    """(the record, the figure it speaks of as it stands now, every Problem); the first two are None where there is a fault."""
    made, problems = record_of(kind, table, session.catalogue)
    if made is None or kind not in WRITTEN_OF or not made.indicator:
        return made, None, problems
    stood, faults = figure_now(session, made.framework, made.indicator, made.area, getattr(made, "period", None))
    if kind == "story" and not faults:
        made = with_period(made, stood.period)
    if kind == "decision":
        faults = []  # it may be taken about a figure that is hidden, which is not kept beside it then
    return (None if faults else made), stood, problems + faults


def may_approve(session: Session, made: Delivery, known: Kept | None) -> None:
    """Whoever approves a story, or changes an approved one and leaves it so, has the right to."""
    if getattr(made, "status", None) == APPROVED and not (known and known.record == made):
        session.require("approve_story")


def as_written(made: Delivery, stood: Stood | None, known: Kept | None) -> Stood | None:
    """The figure as it stood when the words were written: that of the version before where only its state has changed."""
    if stood and known and known.record and known.stood and known.record.text == made.text:
        return known.stood
    return stood


def kept_body(made: Delivery, stood: Stood | None) -> dict:
    """What is stored of a record and the figure it speaks of."""
    return body_of(made) | ({STOOD: asdict(stood)} if stood else {})


def _save(session, kind: str, id: str, body: dict | None, version: object) -> None:
    records = Records(session.home)
    if version is not None and not isinstance(version, int):
        raise UsageError("The version that was looked at is a whole number, as the list gives it.")
    try:
        records.save(kind, OWNER, id, body, session.user.name, version)
    except MovedError as error:
        if body is not None:
            records.save(aside(kind), OWNER, id, body, session.user.name)
        kept = " Yours is kept beside it, under its earlier versions." if body is not None else ""
        words = f"Someone else has changed this {kind} since you opened it. Theirs is shown now.{kept} Make your change again where it still holds."
        raise MovedError(id, error.version, words) from error
