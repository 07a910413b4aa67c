"""Scores into estimates: weighted shares and means of each group, with the base that their uncertainty rests on."""

from collections.abc import Mapping
from typing import NamedTuple

import scipy
from duckdb import DuckDBPyConnection, DuckDBPyRelation

from catalogue import Codebook
from catalogue.codebooks import ANSWER, Group
from ingest.lookup_table import create_lookup_table
from loaders.survey.answer_tests import among, with_plain_texts
from loaders.survey.finding_scores import finding_scores
from loaders.survey.measure_scores import answer_scores, score
from sql import quoted


# The scores worked out at once: each step of each takes room, and a survey of 150 questions has a thousand of them.
AT_ONCE = 40
KEYS = "number, place, breakdown, category"


class _Score(NamedTuple):
    """The SQL (`worth`) of a respondent's score, and what it is the score of; one that is not `grouped`, and every answer, is of everyone alone."""

    indicator: str
    share: bool
    answer: str | None
    grouped: bool
    worth: str


def keep_scores(db: DuckDBPyConnection, book: Codebook, cells: Mapping[str, str]) -> None:
    """Make the temporary tables `measured`, of what is scored, `scores`, of each respondent in each of it, and `respondents`: places, weight,
    stratum, sampling unit and a list of groups.

    Whoever has no weight counts in no estimate, and so in no base either: 1 of 6 is not 1 of 20.
    """
    weight = f"{cells.get(book.weight, 1)}::double"
    places = [quoted(book.area)] if book.area else []
    places += [cells[book.area_column]] if book.area_column else []
    scored = [
        _Score(measure.indicator, measure.rule in ("positive", "ticked"), None, True, score(measure, book, cells))
        for measure in book.measures
    ]
    scored += [
        _Score(measure.indicator, True, label, False, worth)
        for measure in book.measures
        if measure.answers
        for label, worth in answer_scores(measure, book, cells)
    ]
    scored += [
        _Score(score.part.definition, True, score.answer, score.part.grouped, score.worth) for score in finding_scores(book, cells)
    ]  # fmt: skip
    rows = [(number, *each[:4]) for number, each in enumerate(scored, 1)]
    create_lookup_table(db, "measured", rows, number="whole", indicator="text", share="yes", answer="text", grouped="yes")
    groups = (f"{{'breakdown': {quoted(group.breakdown)}, 'category': {category(group, cells[group.column])}}}" for group in book.groups)
    everyone = "{'breakdown': 'all', 'category': 'all'}"
    statement = f"""
        create or replace temp table respondents as
        select line, [{", ".join(places)}] as places, {weight} as weight,
            {cells.get(book.stratum, "''")} as stratum, {cells.get(book.cluster, "line")}::varchar as unit,
            [{", ".join((everyone, *groups))}] as groups
        from answers where {weight} > 0"""
    db.execute(with_plain_texts(db, statement))
    db.execute("create or replace temp table scores (line bigint, number bigint, score double)")
    for first in range(0, len(scored), AT_ONCE):
        worths = ", ".join(f"({each.worth})::double" for each in scored[first : first + AT_ONCE])
        some = f"select line, unnest([{worths}]) as score, unnest(range({first} + 1, {min(first + AT_ONCE, len(scored))} + 1)) as number from answers"
        db.execute(with_plain_texts(db, f"insert into scores select line, number, score from ({some}) where score is not null"))


def category(group: Group, cell: str) -> str:
    """SQL for the category of a breakdown that a respondent is in; NULL for whoever is left out of it."""
    cases = [f"when {among(cell, [answer])} then {quoted(named)}" for answer, named in group.categories.items()]
    cases += [
        f"when try_cast({cell} as double) between {low} and {high} then {quoted(named)}" for named, (low, high) in group.bands.items()
    ]
    return f"case {' '.join(cases)} end"


