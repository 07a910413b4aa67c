"""Worlds of surveys: microdata with a codebook, some respondents without weight, some who would not say who they are."""

import random
from typing import NamedTuple

import numpy as np

from tests.redteam.worlds import breakdowns, codebook, spans
from tests.redteam.worlds.attacked_world import Study, Upload, World
from tests.redteam.worlds.cell import EVERYBODY, Cell
from tests.redteam.worlds.population import Population, draw
from tests.redteam.worlds.subjects import Measure, Subject, share
from tests.redteam.worlds.world_rows import Row


AREA, YEAR = "E06000009", spans.calendar_year(2024)
SAFE = ("Very safe", "Safe", "Neither safe nor unsafe", "Unsafe", "Very unsafe")
SCALE = tuple(map(str, range(11)))
STRUCTURES = (
    breakdowns.sexes, breakdowns.age_bands, breakdowns.overlapping_bands, breakdowns.minor_groups, breakdowns.major_beside_minor_groups,
)  # fmt: skip


class Question(NamedTuple):
    """A question of one indicator; without positive answers its answers are scores."""

    indicator: str
    words: str
    answers: tuple
    positive: tuple = ()
    each_answer: bool = False


def world(seed):
    """The World of a seed."""
    chance, rng = random.Random(seed), np.random.default_rng(seed)
    names, made = [], []
    for structure in chance.sample(STRUCTURES, 2):
        name, more = structure(chance)
        more = [split for split in more if not _overlap(split)]
        if {known.name for known in made}.isdisjoint(known.name for known in more):
            names, made = [*names, name], [*made, *more]
    questions = _questions(chance)
    subject = Subject("respondents", {"": 100}, (), size=chance.choice((120, 300, 700)))
    everyone, weighting = draw(rng, [AREA], [YEAR.months], subject), chance.choice(("none", "none", "some of weight 0", "uneven"))
    weights = _weights(rng, weighting, len(everyone))
    asked = {question: _answers(rng, question, len(everyone)) for question in questions}
    studies = tuple(_study(question, _with_weight(everyone, asked[question], weights), made, weighting) for question in questions)
    structures = ("survey", *names, f"weights: {weighting}", *(question.indicator for question in questions))
    return World(seed, structures, {AREA: frozenset({AREA})}, studies, ((_upload(everyone, asked, weights, weighting, made),),))


def _overlap(split):
    """Whether some child would be in two categories: a codebook puts each into one."""
    values = [value for ((_, inside),) in split.categories.values() for value in inside]
    return len(values) > len(set(values))


def _questions(chance):
    each = chance.random() < 0.5
    every = [
        Question("feels_safe_at_home", "How safe do you feel at home?", SAFE, SAFE[:2], each),
        Question("feels_safe_in_area", "How safe do you feel in your area?", SAFE, SAFE[:2]),
        Question("life_satisfaction", "How satisfied are you with your life nowadays?", SCALE),
    ]
    return chance.sample(every, 2)


def _weights(rng, weighting, size):
    known = {"none": [1.0], "some of weight 0": [0.0, 1.0, 1.0], "uneven": [0.7, 1.0, 1.4]}
    return rng.choice(known[weighting], size)


def _answers(rng, question, size):
    """The answer of each respondent; most are satisfied, and some do not answer."""
    usual = np.array([*(2.0 ** -abs(place - len(question.answers) // 4) for place in range(len(question.answers))), 0.15])
    return rng.choice([*question.answers, "no answer"], size, p=usual / usual.sum())


def _with_weight(everyone, answers, weights):
    """Who counts: everyone with a weight, with their answers to one question as their states."""
    states, numbers = np.unique(answers, return_inverse=True)
    columns = {name: column[weights > 0] for name, column in (everyone.columns | {"state": numbers}).items()}
    return Population(columns, everyone.values | {"state": states})


def _study(question, population, made, weighting):
    answered = frozenset(question.answers)
    measure = Measure(
        question.indicator, "mean", 1, answered, answered, tuple((score, int(score)) for score in question.answers if score.isdigit())
    )
    if question.positive:
        measure = share(question.indicator, question.positive, answered)
    headings = [("", "", EVERYBODY, measure)] + [
        (split.name, label, of, measure) for split in made for label, of in split.categories.items()
    ]
    if question.each_answer:
        headings += [("answer", answer, EVERYBODY, share(question.indicator, {answer}, answered)) for answer in question.answers]
    rows = (_row(population, *heading) for heading in headings)
    subject = Subject(question.indicator, dict.fromkeys((*question.answers, "no answer"), 1), (measure,))
    return Study(subject, population, tuple(row for row in rows if row.denominator), weighting == "uneven")


def _row(population, breakdown, category, group, measure):
    cell = Cell(frozenset({AREA}), YEAR.months, group)
    inside = population.inside(cell)
    won = population.total(inside, measure)
    return Row(measure, AREA, YEAR.label, breakdown, category, cell, won, population.count(inside, measure.among))


def _upload(everyone, asked, weights, weighting, made):
    def write(path, again=False):
        path.write_text("\n".join(codebook.answers(everyone, asked, weights)) + "\n", encoding="utf-8")
        book = path.with_suffix(".toml")
        book.write_text(codebook.text(AREA, made, list(asked), weighting != "none"), encoding="utf-8")
        return {"codebook": book}

    return Upload("survey.csv", write)
