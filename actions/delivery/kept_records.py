"""The records of one kind as they are kept, with every version, and those set aside; whoever may not see confidential ones sees none."""

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from access import may
from actions import lookup
from actions.session import Session
from catalogue.delivery.kept import Delivery, Kept, Stood, Version
from catalogue.delivery.record_address import parts_of_address, record_address
from catalogue.delivery.record_reading import KINDS, kept_record
from errors import UsageError
from store.records import Records


OWNER = "delivery"
STOOD = "stood"


def aside(kind: str) -> str:
    """The kind under which versions are kept that were written on top of one that had moved on."""
    return f"{kind} set aside"


def list_records(
    session: Session, kind: str, framework: str | None = None, area: str | None = None, indicator: str | None = None
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
    listed = tuple(
        kept
        for kept in every(session, kind)
        if kept.record
        and (confidential or not kept.record.confidential)
        and all(getattr(kept.record, key) == value for key, value in wanted.items() if value)
        and (about is None or about in kept.record.indicators)
    )
    return listed if confidential else _of_public_origin(session, listed)


def find_record(session: Session, kind: str, name: str) -> Kept:
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


def every(session: Session, kind: str) -> tuple[Kept, ...]:
    """Every record of a kind, those taken away and confidential ones among them: for other verbs, which have asked access."""
    return kept_of(known_kind(kind), *stored_rows(session, kind))


def stored_rows(session: Session, kind: str) -> tuple[tuple, tuple]:
    """The rows of a kind and those set aside, as they are stored: by them whatever is made of the records can be remembered."""
    records = Records(session.home)
    return records.stored(kind, OWNER), records.stored(aside(kind), OWNER)


def by_id(session: Session, kind: str) -> dict[str, Kept]:
    """{id: record} of every record of a kind, those taken away among them. For other verbs, which have asked access."""
    return {last_record(kept).id: kept for kept in every(session, kind)}


def last_record(kept: Kept) -> Delivery:
    """The record as it is, or as it was when it was taken away."""
    return next(version.record for version in reversed(kept.versions) if version.record)


def _of_public_origin(session: Session, listed: tuple[Kept, ...]) -> tuple[Kept, ...]:
    """The records without the address of any confidential one that they came from, in every version: an address is made of words."""
    named = {address for kept in listed for version in kept.versions if version.record for address in version.record.came_from}
    if not named:
        return listed
    shown = {address for kind in {parts_of_address(address)[0] for address in named} for address in _public(session, kind)}
    return tuple(replace(kept, versions=_cut(kept.versions, shown), aside=_cut(kept.aside, shown)) for kept in listed)


def _public(session: Session, kind: str) -> Iterable[str]:
    return (record_address(kind, name) for name, kept in by_id(session, kind).items() if not last_record(kept).confidential)


def _cut(versions: tuple[Version, ...], shown: set[str]) -> tuple[Version, ...]:
    return tuple(
        replace(
            version, record=replace(version.record, came_from=tuple(address for address in version.record.came_from if address in shown))
        )
        if version.record and version.record.came_from
        else version
        for version in versions
    )


@lru_cache(maxsize=16)
def kept_of(kind: str, stored: tuple, beside: tuple) -> tuple[Kept, ...]:
    """The records of stored rows. Remembered until another version is stored: a page asks for the same records several times."""
    versions, late = _by_id(kind, stored), _by_id(kind, beside)
    return tuple(Kept(kind, tuple(own), tuple(late.get(name, ()))) for name, own in versions.items())


def _by_id(kind: str, stored: tuple) -> dict[str, list[Version]]:
    versions: dict[str, list[Version]] = {}
    for _, _, name, *version in stored:
        versions.setdefault(name, []).append(_version(kind, *version))
    return versions


@lru_cache(maxsize=100_000)
def _version(kind: str, number: int, at: str, by: str, body: str | None) -> Version:
    """Remembered for good, as no version ever changes: another one makes none of the others anew."""
    if body is None:
        return Version(number, at, by, None)
    values = json.loads(body)
    stood = values.pop(STOOD, None)
    return Version(number, at, by, kept_record(kind, values), stood and Stood(**stood))
