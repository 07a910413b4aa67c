"""Few children whom no row counts, between figures that are published side by side: a reader has `show` and subtraction, and nothing else."""

import pytest

import actions
from access import User
from tests.redteam.attacker.takeaways import shown_by_command


HEADINGS = "indicator,area,period,breakdown,category,numerator,denominator,value,target,note"
BIRMINGHAM, COUNTY, NORTH, WEST = "E08000025", "E10000021", "E06000061", "E06000062"
DORSET_COUNTY, DORSET, BCP, BOURNEMOUTH, POOLE = "E10000009", "E06000059", "E06000058", "E06000028", "E06000029"
BOTH, KINGSTON, RICHMOND, BROMLEY = "E09000021 / E09000027", "E09000021", "E09000027", "E09000006"
NEET, LEARNING = "neet_or_not_known_16_17", "participation_16_17"
PLAN, SUPPORT, WITHOUT = "pupils_with_ehcp", "pupils_with_sen_support", "sen_without_ehcp_number"
MISSING = "children_missing_education"
FIRST, EVERY = "ehcp_issued_within_20_weeks", "ehcp_issued_within_20_weeks_all"
# What is loaded: (indicator, area): (count, base). What the reader subtracts: a number and those taken from it, by indicator, area and column.
WORLDS = {
    "working without training": (
        {(LEARNING, BIRMINGHAM): (900, 1000), (NEET, BIRMINGHAM): (97, 1000)},
        [(LEARNING, BIRMINGHAM, "denominator"), (LEARNING, BIRMINGHAM, "numerator"), (NEET, BIRMINGHAM, "numerator")],
    ),
    "no special needs": (
        {(SUPPORT, BIRMINGHAM): (40, 103), (PLAN, BIRMINGHAM): (60, 103)},
        [(PLAN, BIRMINGHAM, "denominator"), (SUPPORT, BIRMINGHAM, "numerator"), (PLAN, BIRMINGHAM, "numerator")],
    ),
    "went on to a plan": (
        {(SUPPORT, BIRMINGHAM): (100, 1000), (WITHOUT, BIRMINGHAM): (97, "")},
        [(SUPPORT, BIRMINGHAM, "numerator"), (WITHOUT, BIRMINGHAM, "numerator")],
    ),
    "an exception in time": (
        {(EVERY, BIRMINGHAM): (400, 1040), (FIRST, BIRMINGHAM): (397, 1000)},
        [(EVERY, BIRMINGHAM, "numerator"), (FIRST, BIRMINGHAM, "numerator")],
    ),
    "half of a county that is no more": (
        {(MISSING, COUNTY): (100, ""), (MISSING, NORTH): (97, ""), (MISSING, WEST): (3, "")},
        [(MISSING, COUNTY, "numerator"), (MISSING, NORTH, "numerator")],
    ),
    "a district that went to another authority": (
        {(MISSING, DORSET_COUNTY): (200, ""), (MISSING, DORSET): (197, "")},
        [(MISSING, DORSET_COUNTY, "numerator"), (MISSING, DORSET, "numerator")],
    ),
    "what an authority has beyond the two that it took in": (
        {(MISSING, BCP): (166, ""), (MISSING, BOURNEMOUTH): (103, ""), (MISSING, POOLE): (60, "")},
        [(MISSING, BCP, "numerator"), (MISSING, BOURNEMOUTH, "numerator"), (MISSING, POOLE, "numerator")],
    ),
    "one of two authorities that return together": (
        {(MISSING, BOTH): (203, ""), (MISSING, KINGSTON): (200, ""), (MISSING, RICHMOND): (3, ""), (MISSING, BROMLEY): (90, "")},
        [(MISSING, BOTH, "numerator"), (MISSING, KINGSTON, "numerator")],
    ),
}


@pytest.mark.parametrize(("figures", "terms"), WORLDS.values(), ids=WORLDS)
def test_few_children_do_not_follow_from_figures_side_by_side(tmp_path, figures, terms):
    assert 0 < _left({key: dict(zip(("numerator", "denominator"), numbers)) for key, numbers in figures.items()}, terms) < 6
    shown = _shown(tmp_path, figures)
    assert _left(shown, terms) is None
    assert any(number is not None for numbers in shown.values() for number in numbers.values()), "nothing is left to read"


def _left(numbers, terms):
    """What is left of the first when the others are taken from it; None where any of them is hidden."""
    whole, *parts = (numbers[indicator, area][column] for indicator, area, column in terms)
    return None if None in (whole, *parts) else whole - sum(parts)


def _shown(folder, figures):
    """The numbers of the same figures as `show` answers them, once they are loaded and published."""
    path = folder / "return.csv"
    lines = [f"{indicator},{area},2019,,,{count},{base},,," for (indicator, area), (count, base) in figures.items()]
    path.write_text("\n".join([HEADINGS, *lines, ""]))
    session = actions.Session.of(folder / "home", User("reader", "steward"))
    assert [outcome.status for outcome in actions.load(session, [path])] == ["accepted"]
    actions.publish(session)
    return {(indicator, area): shown_by_command(session, indicator, area, "all")["series"][0] for indicator, area in figures}
