"""Minutes: kept in versions, refused with every fault at once, and written for people."""

import io
from datetime import date

import pytest
from pypdf import PdfReader

import actions
from errors import AccessError, BoardError, MovedError, UploadError, UsageError
from tests.extracts import session


AGENDA = {
    "framework": "birmingham-2023", "body": "Board", "date": "2027-01-14", "title": "January Board", "id": "january",
    "item": [{"kind": "text", "text": "Welcome"}, {"kind": "decision", "title": "Agree the plan"}],
}  # fmt: skip
MINUTES = {
    "members": 4, "notes": "The chair welcomed members.\n#panic() <script>",
    "present": [{"member": "Chair", "organisation": "Council", "role": "chair"}, {"member": "Stand-in", "deputy_for": "Head"}],
    "apology": [{"member": "Police lead", "organisation": "Police"}],
    "decision": [{"item": 2, "text": "The plan is agreed", "how": "casting vote", "dissent": ["Health: too slow"]}],
    "action": [{"item": 2, "text": "Write to schools", "owner": "Director", "due": date(2027, 2, 1)}],
    "parked": [{"item": 1, "text": "Why so few referrals?"}],
}  # fmt: skip


@pytest.fixture
def clerk(tmp_path):
    who = session(tmp_path / "home", "contributor")
    actions.save_meeting(who, AGENDA)
    return who


def test_before_the_first_there_are_none_and_none_can_be_written(clerk):
    empty = actions.find_minutes(clerk, "january")
    assert (empty.version, empty.minutes.present, empty.table["decisions"]) == (0, (), [])
    with pytest.raises(BoardError, match="No minutes of january are kept yet"):
        actions.write_minutes(clerk, "january", "pdf")


def test_they_come_back_as_they_were_kept_and_a_change_is_a_version(clerk):
    first = actions.save_minutes(clerk, "january", MINUTES)
    assert (first.version, first.by, first.quorum.reached) == (1, "some contributor", True)
    assert first.minutes.actions[0].due == date(2027, 2, 1) and first.minutes.decisions[0].dissent == ("Health: too slow",)
    assert first.table["parked"] == MINUTES["parked"] and first.table["actions"][0]["due"] == "2027-02-01"
    assert actions.save_minutes(clerk, "january", MINUTES).version == 1
    assert actions.save_minutes(clerk, "january", MINUTES | {"members": 18}).version == 2
    assert actions.find_minutes(clerk, "january").quorum.words.startswith("Not quorate: 2 of 18")


def test_every_fault_is_told_at_once_and_nothing_is_kept(clerk):
    wrong = {
        "decision": [{"text": "x", "how": "shouting", "item": 9}], "action": [{"text": "no owner"}], "members": 0, "weather": "fine",
    }  # fmt: skip
    with pytest.raises(UploadError) as raised:
        actions.save_minutes(clerk, "january", wrong)
    told = " ".join(map(str, raised.value.problems))
    assert "'owner' is missing" in told and "'weather' is not a key" in told
    with pytest.raises(UploadError) as raised:
        actions.save_minutes(clerk, "january", {key: wrong[key] for key in ("decision", "members")})
    told = " ".join(map(str, raised.value.problems))
    assert "consensus, vote, casting vote" in told and "items 1 to 2" in told and "at least one member" in told
    assert actions.find_minutes(clerk, "january").version == 0


def test_they_are_written_as_pdf_and_html_with_all_that_is_in_them(clerk):
    actions.save_minutes(clerk, "january", MINUTES)
    read = PdfReader(io.BytesIO(actions.write_minutes(clerk, "january", "pdf")))
    text = " ".join(" ".join(page.extract_text() for page in read.pages).split())
    page = actions.write_minutes(clerk, "january", "html").decode()
    for words in (
        "Draft minutes",
        "Quorate",
        "The plan is agreed",
        "casting vote",
        "Health: too slow",
        "Deputy for Head",
        "1 February 2027",
        "Why so few",
        "21 January 2027",
    ):
        assert words in text and words in page, words
    assert "#panic() <script>" in text and "<script>" not in page
    with pytest.raises(UsageError, match="Choose one of: pdf, html"):
        actions.write_minutes(clerk, "january", "exe")


def test_a_viewer_reads_and_does_not_write(clerk):
    viewer = session(clerk.home.folder, "viewer")
    assert actions.find_minutes(viewer, "january").version == 0
    with pytest.raises(AccessError):
        actions.save_minutes(viewer, "january", MINUTES)
    with pytest.raises(UsageError, match="no meeting"):
        actions.find_minutes(viewer, "february")


def test_two_people_who_write_at_once_are_both_kept_and_the_second_is_told(clerk):
    first, second = ({"decision": [{"text": words, "how": "consensus"}]} for words in ("Theirs", "Mine"))
    looked_at = actions.find_minutes(clerk, "january").version
    actions.save_minutes(clerk, "january", first, version=looked_at)
    with pytest.raises(MovedError, match="Someone else has written in these minutes"):
        actions.save_minutes(clerk, "january", second, version=looked_at)
    assert [one.text for one in actions.find_minutes(clerk, "january").minutes.decisions] == ["Theirs"]
