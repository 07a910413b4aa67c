"""A report that was issued stays as it was: its words, its figures and what it owed, whatever is changed or published afterwards."""

import pytest

import actions
from errors import AccessError, BoardError, UsageError
from store import builds
from tests.actions.delivery.test_records import ACTION, FRAMEWORK
from tests.extracts import PLANS, copy_of, publish, published, session


@pytest.fixture
def steward(tmp_path):
    return copy_of(published, tmp_path)


def words(paper):
    return str([(slide.title, slide.lines) for slide in paper.slides])


def figures(paper):
    return [slide.chart.spec for slide in paper.slides if slide.chart]


def test_words_and_figures_stay_however_much_follows(steward, tmp_path, monkeypatch):
    monkeypatch.setattr(builds, "KEPT", 1)
    actions.save_record(steward, "action", ACTION)
    issued = actions.issue_report(steward, FRAMEWORK, "subgroup", "included")
    before = words(actions.issued_report_paper(steward, issued.report))
    assert "Quality assurance" in issued.owed and "Risks and barriers" in issued.owed and "Activity" not in issued.owed
    actions.save_record(steward, "action", ACTION | {"title": "Toothbrushes"})
    actions.save_record(steward, "action", ACTION | {"status": "done"})
    passing = publish(steward, tmp_path, 700).build
    publish(steward, tmp_path, 710)
    assert not builds.path(steward.home, passing).exists()
    after = actions.issued_report_paper(steward, issued.report)
    assert words(after) == before and "More plan writers" in before and after.build.id == issued.build
    assert "Toothbrushes" in words(actions.report(steward, FRAMEWORK, "subgroup", "included"))
    assert [report.report for report in actions.issued_reports(steward, FRAMEWORK)] == [issued.report]


def test_the_public_version_was_locked_without_what_was_confidential_then(steward):
    actions.save_record(steward, "action", ACTION | {"title": "A secret matter", "confidential": True})
    issued = actions.issue_report(steward, FRAMEWORK, "annual")
    actions.save_record(steward, "action", ACTION | {"title": "A secret matter", "confidential": False})
    assert "secret" not in words(actions.issued_report_paper(steward, issued.report, public=True))
    written = actions.write_paper(steward, actions.issued_report_paper(steward, issued.report, public=True), "html")
    assert b"secret" not in written


def test_issued_twice_on_a_day_both_stay_and_the_build_of_each_is_kept(steward, tmp_path, monkeypatch):
    monkeypatch.setattr(builds, "KEPT", 1)
    first = actions.issue_report(steward, FRAMEWORK, "annual")
    publish(steward, tmp_path, 700)
    second = actions.issue_report(steward, FRAMEWORK, "annual")
    assert first.report == second.report and first.build != second.build
    assert [line.detail["version"] for line in steward.ledger.lines() if line.verb == "issue"] == [1, 2]
    passing = publish(steward, tmp_path, 701).build
    publish(steward, tmp_path, 702)
    assert not builds.path(steward.home, passing).exists()
    assert all(builds.path(steward.home, build).exists() for build in (first.build, second.build))


def test_who_may_not_issue_does_not_and_what_is_not_there_is_said(steward, tmp_path):
    with pytest.raises(AccessError):
        actions.issue_report(session(tmp_path / "home", role="viewer"), FRAMEWORK, "annual")
    with pytest.raises(UsageError, match="No|None"):
        actions.issued_report_paper(steward, "report-annual")
    with pytest.raises(UsageError):
        actions.issue_report(steward, FRAMEWORK, "nonsense")
    with pytest.raises(BoardError):
        actions.issue_report(session(tmp_path / "empty"), FRAMEWORK, "annual")
    assert actions.issued_reports(steward) == () and PLANS


def test_young_readers_get_short_sentences_and_nothing_confidential(steward):
    actions.save_record(steward, "action", ACTION | {"status": "done", "title": "A secret matter", "confidential": True})
    actions.save_record(steward, "action", ACTION | {"status": "done", "title": "Quiet rooms in 12 schools"})
    paper = actions.report(steward, FRAMEWORK, "young")
    found = {slide.title: slide.lines for slide in paper.slides}
    assert found["What got done"] == ("Done: Quiet rooms in 12 schools.",) and "secret" not in words(paper) and not paper.marking
    assert all(line.startswith("We want this for every child") for line in found["What we want for you"])
