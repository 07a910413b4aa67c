"""The reach of a campaign: each platform, and all of them together."""

import pytest

from tests.ingest.load_extract import faults, figure, loaded


REACH = "reach_100_brilliant_days"


@pytest.mark.parametrize("heading", ["Month", "Period", "quarter"])
def test_platforms_add_up(tmp_path, heading):
    rows = 'Facebook,June 2024,"12,345"\nTikTok,June 2024,1000\nFacebook,July 2024,10\nTikTok,July 2024,x\n'
    done, facts = loaded(tmp_path, f"Platform,{heading},Reach\n{rows}")
    assert (done.loader, done.controlled) == ("social_reach", False)
    assert set(facts.area) == {"E08000025"}
    assert figure(facts, REACH, period="June 2024").numerator == 13345
    assert figure(facts, REACH, "platform", "Facebook", period="June 2024").numerator == 12345
    assert figure(facts, REACH, period="July 2024").symbol == "x"


def test_a_reach_that_is_no_number(tmp_path):
    done, _ = loaded(tmp_path, "Platform,Month,Reach\nFacebook,June 2024,lots\n")
    assert (2, "reach", "lots") in faults(done)


def test_a_platform_that_is_what_all_others_add_up_to_is_asked_about_under_its_own_heading(tmp_path):
    rows = "Facebook,June 2024,12000\nTikTok,June 2024,8000\nBoth of them,June 2024,20000\n"
    done, _ = loaded(tmp_path, f"Platform,Month,Reach\n{rows}")
    assert [(one.severity, one.row, one.column) for one in done.problems] == [("warning", 4, "platform")]
