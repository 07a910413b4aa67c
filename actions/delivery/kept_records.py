"""The records of one kind as they are kept, with every version, and those set aside; whoever may not see confidential ones sees none."""

from access import may
from actions import lookup
from catalogue.delivery.kept import Kept, Stood, Version
from catalogue.delivery.reading import KINDS, kept_record
from errors import UsageError
from store.records import Record, Records


OWNER = "delivery"
STOOD = "stood"


def aside(kind: str) -> str:
    """The kind under which versions are kept that were written on top of one that had moved on."""
    return f"{kind} set aside"


def list_records(
    session, kind: str, framework: str | None = None, area: str | None = None, indicator: str | None = None
) -> tuple[Kept, ...]:
    """The records of a kind (story, action, decision, question, risk) that are not taken away, by id; empty before the first.

    Raises UsageError for a framework, area or indicator that does not exist.
    """
    session.require("records")
    wanted = {
        "framework": framework and lookup.framework(session, framework).id,
        "area": area and lookup.area(session, area).code,
    }
    about = indicator and lookup.indicator(session, indicator).id
    confidential = may(session.user, "confidential")
    return tuple(
        kept
        for kept in every(session, kind)
        if kept.record
        and (confidential or not kept.record.confidential)
        and all(getattr(kept.record, key) == value for key, value in wanted.items() if value)
        and (about is None or about in kept.record.indicators)
    )


def find_record(session, kind: str, name: str) -> Kept:
    """The record of a kind with this id. Raises UsageError where there is none, or none that this user may see."""
    session.require("records")
    known = {kept.record.id: kept for kept in list_records(session, kind)}
    if name not in known:
        raise UsageError(f"There is no {known_kind(kind)} '{name}'. See those there are: python cli.py {kind}")
    return known[name]


def known_kind(kind: str) -> str:
    """The kind. Raises UsageError for another word."""
    if kind not in KINDS:
        raise UsageError(f"There are no records of kind '{kind}'. There are: {', '.join(KINDS)}.")
    return kind


def every(session, kind: str) -> list[Kept]:
    """Every record of a kind, those taken away and confidential ones among them: for other verbs, which have asked access."""
    records = Records(session.home)
    kept, beside = _by_id(records, known_kind(kind)), _by_id(records, aside(kind))
    return [
        Kept(kind, tuple(_version(kind, record) for record in versions), tuple(_version(kind, record) for record in beside.get(name, ())))
        for name, versions in kept.items()
    ]


def _by_id(records: Records, kind: str) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for record in records.versions(kind, OWNER):
        found.setdefault(record.id, []).append(record)
    return found


def _version(kind: str, record: Record) -> Version:
    if record.body is None:
        return Version(record.version, record.at, record.by, None)
    body = dict(record.body)
    stood = body.pop(STOOD, None)
    return Version(record.version, record.at, record.by, kept_record(kind, body), stood and Stood(**stood))
