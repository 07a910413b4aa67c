"""Life expectancy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.references.life_table import STARTS, life_expectancy


# The example of the reference package's own documentation.
PEOPLE = np.array(
    [7060, 35059, 46974, 48489, 43219, 38561, 46009, 57208, 61435, 55601, 50209, 56416, 46411, 39820, 37978, 37039, 33288, 23306, 11936, 11936],
    float,
)  # fmt: skip
DEATHS = np.array([17, 9, 4, 8, 20, 15, 24, 33, 50, 71, 100, 163, 263, 304, 536, 872, 1390, 1605, 1936, 1937], float)


def test_a_table_ends_with_the_reciprocal_of_the_last_mortality():
    assert life_expectancy(DEATHS, PEOPLE).value[-1] == pytest.approx(11936 / 1937)


def test_life_at_birth_of_the_documented_example():
    found = life_expectancy(DEATHS, PEOPLE)
    assert found.value[0] == pytest.approx(80.5, abs=0.5)
    assert found.lower[0] < found.value[0] < found.upper[0]
    assert len(found.value) == len(STARTS) == 20


def test_the_last_age_has_silcocks_variance():
    found = life_expectancy(DEATHS, PEOPLE)
    assert found.upper[-1] - found.value[-1] == pytest.approx(1.959963984540054 * found.value[-1] / np.sqrt(1937))


def test_a_lower_limit_is_held_at_0_unless_the_references_own_is_wanted():
    deaths = DEATHS.copy()
    deaths[-1], people = 2, np.append(PEOPLE[:-1], 20)
    assert life_expectancy(deaths, people, 0.998).lower[-1] == 0
    assert life_expectancy(deaths, people, 0.998, clamped=False).lower[-1] < 0


def test_no_deaths_at_young_ages_are_allowed():
    deaths = DEATHS.copy()
    deaths[1:4] = 0
    assert np.isfinite(life_expectancy(deaths, PEOPLE).value).all()


@pytest.mark.parametrize(
    ("at", "deaths", "people", "reason"),
    [
        (3, -1, 48489, "Deaths are below 0"),
        (3, 8, 0, "There are no people"),
        (3, 9, 8, "more deaths than people"),
        (3, np.nan, 48489, "missing at an age"),
        (19, 0, 11936, "No one died at 90 or over"),
    ],
)
def test_each_fault_empties_the_whole_table_in_words(at, deaths, people, reason):
    d, n = DEATHS.copy(), PEOPLE.copy()
    d[at], n[at] = deaths, people
    found = life_expectancy(d, n)
    assert reason in str(found.reason)
    assert np.isnan([found.value, found.lower, found.upper]).all()


def test_5_000_people_are_too_few():
    assert "5,000 people or fewer" in str(life_expectancy(np.full(20, 5), np.full(20, 250)).reason)
    assert str(life_expectancy(np.full(20, 5), np.array([*[250] * 19, 251])).reason) == ""


def test_a_missing_age_is_said():
    assert "all 20 ages" in str(life_expectancy(DEATHS[:-1], PEOPLE[:-1]).reason)


def test_limits_more_than_20_years_apart_hide_the_value_and_stay():
    n = PEOPLE * 5200 / PEOPLE.sum()
    deaths = np.zeros(20)
    deaths[[0, 10, 19]] = 1
    found = life_expectancy(deaths, n)
    assert str(found.reason) == ""
    assert np.isnan(found.value[0])
    assert found.upper[0] - found.lower[0] > 20


def test_one_bad_table_among_several_is_one_empty_result():
    deaths, people = np.stack([DEATHS, DEATHS]), np.stack([PEOPLE, PEOPLE])
    people[0, 0] = 0
    found = life_expectancy(deaths, people)
    assert list(np.isnan(found.value[:, 0])) == [True, False]
    assert found.value[1] == pytest.approx(life_expectancy(DEATHS, PEOPLE).value)


numbers = st.floats(allow_nan=True, allow_infinity=True)


@given(st.lists(st.tuples(numbers, numbers), min_size=20, max_size=20))
def test_nothing_stops_and_no_limit_is_below_0(rows):
    deaths, people = np.array(rows).T
    found = life_expectancy(deaths, people)
    assert not (found.lower < 0).any()


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(300, 60_000)), min_size=20, max_size=20))
def test_a_sound_table_has_limits_about_its_values(rows):
    deaths, people = np.array(rows, float).T
    found = life_expectancy(deaths, people)
    if found.reason == "":
        known = found.value > 0
        assert (found.lower[known] <= found.value[known]).all()
        assert (found.value[known] <= found.upper[known]).all()
