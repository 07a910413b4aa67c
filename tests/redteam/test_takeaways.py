"""What `show` answers and what can be taken away holds the figures of the shown rows, and no others."""

from itertools import islice

import pytest

from tests.redteam import home
from tests.redteam.attacker import takeaways
from tests.redteam.attacker.attacker_reading import lines
from tests.redteam.kinds import KINDS


FRAMEWORK, AREAS = "birmingham-2023", 1
NUMBERS = ("numerator", "denominator", "value", "lower95", "upper95")


@pytest.mark.parametrize(("kind", "seed"), [("returns", 103)])
def test_nothing_that_is_hidden_leaves_by_another_door(tmp_path, kind, seed):
    look_at(tmp_path, KINDS[kind](seed))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(300, 312))
def test_nothing_leaves_by_another_door_in_other_worlds(tmp_path, seed):
    look_at(tmp_path, KINDS["returns"](seed))


def look_at(folder, world):
    """Compare `show` and every file with the rows of the build, for some areas of every indicator."""
    published = home.publish(world, folder)
    every = lines(published.live)
    allowed = takeaways.shown_numbers(every)
    for indicator in sorted({line.indicator for line in every}):
        ours = [line for line in every if line.indicator == indicator]
        hidden_first = sorted({line.area for line in ours}, key=lambda area: -sum(line.area == area and not line.shown for line in ours))
        for area in islice(hidden_first, AREAS):
            breakdowns = sorted({line.breakdown for line in ours if line.area == area} - {"all", "answer"})
            for breakdown in ("all", *breakdowns):
                shown_by_command(published.session, [line for line in ours if line.area == area and line.breakdown == breakdown])
            for name, rows in takeaways.tables(published.session, indicator, area, breakdowns, FRAMEWORK):
                assert not list(takeaways.not_of_the_file(rows, allowed)), f"world {world.seed}: {indicator} in {area}, {name}"


def shown_by_command(session, rows):
    """Every row that `show` answers is one of the file."""
    if rows:
        answer = takeaways.shown_by_command(session, rows[0].indicator, rows[0].area, rows[0].breakdown)
        known = {(line.category, line.starts.isoformat(), line.ends.isoformat(), line.status, *line[6:11]) for line in rows}
        for point in answer["series"]:
            assert (point["category"], point["start"], point["end"], point["status"], *(point[name] for name in NUMBERS)) in known


def test_a_hidden_figure_in_a_table_is_noticed():
    rows = [{"area_code": "a", "value": "[c]", "numerator": 3, "status": "hidden to protect children"}]
    assert list(takeaways.not_of_the_file(rows, {3.0})) == rows
    assert list(takeaways.not_of_the_file([{"status": "shown", "value": "4.5"}], {3.0})) == [{"status": "shown", "value": "4.5"}]
    assert not list(takeaways.not_of_the_file([{"category": "14", "value": "3.0", "status": "shown"}], {3.0}))
    assert not list(takeaways.not_of_the_file([{"value": None, "status": "hidden to protect children", "england_(%)": 3.0}], {3.0}))
