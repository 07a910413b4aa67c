"""Figures from real survey exports, equal to those that pandas and the textbook give without us."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import t

from tests.ingest.load_extract import figure, real
from tests.loaders.survey.load_survey import CODEBOOKS, loaded


NEVER, OFTEN = "Not at all", ["4", "5 - Always"]


@pytest.fixture(scope="module")
def beewell(tmp_path_factory):
    path = real("survey/standard_synthetic_data_raw.csv")
    done, facts = loaded(tmp_path_factory.mktemp("beewell"), path, CODEBOOKS / "beewell.toml")
    assert not [one for one in done.problems if one.severity == "fault"]
    return facts, pd.read_csv(path)


@pytest.fixture(scope="module")
def young(tmp_path_factory):
    path = real("survey/young_people_survey_responses.csv")
    done, facts = loaded(tmp_path_factory.mktemp("young"), path, CODEBOOKS / "young_people.toml")
    assert done.rows == 1010
    return facts, pd.read_csv(path)


def agrees(row, scores):
    """Whether a fact has the base, count and percentage of these scores (0 and 1, NaN outside the base)."""
    held = scores.dropna()
    assert (row.denominator, row.numerator) == (len(held), held.sum())
    assert row.value == pytest.approx(100 * held.mean(), rel=1e-12)


def test_a_mean_of_a_scale(beewell):
    facts, raw = beewell
    for breakdown, category, inside in (
        ("all", "all", raw.index == raw.index),
        ("sex", "Female", raw.gender_lab == "Girl"),
        ("special educational needs", "No SEN", raw.sen_lab == "Non-SEN"),
        ("year", "Year 10", raw.year_group == 10),
    ):
        row, scores = figure(facts, "life_satisfaction", breakdown, category), raw.life_satisfaction[inside].dropna()
        assert (row.denominator, row.value) == (len(scores), pytest.approx(scores.mean(), rel=1e-12))
        assert row.spread == pytest.approx(scores.std(), rel=1e-12)
        assert np.isnan(row.numerator)


def test_one_row_of_a_grid(beewell):
    facts, raw = beewell
    answers = raw.staff_listen_lab
    agrees(figure(facts, "feels_listened_to"), answers.isin(OFTEN).where(answers.notna()).astype(float))


def test_yes_to_any_of_two_questions_and_no_to_both(beewell):
    facts, raw = beewell
    two = raw[["bully_physical_lab", "bully_other_lab"]]
    any_yes = (two.notna() & (two != NEVER)).any(axis=1)
    agrees(figure(facts, "bullied_in_last_year"), any_yes.where(any_yes | two.notna().all(axis=1)).astype(float))


def test_the_four_bases(beewell):
    facts, raw = beewell
    agrees(figure(facts, "feels_safe_at_home"), (raw.home_happy >= 7).astype(float))
    agrees(figure(facts, "feels_safe_in_area"), raw.local_safe.isin([1, 2]).where(raw.local_safe.between(1, 4)).astype(float))
    routed = raw.staff_talk_listen_lab.isin(["Mostly", "Fully"]).where(raw.staff_talk == 1)
    agrees(figure(facts, "knows_where_to_get_help"), routed.astype(float))
    ticks = raw[[f"places_barriers___{n}" for n in range(1, 10)]]
    agrees(figure(facts, "meaningful_activities"), (ticks.places_barriers___2 == 1).where((ticks == 1).any(axis=1)).astype(float))


def test_the_effective_base_of_pupils_within_schools(beewell):
    """Linearised by hand: residuals summed within the seven schools, t of six degrees of freedom, never above the pupils."""
    facts, raw = beewell
    scores = raw.life_satisfaction
    held = scores.notna()
    residuals = ((scores - scores.mean()).where(held, 0) / held.sum()).groupby(raw.school).sum()
    variance = 7 / 6 * (residuals**2).sum()
    few = (t.ppf(0.975, 799) / t.ppf(0.975, 6)) ** 2
    expected = min(scores.var() / variance * few, held.sum())
    assert figure(facts, "life_satisfaction").effective == pytest.approx(expected, rel=1e-9)


def test_a_net_score_is_the_mean_of_plus_one_nought_and_minus_one(young):
    facts, raw = young
    scores = raw["Happiness in life"].map({1: -1, 2: -1, 3: 0, 4: 1, 5: 1}).dropna()
    row = figure(facts, "life_satisfaction")
    assert (row.denominator, row.value, row.spread) == (len(scores), pytest.approx(scores.mean()), pytest.approx(scores.std()))


def test_text_answers_and_bands_of_age(young):
    facts, raw = young
    inside = raw.Age.between(18, 25)
    agrees(figure(facts, "meaningful_activities", "age", "18 to 25"), (raw["Internet usage"][inside] == "most of the day").astype(float))
    lonely = raw.Loneliness[raw.Gender == "female"]
    agrees(figure(facts, "bullied_in_last_year", "sex", "Female"), (lonely >= 4).where(lonely.notna()).astype(float))
