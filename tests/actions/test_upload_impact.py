"""What would change, told before anything is accepted."""

import pytest

import actions
from tests.extracts import PLANS, copy_of, published, session, value, write


@pytest.fixture
def steward(tmp_path):
    return copy_of(published, tmp_path)


def test_new_changed_and_revised_figures_are_told_and_nothing_is_kept(steward, tmp_path):
    before = steward.ledger.lines()
    file = write(tmp_path / "second.csv", numerator=700, years=range(2021, 2026), areas=["E08000025"])
    found = actions.difference(steward, file, area="E08000025")
    (change,) = found.changes
    assert found.outcome.status == "accepted"
    assert (change.indicator, change.new, change.changed, change.gone, change.revised) == (PLANS, 1, 4, 0, 1)
    (revision,) = change.revisions
    assert (revision.area, revision.period) == ("E08000025", "2024")
    assert (revision.before, revision.after) == (pytest.approx(40.4), pytest.approx(70.3))
    ((now, then),) = found.panels
    assert now.latest.value == pytest.approx(40.4) and then.latest.value == pytest.approx(70.4) and then.latest.period == "2025"
    assert steward.ledger.lines() == before and not list(steward.home.work.iterdir())
    assert value(steward) == pytest.approx(40.4)


def test_what_it_tells_is_what_publishing_then_does(steward, tmp_path):
    file = write(tmp_path / "second.csv", numerator=700)
    ((_, then),) = actions.difference(steward, file, area="Birmingham").panels
    actions.load(steward, [file])
    actions.publish(steward)
    shown = actions.show(steward, PLANS, "E08000025")
    assert then.points == shown.points and then.comparators == shown.comparators and then.title == shown.title


def test_newly_hidden_figures_are_counted(steward, tmp_path):
    file = write(tmp_path / "small.csv", numerator=2, denominator=1000, years=[2024], areas=["E08000025"])
    (change,) = actions.difference(steward, file).changes
    assert change.hidden >= 1 and change.revised == 0


def test_a_file_with_faults_or_nothing_new_would_change_nothing(steward, tmp_path):
    bad = actions.difference(steward, write(tmp_path / "bad.csv", cell="forty"), area="E08000025")
    assert bad.outcome.status == "rejected" and bad.outcome.problems and bad.changes == () and bad.panels == ()
    again = actions.difference(steward, tmp_path / "400.csv", name="again.csv")
    assert again.outcome.status == "unchanged" and again.outcome.file == "again.csv" and again.changes == ()


def test_before_the_first_build_everything_is_new(tmp_path):
    found = actions.difference(session(tmp_path / "home"), write(tmp_path / "first.csv"), area="E08000025")
    assert [(one.new, one.changed) for one in found.changes] == [(20, 0)]
    assert found.panels[0][0] is None and found.panels[0][1].latest.value == pytest.approx(40.4)
