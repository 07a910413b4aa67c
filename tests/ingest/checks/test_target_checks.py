"""Kind: scale. A target of 0.6 beside 51 % is not missed by far: it is a share, and 600 is none at all."""

import pytest

from tests.ingest.load_extract import faults, loaded


TEMPLATE = "indicator,area,period,breakdown,category,numerator,denominator,value,target\n"


@pytest.mark.parametrize(("target", "found"), [("0.6", ["0.6"]), ("600", ["600"]), ("-5", ["-5"]), ("60", []), ("60%", []), ("100", [])])
def test_targets_of_a_percentage(tmp_path, target, found):
    done, _ = loaded(tmp_path, f"{TEMPLATE}ehcp_issued_within_20_weeks,E08000025,2024,,,410,800,,{target}\n")
    assert faults(done) == [(2, "target", one) for one in found]


def test_the_target_of_a_count_may_be_anything(tmp_path):
    done, _ = loaded(tmp_path, f"{TEMPLATE}ehcp_number,E08000025,2023/24,,,41000,,,600\n")
    assert faults(done) == []
