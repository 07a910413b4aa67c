"""Beside tau-Argus, on tables that it takes: how many cells we lose where it would lose how many, and what its audit makes of ours."""

import pytest

from tests.redteam import argus, home
from tests.redteam.attacker.attacker_reading import lines
from tests.redteam.worlds.attacked_world import World
from tests.redteam.worlds.returns import upload
from tests.redteam.worlds.tables import table


pytest.importorskip("pytauargus", reason="pytauargus is not installed: make test installs it")

RULE, WIDER, PROTECTION, LIMIT = "FREQ(6,20)", "FREQ(6,100)", 5, 1.3


def test_a_few_tables_beside_the_optimum(tmp_path):
    compared(tmp_path, (1, 14))


@pytest.mark.slow
def test_many_tables_beside_the_optimum(tmp_path):
    compared(tmp_path, range(100, 130))


def compared(folder, seeds):
    """Publish each table; what we hide is not placed, and in all no more than 1.3 times what has to be hidden."""
    ours, theirs, placed = 0, 0, {}
    for seed in seeds:
        made = table(seed)
        hidden = hidden_cells(folder / str(seed), made)
        optimum, wider = (argus.suppressed(made, folder / f"{seed}-{number}", rule) for number, rule in enumerate((RULE, WIDER)))
        ours, theirs = ours + len(hidden), theirs + len(optimum)
        print(
            f"table {seed} ({made.name}, {len(made.rows)} cells): ours {len(hidden)} cells of {sum(hidden.values())} children; "
            f"tau-Argus {len(optimum)} of {sum(number for number, _ in optimum.values()):g} ({len(wider)} with more protection)"
        )
        cells = argus.audited(made, folder / f"{seed}-audit", RULE, hidden) if hidden else []
        close = [(value, least, most) for value, least, most in cells if value > 0 and most - least < PROTECTION]
        placed |= {seed: close} if close else {}
    print(f"in all {ours} cells hidden, {theirs} by tau-Argus: {ours / max(theirs, 1):.2f} times as many")
    assert not placed, f"tau-Argus places (value, least, most) by table: {placed}"
    assert ours <= LIMIT * theirs


def hidden_cells(folder, made):
    """{codes: count} of the cells that the program hides."""
    folder.mkdir()
    published = home.publish(World(0, (), {}, (), ((upload("table.csv", made.rows),),)), folder)
    counts = {(row.area, row.breakdown or "all", row.category or "all"): row for row in made.rows}
    rows = (counts[line.area, line.breakdown, line.category] for line in lines(published.live, "status = 'hidden'"))
    return {made.cell(row.area, row.breakdown, row.category): row.numerator for row in rows}
