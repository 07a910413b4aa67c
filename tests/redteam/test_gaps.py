"""A gap between two groups, beside the figure of everyone: of whom a small group is hardly any, so that the gap gives its mean away."""

import pytest

import actions
from access import User
from tests.extracts import HEADING
from tests.redteam.attacker.takeaways import shown_by_command


BIRMINGHAM, SCORES, OTHER, GAP = "E08000025", "attainment_8", "children_in_need_attainment_8", "sen_attainment_gap"
PLACES = (BIRMINGHAM, "E08000026", "E08000027", "E08000028", "E08000029", "E08000030", "E08000031")
EVERYBODY, FEW, NEAR = 1000, 4, 0.2


def figures(place):
    """(mean of everyone, of pupils with special needs and how many those are, of all others): few in Birmingham, many elsewhere."""
    few = FEW if place == 0 else 180 + 7 * place
    need, without = 21.6 + 5 * place % 11, 45.3 + 7 * place % 13
    return (few * need + (EVERYBODY - few) * without) / EVERYBODY, need, few, without


def loaded(folder, indicator, places, gap=GAP):
    """A session in which the figures of so many places are published: a score by special needs, and the gap."""
    lines = [HEADING]
    for place, area in enumerate(PLACES[:places]):
        everyone, need, few, without = figures(place)
        lines += [
            f"{indicator},{area},2024,,,,{EVERYBODY},{everyone:.3f},,", f"{indicator},{area},2024,SEN status,SEN,,{few},{need:.1f},,",
            f"{indicator},{area},2024,SEN status,No SEN,,{EVERYBODY - few},{without:.1f},,", f"{gap},{area},2024,,,,,{without - need:.1f},,",
        ]  # fmt: skip
    (folder / "return.csv").write_text("\n".join([*lines, ""]))
    session = actions.Session.of(folder / "home", User("reader", "steward"))
    assert [outcome.status for outcome in actions.load(session, [folder / "return.csv"])] == ["accepted"]
    actions.publish(session)
    return session


def place_mean(session, indicator, area, gap=GAP):
    """(lowest, highest) mean of pupils with special needs for a reader who knows that those are few, or None where the gap is hidden."""
    (everyone,) = shown_by_command(session, indicator, area, "all")["series"]
    (compared,) = shown_by_command(session, gap, area, "all")["series"]
    if everyone["value"] is None or compared["value"] is None:
        return None
    return everyone["value"] - compared["value"], everyone["value"] - compared["value"] * (1 - 9 / EVERYBODY)


def test_the_attack_places_the_mean_of_a_small_group():
    """What the test below looks for is a leak: from gap and total alone the mean lies within a little."""
    everyone, need, _, without = figures(0)
    low, high = everyone - (without - need), everyone - (without - need) * (1 - 9 / EVERYBODY)
    assert low <= need + NEAR and high >= need - NEAR and high - low < 2 * NEAR


@pytest.mark.parametrize(("indicator", "places"), [(SCORES, 1), (SCORES, 7), (OTHER, 7)], ids=["one place", "seven", "seen in the numbers"])
def test_the_mean_of_a_hidden_group_does_not_follow_from_the_gap(tmp_path, indicator, places):
    session = loaded(tmp_path, indicator, places)
    assert place_mean(session, indicator, BIRMINGHAM) is None
    assert all(place_mean(session, indicator, area) for area in PLACES[1:places]), "gaps between groups that are shown stay"
