"""Breakdowns as councils write them: what each category is called and which children it holds."""

from typing import NamedTuple

from tests.redteam.worlds.cell import EVERYBODY, group
from tests.redteam.worlds.traits import MAJOR, NOT_STATED, OTHER, TRAITS, ages


TOTALS = ("Total", "All", "Persons", "All pupils", "Both", "Any", "All children", "Total ({})")


class Breakdown(NamedTuple):
    """`categories` gives the group of each category by its label."""

    name: str
    categories: dict


def band(first, last):
    """5 to 10."""
    return f"{first} to {last}", group(age=ages(first, last))


def with_total(chance, made):
    """A Breakdown with a category that is everybody, by one of the names that it has."""
    words = chance.choice(TOTALS).format(made.name)
    return Breakdown(made.name, made.categories | {words: EVERYBODY})


def sexes(chance):
    """Girls and boys; those who would not say have a category at times, and are left out at others."""
    categories = {"Female": group(sex=["Female"]), "Male": group(sex=["Male"])}
    unknown = {"Not recorded": group(sex=["would not say"])} if chance.random() < 0.5 else {}
    return "sex", [Breakdown("sex", categories | unknown)]


def age_bands(chance):
    """Bands that follow each other."""
    return "age bands", [Breakdown("age", dict((band(0, 4), band(5, 10), band(11, 17))))]


def bands_within_a_band(chance):
    """0 to 4 inside 0 to 17, in one breakdown."""
    return "a band inside a band", [Breakdown("age", dict((band(0, 4), band(5, 10), band(11, 17), band(5, 17), band(0, 17))))]


def single_ages(chance):
    """14 and 15 beside 14 to 15."""
    singles = {str(age): group(age=[age]) for age in (14, 15, 16, 17)}
    return "single ages beside a band", [Breakdown("age", dict((band(0, 13), band(14, 15), band(16, 17))) | singles)]


def overlapping_bands(chance):
    """Two breakdowns by age whose bands overlap."""
    wide = chance.choice((((0, 10), (11, 17)), ((0, 15), (5, 17)), ((0, 4), (5, 17)), ((0, 11), (10, 17))))
    bands = dict((band(0, 4), band(5, 10), band(11, 15), band(16, 17)))
    return "overlapping ages", [Breakdown("age", bands), Breakdown("age group", dict(band(*ends) for ends in wide))]


def minor_groups(chance):
    """Minor ethnic groups, those who did not state theirs left out."""
    minor = {name: group(ethnicity=[name]) for name in TRAITS["ethnicity"] if name != NOT_STATED}
    return "minor ethnic groups", [Breakdown("ethnicity", minor)]


def major_and_minor_groups(chance):
    """Major ethnic groups and the minor ones of some of them, in one breakdown."""
    parents = chance.sample(sorted(MAJOR), 2)
    minor = {name: group(ethnicity=[name]) for parent in parents for name in MAJOR[parent]}
    return "subtotals among ethnic groups", [Breakdown("ethnicity", major() | minor)]


def major_beside_minor_groups(chance):
    """Major ethnic groups in a breakdown beside that of the minor ones."""
    name, minor = minor_groups(chance)
    return "two groupings by ethnicity", [*minor, Breakdown("ethnic group", major())]


def major():
    """The major ethnic groups."""
    return {name: group(ethnicity=minor) for name, minor in MAJOR.items()} | {OTHER: group(ethnicity=[OTHER])}


def special_needs(chance):
    """SEN support, plans, and both together."""
    either = {"All SEN": group(sen=["SEN support", "EHC plan"])}
    return "a subtotal of needs", [Breakdown("special educational needs", either | {name: group(sen=[name]) for name in TRAITS["sen"]})]


def vulnerable(chance):
    """Groups that are no parts: a child may be in both, and most are in none."""
    categories = {"Young carers": group(vulnerable=["young carer", "both"]), "In need": group(vulnerable=["in need", "both"])}
    return "groups that overlap", [Breakdown("vulnerable group", categories)]


def sex_and_age(chance):
    """A cross-tabulation, with both of its sides or without."""
    words = chance.choice(("{} {}", "{}, {}", "{} aged {}"))
    cells = {
        words.format(sex, name): tuple(sorted((*group(sex=[sex]), *ages_of)))
        for sex in ("Female", "Male") for name, ages_of in (band(0, 4), band(5, 10), band(11, 17))
    }  # fmt: skip
    sides = [*sexes(chance)[1], *age_bands(chance)[1]] if chance.random() < 0.7 else []
    return "a cross-tabulation", [Breakdown("sex and age", {label: _in_order(cell) for label, cell in cells.items()}), *sides]


def _in_order(cell):
    return tuple(sorted(cell, key=lambda pair: pair[0]))


STRUCTURES = (
    sexes, age_bands, bands_within_a_band, single_ages, overlapping_bands, minor_groups, major_and_minor_groups, major_beside_minor_groups,
    special_needs, vulnerable, sex_and_age,
)  # fmt: skip
