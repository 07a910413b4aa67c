"""Worlds in the layout of Explore Education Statistics: somebody's own figures, which nobody has published or checked."""

import random

import numpy as np

from tests.redteam.worlds import breakdowns, places, spans
from tests.redteam.worlds.attacked_world import Study, Upload, World
from tests.redteam.worlds.population import draw
from tests.redteam.worlds.subjects import Subject, count, share
from tests.redteam.worlds.world_rows import rows


PLANS = {"mainstream": 45, "special": 40, "not in education": 3, "elsewhere": 12}
SUBJECT = Subject(
    "plans kept", PLANS,
    (
        count("ehcp_number", PLANS), share("ehcp_in_mainstream", {"mainstream"}, PLANS),
        share("ehcp_not_in_education_employment_training", {"not in education"}, PLANS),
    ),
    size=400,
)  # fmt: skip
TOPICS = {"": "All EHC plans", "sex": "Sex", "ethnicity": "Ethnicity", "age": "Child or young persons age"}
STRUCTURES = (
    breakdowns.sexes, breakdowns.age_bands, breakdowns.bands_within_a_band, breakdowns.single_ages, breakdowns.minor_groups,
    breakdowns.major_and_minor_groups,
)  # fmt: skip
COLUMNS = (
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name", "region_code", "region_name", "old_la_code",
    "new_la_code", "la_name", "lad_code", "lad_name", "breakdown_topic", "breakdown", "ehcplans", "mainstream_total", "mainstream_total_pc",
    "neet",
)  # fmt: skip


def world(seed):
    """The World of a seed."""
    chance, rng = random.Random(seed), np.random.default_rng(seed)
    territory = chance.choice((places.nation, places.three_levels, places.county, places.level_missing))(chance)
    names, made = [], []
    for structure in chance.sample(STRUCTURES, chance.choice((1, 2))):
        name, more = structure(chance)
        if {known.name for known in made}.isdisjoint(known.name for known in more):
            names, made = [*names, name], [*made, *more]
    if chance.random() < 0.4:
        names, made[0] = [*names, "a total among the parts"], breakdowns.Breakdown(made[0].name, made[0].categories | {"Total": ()})
    years = [spans.calendar_year(2025 - back) for back in range(chance.choice((1, 1, 2)))]
    population = draw(rng, territory.leaves, [year.months for year in years], SUBJECT)
    symbol, left_out = chance.choice((None, None, "c")), chance.choice((0, 0, 0.04))
    groups = _groups(rows(population, SUBJECT, territory, years, made))
    lines = {key: group for key, group in groups.items() if chance.random() >= left_out and group[0].numerator}
    written = tuple(row for group in lines.values() for row in group)
    structures = ("DfE shape", territory.name, *names, *(["a sender's c"] if symbol else []), *(["rows left out"] if left_out else []))
    return World(seed, structures, territory.members, (Study(SUBJECT, population, written),), ((_upload(lines, symbol),),))


def _groups(every):
    """The rows of all measures in one line of the file: {(area, period, breakdown, category): rows in the order of the measures}."""
    groups = {}
    for row in every:
        groups.setdefault(row.key[1:], []).append(row)
    return groups


def _upload(lines, symbol):
    def write(path, again=False):
        body = (",".join([*_where(*key), *_figures(group, symbol)]) for key, group in lines.items())
        path.write_text("\n".join([",".join(COLUMNS), *body]) + "\n", encoding="utf-8")
        return {}

    return Upload("plans.csv", write)


def _where(area, period, breakdown, category):
    level, row = places.level(area), places.known()[area]
    district = area if level == "Local authority district" else ""
    authority = row["parent"] if district else area if level == "Local authority" else ""
    region = area if level == "Regional" else places.known()[authority]["region"] if authority else ""
    topic, old = TOPICS[breakdown], places.known()[authority]["number"] if authority else ""
    cells = [*_named(places.ENGLAND), *_named(region), old, *_named(authority), *_named(district), topic, _quoted(category or topic)]
    return [period, "Calendar year", level, *cells]


def _named(code):
    return [code, _quoted(places.known()[code]["name"])] if code else ["", ""]


def _figures(group, symbol):
    """Every number of a line; where the sender hides what is small, its symbol."""
    plans, mainstream, neet = group
    cells = [(plans, str(plans.numerator)), (mainstream, str(mainstream.numerator))]
    cells += [(mainstream, f"{100 * mainstream.numerator / plans.numerator:.1f}"), (neet, str(neet.numerator))]
    return [symbol if symbol and row.small else text for row, text in cells]


def _quoted(cell):
    return f'"{cell}"' if "," in cell else cell
