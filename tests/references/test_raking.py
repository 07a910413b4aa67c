"""Raking to known totals."""

import numpy as np
import pytest

from tests.references.raking import rake


RANDOM = np.random.default_rng(3)
SEX, YEAR = RANDOM.choice(["F", "M"], 400, p=[0.6, 0.4]), RANDOM.choice([8, 10], 400)
MARGINS = [(SEX, {"F": 5000, "M": 5200}), (YEAR, {8: 5100, 10: 5100})]


def test_every_margin_is_met():
    found = rake(np.ones(400), MARGINS)
    for labels, totals in MARGINS:
        for label, total in totals.items():
            assert found.weights[labels == label].sum() == pytest.approx(total)
    assert found.deff == pytest.approx(400 * (found.weights**2).sum() / found.weights.sum() ** 2)


def test_the_odds_between_cells_stay_as_they_were():
    weights = rake(RANDOM.uniform(1, 2, 400), MARGINS).weights
    again = rake(weights, MARGINS).weights
    assert again == pytest.approx(weights)


def test_who_did_not_say_keeps_the_weight():
    labels = np.where(np.arange(400) < 50, "", SEX)
    weights = rake(np.full(400, 2.0), [(labels, {"F": 5000, "M": 5200})]).weights
    assert (weights[:50] == 2).all()


def test_trimming_holds_every_weight_down():
    rare = np.array(["rare"] * 20 + ["usual"] * 380)
    free, held = (rake(np.ones(400), [(rare, {"rare": 300, "usual": 700})], largest) for largest in (None, 20))
    assert free.weights.max() == pytest.approx(15)
    assert held.weights == pytest.approx(free.weights)
    assert rake(np.ones(400), [(rare, {"rare": 300, "usual": 700})], 3).reason.startswith("The totals contradict")


@pytest.mark.parametrize(
    ("weights", "margins", "words"),
    [
        (np.ones(400), [], "nothing to rake"),
        (np.zeros(400), MARGINS, "weight above 0"),
        (np.ones(400), [(SEX, {"F": 0, "M": 10})], "total must be above 0"),
        (np.ones(400), [(np.arange(400) < 19, {True: 30, False: 50})], "fewer than 20"),
        (np.ones(400), [(SEX, {"F": 10, "M": 10}), (YEAR, {8: 10, 10: 99})], "contradict"),
    ],
)
def test_what_cannot_be_raked_is_said(weights, margins, words):
    found = rake(weights, margins)
    assert found.weights is None
    assert words in found.reason
