"""A meeting from nothing: planned, its agenda filled, put in order and changed, its papers issued, by the page alone."""

import shutil
from datetime import date

import pytest

import actions
from access import User
from catalogue.meetings import Item
from errors import UsageError
from pages.ui.add_to_agenda import shown_item
from tests.pages.conftest import text


FRAMEWORK = "birmingham-2023"
TABLE = {"framework": FRAMEWORK, "body": "Board", "title": "Spring <meeting>", "date": date(2099, 3, 5), "starts": "14:00", "minutes": 90}
ITEMS = [
    {"kind": "indicator", "indicator": "persistent_absence", "question": "Why <b>now</b>?", "minutes": 20},
    {"kind": "text", "text": "Welcome"},
    {"kind": "comparison", "indicator": "persistent_absence", "minutes": 15},
]


@pytest.fixture
def session(sample_home, monkeypatch, tmp_path):
    """A home of its own with the sample's build in it, as these tests keep meetings there."""
    home = tmp_path / "home"
    shutil.copytree(sample_home, home)
    monkeypatch.setenv("LOS_HOME", str(home))
    monkeypatch.setenv("LOS_ROLE", "steward")
    return actions.Session.of(home, User("local user", "steward"))


@pytest.fixture
def kept(session):
    return actions.save_meeting(session, TABLE | {"item": ITEMS})[0]


def press(app, label, n=0):
    [button for button in app.button if button.label == label][n].click().run()
    assert not app.exception, app.exception


def kinds(session):
    return [item.kind for item in actions.list_meetings(session)[0].meeting.items]


def test_the_first_meeting_is_planned_from_an_empty_calendar(session, opened):
    app = opened("meetings", framework=FRAMEWORK)
    assert "No meeting is planned yet" in text(app)
    app.date_input[0].set_value(date(2099, 3, 5))
    press(app, "Plan this meeting")
    assert "Board meeting is planned" in text(app) and "Nothing is on the agenda yet" in text(app)
    assert [meeting.meeting.date for meeting in actions.list_meetings(session)] == [date(2099, 3, 5)]


def test_a_meeting_without_a_date_is_asked_for_one_and_not_kept(session, opened):
    app = opened("meetings", framework=FRAMEWORK)
    press(app, "Plan this meeting")
    assert [error.value for error in app.error] == ["Choose the date of the meeting first."]
    assert actions.list_meetings(session) == ()


def test_the_agenda_says_what_each_figure_says_and_what_is_asked(session, kept, opened):
    words = text(opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id))
    title = actions.meeting_paper(session, kept.meeting.id).slides[0].title
    assert title in words and "35 of 90 minutes are planned." in words and "Why <b>now</b>?" in words


def test_items_move_by_their_buttons_and_keep_their_questions(session, kept, opened):
    app = opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id)
    press(app, "Down", 0)
    assert kinds(session) == ["text", "indicator", "comparison"]
    press(app, "Up", 2)
    assert kinds(session) == ["text", "comparison", "indicator"]
    assert actions.list_meetings(session)[0].meeting.items[2].question == "Why <b>now</b>?"


def test_an_item_is_added_by_picking(session, kept, opened):
    app = opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id)
    press(app, "Add to the agenda")
    added = actions.list_meetings(session)[0].meeting.items[3]
    assert added.kind == "indicator" and added.indicator in session.catalogue.indicators


def test_a_change_on_top_of_another_persons_is_refused_and_theirs_stays(session, kept):
    actions.change_agenda(session, kept.meeting.id, kept.version, kept.meeting.items[:1])
    with pytest.raises(UsageError, match="Someone else has changed this agenda"):
        actions.change_agenda(session, kept.meeting.id, kept.version, kept.meeting.items[1:])
    assert kinds(session) == ["indicator"]


def test_issued_papers_are_said_to_keep_their_figures(session, kept, opened):
    app = opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id)
    press(app, "Issue the papers")
    assert "their figures stay as they were then" in text(app)
    assert actions.find_meeting(session, kept.meeting.id).build == session.ledger.live().detail["build"]["build"]


def test_what_a_page_shows_is_put_on_an_agenda(session, kept, opened):
    actions.add_to_agenda(session, kept.meeting.id, shown_item("indicator", {"indicator": "severe_absence", "area": "E08000025"}))
    assert actions.list_meetings(session)[0].meeting.items[-1] == Item("indicator", indicator="severe_absence", area="E08000025")


@pytest.mark.parametrize(
    ("page", "query", "item"),
    [
        ("compare", {"indicator": "severe_absence"}, Item("comparison", indicator="severe_absence")),
        ("inequalities", {"gap": "severe_absence.sex"}, Item("inequality", indicator="severe_absence", breakdown="sex")),
        ("inequalities", {}, Item("inequality")),
        ("", {"show": "outcome.safe"}, Item("outcome", outcome="safe")),
        ("", {"show": "lens.send"}, None),
        ("method", {}, None),
    ],
)
def test_each_page_with_a_figure_has_its_kind_of_item(page, query, item):
    assert shown_item(page, query) == item


