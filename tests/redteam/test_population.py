"""The worlds themselves: what is written is what the children are, counted by another hand, and it adds up."""

import csv

import pytest

from tests.redteam import attack_by_hand as hand
from tests.redteam.attacker.attack import attack
from tests.redteam.kinds import KINDS
from tests.redteam.worlds import returns, spans


def naive(study, row, states):
    """How many children a Row counts in some states, one child after another."""
    columns = {name: [study.population.values[name][number] for number in column] for name, column in study.population.columns.items()}
    children = [dict(zip(columns, child)) for child in zip(*columns.values())]
    wanted = [("place", row.cell.places), ("month", row.cell.months), ("state", states), *row.cell.group]
    return sum(all(child[name] in values for name, values in wanted) for child in children)


@pytest.mark.parametrize("seed", [27, 38])
def test_figures_are_what_the_children_are(seed):
    for study in returns.world(seed).studies:
        for row in study.rows[:: max(1, len(study.rows) // 8)]:
            assert row.numerator == naive(study, row, row.measure.won)
            assert row.denominator == (row.measure.among and naive(study, row, row.measure.among))


def test_a_file_has_the_figures_in_the_form_that_was_drawn(tmp_path):
    world = returns.world(1)
    ((upload,),) = world.steps
    assert upload.write(tmp_path / upload.name) == {}
    with (tmp_path / upload.name).open(encoding="utf-8", newline="") as file:
        written = {
            (line["indicator"], line["area"], line["period"], line["breakdown"], line["category"]): line for line in csv.DictReader(file)
        }
    rows = [row for study in world.studies for row in study.rows]
    assert len(written) == len(rows)
    for row in rows:
        assert tuple(written[row.key][name] for name in ("numerator", "denominator", "value")) == row.cells


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("seed", [1, 4])
def test_all_rows_of_a_world_agree_with_its_children_as_the_attacker_understands_them(kind, seed):
    world = KINDS[kind](seed)
    for study in world.studies:
        lines = [_line(row) for row in study.rows]
        assert lines and attack(study, world.members, lines).untrue == ()


def _line(row):
    """The row as if it were shown, in the span that its label means."""
    made = hand.line(row)
    assert spans.between(made.starts, made.ends) == row.cell.months
    return made._replace(numerator=None, value=None) if row.measure.method == "mean" else made


def test_the_same_seed_gives_the_same_world():
    for kind in KINDS.values():
        first, again = kind(3), kind(3)
        assert [study.rows for study in first.studies] == [study.rows for study in again.studies]
