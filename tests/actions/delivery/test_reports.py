"""Reports on: every chapter is there, what is missing is said, and nothing confidential is in a public one."""

from datetime import date

import pytest

import actions
from catalogue.delivery.record_address import referred_line
from errors import BoardError, UsageError
from panels.board_report import looks_back_to
from tests.actions.delivery.test_records import ACTION, FRAMEWORK, RISK
from tests.extracts import PLANS, copy_of, published, session


@pytest.fixture
def steward(tmp_path):
    return copy_of(published, tmp_path)


def chapters(paper):
    return {slide.title: slide.lines for slide in paper.slides}


def test_a_sub_groups_report_draws_its_figures_and_says_what_is_missing(steward):
    paper = actions.report(steward, FRAMEWORK, "subgroup", body="included")
    found = chapters(paper)
    for title in ("Activity", "Progress", "Quality assurance", "Audits of practice", "Risks and barriers", "Actions", "Decisions"):
        assert len(found[title]) == 1, title
    assert any(slide.item.indicator == PLANS and slide.chart for slide in paper.slides)


def test_it_holds_the_records_of_the_sub_group_alone(steward):
    actions.save_record(steward, "action", ACTION)
    actions.save_record(steward, "action", ACTION | {"title": "Toothbrushes", "outcomes": ["healthy"], "indicators": []})
    actions.save_record(
        steward, "risk", RISK | {"outcomes": ["included"], "escalated_to": "Health and Wellbeing Board", "asked": "Two posts"}
    )
    found = chapters(actions.report(steward, FRAMEWORK, "subgroup", body="Included: the best from home, education and communities"))
    assert "More plan writers" in str(found["Actions"]) and "Toothbrushes" not in str(found)
    assert "rated 12 of 25, medium, new" in found["Risks and barriers"][0] and "Two posts; no answer yet" in found["Risks and barriers"][0]
    assert "Two posts" in str(chapters(actions.report(steward, FRAMEWORK, "hwb"))["What is asked of the Board above"])


def test_you_said_we_did_holds_what_children_asked_and_was_answered(steward):
    empty = chapters(actions.report(steward, FRAMEWORK, "annual"))["You said, we did"]
    assert "is on record" in empty[0]
    question = {"framework": FRAMEWORK, "text": "Where can we go?", "asked_by": "Youth council", "answer": "Three centres opened"}
    actions.save_record(steward, "question", question)
    actions.save_record(steward, "question", question | {"text": "Why?", "asked_by": "Board"})
    assert chapters(actions.report(steward, FRAMEWORK, "annual"))["You said, we did"] == (
        "You said (Youth council): Where can we go? We did: Three centres opened [question.birmingham-2023-youth-council-where-can-we-go]",
    )
    public = chapters(actions.report(steward, FRAMEWORK, "annual", public=True))["You said, we did"]
    assert public == ("You said (Youth council): Where can we go? We did: Three centres opened",), (
        "an address may hold words of an earlier version"
    )


def test_the_evidence_register_fills_the_chapters_of_quality_and_of_what_was_heard(steward):
    evidence = {"framework": FRAMEWORK, "outcomes": ["included"], "dated": date(2026, 9, 1), "text": "Half hold no child's words"}
    for kind, heard in (("quality assurance", None), ("audit of practice", 40), ("feedback", 4), ("strategy or bid", None)):
        actions.save_record(steward, "evidence", evidence | {"title": f"Our {kind}", "type": kind} | ({"heard": heard} if heard else {}))
    actions.save_record(steward, "evidence", evidence | {"title": "Old audit", "type": "audit of practice", "dated": date(2025, 1, 1)})
    found = chapters(actions.report(steward, FRAMEWORK, "subgroup", body="included"))
    assert found["Quality assurance"] == (
        "1 September 2026: Our quality assurance. Half hold no child's words. [evidence.birmingham-2023-2026-09-01-our-quality-assurance]",
    )
    (audit,) = map(referred_line, found["Audits of practice"])
    assert audit.words == "1 September 2026: Our audit of practice. Half hold no child's words. (40 people were heard)."
    assert (
        "fewer than 10 people" in found["Feedback from those who use services"][0]
        and "4" not in found["Feedback from those who use services"][0]
    )
    annual = chapters(actions.report(steward, FRAMEWORK, "annual"))
    assert "Our feedback" in annual["What children, young people and families said"][0]
    assert "No view is taken yet" in annual["Strategies and bids, and what they would mean for children"][0]
    assert annual["Evidence that is due for another look"] == ("None is due.",)


def test_an_organisation_sees_what_it_owns_and_owes(steward):
    actions.save_record(steward, "action", ACTION)
    found = chapters(actions.report(steward, FRAMEWORK, "organisation", organisation="council"))
    assert "More plan writers" in found["Actions it owes"][0] and "owns no figure" in found["Figures it owns"][0]
    owed = chapters(actions.report(steward, FRAMEWORK, "organisation", organisation="Department of Health"))
    assert owed["Actions it owes"] == ("It owes no open action.",) and len(owed) > 5


@pytest.mark.parametrize("kind", ["subgroup", "hwb", "annual", "organisation"])
def test_a_public_one_holds_nothing_confidential_and_another_is_marked(steward, kind):
    secret = {"title": "A <secret> matter", "note": "secret note", "confidential": True}
    actions.save_record(steward, "action", ACTION | secret)
    asked = {"subgroup": {"body": "included"}, "organisation": {"organisation": "Council"}}.get(kind, {})
    if kind != "organisation":
        public = actions.report(steward, FRAMEWORK, kind, **asked, public=True)
        assert "secret" not in str(chapters(public)) and not public.marking
    full = actions.report(steward, FRAMEWORK, kind, **asked)
    written = actions.write_paper(steward, full, "html")
    assert full.marking == "OFFICIAL-SENSITIVE" and b"&lt;secret&gt;" in written and b"<secret>" not in written


def test_what_cannot_be_reported_on_is_said(steward, tmp_path):
    for asked in (("nonsense",), ("subgroup",), ("subgroup", "Nobody"), ("organisation",), ("organisation", None, "Nobody")):
        with pytest.raises(UsageError):
            actions.report(steward, FRAMEWORK, *asked)
    with pytest.raises(BoardError, match="Nothing has been published"):
        actions.report(session(tmp_path / "empty"), FRAMEWORK, "hwb")


@pytest.mark.parametrize(("kind", "day"), [("hwb", "2026-08-22"), ("subgroup", "2026-05-22"), ("annual", "2025-11-22")])
def test_each_looks_back_over_its_own_time(kind, day):
    assert looks_back_to(kind, date(2026, 11, 22)).isoformat() == day
    assert looks_back_to("hwb", date(2026, 5, 31)).isoformat() == "2026-02-28"
