"""What is defined and may be looked for: indicators, outcomes, lenses, words of the glossary, the worked examples of the methods."""

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import panels
from actions import lookup
from actions.live_build import live_if_any
from actions.session import Session, definitions
from catalogue.search import Hit, search
from panels.panel import Panel


LIMIT = 24
# Scores that are no further apart than this are of things about as near.
ALIKE = 5
EXAMPLES = Path(__file__).resolve().parent.parent / "data" / "examples"


@dataclass(frozen=True)
class Listed:
    """One indicator. `places` are (framework id, outcome id); `owed_by` is None once there are data."""

    id: str
    title: str
    unit: str
    polarity: str
    places: tuple[tuple[str, str], ...]
    has_data: bool
    owed_by: str | None


def list_indicators(session: Session, framework: str | None = None) -> tuple[Listed, ...]:
    """All indicators, or those of one framework, in the order of their ids. Before the first build none has data."""
    session.require("list")
    wanted = lookup.framework(session, framework).id if framework else None
    now = live_if_any(session)
    published = now.indicators() if now else set()
    listed = (_listed(session.catalogue, indicator, indicator.id in published) for indicator in session.catalogue.indicators.values())
    return tuple(listing for listing in listed if wanted is None or wanted in {place[0] for place in listing.places})


def _listed(catalogue, indicator, has_data):
    places = tuple(dict.fromkeys((framework.id, outcome.id) for framework, outcome, _ in catalogue.places.get(indicator.id, ())))
    return Listed(indicator.id, indicator.title, indicator.unit, indicator.better, places, has_data, None if has_data else indicator.owner)


@dataclass(frozen=True)
class Found:
    """Something found. `panel` is that of an indicator for the area asked about, None for anything else and before the first build."""

    hit: Hit
    panel: Panel | None


def find(session: Session, text: str, area: str) -> tuple[Found, ...]:
    """The Found for what was typed, best first; empty when nothing is near enough or nothing was typed.

    Of those that are about as near, indicators without a figure for the area come last.
    """
    session.require("find")
    place = lookup.area(session, area)
    matches = _hits(session.data, text[:200])
    names = tuple(hit.id for hit in matches if hit.kind == "indicator")
    now = live_if_any(session)
    known = dict(zip(names, _panels(now, session.data, names, place.code))) if names and now else {}
    found = (Found(hit, known.get(hit.id) if hit.kind == "indicator" else None) for hit in matches)
    return tuple(sorted(found, key=lambda one: (-round(one.hit.score / ALIKE), one.panel is not None and one.panel.latest is None)))


@lru_cache(maxsize=256)
def _hits(data, text):
    return search(definitions(data), text, LIMIT)


@lru_cache(maxsize=64)
def _panels(published, data, names, area):
    return panels.panels(published, definitions(data), names, area)


@dataclass(frozen=True)
class Example:
    """One example: a title that asks, an explanation in plain English, and where the figures were published."""

    title: str
    explanation: str
    source: str


@cache
def worked(folder: Path = EXAMPLES) -> tuple[Example, ...]:
    """Every Example in the order of its file's name; empty where a copy was installed without them. Everyone may read them."""
    tables = (tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml")))
    return tuple(Example(table["title"], " ".join(table["explanation"].split()), table["source"]) for table in tables)
