"""A whole release as its publisher packs it: the tables that are read load, and each that is left out is named with its reason.

The kind: a zip of many tidy files and guidance, of which some feed no indicator. A fault in a table that is used still keeps back all of it.
"""

from zipfile import ZIP_DEFLATED, ZipFile

import pyarrow.parquet as pq
import pytest

from catalogue import catalogue
from ingest.pipeline import load
from ingest.reading_options import ReadingOptions
from loaders import LOADERS
from tests.ingest.load_extract import real
from tests.sampled_cases import every


RELEASES = {
    "sen": [
        "send/caseload.csv",
        "send/requests.csv",
        "send/sen_needs_all_plans.csv",
        "send/timeliness_20_week.csv",
        "send/sen2_dmo_dco.csv",
    ],
    "care": ["social_care/la_care_leavers_activity.csv", "social_care/la_cla_placement_stability.csv", "send/sen2_dmo_dco.csv"],
}
HEAD = "time_period,time_identifier,geographic_level,country_code,country_name,old_la_code,new_la_code,la_name,region_code,region_name"
ROW = "202425,Academic year,Local authority,E92000001,England,330,E08000025,Birmingham,E12000005,West Midlands"


def packed(path, **files):
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("data-guidance/data-guidance.txt", "Data guidance\n")
        for name, content in files.items():
            archive.writestr(f"data/{name}.csv", content)
    return path


def loaded(tmp_path, path):
    return load(path, ReadingOptions(), catalogue(), LOADERS, tmp_path / "facts.parquet")


@pytest.mark.parametrize("release", every(2, ["care", "sen"]))
def test_a_release_gives_the_figures_that_its_tables_give_alone(tmp_path, release):
    files = {name.rpartition("/")[2].removesuffix(".csv"): real(name).read_bytes() for name in RELEASES[release]}
    together = loaded(tmp_path, packed(tmp_path / "release.zip", **files))
    assert together.path and not together.faults
    named = [problem.table for problem in together.problems if problem.message.startswith("left out: ")]
    assert named == ["file 'data/sen2_dmo_dco.csv'"]
    alone = 0
    for name in RELEASES[release]:
        (tmp_path / "alone.csv").write_bytes(real(name).read_bytes())
        alone += loaded(tmp_path, tmp_path / "alone.csv").facts
    written = pq.read_table(loaded(tmp_path, tmp_path / "release.zip").path)
    assert together.facts == alone == len(written)


UNUSED = f"{HEAD},beds\n{ROW},7\n"
USED = f"{HEAD},education_phase,enrolments,enrolments_pa_10_exact,enrolments_pa_10_exact_percent\n{ROW},Total,1000,200,20\n"


def test_a_table_that_no_indicator_uses_is_named_and_left_out(tmp_path):
    done = loaded(tmp_path, packed(tmp_path / "release.zip", beds=UNUSED, absence=USED))
    assert done.path and done.facts == 1
    assert [
        "left out: this file was read well" in problem.message for problem in done.problems if problem.table == "file 'data/beds.csv'"
    ] == [True]


def test_a_release_of_which_nothing_is_used_is_refused_with_each_table_named(tmp_path):
    done = loaded(tmp_path, packed(tmp_path / "release.zip", beds=UNUSED, rooms=UNUSED.replace("beds", "rooms")))
    assert done.path is None and {problem.table for problem in done.problems} == {"file 'data/beds.csv'", "file 'data/rooms.csv'"}


def test_a_fault_in_a_table_that_is_used_keeps_back_all_of_it(tmp_path):
    done = loaded(tmp_path, packed(tmp_path / "release.zip", beds=UNUSED, absence=USED.replace("200,20", "many,20")))
    faults = [problem for problem in done.problems if problem.severity == "fault"]
    assert done.path is None and [problem.table for problem in faults] == ["file 'data/absence.csv'"]
