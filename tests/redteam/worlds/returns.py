"""Worlds of returns in our own template: structures mixed at random."""

import random
from dataclasses import replace

import numpy as np

from tests.redteam.worlds import breakdowns, places, spans, template
from tests.redteam.worlds.attacked_world import Study, Upload, World
from tests.redteam.worlds.dress import dressed
from tests.redteam.worlds.population import draw
from tests.redteam.worlds.renamed import renamed
from tests.redteam.worlds.subjects import SUBJECTS
from tests.redteam.worlds.world_rows import rows


MOST_ROWS = 1200
YEARS = {"academic": spans.academic_year, "financial": spans.financial_year}


def world(seed):
    """The World of a seed."""
    chance, rng = random.Random(seed), np.random.default_rng(seed)
    territory = chance.choice(places.TERRITORIES)(chance)
    subjects = chance.sample(SUBJECTS, chance.choice((1, 1, 2)))
    names, made = _breakdowns(chance)
    structures, studies, larger = [territory.name, *names], [], chance.choice((2, 5, 12))
    for subject in subjects:
        subject = subject._replace(size=subject.size * larger)
        name, written = _spans(chance, subject)
        written, kept = _fit(chance, territory, written, made, len(subject.measures) * len(subjects))
        population = draw(rng, territory.leaves, _apart(written), subject)
        dresses, lines = dressed(chance, list(rows(population, subject, territory, written, kept)))
        structures += [subject.name, name, *dresses]
        studies.append(Study(subject, population, tuple(lines)))
    more, studies, uploads = _sent(chance, studies)
    return World(seed, (*structures, *more), territory.members, tuple(studies), (tuple(uploads),))


def _sent(chance, studies):
    """(names, studies, Uploads): in one file, in a file for each subject, or in two returns that name categories otherwise."""
    if chance.random() < 0.12:
        pairs = [renamed(chance, study.rows) for study in studies]
        files = [tuple(row for pair in pairs for row in pair[part]) for part in (0, 1)]
        changed = [replace(study, rows=tuple(dict.fromkeys(sum(pair, ())))) for study, pair in zip(studies, pairs)]
        return ["categories renamed"], changed, [upload(f"return {number + 1}.csv", part) for number, part in enumerate(files)]
    parts = [study.rows for study in studies]
    parts = [sum(parts, ())] if chance.random() < 0.7 else parts
    return [], studies, [upload(f"return {number + 1}.csv", part) for number, part in enumerate(parts)]


def upload(name, part):
    """The Upload of these rows. A file with <5 in it may be refused for that, and is then sent with c instead."""

    def write(path, again=False):
        template.write(path, [row._replace(cells=tuple(cell.replace("<5", "c") for cell in row.cells)) for row in part] if again else part)
        return {}

    return Upload(name, write)


def _breakdowns(chance):
    """Names of structures and Breakdowns: of different traits, as a rule one or two; one has a total among its parts at times."""
    names, made = [], []
    for structure in chance.sample(breakdowns.STRUCTURES, chance.choice((1, 2, 2, 3))):
        name, more = structure(chance)
        if {split.name for split in made}.isdisjoint(split.name for split in more):
            names.append(name)
            made += more
    if made and chance.random() < 0.35:
        names.append("a total among the parts")
        made[0] = breakdowns.with_total(chance, made[0])
    return names, made


def _spans(chance, subject):
    if subject.flow:
        return chance.choice(spans.FLOWS)(chance)
    number = chance.choice((1, 1, 2))
    return f"{number} years", [YEARS[subject.year](2024 - back) for back in range(number)]


def _fit(chance, territory, written, made, measures):
    """Fewer spans or breakdowns, where there would be too many rows."""

    def size():
        return len(territory.members) * len(written) * (1 + sum(len(one.categories) for one in made)) * measures  # fmt: skip

    while size() > MOST_ROWS and len(made) > 1:
        made = made[:-1]
    while size() > MOST_ROWS and len(written) > 1:
        written = written[:-1]
    return written, made


def _apart(written):
    """Sets of months that do not overlap and make up all the spans: consecutive months that are in the same spans."""
    every = sorted(frozenset().union(*(span.months for span in written)))
    signs = [tuple(month in span.months for span in written) for month in every]
    groups = {}
    for month, sign in zip(every, signs):
        last = groups.get(sign)
        if last and last[-1][-1] == month - 1:
            last[-1].append(month)
        else:
            groups.setdefault(sign, []).append([month])
    return [frozenset(run) for runs in groups.values() for run in runs]
