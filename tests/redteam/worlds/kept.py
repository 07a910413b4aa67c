"""Worlds of two builds: a return is sent again, with rows or breakdowns that the first had not, and the older build is kept."""

import random
from dataclasses import replace

from tests.redteam.worlds import forms, returns
from tests.redteam.worlds.attacked_world import World


def world(seed):
    """The World of a seed: its children do not change between the builds, what is sent of them does."""
    chance, whole = random.Random(seed), returns.world(seed)
    rows = tuple(row for study in whole.studies for row in study.rows)
    name, first = chance.choice(EARLIER)(chance, rows)
    later = rows if chance.random() < 0.7 else tuple(row for row in rows if chance.random() > 0.05)
    steps = ((returns.upload("first.csv", first or rows),), (returns.upload("later.csv", later),))
    sent = {*(first or rows), *later}
    # What nobody ever sent is hidden by nobody: only what is small must not follow of it, as of any other group without a row.
    studies = tuple(replace(study, rows=tuple(row for row in study.rows if row in sent)) for study in whole.studies)
    return World(seed, ("two builds", name, *whole.structures), whole.members, studies, steps)


def _a_breakdown_later(chance, rows):
    names = sorted({row.breakdown for row in rows if row.breakdown})
    missing = chance.choice(names) if names else None
    return "a breakdown later", tuple(row for row in rows if row.breakdown != missing)


def _rows_later(chance, rows):
    return "rows later", tuple(row for row in rows if chance.random() > 0.25)


def _headlines_later(chance, rows):
    return "headlines later", tuple(row for row in rows if row.breakdown)


def _places_later(chance, rows):
    places = sorted({row.area for row in rows})
    missing = set(chance.sample(places, max(1, len(places) // 3)))
    return "places later", tuple(row for row in rows if row.area not in missing)


def _hidden_at_first(chance, rows):
    hidden = forms.withheld("c")
    return "hidden by the sender at first", tuple(row._replace(cells=hidden(row)) if chance.random() < 0.15 else row for row in rows)


EARLIER = (_a_breakdown_later, _rows_later, _headlines_later, _places_later, _hidden_at_first)