def test_items_of_the_meeting_before_are_offered(session, kept, opened):
    later = actions.save_meeting(session, TABLE | {"date": date(2099, 5, 5), "title": "May"})[0]
    assert actions.earlier_meeting(session, later.meeting.id).meeting.id == kept.meeting.id
    app = opened("meetings", framework=FRAMEWORK, meeting=later.meeting.id)
    next(box for box in app.multiselect if box.label == "Items to carry over").set_value([0]).run()
    press(app, "Carry these over")
    assert actions.find_meeting(session, later.meeting.id).meeting.items[0].notes == "Carried over from 5 March 2099."


def test_minutes_are_kept_from_the_page_and_what_came_of_an_item_is_carried_over(session, kept, opened):
    app = opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id)
    next(box for box in app.text_area if box.label.startswith("Present")).set_value("A Member, City Council\nA Deputy, NHS for B Member")
    next(box for box in app.number_input if box.label.startswith("How many members")).set_value(3)
    press(app, "Keep who was there")
    minutes = actions.find_minutes(session, kept.meeting.id).minutes
    assert [(one.member, one.organisation, one.deputy_for) for one in minutes.present] == [
        ("A Member", "City Council", None), ("A Deputy", "NHS", "B Member"),
    ]  # fmt: skip
    assert "Quorate: 2 of 3 members" in text(app)
    press(app, "Add the decision")
    assert [error.value for error in app.error] == ["Write what was decided first."]
    next(box for box in app.selectbox if box.label == "Item").set_value(1)
    next(box for box in app.text_area if box.label == "What was decided").set_value("Ask <again> in May")
    press(app, "Add the decision")
    assert "Ask <again> in May" in text(app)
    assert actions.outcome_of(session, kept.meeting.id, 0) == "Decided: Ask <again> in May"


def test_a_question_that_the_minutes_put_off_stands_among_them(session, kept, opened):
    actions.save_minutes(session, kept.meeting.id, {"parked": [{"item": 1, "text": "Why <so> late?"}]})
    assert "Item 1: Why <so> late?" in text(opened("meetings", meeting=kept.meeting.id))


def test_what_was_decided_is_put_on_record_from_the_page_once(session, kept, opened):
    table = {
        "decision": [{"item": 1, "text": "Fund <two> posts", "how": "consensus"}],
        "action": [{"text": "Advertise", "owner": "Council"}],
    }
    actions.save_minutes(session, kept.meeting.id, table)
    app = opened("meetings", meeting=kept.meeting.id)
    assert "In the minutes alone, and not followed up yet: 1 decision and 1 action." in [caption.value for caption in app.caption]
    press(app, "Keep them on record, to follow them up")
    assert "2 records kept" in text(app) and not [button for button in app.button if button.label.startswith("Keep them on record")]
    (decision,) = actions.list_records(session, "decision")
    assert (decision.record.text, decision.record.indicator) == ("Fund <two> posts", "persistent_absence") and decision.stood


def test_the_days_by_which_papers_and_minutes_go_out_stand_on_the_meeting(session, kept, opened):
    assert "Papers are due on 2 March 2099" in text(opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id))


def test_late_actions_are_named_with_their_owners_and_put_on_the_agenda(session, kept, opened):
    late = {"framework": FRAMEWORK, "title": "Mentors", "owner": "Council", "due": date(2026, 1, 31)}
    actions.save_record(session, "action", late)
    app = opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id)
    assert any("Mentors (Council)" in words.value for words in app.text)
    press(app, "Put late and open actions on the agenda")
    assert kinds(session)[-1] == "actions"
    assert actions.meeting_paper(session, kept.meeting.id).slides[-1].lines == ("Late: Mentors. Council, due 31 January 2026.",)


def test_answers_to_a_survey_question_are_put_on_the_agenda_from_the_page(session, kept, opened):
    app = opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id)
    box = next(one for one in app.selectbox if one.label == "What is shown")
    box.set_value("survey").run()
    choice = next(one for one in app.selectbox if one.label == "Indicator")
    assert "Children who feel safe at home" in choice.options and not any("a tenth of school" in words for words in choice.options)
    choice.set_value("feels_safe_at_home").run()
    press(app, "Add to the agenda")
    assert kinds(session)[-1] == "survey" and "87% answered" in text(app)


