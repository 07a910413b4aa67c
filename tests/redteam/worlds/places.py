"""Territories: which places have rows, and of which smallest places each is made."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path


AREAS = Path(__file__).resolve().parents[3] / "data" / "areas.csv"
ENGLAND, NOT_A_PLACE = "E92000001", ("joint return", "part of a region")
LEVEL = {"country": "National", "region": "Regional", "district": "Local authority district"}


@dataclass(frozen=True)
class Territory:
    """`members` gives the smallest places in each place that has rows. Those that have none of their own are called after their parent."""

    name: str
    members: dict

    @property
    def leaves(self):
        """The smallest places, in order."""
        return sorted(frozenset().union(*self.members.values()))


@cache
def known():
    """{code: row} of all places that are open, by areas.csv."""
    with AREAS.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file) if not row["closed"] and row["kind"] not in NOT_A_PLACE}


@cache
def parts(code):
    """The codes of the places that add up to one."""
    return tuple(sorted(row["code"] for row in known().values() if row["parent"] == code))


def level(code):
    """The geographic level of a place, in the words of the Department for Education."""
    return LEVEL.get(known()[code]["kind"], "Local authority")


def whole(name, parent, children, rest=False, total=True):
    """A Territory of a place and some of its parts; with `rest`, some of it is in no part; without `total` the whole has no row."""
    members = {code: frozenset({code}) for code in children}
    beyond = {f"rest of {parent}"} if rest else set()
    return Territory(name, members | ({parent: frozenset(children) | beyond} if total else {}))


def county(chance):
    """A county with all of its districts, with one of them missing, or with the districts alone."""
    code = chance.choice(("E10000034", "E10000025", "E10000029", "E10000003"))
    children = list(parts(code))
    chance.shuffle(children)
    missing, total = chance.random() < 0.4, chance.random() < 0.85
    return whole("a place missing" if missing else "districts", code, children[missing:], missing, total)


def nation(chance):
    """England with its nine regions, or eight of them."""
    children = list(parts(ENGLAND))
    chance.shuffle(children)
    missing = chance.random() < 0.4
    return whole("a region missing" if missing else "regions", ENGLAND, children[missing:], missing)


def three_levels(chance):
    """A region, its authorities, and the districts of one of its counties."""
    region, code = chance.choice((("E12000006", "E10000029"), ("E12000006", "E10000003"), ("E12000004", "E10000018")))
    members = {place: frozenset({place}) for place in (*parts(region), *parts(code))} | {code: frozenset(parts(code))}
    return Territory("three levels", members | {region: frozenset().union(*members.values())})


def level_missing(chance):
    """A region with its authorities, but for a county, in place of which its districts stand."""
    made = three_levels(chance)
    region = max(made.members, key=lambda code: len(made.members[code]))
    kept = {code: inside for code, inside in made.members.items() if len(inside) == 1 or code == region}
    return Territory("a level missing", kept)


def single(chance):
    """One authority by itself."""
    code = chance.choice(("E08000025", "E06000009"))
    return Territory("one place", {code: frozenset({code})})


TERRITORIES = (county, county, nation, three_levels, level_missing, single)
