"""Files that are well, in ways that a suspicious reader could take for faults."""

import numpy as np
import pytest

from disclosure.audit import audit
from tests.disclosure.audit.audit_files import POLICY, define, hidden, hide, row, write
from tests.disclosure.audit.audit_world import PLACES


PARTS_OF_SEX = {"breakdown": "sex"}


def partly_covered():
    """A region with some of its authorities, of which one is hidden: what is left is theirs and the others'."""
    yield row(300, 3000, indicator="partial", area="R1")
    yield hidden(indicator="partial", area="A1")
    yield row(900, 9000, indicator="partial", area="E")


def rounded():
    """Counts to the nearest five: a sum that is off by a few says nothing."""
    for year in range(2001, 2021):
        total = 100 + 35 * (year - 2000)
        labels = {"indicator": "rounded", "area": "A1", "period": str(year)}
        yield row(total, value=total, **labels)
        yield row(total - 65 + 5 * (year % 3 - 1), category="Female", **labels, **PARTS_OF_SEX)
        yield row(60, category="Male", **labels, **PARTS_OF_SEX)


def stock():
    """Children on a register at the end of each quarter, and of the year: nothing adds up, and one quarter is hidden."""
    for area, size in (("A1", 70), ("A2", 90), ("B1", 60)):
        labels = {"indicator": "register", "area": area}
        numbers = {"2024": size, "2024 Q1": size - 4, "2024 Q2": size - 9, "2024 Q3": size - 2, "2024 Q4": size}
        made = [row(x, value=x, period=period, **labels) for period, x in numbers.items()]
        yield from [hide(r) if area == "A1" and r["period"] == "2024 Q2" else r for r in made]


def overlapping():
    """Needs that a child may have several of: they come to more than all in one place, and to nearly all in another, by chance."""
    for area, whole, needs in (("A1", 100, (60, 70)), ("A2", 103, (60, 40)), ("B1", 120, (90, 80)), ("B2", 150, (80, None))):
        labels = {"indicator": "needs", "area": area}
        yield row(whole, 10 * whole, **labels)
        for name, x in zip(("Speech", "Hearing"), needs, strict=True):
            yield hidden(breakdown="need", category=name, **labels) if x is None else row(x, 500, breakdown="need", category=name, **labels)


def several_answers():
    """A question with several answers each: they come to more than the base."""
    labels = {"indicator": "activities", "area": "A1"}
    yield row(70, 97, **labels)
    for name, x in (("Sport", 70), ("Music", 41), ("Scouts", None)):
        yield hidden(breakdown="answer", category=name, **labels) if x is None else row(x, 97, breakdown="answer", category=name, **labels)


def official():
    """What an office of statistics shows is passed through, small or not, and its own symbols are its own affair."""
    labels = {"indicator": "official", "area": "A1", "already_published": True}
    yield row(3, 8, **labels)
    yield row(value=12.3456, breakdown="sex", category="Female", **labels)
    yield hidden(breakdown="sex", category="Male", **labels)


def no_numbers():
    """Nothing, nobody, and a nought with a nought left over."""
    labels = {"indicator": "quiet", "area": "A1"}
    yield row(0, 40, **labels)
    yield row(40, 40, breakdown="sex", category="Female", **labels | {"indicator": "all of them"})
    yield hidden(breakdown="sex", category="Male", **labels) | {"status": "missing", "symbol": "x"}
    yield hidden(breakdown="sex", category="Female", **labels) | {"status": "not applicable", "symbol": "z"}


def nought_for_all():
    """A headline of nought: that a hidden part of it is nought as well is no secret."""
    labels = {"indicator": "none", "area": "A1"}
    yield row(0, 90, **labels)
    yield row(0, 60, breakdown="sex", category="Female", **labels)
    yield hidden(breakdown="sex", category="Male", **labels)
    yield hidden(breakdown="sex", category="Not recorded", **labels)


WORLDS = (partly_covered, rounded, stock, overlapping, several_answers, official, no_numbers, nought_for_all)
METHODS = {"rounded": "count", "register": "count"}


def test_none_of_these_is_taken_for_a_fault(tmp_path):
    rows = [made for world in WORLDS for made in world()]
    names = sorted({made["indicator"] for made in rows})
    definitions = [define(name, METHODS.get(name, "proportion")) for name in names]
    judged = audit(write(tmp_path / "odd.duckdb", rows, definitions, PLACES), POLICY)
    assert judged.findings == () and judged.well


def random_world(seed):
    """Counts and bases by sex and age in all areas; a breakdown with anything small in it is hidden in all areas, and all else is shown."""
    chance = np.random.default_rng(seed)
    local = [area for area in PLACES if area[2] == "unitary"]
    for indicator in ("share", "other"):
        base = chance.poisson(chance.choice([40, 90, 400]), (4, 2, 3)) + 8
        count = chance.binomial(base, chance.choice([0.2, 0.4])) + 2
        yield from _groups(indicator, local, count, base)


def _groups(indicator, local, count, base):
    inside = {"E": [0, 1, 2, 3], "R1": [0, 1], "R2": [2, 3]} | {area[0]: [at] for at, area in enumerate(local)}
    views = {"all": {"all": np.s_[:, :]}, "sex": {"Female": np.s_[0, :], "Male": np.s_[1, :]}}
    views["age"] = {name: np.s_[:, at] for at, name in enumerate(("0 to 4", "5 to 10", "11 to 17"))}
    for breakdown, categories in views.items():
        cells = [
            (area, name, sum(count[part][view].sum() for part in parts), sum(base[part][view].sum() for part in parts))
            for name, view in categories.items()
            for area, parts in inside.items()
        ]
        small = any(x < 6 or n < 10 or n - x < 6 for _, _, x, n in cells)
        for area, name, x, n in cells:
            made = row(float(x), float(n), indicator=indicator, area=area, breakdown=breakdown, category=name)
            yield hide(made) if small else made


@pytest.mark.parametrize("seed", range(6))
def test_a_world_that_hides_generously_is_well(tmp_path, seed):
    definitions = [define("share", base="Pupils"), define("other", base="Others")]
    judged = audit(write(tmp_path / "world.duckdb", random_world(seed), definitions, PLACES), POLICY)
    assert judged.well, judged.findings
