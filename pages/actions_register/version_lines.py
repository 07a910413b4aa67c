"""The versions of a record, newest first, with what each changed."""

from typing import NamedTuple

from actions.delivery.record_answers import changed_keys
from catalogue.delivery.kept import Kept, Version
from pages.actions_register.fields import FIELDS


# That it was changed is said, and not to which number: it may be a small one.
UNCOUNTED = ("heard",)


class VersionLine(NamedTuple):
    """One version: its number, when and by whom, and what it changed in words. `aside` for one that came too late."""

    number: int
    at: str
    by: str
    words: str
    aside: bool = False


def version_lines(kept: Kept, withheld: bool) -> tuple[VersionLine, ...]:
    """Every version, those set aside among them. Where a story is `withheld`, no word of any is repeated."""
    pairs = zip((None, *kept.versions), kept.versions)
    own = [VersionLine(version.number, version.at, version.by, _words(kept.kind, before, version, withheld)) for before, version in pairs]
    aside = [VersionLine(0, version.at, version.by, _aside(kept, version, withheld), True) for version in kept.aside]
    return tuple(sorted([*own, *aside], key=lambda line: (line.at, line.number), reverse=True))


def _words(kind: str, before: Version | None, version: Version, withheld: bool) -> str:
    if version.record is None:
        return "taken off the list"
    return _changes(kind, before.record, version.record, withheld) if before and before.record else "first version"


def _aside(kept: Kept, version: Version, withheld: bool) -> str:
    return f"came after another change and was not taken: {_changes(kept.kind, kept.record, version.record, withheld) or 'the same words'}"


def _changes(kind: str, before: object, after: object, withheld: bool) -> str:
    labels = {field.key: field.label for field in FIELDS[kind]}
    parts = []
    for key in changed_keys(before, after):
        value = getattr(after, key)
        words = (
            ""
            if withheld or key in UNCOUNTED
            else f": {'; '.join(map(str, value)) if isinstance(value, tuple) else value if value is not None else 'nothing'}"
        )
        parts.append(f"{labels.get(key, key).partition(' (')[0]}{words}")
    return "; ".join(parts)
