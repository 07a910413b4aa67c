"""Worlds of more than three record batches: no row is shown that the policy hides, and families around hidden cells stand an attack."""

import numpy as np
import pytest

import access
import actions
from tests.redteam.attacker import rows
from tests.redteam.attacker.attack import PROTECTION, attack
from tests.redteam.attacker.attacker_reading import lines
from tests.redteam.attacker.because import because
from tests.redteam.worlds import large_world as large


BATCH, FAMILIES = 122_880, 3
SUSPECT = """status = 'shown' AND (coalesce(numerator, value) < 6 OR denominator < 10 OR denominator - numerator < 6 OR numerator IS NULL)
    OR status <> 'shown' AND coalesce(numerator, denominator, value, lower95, upper95) IS NOT NULL"""


def test_more_than_three_batches_of_months(tmp_path):
    attacked(tmp_path, large.world(0, years=10, rare=0.0001, nested=False))


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_more_small_cells_in_as_many_months(tmp_path, seed):
    attacked(tmp_path, large.world(seed, years=12, rare=0.001, nested=False))


@pytest.mark.slow
def test_more_than_three_batches_of_months_quarters_and_years(tmp_path):
    attacked(tmp_path, large.world(3, years=8, rare=0.0002))


def attacked(folder, world):
    """Publish a Large and attack it."""
    written = large.write(world, folder / "large.csv")
    assert written > 3 * BATCH
    session = actions.Session.of(folder / "home", access.User("red team", "steward"))
    (outcome,) = actions.load(session, [folder / "large.csv"])
    assert outcome.status == "accepted", outcome.problems
    build = actions.publish(session)
    path = session.home.published / f"{build.build}.duckdb"
    print(f"large world: {build.hidden:,} of {build.rows:,} rows hidden ({build.hidden / build.rows:.2%})")
    suspects = lines(path, SUSPECT)
    under = list(rows.under_the_policy(suspects, {measure.indicator: measure for measure in large.MEASURES}))
    assert not under, f"{len(under)} rows are shown under the policy, the first with {under[0][0]}: {under[0][1]}"
    assert not rows.not_emptied(suspects)
    hidden = lines(path, "status = 'hidden'")
    assert hidden, "nothing is hidden, so nothing is tried"
    for measure, county, year in sampled(world, hidden):
        attack_family(world, path, measure, county, year)


def sampled(world, hidden):
    """Some of the (measure, county, year) that have a hidden row."""
    county_of = {code: county for county, inside in world.counties.items() for code in (county, *inside)}
    measures = {measure.indicator: measure for measure in large.MEASURES}
    families = sorted({(line.indicator, county_of[line.area], line.starts.year - (line.starts.month < 4)) for line in hidden})
    chosen = np.random.default_rng(0).permutation(len(families))[:FAMILIES]
    return [(measures[families[number][0]], *families[number][1:]) for number in chosen]


def attack_family(world, path, measure, county, year):
    """Nothing of one measure in one county and year is placed."""
    study, members = large.study(world, measure, county, year)
    codes = ", ".join(f"'{code}'" for code in members)
    within = f"starts >= DATE '{year}-04-01' AND ends <= DATE '{year + 1}-03-31'"
    readable = lines(path, f"indicator = '{measure.indicator}' AND area IN ({codes}) AND {within}")
    assert len(readable) == len(study.rows)
    tried = attack(study, members, readable)
    assert not tried.untrue, f"shown, and not what was counted: {tried.untrue[0]}"
    for figure in tried.placed():
        by = "\n  ".join(map(str, because(tried.system, figure, PROTECTION)))
        pytest.fail(f"{figure.target} is {figure.target.truth:g}, and lies between {figure.least:g} and {figure.most:g}, by:\n  {by}")
