"""Definitions: indicators, frameworks, places and the disclosure policy, read from data/ and refused when half-filled."""

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from catalogue.accessibility import Accessibility, accessibility
from catalogue.areas import Area, Areas, areas
from catalogue.codebooks import Codebook, codebook, codebooks
from catalogue.frameworks import Framework, Lens, Outcome, Place, Target, frameworks
from catalogue.glossary import Term, glossary
from catalogue.indicators import Break, Indicator, Source, Split, indicators, spellings
from catalogue.policy import Policy, policy
from catalogue.publishing import ALONE, Publishing, publishing
from catalogue.tiles import Tile, tiles
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
]


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Everything under data/, but for the roles. `digest` changes when any definition does that a figure depends on.

    It is read once, so it equals itself alone and what follows from it can be remembered by it.
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

    @cached_property
    def places(self):
        """Where each indicator stands: id → tuple of (framework, outcome, place)."""
        found = {}
        for framework in self.frameworks.values():
            for outcome, place in framework.places:
                found.setdefault(place.indicator, []).append((framework, outcome, place))
        return {name: tuple(places) for name, places in found.items()}

    def order(self, breakdown):
        """The known categories of a breakdown in reading order, as {category: position}; empty where none are known."""
        return {category: place for place, category in enumerate(dict.fromkeys(self.spellings.get(breakdown, {}).values()))}


def catalogue(folder=DATA):
    """The Catalogue in `folder`. Raises CatalogueError naming every fault in every file at once."""
    faults = []
    spelled = spellings(folder / "categories.toml", faults)
    found = indicators(folder / "indicators", spelled, faults)
    places = areas(folder / "areas.csv", folder / "neighbours.csv", faults)
    placed = frameworks(folder / "frameworks", found, places, faults)
    rules = policy(folder / "policy.toml", faults)
    surveys = codebooks(folder / "surveys", found, places, faults)
    squares = tiles(folder / "tiles.csv", places, faults)
    words = glossary(folder / "glossary.toml", faults)
    deciding = publishing(folder / "publishing.toml", faults)
    statement = accessibility(folder, faults)
    if faults:
        raise CatalogueError(faults)
    return Catalogue(folder, found, placed, places, rules, _digest(folder), surveys, spelled, squares, words, deciding, statement)


def _digest(folder):
    files = sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and path.suffix in (".toml", ".csv") and "samples" not in path.parts and path.name not in NO_FIGURES
    )
    held = hashlib.sha256()
    for path in files:
        held.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes() + b"\0")
    return held.hexdigest()
