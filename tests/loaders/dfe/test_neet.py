"""The NEET scorecards of 2022 and 2025: every figure as it is printed there."""

import pandas as pd
import pytest

from tests.ingest.load_extract import loaded, real


HEADINGS = {
    "neet_or_not_known_16_17": "NEET_not_known_percent",
    "neet_or_not_known_with_ehcp": "NEET_NK_EHCP_percent",
    "neet_or_not_known_vulnerable": "VG_NEET_NK_percentage",
    "participation_16_17": "TOTAL_participating_in_education_and_training_percent",
    "september_offers_16_17": "September_guarantee_Offer_made_percent",
}


@pytest.mark.parametrize(
    ("name", "year"), [("UD_NEETNK_LA_dashboard_2022_final.csv", "2022"), ("UD_NEETNK_LA_dashboard_final.csv", "2025")]
)
def test_every_figure_of_the_scorecard(tmp_path, name, year):
    path = real(f"kpi/{name}")
    done, facts = loaded(tmp_path, path)
    assert (done.loader, done.controlled) == ("neet", True)
    raw = pd.read_csv(path, dtype=str)
    assert set(facts.period) == {year}
    for indicator, heading in HEADINGS.items():
        ours = facts[facts.indicator == indicator].set_index("row").sort_index()
        printed = raw[heading].set_axis(raw.index + 2)
        numbers = pd.to_numeric(printed, errors="coerce")
        assert len(ours) == len(raw)
        assert ours.value.equals(numbers.astype(float).rename("value").rename_axis("row"))
        assert (ours.symbol[numbers.isna()] == printed[numbers.isna()]).all()
