"""What happened to the records since a day: added, changed, answered, passed up, ended."""

from dataclasses import dataclass
from typing import Any

from catalogue.delivery.kept import Kept, Version


# The keys whose change says most, with the words for it.
SAYING = {
    "status": "now {value}", "answer": "answered", "came_back": "an answer came back", "escalated_to": "passed up to {value}",
    "due": "now due {value}", "owner": "now owned by {value}", "rating": "now rated {value}", "note": "progress noted",
    "view": "a view was taken",
}  # fmt: skip


@dataclass(frozen=True)
class Happening:
    """One version: when, by whom, of which record (its kind and id), and what it changed in words."""

    at: str
    by: str
    kind: str
    id: str
    title: str
    words: str


def happenings(records: list[Kept], since: str, titles: dict[str, str]) -> tuple[Happening, ...]:
    """Every version from a moment on (in ISO form), newest first. `titles` names indicators: a story goes by its figure, not its words."""
    entries = []
    for kept in records:
        for before, version in zip((None, *kept.versions), kept.versions):
            if version.at >= since:
                entries.append((version.at, version.number, _happening(kept, before, version, titles)))
    return tuple(happening for *_, happening in sorted(entries, key=lambda entry: entry[:2], reverse=True))


def record_title(record: Any, titles: dict[str, str]) -> str:
    """The title of a record for a list; a story goes by the indicator or outcome that it is about."""
    if hasattr(record, "title"):
        return record.title
    if hasattr(record, "author"):
        about = titles.get(record.indicator, record.indicator) if record.indicator else record.outcome
        return f"{about}, {record.period}" if record.period else about
    return record.text


def _happening(kept: Kept, before: Version | None, version: Version, titles: dict[str, str]) -> Happening:
    record = version.record or (before and before.record)
    return Happening(version.at, version.by, kept.kind, record.id, record_title(record, titles), _words(before, version))


def _words(before: Version | None, version: Version) -> str:
    if version.record is None:
        return "taken off the list"
    if before is None or before.record is None:
        return "added"
    changed = [words.format(value=value) for key, words in SAYING.items() if (value := _changed(before.record, version.record, key))]
    return ", ".join(changed) or "reworded"


def _changed(before, after, key: str):
    """The value of a key after a change; None where it has not changed or is not there any more."""
    now = getattr(after, key, None)
    return now if now != getattr(before, key, None) else None
