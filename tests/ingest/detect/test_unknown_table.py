"""Real files that are no figures of ours: each is refused in one sentence that says what it is and what to do."""

import pytest

from tests.ingest.load_extract import loaded, real


PLACES, PEOPLE = "this looks like a list of places", "this looks like answers to a survey"
REFUSED = {
    "areas/LTLA-UTLA_Apr23_Lookup_England-Wales.csv": PLACES,
    "areas/la_code_changes.csv": PLACES,
    "areas/lads.csv": PLACES,
    "areas/las.csv": PLACES,
    "areas/region_la_hierarchy.csv": PLACES,
    "areas/regions.csv": PLACES,
    "areas/sn_model_2025_wide.csv": PLACES,
    "kpi/hart_kpi_2014_15_q2.csv": "no indicator uses its codes, such as CS01",
    "send/sen2_dmo_dco.csv": "they hold words ('No', 'Not returned', 'Recruiting'), not figures",
    "survey/standard_synthetic_data_raw.csv": PEOPLE,
    "survey/young_people_survey_responses.csv": PEOPLE,
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_says_what_it_is(tmp_path, name):
    done, facts = loaded(tmp_path, real(name))
    assert facts is None
    assert [REFUSED[name] in one.message for one in done.problems] == [True], done.problems
