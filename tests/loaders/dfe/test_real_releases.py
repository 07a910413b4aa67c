"""Every figure of the DfE's own files, for every place, period and category: ours is theirs, cell by cell."""

from functools import cache

import pandas as pd
import pytest

from tests.ingest.load_extract import known, loaded, real


FILES = (
    "send/timeliness_20_week.csv", "send/caseload.csv", "send/requests.csv", "send/sen_needs_all_plans.csv", "send/sen2_mi.csv",
    "social_care/b1_children_in_need_2013_to_2025.csv", "social_care/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv",
    "social_care/c3_factors_identified_at_end_of_assessment_2018_to_2025.csv", "social_care/cla_number_and_rate_per_10k_children.csv",
    "social_care/d3_cpps_subsequent_plan_2013_to_2025.csv", "social_care/d5_cpps_at31march_by_duration_2013_to_2025.csv",
    "social_care/la_care_leavers_activity.csv", "social_care/la_cla_placement_stability.csv",
    "education/absence_la.csv", "education/ks2_la.csv", "education/ks4_la.csv",
    "areas/ons_mid-year_population_estimates_2012_to_2024.csv",
)  # fmt: skip
MEASURES = ("numerator", "denominator", "value")
MEANING = {"c": "c", "x": "x", "z": "z", "u": "u", "k": "low", "low": "low"}
PLACE = {"National": "country_code", "Regional": "region_code", "Local authority": "new_la_code"}


@cache
def cells(path):
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")


@pytest.mark.parametrize("file", FILES)
def test_every_figure_is_the_sources_own(tmp_path, file):
    source = cells(real(file))
    done, facts = loaded(tmp_path, real(file))
    assert [one for one in done.problems if "has no row between" not in one.message] == []
    assert done.rows == len(source) and done.facts == len(facts)
    for (indicator, release), ours in facts.groupby(["indicator", "release"]):
        layout = known().indicators[indicator].sources[release]
        for name in MEASURES:
            heading = getattr(layout, name)
            printed = source[heading].iloc[ours["row"] - 2].to_numpy() if heading else [""] * len(ours)
            numbers = pd.to_numeric(pd.Series(printed), errors="coerce").to_numpy()
            pd.testing.assert_series_equal(pd.Series(numbers, name=name), ours[name].reset_index(drop=True), check_dtype=False)
            assert set(pd.Series(printed)[pd.isna(numbers)]) <= {*MEANING, ""}


@pytest.mark.parametrize("file", FILES)
def test_every_headline_figure_stands_under_its_place_and_period(tmp_path, file):
    source = cells(real(file))
    _, facts = loaded(tmp_path, real(file))
    for (indicator, release), ours in facts[facts["breakdown"] == "all"].groupby(["indicator", "release"]):
        layout = known().indicators[indicator].sources[release]
        theirs = source
        for heading, wanted in layout.where.items():
            theirs = theirs[theirs[heading].isin([wanted] if isinstance(wanted, str) else wanted)]
        ours = ours.set_index("row").sort_index()
        assert list(ours.index) == list(theirs.index + 2)
        present = [known().areas.find(row[PLACE[row["geographic_level"]]]).code for row in theirs.to_dict("records")]
        assert list(ours["area"]) == present
        starts = theirs["time_period"].str[:4].astype(int) + layout.shift
        assert list(ours["starts"].map(lambda day: day.year)) == list(starts - (theirs["time_identifier"] == "Reporting year"))


def test_a_symbol_keeps_its_meaning_and_no_number_takes_its_place(tmp_path):
    file = real("social_care/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv")
    _, facts = loaded(tmp_path, file)
    source = cells(file)["rereferral_percent"]
    printed = source.iloc[facts["row"] - 2].reset_index(drop=True)
    for symbol, meaning in MEANING.items():
        kept = facts[printed == symbol]
        assert kept["value"].isna().all() and (kept["symbol"].isin([meaning]) | kept["numerator"].notna()).all()
    assert {"c", "x", "u"} <= set(facts["symbol"].dropna())


def test_an_older_release_has_another_layout_of_the_same_indicator(tmp_path):
    _, newer = loaded(tmp_path, real("send/timeliness_20_week.csv"))
    _, older = loaded(tmp_path, real("send/sen2_mi.csv"))
    newer, older = (one[(one.indicator == "ehcp_issued_within_20_weeks") & (one.breakdown == "all")] for one in (newer, older))
    assert set(newer["release"]) == {0} and set(older["release"]) == {1}
    assert older["starts"].min() < newer["starts"].min() <= older["starts"].max() < newer["starts"].max()


def test_a_file_that_no_indicator_uses_says_so_and_names_its_columns(tmp_path):
    done, _ = loaded(tmp_path, real("send/sen2_dmo_dco.csv"))
    (only,) = done.problems
    assert done.path is None and only.severity == "fault" and "no indicator uses its columns" in only.message
    assert "des_med_off, des_clin_off, des_so_care_off" in only.message
