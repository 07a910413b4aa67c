"""The records that a paper may show: none that is confidential in a public one, and those of the day on which it was issued."""

from datetime import UTC, datetime

from access import may
from actions.delivery.kept_records import every
from actions.session import Session
from catalogue.delivery.choices import WITHDRAWN
from catalogue.delivery.kept import Kept, as_of
from panels.register import Register


def paper_register(session: Session, framework: str, public: bool, issued: datetime | None) -> Register:
    """The Register of a framework as it stood when papers were `issued`, today's where that is None. For other verbs, which ask access."""
    hidden = public or not may(session.user, "confidential")
    parts, withdrawn = {}, set()
    moment = issued and issued.astimezone(UTC).isoformat(timespec="seconds")
    for kind in ("story", "action", "decision"):
        kept = [record for record in every(session, kind) if _of(record, framework)]
        then = [(record, as_of(record, moment) if moment else record) for record in kept]
        shown = [(now, past) for now, past in then if past and past.record and not (hidden and _ever_confidential(now))]
        parts[kind] = tuple(_bare(past) for _, past in shown)
        withdrawn |= {past.record.id for now, past in shown if now.record is None or getattr(now.record, "status", None) == WITHDRAWN}
    return Register(parts["story"], parts["action"], parts["decision"], frozenset(withdrawn))


def _of(kept: Kept, framework: str) -> bool:
    return any(version.record and version.record.framework == framework for version in kept.versions)


def _ever_confidential(kept: Kept) -> bool:
    """Whether it is confidential now, or was when it was taken away: papers that were issued before are public no longer in this."""
    last = next(version.record for version in reversed(kept.versions) if version.record)
    return last.confidential


def _bare(kept: Kept) -> Kept:
    """The record with its latest version alone, as a paper shows no history."""
    return Kept(kept.kind, kept.versions[-1:])
