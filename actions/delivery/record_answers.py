"""What the verbs of stories, actions, decisions, questions, risks and evidence answer: the JSON that scripts rely on. Only add here."""

from dataclasses import asdict, fields
from datetime import date

import clock
from catalogue.delivery.kept import Kept, Version
from panels.evidence_words import heard_words
from panels.risk_movement import movement
from panels.since_written import Written


TEXT = "text"


def written_shape(written: Written) -> dict:
    """A story or decision, with its figure as it stood and what has become of it. Of what is withheld there are no words and no figure."""
    kept, since = written.kept, written.since
    record = record_shape(kept)
    hidden = since.withheld
    record["figure"] = asdict(kept.stood) | ({"value": None} if hidden else {}) if kept.stood else None
    record |= {"since": list(since.states), "since_words": list(since.words), "withheld": hidden}
    if hidden and kept.kind == "story":
        record[TEXT] = None
    for entry, version in zip(record["history"], kept.versions):
        entry[TEXT] = getattr(version.record, TEXT, None) if not hidden and _same_figure(version, kept) else None
    return record


def action_shape(kept: Kept) -> dict:
    """An action with whether it is late, and every state it was in."""
    return record_shape(kept) | {"late": kept.record.is_late(clock.today())}


def risk_shape(kept: Kept) -> dict:
    """A risk with its rating, and how that has moved against its version before."""
    return record_shape(kept) | {"rating": kept.record.rating, "movement": movement(kept)}


def question_shape(kept: Kept) -> dict:
    """A question with whether it is open."""
    return record_shape(kept) | {"open": kept.record.answer is None}


def evidence_shape(kept: Kept, exact: bool = False) -> dict:
    """Evidence with whether it is due for another look; how many were heard is a number where they are not few, or where it must be `exact`."""
    heard = kept.record.heard if exact or not kept.record.few_heard else None
    return record_shape(kept) | {"heard": heard, "heard_words": heard_words(kept.record), "due": kept.record.is_due(clock.today())}


def record_shape(kept: Kept) -> dict:
    """A record with its version, who and when, and its history, oldest first."""
    latest = kept.latest
    own = {field.name: _plain(getattr(latest.record, field.name)) for field in fields(latest.record)}
    versions = [_version(version, before) for version, before in zip(kept.versions, (None, *kept.versions))]
    return own | {
        "version": latest.number, "at": latest.at, "by": latest.by, "history": versions,
        "set_aside": [{"at": version.at, "by": version.by} for version in kept.aside],
    }  # fmt: skip


def _version(version: Version, before: Version | None) -> dict:
    """What a version says of itself: its state and note where it has any, and which keys it changed."""
    record = version.record
    entry = {"version": version.number, "at": version.at, "by": version.by, "removed": record is None}
    entry |= {
        key: _plain(getattr(record, key)) for key in ("status", "note", "why_stopped", "likelihood", "impact") if hasattr(record, key)
    }
    return entry | {"changed": changed_keys(before and before.record, record)}


def changed_keys(before: object | None, after: object | None) -> list[str]:
    """The keys in which two versions differ; empty for a first one and for one that takes the record away."""
    if before is None or after is None:
        return []
    return [field.name for field in fields(after) if getattr(before, field.name) != getattr(after, field.name)]


def _same_figure(version: Version, kept: Kept) -> bool:
    return version.stood is None or kept.stood is None or version.stood.period == kept.stood.period


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value
