"""Which areas may be ranked together: areas of one kind, never a part beside its whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue import Area
from catalogue.areas import ENGLAND, Areas
from panels.title import the


AUTHORITY = ("unitary", "county", "metropolitan district", "London borough")
ADDED_UP = ("joint return", "part of a region")
LOCALITY = "locality"
FEWEST = 3


@dataclass(frozen=True)
class Peers:
    """A set of areas of one kind. `whole` is the area that they are parts of, with whose figure each is compared."""

    id: str
    title: str
    many: str
    areas: tuple[Area, ...]
    whole: Area


def peers(area: Area, areas: Areas) -> tuple[Peers, ...]:
    """The sets of areas in which this one, or its parts, may be ranked, the most usual first."""
    england = areas.by_code[ENGLAND]
    every = [area for area in areas.by_code.values() if area.kind in AUTHORITY]
    regions = tuple(area for area in areas.by_code.values() if area.kind == "region")
    choices = []
    if area.kind == "region":
        choices.append(Peers("regions", "English regions", "regions", regions, england))
    if area.kind != "district":
        choices.append(Peers("authorities", "English authorities", "authorities", tuple(every), england))
    region = areas.by_code.get(area.code if area.kind == "region" else area.region)
    if region and area.kind != "district":
        own = tuple(area for area in every if area.region == region.code)
        choices.append(Peers("region", f"Authorities in {the(region.name, region.kind)}", "authorities in the region", own, england))
    county = areas.by_code.get(area.parent) if area.kind == "district" else area
    districts = tuple(area for area in areas.by_code.values() if area.parent == county.code and area.kind == "district")
    if districts:
        choices.append(Peers("districts", f"Districts of {county.name}", "districts", districts, county))
    if area.code == ENGLAND:
        choices.append(Peers("regions", "English regions", "regions", regions, england))
    return tuple(choices)


def localities(area: Area, names: Sequence[str]) -> Peers:
    """The set of an area's own localities, which have names and no codes."""
    parts = tuple(Area(name, name, LOCALITY, region=area.region, parent=area.code) for name in names)
    return Peers("localities", f"Localities of {area.name}", "localities", parts, area)
