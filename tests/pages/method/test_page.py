"""Method: the rules as they are in force, with the worked examples."""

import actions
from metrics import projection, xmr_limits
from panels.format import spelled
from panels.target_projection import MOST_POINTS
from tests.pages.conftest import text


def test_the_thresholds_are_those_of_the_policy(session, opened):
    policy = session.catalogue.policy
    said = text(opened("method"))
    assert f"Counts from 1 to {policy.count - 1} are not shown" in said
    assert f"fewer than {policy.denominator} children" in said


def test_every_worked_example_is_there_with_its_source(session, opened):
    said = text(opened("method"))
    assert all(example.source in said for example in actions.worked())
    assert actions.worked()


def test_the_page_needs_no_figures(empty, opened):
    assert "How figures are judged" in text(opened("method"))


def test_what_is_said_of_control_charts_and_projections_holds_for_the_metrics(session, opened):
    said = text(opened("method"))
    assert f"{spelled(xmr_limits.LEAST_POINTS)} figures or more, a quarter or less apart" in said
    assert f"{spelled(projection.LEAST_POINTS)} to {spelled(MOST_POINTS)} of them" in said
