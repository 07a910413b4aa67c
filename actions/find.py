"""What people look for, by a word: indicators with their latest figure, outcomes, lenses, and words of the glossary."""

from dataclasses import dataclass
from functools import lru_cache

import panels
from actions import choose
from actions.live import live_if_any
from actions.session import definitions
from catalogue.search import Hit, search
from panels.panel import Panel


LIMIT = 24


@dataclass(frozen=True)
class Found:
    """Something found. `panel` is that of an indicator for the area asked about, None for anything else and before the first build."""

    hit: Hit
    panel: Panel | None


def find(session, text, area):
    """The Found for what was typed, best first; empty when nothing is near enough or nothing was typed."""
    session.require("find")
    place = choose.area(session, area)
    hits = _hits(session.data, text[:200])
    names = tuple(hit.id for hit in hits if hit.kind == "indicator")
    now = live_if_any(session)
    known = dict(zip(names, _panels(now, session.data, names, place.code))) if names and now else {}
    return tuple(Found(hit, known.get(hit.id) if hit.kind == "indicator" else None) for hit in hits)


@lru_cache(maxsize=256)
def _hits(data, text):
    return search(definitions(data), text, LIMIT)


@lru_cache(maxsize=64)
def _panels(published, data, names, area):
    return panels.panels(published, definitions(data), names, area)
