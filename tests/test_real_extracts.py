"""From real published extracts to the Board's figures: every local authority's value is the source's own."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from access import User
from actions import Session, load, publish
from store import builds
from store.home_folder import Home
from store.published import Published


ROOT = Path(__file__).resolve().parent.parent
REAL = ROOT.parent / "shared" / "real"

pytestmark = [
    pytest.mark.skipif(not REAL.is_dir(), reason="the real extracts are not beside this checkout (../shared/real)"),
    pytest.mark.xdist_group("real"),
]

SOURCES = [
    ("send/timeliness_20_week.csv", "ehcp_issued_within_20_weeks", "PC_plans_issued_20_weeks_ex", {"breakdown_topic": "All EHC plans issued"}),
    ("send/sen2_mi.csv", "ehcp_issued_within_20_weeks", "NoExc20weekRate", {"time_period": ("2014", "2015", "2016", "2017", "2018")}),
    ("social_care/d3_cpps_subsequent_plan_2013_to_2025.csv", "repeat_child_protection_plans", "CPP_subsequent_percent", {}),
    ("social_care/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv", "repeat_referrals_within_12_months", "rereferral_percent", {}),
    (
        "social_care/cla_number_and_rate_per_10k_children.csv", "children_looked_after_rate", "rate_per_10000",
        {"population_type": "Children looked after on 31 March each year"},
    ),
    ("education/ks4_la.csv", "children_in_need_attainment_8", "avg_att8", {"social_care_group": "CINO at 31 March"}),
    ("education/ks2_la.csv", "children_in_need_ks2_expected_standard", "pt_rwm_met_expected_standard", {"social_care_group": "CINO at 31 March"}),
    (
        "education/absence_la.csv", "children_in_need_persistent_absence", "pt_pupils_pa_10_exact",
        {"social_care_group": "CINO at 31 March", "phase_type_grouping": "Total"},
    ),
]  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A home with every real extract of the SEND, social care and education folders, the older release loaded last."""
    session = Session(Home(tmp_path_factory.mktemp("real") / "home"), User("a test", "steward"))
    first = [REAL / "send" / "timeliness_20_week.csv", *sorted(REAL.glob("social_care/*.csv")), *sorted(REAL.glob("education/*.csv"))]
    outcomes = load(session, [*first, REAL / "send" / "sen2_mi.csv"])
    assert [(one.file, one.status) for one in outcomes if one.status != "accepted"] == []
    publish(session)
    return session


@pytest.fixture(scope="module")
def published(home):
    return Published(builds.path(home.home, home.ledger.builds()[0]["build"]))


def rows_of(file, wanted):
    """The local-authority rows of a real file that have these values in these columns."""
    with (REAL / file).open(encoding="utf-8-sig", newline="") as text:
        for row in csv.DictReader(text):
            named = row["geographic_level"] == "Local authority" and row["new_la_code"] not in ("", "x", "z")
            if named and all(row[column] in ((value,) if isinstance(value, str) else value) for column, value in wanted.items()):
                yield row


def printed(value, text):
    """Our value as the source printed it."""
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return abs(value - float(text)) <= 0.5 * 10 ** -len(text.partition(".")[2]) + 1e-9


@pytest.mark.parametrize(("file", "indicator", "column", "wanted"), SOURCES, ids=[f"{one[1]}-{one[2]}" for one in SOURCES])
def test_every_authority_has_the_figure_its_source_printed(home, published, file, indicator, column, wanted):
    places, compared = home.catalogue.areas, 0
    series = {}
    for row in rows_of(file, wanted):
        code = places.find(row["new_la_code"]).code
        held = series.setdefault(code, {})
        if not held:
            held.update({(one.period_type, one.ends.year): one for one in published.series(indicator, code)})
        kind = row["time_identifier"].lower()
        year = int(row["time_period"][:4]) + (len(row["time_period"]) == 6)
        ours = held[kind, year]
        text = row[column]
        if text.replace(".", "").replace("-", "").isdigit():
            assert ours.status == "shown", (row["la_name"], row["time_period"], text, ours)
            assert printed(ours.value, text), (row["la_name"], row["time_period"], text, ours.value)
            compared += 1
        else:
            assert ours.value is None, (row["la_name"], row["time_period"], text, ours)
    assert compared > 600


def test_the_older_release_extends_the_series_backwards(published):
    assert [row.period for row in published.series("ehcp_issued_within_20_weeks", "E08000025")] == [str(year) for year in range(2014, 2025)]


def test_the_command_line_shows_the_same_with_its_comparators(home):
    asked = ["show", "ehcp_issued_within_20_weeks", "--area", "E08000025", "--home", str(home.home.folder), "--json"]
    done = subprocess.run([sys.executable, "cli.py", *asked], cwd=ROOT, capture_output=True, text=True, timeout=120)
    shown = json.loads(done.stdout)
    assert done.returncode == 0 and done.stderr == ""
    assert shown["series"][-1]["value"] == pytest.approx(344 / 1290 * 100)
    assert [one["name"] for one in shown["comparators"]][:2] == ["England", "West Midlands"]
    assert shown["comparators"][0]["verdict"] == "worse"
