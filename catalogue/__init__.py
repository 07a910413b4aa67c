"""Definitions: indicators, frameworks, places and the disclosure policy, read from data/ and refused when half-filled."""

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path

from catalogue.accessibility import Accessibility, accessibility
from catalogue.areas import Area, Areas, areas
from catalogue.codebooks import Codebook, codebook, codebooks
from catalogue.frameworks import Framework, Lens, Outcome, Place, Target, frameworks, without
from catalogue.glossary import Term, glossary
from catalogue.indicators import Break, Indicator, Source, Split, indicators, spellings
from catalogue.policy import Policy, policy
from catalogue.publishing import ALONE, Publishing, publishing
from catalogue.source_faults import same_titles, source_faults
from catalogue.tile_map import Tile, tiles
from errors import CatalogueError


DATA = Path(__file__).resolve().parent.parent / "data"
NO_FIGURES = ("roles.toml", "publishing.toml", "accessibility.toml")

__all__ = [
    "DATA",
    "Accessibility",
    "Area",
    "Areas",
    "Break",
    "Catalogue",
    "Codebook",
    "Framework",
    "Indicator",
    "Lens",
    "Outcome",
    "Place",
    "Policy",
    "Publishing",
    "Source",
    "Split",
    "Target",
    "Tile",
    "catalogue",
    "codebook",
    "usable_catalogue",
]


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Everything under data/, but for the roles. `digest` changes when any definition does that a figure depends on.

    It is read once, so it equals itself alone and what follows from it can be remembered by it. `faulty` are the indicators that are
    left out because they are defined wrongly, with their faults.
    """

    folder: Path
    indicators: dict
    frameworks: dict
    areas: Areas
    policy: Policy
    digest: str
    codebooks: dict = field(default_factory=dict)
    spellings: dict = field(default_factory=dict)
    tiles: dict = field(default_factory=dict)
    glossary: tuple[Term, ...] = ()
    publishing: Publishing = ALONE
    accessibility: Accessibility | None = None
    faulty: dict[str, list[str]] = field(default_factory=dict)

    @cached_property
    def places(self):
        """Where each indicator stands: id → tuple of (framework, outcome, place)."""
        by_indicator = {}
        for framework in self.frameworks.values():
            for outcome, place in framework.places:
                by_indicator.setdefault(place.indicator, []).append((framework, outcome, place))
        return {name: tuple(places) for name, places in by_indicator.items()}

    def order(self, breakdown):
        """The known categories of a breakdown in reading order, as {category: position}; empty where none are known."""
        return {category: place for place, category in enumerate(dict.fromkeys(self.spellings.get(breakdown, {}).values()))}


def catalogue(folder=DATA, loaders=None):
    """The Catalogue in `folder`. Raises CatalogueError naming every fault in every file at once.

    `loaders` are the kinds of extract that can be read, by which definitions are checked where they are given.
    """
    made = usable_catalogue(folder, loaders)
    if made.faulty:
        raise CatalogueError([fault for faults in made.faulty.values() for fault in faults])
    return made


def usable_catalogue(folder=DATA, loaders=None):
    """The same without the indicators that are defined wrongly, whose faults are in `faulty`: one mistyped file stops its own indicator only.

    What rests on such an indicator (as its population, or as a part of it) is left out with it. Raises CatalogueError for a fault
    in any other file, as every figure depends on those.
    """
    faults, own = [], {}
    spelled = spellings(folder / "categories.toml", faults)
    loaded = indicators(folder / "indicators", spelled, own)
    for name, more in chain(
        source_faults(loaded, folder / "indicators", loaders).items(), same_titles(loaded, folder / "indicators").items()
    ):
        own.setdefault(name, []).extend(more)
    known = loaded | dict.fromkeys(own)
    places = areas(folder / "areas.csv", folder / "neighbours.csv", faults)
    placed = frameworks(folder / "frameworks", known, places, faults)
    rules = policy(folder / "policy.toml", faults)
    surveys = codebooks(folder / "surveys", known, places, faults)
    squares = tiles(folder / "tiles.csv", places, faults)
    words = glossary(folder / "glossary.toml", faults)
    deciding = publishing(folder / "publishing.toml", faults)
    statement = accessibility(folder, faults)
    if faults:
        raise CatalogueError([*(fault for named in own.values() for fault in named), *faults])
    _leave_out_what_rests_on(loaded, own)
    good = {name: indicator for name, indicator in loaded.items() if name not in own}
    kept = {name: without(framework, own) for name, framework in placed.items()}
    return Catalogue(folder, good, kept, places, rules, _digest(folder), surveys, spelled, squares, words, deciding, statement, own)


def _leave_out_what_rests_on(loaded, faulty):
    """Adds to `faulty` the indicators that rest on one of them, with why."""
    while resting := [
        indicator
        for indicator in loaded.values()
        if indicator.id not in faulty and not set(faulty).isdisjoint(chain(*indicator.rests_on.values()))
    ]:
        for indicator in resting:
            on = next(name for name in chain(*indicator.rests_on.values()) if name in faulty)
            faulty[indicator.id] = [f"{indicator.id}.toml: it rests on '{on}', which is defined wrongly; put {on}.toml right"]


def _digest(folder):
    files = sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and path.suffix in (".toml", ".csv") and "samples" not in path.parts and path.name not in NO_FIGURES
    )
    digest = hashlib.sha256()
    for path in files:
        digest.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()