def test_the_form_stays_open_for_the_next_item_and_offers_the_own_figures_first(session, kept, opened):
    app = opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id)
    form = lambda: next(one for one in app.expander if one.label == "Add an item")  # noqa: E731
    assert not form().proto.expanded
    choice = next(one for one in app.selectbox if one.label == "Indicator")
    own = session.catalogue.frameworks[FRAMEWORK].places[0][1].indicator
    assert choice.value == own
    press(app, "Add to the agenda")
    assert form().proto.expanded
    next(one for one in app.selectbox if one.label == "What is shown").set_value("text").run()
    assert form().proto.expanded, "another kind of item is chosen in the same form"


def test_a_planned_meeting_is_moved_and_made_longer_on_its_page_and_keeps_its_agenda(session, kept, opened):
    app = opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id)
    next(box for box in app.date_input if box.label == "Date").set_value(date(2099, 3, 12))
    next(box for box in app.number_input if box.label == "How long, in minutes" and box.value == 90).set_value(120)
    press(app, "Keep these changes")
    changed = actions.find_meeting(session, kept.meeting.id).meeting
    assert (changed.date, changed.minutes, changed.items) == (date(2099, 3, 12), 120, kept.meeting.items)
    assert len(actions.list_meetings(session)) == 1 and "35 of 120 minutes are planned." in text(app)


def test_only_gaps_that_can_be_shown_are_offered_with_the_groups_they_are_between(session, kept, opened):
    app = opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id)
    box = lambda label: next(one for one in app.selectbox if one.label == label)  # noqa: E731
    box("What is shown").set_value("inequality").run()
    there = {gap.indicator.id for gap in actions.inequalities(session, FRAMEWORK, kept.meeting.area).gaps}
    titles = {session.catalogue.indicators[name].title for name in there}
    widest, *offered = box("Indicator").options
    assert widest == "The widest gaps of all indicators" == box("Indicator").options[0] and len(offered) == len(there) > 5
    assert {words.split(" · ")[0] for words in offered} == titles and box("Indicator").value == ""
    assert not [one for one in app.selectbox if one.label == "Groups"]
    box("Indicator").set_value("persistent_absence").run()
    assert "All children" not in box("Groups").options and "By sex" in box("Groups").options


def test_an_indicator_is_found_by_its_official_name_and_offers_no_groups_where_it_has_none(session, kept, opened):
    app = opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id)
    choice = next(one for one in app.selectbox if one.label == "Indicator")
    assert "Pupils who miss a tenth of school or more · Persistent absence" in choice.options
    choice.set_value("infant_mortality").run()
    assert not actions.show(session, "infant_mortality", kept.meeting.area).breakdowns
    assert not [one for one in app.selectbox if one.label == "Groups"]


def test_withdrawing_is_asked_about_first_and_what_is_withdrawn_is_brought_back(session, kept, opened):
    """What follows the question runs in the dialog alone, which only a browser can do: see tests/browser/test_agenda_order.py."""
    app = opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id)
    press(app, "Withdraw this meeting")
    assert "it can be brought back" in text(app) and [button for button in app.button if button.label == "Withdraw it"]
    assert actions.list_meetings(session)
    actions.withdraw_meeting(session, kept.meeting.id, "Doubled <again>")
    app = opened("meetings", framework=FRAMEWORK)
    assert "Doubled <again>" in text(app)
    press(app, "Bring back")
    assert "Spring <meeting> is back on the calendar" in text(app)
    assert actions.find_meeting(session, kept.meeting.id).meeting == kept.meeting


def test_an_issued_meeting_is_withdrawn_by_nobody_who_may_not_issue(session, kept, opened, monkeypatch):
    actions.issue_papers(session, kept.meeting.id)
    monkeypatch.setenv("LOS_ROLE", "contributor")
    app = opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id)
    press(app, "Withdraw this meeting")
    assert "only someone who may issue papers" in text(app) and not [button for button in app.button if button.label == "Withdraw it"]
    monkeypatch.setenv("LOS_ROLE", "viewer")
    app = opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id)
    assert not [button for button in app.button if button.label == "Withdraw this meeting"]


def test_an_address_of_a_withdrawn_meeting_says_so(session, kept, opened):
    actions.withdraw_meeting(session, kept.meeting.id, "Doubled")
    assert "The meeting of this address was withdrawn. It can be brought back below." in text(
        opened("meetings", framework=FRAMEWORK, meeting=kept.meeting.id)
    )
    assert "This address names a meeting that is not here." in text(opened("meetings", framework=FRAMEWORK, meeting="nothing"))


def test_what_was_said_once_leaves_its_place_so_that_what_is_opened_below_stays_open(session, opened):
    app = opened("meetings", framework=FRAMEWORK)
    app.date_input[0].set_value(date(2099, 3, 5))
    press(app, "Plan this meeting")
    labels = lambda: {place: box.label for place, box in app.main.children.items() if getattr(box, "label", "")}  # noqa: E731
    assert "Board meeting is planned" in text(app) and "Add an item" in labels().values()
    before = labels()
    app.run()
    assert "Board meeting is planned" not in text(app) and labels() == before
