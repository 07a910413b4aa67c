"""Base, mean and limits of a survey question, attacked together."""

import numpy as np
import pytest

from metrics.mean import student, summary
from tests.publish.building import catalogue_of, extract, fact, indicator, published_rows


SCORE = indicator("score", "mean", 1, "points", denominator="Those who answered")
LIMITS = ("lower95", "upper95", "lower998", "upper998")


def answered(counts, scores=(0, 1, 2), category="all", **more):
    """The row of a mean of these answers, as the survey loader gives it when all weigh the same."""
    mean, spread, n = summary(np.repeat(np.array(scores, float), counts))
    tally = f"{' '.join(map(str, scores))}|{' '.join(map(str, counts))}"
    given = {"breakdown": "all" if category == "all" else "sex", "category": category, "denominator": float(n), "value": float(mean)}
    return fact("score", **given, effective=float(n), spread=float(spread), tally=tally, **more)


def shown(folder, *facts):
    rows = published_rows(folder, [extract(folder / "a.parquet", list(facts))], catalogue_of(SCORE))
    return {(row["category"], row["period"]): row for row in rows}


def solved(row, scores=(0, 1, 2)):
    """The counts of a three-point scale from what a row shows, or None where it does not show enough."""
    n, mean, lower = row["denominator"], row["value"], row["lower95"]
    if lower is None:
        return None
    spread = (mean - lower) / -student(0, 1.0, n)[0]
    points = np.array(scores, float)
    return np.linalg.solve(np.vstack([points**0, points, points**2]), [n, n * mean, (n - 1) * spread**2 + n * mean**2])


def test_the_attack_finds_the_counts_where_limits_are_shown(tmp_path):
    assert solved(shown(tmp_path, answered((9, 14, 20)))["all", "2024"]) == pytest.approx([9, 14, 20])


def test_three_points_lose_their_limits_and_keep_base_and_mean_where_few_gave_an_answer(tmp_path):
    row = shown(tmp_path, answered((3, 14, 20)))["all", "2024"]
    assert (row["status"], row["denominator"], row["value"]) == ("shown", 37, pytest.approx(54 / 37))
    assert solved(row) is None and {row[name] for name in LIMITS} == {None}


def test_the_limits_of_one_group_do_not_follow_from_those_of_the_others(tmp_path):
    parts = [answered((2, 14, 20), category="girls"), answered((9, 20, 30), category="boys"), answered((11, 34, 50))]
    rows = shown(tmp_path, *parts, answered((9, 14, 20), year=2023))
    assert {key: solved(row) is None for key, row in rows.items()} == {
        ("girls", "2024"): True, ("boys", "2024"): True, ("all", "2024"): True, ("all", "2023"): False,
    }  # fmt: skip


def test_a_mean_that_is_a_share_in_disguise_is_hidden(tmp_path):
    assert shown(tmp_path, answered((3, 30), (0, 1)))["all", "2024"]["status"] == "hidden"


def test_a_long_scale_is_hidden_only_where_so_few_answered_that_nobody_could_have_answered_otherwise(tmp_path):
    few = answered((0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 9), range(11))
    many = answered((1, 0, 2, 3, 5, 9, 12, 20, 25, 15, 8), range(11), year=2023)
    rows = shown(tmp_path, few, many)
    assert rows["all", "2024"]["status"] == "hidden"
    assert rows["all", "2023"]["status"] == "shown" and rows["all", "2023"]["lower95"] is not None


def test_a_stricter_indicator_is_stricter_here_too(tmp_path):
    known = catalogue_of(indicator("score", "mean", 1, "points", denominator="Those who answered", threshold=12))
    (row,) = published_rows(tmp_path, [extract(tmp_path / "a.parquet", [answered((9, 14, 20))])], known)
    assert row["lower95"] is None
