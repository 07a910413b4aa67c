"""Invented figures in the template's layout: the partnerships' own and, where others publish them too, their comparators."""

import math

from samples.chance import chance, parts
from samples.places import DISTRICTS, WORCESTERSHIRE, children, compared
from samples.profiles import PROFILES, SAME_CHILDREN
from samples.series import LAST, Figure, series
from samples.splits import split
from samples.times import periods


COLUMNS = ("indicator", "area", "period", "breakdown", "category", "numerator", "denominator", "value", "target", "note")
NOTE = "Invented sample figure"
SPLIT_SINCE = 2022.5
AIMED_SINCE = 2021
AIMED_FOR = LAST + 1


def placed(catalogue):
    """{indicator: the areas of the frameworks that place it}."""
    return {name: {framework.area for framework, _, _ in places} for name, places in catalogue.places.items()}


def rows(catalogue, areas_of):
    """Rows of the template for the indicators of `areas_of` ({indicator: our own areas}) that have a profile."""
    for name, own in sorted(areas_of.items()):
        source = SAME_CHILDREN.get(name, name)
        if source in PROFILES:
            yield from _indicator_rows(catalogue, name, source, own)


def _indicator_rows(catalogue, name, source, own):
    indicator, seeded, profile = catalogue.indicators[name], catalogue.indicators[source], PROFILES[source]
    others = {code for area in own for code in compared(catalogue.areas, area)} if profile.compared and indicator.comparators else set()
    for code in sorted({*own, *others}):
        figures = series(source, seeded, profile, code, children(code))
        aims = _aims(indicator, profile, code, figures)
        for figure in figures:
            yield _row(indicator, code, figure, target=aims.pop(figure.period, None), note=profile.note if code in own else None)
        for period, target in aims.items():
            yield (indicator.id, code, period, "all", "all", "", "", "", target, NOTE)
        if code in own:
            yield from _split_rows(indicator, seeded, profile, code, figures)
        if code == WORCESTERSHIRE and code in own:
            yield from _district_rows(indicator, seeded, name, figures)


def _row(indicator, code, figure, breakdown="all", category="all", target=None, note=None):
    words = f"{NOTE}. {note[1]}" if note and figure.year >= note[0] else NOTE
    counts = [figure.numerator, None if indicator.method == "count" else figure.denominator]
    return (indicator.id, code, figure.period, breakdown, category, *map(_cell, counts), _value(indicator, figure), _cell(target), words)


def _value(indicator, figure):
    """The figure as its source would print it: x where it was not published."""
    if figure.numerator is None and figure.value is None:
        return "x"
    if figure.value is not None:
        return f"{figure.value:.{indicator.decimals}f}"
    if indicator.method == "count":
        return figure.numerator
    return f"{figure.numerator / figure.denominator * indicator.per:.{indicator.decimals}f}" if figure.denominator else "z"


def _cell(number):
    return "" if number is None else number


def _split_rows(indicator, seeded, profile, code, figures):
    for breakdown in profile.splits:
        for figure in figures:
            if figure.numerator is None or figure.year < SPLIT_SINCE:
                continue
            dealt = split(breakdown, code, seeded.better, figure.numerator, figure.denominator, seeded.id, figure.period)
            for category, numerator, denominator in dealt:
                yield _row(indicator, code, Figure(figure.period, figure.year, numerator, denominator), breakdown, category)


def _district_rows(indicator, seeded, name, figures):
    """The county's counts dealt out to its districts, so that they add up."""
    shares, needs = zip(*DISTRICTS.values())
    worse = -1 if indicator.better == "high" else 1
    for figure in figures:
        if figure.numerator is None:
            continue
        rng = chance("districts", seeded.id, figure.period)
        odds = [math.exp(0.2 * worse * need + rng.normal(0, 0.05)) for need in needs]
        bases = parts(figure.denominator, shares) if figure.denominator else shares
        limits = bases if seeded.method == "proportion" else None
        won = parts(figure.numerator, [odd * base for odd, base in zip(odds, bases)], limits)
        for code, numerator, base in zip(DISTRICTS, won, bases):
            yield _row(indicator, code, Figure(figure.period, figure.year, numerator, base if figure.denominator else None))


def _aims(indicator, profile, code, figures):
    """{period: target} on a straight path from the first figure since the goal was set to the goal, a year after the last one."""
    known = [figure for figure in figures if figure.year >= AIMED_SINCE and figure.numerator is not None]
    if code not in profile.goals or indicator.id in SAME_CHILDREN or not known:
        return {}
    start, goal = known[0], profile.goals[code]
    begun = start.numerator / start.denominator * indicator.per
    ahead = periods(profile.style, AIMED_FOR, AIMED_FOR)[-1]
    path = [(figure.period, figure.year) for figure in figures if figure.year >= start.year] + [ahead]
    return {label: round(begun + (goal - begun) * (year - start.year) / (ahead[1] - start.year), 1) for label, year in path}