def estimates(db: DuckDBPyConnection, book: Codebook) -> DuckDBPyRelation:
    """The relation of one row per indicator, place, breakdown and category with at least one valid answer.

    A measure with `answers` has a row for each answer of its question as well, of everyone in the place, zero among them. So have the
    findings of a survey, whose counts of sides, and of answers without sides, are of groups too.

    Columns: indicator, place, breakdown, category, row (of the first respondent in it), numerator (unweighted, of a share), denominator (unweighted base),
    value (weighted, not yet multiplied into the unit), effective, spread (weighted sample standard deviation, of a mean), given (of a mean
    in which every respondent weighs the same: score → how many gave it).

    The effective base is Kish's, (Σw)² ÷ Σw² (Kish 1965, Survey Sampling). In a clustered or stratified survey it is the base
    that gives the linearised variance with replacement (R survey's svymean) where that is not zero, less for few sampling
    units, and never more than Kish's; the rest of the sample counts as zero in it, never as absent. A finite population of N
    makes the base 1 ÷ (1 − n ÷ N) times larger.
    """
    simple = not (book.stratum or book.cluster)
    known = f"(1 - (select count(*) from respondents) / {book.population})" if book.population else "1"
    return db.sql(f"""
        with scored as (
            select line, unnest(places) as place, weight, stratum, unit, number, share, score, g.breakdown as breakdown, g.category as category
            from (select * exclude groups, unnest(groups) as g from respondents join scores using (line) join measured using (number))
            where g.category is not null and (grouped or g.breakdown = 'all')
        ),
        totals as (
            select {KEYS}, share, min(line) as row, count(*) as base, sum(score) as won, sum(weight) as mass,
                sum(weight * score) / nullif(sum(weight), 0) as mean, sum(weight) ** 2 / nullif(sum(weight * weight), 0) as kish,
                greatest(sum(weight * score * score) / nullif(sum(weight), 0) - mean * mean, 0) as variance,
                case when not share and min(weight) = max(weight) then histogram(score) end as given
            from scored where place is not null group by {KEYS}, share
        ),
        {"designed as (select *, null::double as design from totals)" if simple else _designed(_few_units(db))}
        select indicator, place, if(answer is null, breakdown, {quoted(ANSWER)}) as breakdown, coalesce(answer, category) as category,
            row, case when share then won end as numerator, base as denominator, mean as value,
            least(design, kish) / {known} as effective,
            case when not share then sqrt(variance * base / nullif(base - 1, 0)) end as spread, given
        from designed join (select number, indicator, answer from measured) using (number) where mean is not null""")


def _designed(shrink: float) -> str:
    """SQL of the totals with the base that gives the linearised variance, summed over strata by sampling unit."""
    return f"""
        sampled as (select stratum, count(distinct unit) as units from respondents group by stratum),
        residuals as (
            select {KEYS}, stratum, unit, sum(weight * (score - mean)) / any_value(mass) as residual
            from scored join totals using ({KEYS}) group by {KEYS}, stratum, unit
        ),
        strata as (
            select {KEYS}, units / nullif(units - 1, 0) * (sum(residual * residual) - sum(residual) ** 2 / units) as part
            from residuals join sampled using (stratum) group by {KEYS}, stratum, units
        ),
        designed as (
            select totals.*, variance * case when share then 1 else base / (base - 1) end / nullif(linearised, 0) * {shrink} as design
            from totals join (select {KEYS}, sum(part) as linearised from strata group by {KEYS}) using ({KEYS})
        )"""


def _few_units(db: DuckDBPyConnection) -> float:
    """By how much few sampling units shrink the base: (t of n − 1 ÷ t of units less strata)², at 95 %.

    Korn and Graubard 1998, Confidence intervals for proportions with small expected number of positive counts.
    """
    counted = "select count(*) as n, count(distinct unit) as units from respondents group by stratum"
    ((everyone, free),) = db.sql(f"select sum(n)::bigint, sum(units - 1)::bigint from ({counted})").fetchall()
    return (scipy.special.stdtrit(everyone - 1, 0.975) / scipy.special.stdtrit(free, 0.975)) ** 2 if free else 1
