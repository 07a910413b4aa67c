"""Files over several of DuckDB's batches of 122,880 rows: judged in time, and a mask that slips within them is caught."""

from time import process_time

import pytest

from disclosure.audit import audit
from tests.disclosure.audit.audit_files import POLICY
from tests.disclosure.audit.large import write_large


SIZE = {"indicators": 24, "local": 16, "years": 18, "squares": 1_400}
SECOND_BATCH = 122_880


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    return tmp_path_factory.mktemp("large")


def test_a_file_with_one_row_in_a_hundred_hidden_is_judged_well_and_in_time(large):
    path = write_large(large / "safe.duckdb", **SIZE)
    began = process_time()
    judged = audit(path, POLICY)
    assert judged.well and judged.complete and judged.findings == ()
    assert judged.counts["rows"] > 3 * SECOND_BATCH and judged.counts["hidden rows"] > 3_500
    assert process_time() - began < 40


def test_a_mask_that_slips_by_one_row_from_the_second_batch_on_is_caught(large):
    path = write_large(large / "slipped.duckdb", **SIZE, shift_after=SECOND_BATCH)
    judged = audit(path, POLICY)
    assert not judged.well
    assert {"small count", "follows exactly"} <= {finding.kind for finding in judged.findings}
