"""A meeting whose papers are issued keeps its figures, whatever is loaded, published or pruned after that."""

from datetime import date

import pytest

import actions
from errors import AccessError, BoardError, UploadError
from store import builds
from tests.extracts import PLANS, copy_of, publish, published, session


TABLE = {
    "framework": "birmingham-2023", "body": "Board", "title": "January", "date": date(2027, 1, 14),
    "item": [
        {"kind": "indicator", "indicator": PLANS, "notes": "say it slowly", "question": "What next?"},
        {"kind": "text", "text": "Private matter", "confidential": True},
        {"kind": "comparison", "indicator": PLANS},
    ],
}  # fmt: skip


def figure(who, meeting):
    return actions.meeting_paper(who, meeting).slides[0].chart.latest.value


@pytest.fixture
def steward(tmp_path):
    return copy_of(published, tmp_path)


@pytest.fixture
def meeting(steward):
    return actions.save_meeting(steward, TABLE)[0].meeting.id


def test_figures_do_not_move_between_papers_and_meeting(steward, meeting, tmp_path):
    assert figure(steward, meeting) == pytest.approx(40.4)
    issued = actions.issue_papers(steward, meeting)
    publish(steward, tmp_path, 700)
    assert figure(steward, meeting) == pytest.approx(40.4)
    assert actions.revised_items(steward, meeting) == (1, 3)
    with actions.at_build(steward, issued.build):
        assert actions.show(steward, PLANS, "E08000025").latest.value == pytest.approx(40.4)
    assert actions.show(steward, PLANS, "E08000025").latest.value == pytest.approx(70.4)


def test_the_build_of_issued_papers_outlives_all_that_are_made_after_it(steward, meeting, tmp_path, monkeypatch):
    monkeypatch.setattr(builds, "KEPT", 1)
    issued = actions.issue_papers(steward, meeting)
    passing = publish(steward, tmp_path, 500).build
    publish(steward, tmp_path, 510)
    assert not builds.path(steward.home, passing).exists()
    assert builds.path(steward.home, issued.build).exists()
    assert figure(steward, meeting) == pytest.approx(40.4)


def test_a_build_that_is_gone_is_said_and_never_replaced_by_another(steward, meeting, tmp_path):
    issued = actions.issue_papers(steward, meeting)
    publish(steward, tmp_path, 700)
    builds.path(steward.home, issued.build).unlink()
    with pytest.raises(BoardError, match="cannot be shown any more"):
        actions.meeting_paper(steward, meeting)


def test_papers_issued_again_take_the_figures_of_that_day(steward, meeting, tmp_path):
    actions.issue_papers(steward, meeting)
    publish(steward, tmp_path, 700)
    actions.issue_papers(steward, meeting)
    assert figure(steward, meeting) == pytest.approx(70.4) and actions.revised_items(steward, meeting) == ()


def test_public_papers_leave_confidential_items_out_and_keep_the_numbers_of_the_others(steward, meeting):
    public, full = (actions.meeting_paper(steward, meeting, public) for public in (True, False))
    assert [slide.number for slide in public.slides] == [1, 3] and [slide.number for slide in full.slides] == [1, 2, 3]
    assert (public.marking, full.marking) == ("", "OFFICIAL-SENSITIVE")


def test_the_same_file_again_changes_nothing_and_another_is_a_new_version(steward, meeting):
    assert actions.save_meeting(steward, TABLE)[0].version == 1
    assert actions.save_meeting(steward, TABLE | {"minutes": 60})[0].version == 2


def test_a_faulty_meeting_keeps_what_was_there(steward, meeting):
    with pytest.raises(UploadError, match="no such indicator"):
        actions.save_meeting(steward, TABLE | {"item": [{"kind": "indicator", "indicator": "nonsense"}]})
    assert actions.find_meeting(steward, meeting).version == 1


def test_who_may_look_may_not_issue(steward, meeting):
    viewer = session(steward.home.folder, "viewer")
    assert actions.meeting_paper(viewer, meeting).slides
    with pytest.raises(AccessError):
        actions.issue_papers(viewer, meeting)


def test_an_agenda_waits_for_figures_where_nothing_is_published_yet(tmp_path):
    who = session(tmp_path / "empty")
    meeting = actions.save_meeting(who, TABLE)[0].meeting.id
    with pytest.raises(BoardError, match="Nothing has been published"):
        actions.issue_papers(who, meeting)


def test_what_is_withdrawn_counts_at_once_in_issued_papers_too(steward, meeting, tmp_path):
    build = actions.issue_papers(steward, meeting).build
    publish(steward, tmp_path, 700)
    first = steward.ledger.uploads()[0]
    actions.withdraw(steward, first.upload, "it names a child")
    for look in (lambda: actions.meeting_paper(steward, meeting), lambda: actions.at_build(steward, build).__enter__()):
        with pytest.raises(BoardError, match="withdrawn since. Issue the papers again"):
            look()
    actions.restore(steward, first.upload)
    assert figure(steward, meeting) == pytest.approx(40.4)


def test_a_build_that_is_held_back_is_seen_under_no_address(steward, tmp_path):
    actions.pin(steward, steward.ledger.builds()[0].build)
    held = publish(steward, tmp_path, 700)
    assert held.held
    with pytest.raises(BoardError, match="has not been published yet"), actions.at_build(steward, held.build):
        pytest.fail("nothing of it may be drawn")
    actions.unpin(steward)
    with actions.at_build(steward, held.build):
        assert actions.show(steward, PLANS, "E08000025").latest.value == pytest.approx(70.4)
