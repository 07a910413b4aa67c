"""What a person keeps for themselves: the indicators they keep an eye on, and views of pages. Nothing is overwritten."""

import re
import secrets
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import panels
from actions import lookup
from actions.live_build import live
from actions.session import Session, definitions
from errors import UsageError
from store.records import Records


INDICATORS, STARRED, MOST_INDICATORS = "indicators", "starred", 100
VIEW = "view"
LONGEST_NAME, LONGEST_ADDRESS, MOST_VIEWS = 120, 2000, 200
# A page of ours with its query, and never another site.
ADDRESS = re.compile(r"(\./|[a-z_]*)(\?[^\s<>\"]*)?")


def starred(session: Session) -> tuple[str, ...]:
    """The ids of this user's own indicators, oldest choice first; some may no longer exist."""
    session.require("starred")
    return next((tuple(record.body["indicators"]) for record in Records(session.home).latest(INDICATORS, session.user.name)), ())


def star(session: Session, *indicators: str, on: bool = True) -> tuple[str, ...] | None:
    """Add indicators to this user's own, or take them off, and return the ids that remain.

    Raises UsageError for one that does not exist when it is added, and when there are too many.
    """
    session.require("star")
    before = starred(session)
    given = [lookup.indicator(session, indicator).id for indicator in indicators] if on else list(indicators)
    after = tuple(dict.fromkeys([*before, *given])) if on else tuple(name for name in before if name not in given)
    if len(after) > MOST_INDICATORS:
        raise UsageError(f"A list may have {MOST_INDICATORS} indicators, and there would be {len(after)}. Take some off first.")
    if after != before:
        Records(session.home).save(INDICATORS, session.user.name, STARRED, {"indicators": list(after)}, session.user.name)
    return after


def chosen(session: Session, indicators: str, area: str, framework: str | None = None) -> Any:
    """The headline Panels of some indicators in an area, in the order given; those that do not exist are left out."""
    session.require("starred")
    names = tuple(dict.fromkeys(indicator for indicator in indicators if indicator in session.catalogue.indicators))[:MOST_INDICATORS]
    place = lookup.area(session, area)
    return _panels(live(session), session.data, names, place.code, framework and lookup.framework(session, framework).id) if names else ()


@lru_cache(maxsize=64)
def _panels(published, data, names, area, framework):
    return tuple(panels.panels(published, definitions(data), names, area, framework))


@dataclass(frozen=True)
class View:
    """A kept view: `address` is relative, and `at` when it was last saved."""

    id: str
    name: str
    address: str
    at: str


def views(session: Session) -> tuple[View, ...]:
    """The Views of this user, in the order of their names."""
    session.require("views")
    saved = [
        View(record.id, record.body["name"], record.body["address"], record.at)
        for record in Records(session.home).latest(VIEW, session.user.name)
    ]
    return tuple(sorted(saved, key=lambda view: view.name.casefold()))


def save_view(session: Session, name: str, address: str) -> View | None:
    """Keep a view and return it. A name that is in use already leads to the new address from then on.

    Raises UsageError for a name or an address that cannot be kept, and when there are too many.
    """
    session.require("save_view")
    name, known = _named(name), views(session)
    if len(address) > LONGEST_ADDRESS or not ADDRESS.fullmatch(address):
        raise UsageError("Only a page of this dashboard can be kept as a view. Open it, and save it from there.")
    same = next((view.id for view in known if view.name.casefold() == name.casefold()), None)
    if same is None and len(known) >= MOST_VIEWS:
        raise UsageError(f"You have {MOST_VIEWS} views, which is as many as can be kept. Delete one that you no longer need.")
    return _write(session, same or secrets.token_hex(4), name, address)


def rename_view(session: Session, view: str, name: str) -> View:
    """Give the view with this id another name. Raises UsageError where there is no such view, or another has the name."""
    session.require("rename_view")
    name, before = _named(name), _found(session, view)
    if any(other.name.casefold() == name.casefold() and other.id != view for other in views(session)):
        raise UsageError(f"You have another view called “{name}”. Choose another name.")
    return _write(session, view, name, before.address)


def delete_view(session: Session, view: str) -> None:
    """Delete the view with this id, of which all versions stay in the store. Raises UsageError where there is none."""
    session.require("delete_view")
    _found(session, view)
    Records(session.home).save(VIEW, session.user.name, view, None, session.user.name)


def _named(name):
    name = " ".join(name.split())
    if not name:
        raise UsageError("Give the view a name first.")
    if len(name) > LONGEST_NAME:
        raise UsageError(f"The name has {len(name)} characters. Use {LONGEST_NAME} or fewer.")
    return name


def _found(session, view):
    match = next((candidate for candidate in views(session) if candidate.id == view), None)
    if match is None:
        raise UsageError("There is no such view. It may have been deleted in another window.")
    return match


def _write(session, view, name, address):
    made = Records(session.home).save(VIEW, session.user.name, view, {"name": name, "address": address}, session.user.name)
    return View(view, name, address, made.at)
