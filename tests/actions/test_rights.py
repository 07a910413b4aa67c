"""Every verb asks who it is before anything else, and a role gets the verbs it is given and no other."""

from inspect import isfunction, signature

import pytest

import actions
from errors import AccessError, BoardError
from tests.charts import hand
from tests.extracts import PLANS, session, write


VERBS = {
    "preview": lambda who, file: actions.preview(who, file),
    "difference": lambda who, file: actions.difference(who, file),
    "load": lambda who, file: actions.load(who, [file]),
    "dry run": lambda who, file: actions.load(who, [file], dry_run=True),
    "watch": lambda who, file: actions.watch(who, file.parent, once=True),
    "fetch": lambda who, file: actions.fetch(who, "dfe", "nothing"),
    "data_sets": lambda who, file: actions.data_sets(who, "plans", "nothing"),
    "publish": lambda who, file: actions.publish(who),
    "withdraw": lambda who, file: actions.withdraw(who, "x"),
    "restore": lambda who, file: actions.restore(who, "x"),
    "between": lambda who, file: actions.between(who, "x"),
    "propose": lambda who, file: actions.propose(who),
    "cancel": lambda who, file: actions.cancel(who, 1),
    "approve": lambda who, file: actions.approve(who, 1),
    "schedule": lambda who, file: actions.schedule(who, "2999-12-01 09:00"),
    "due": lambda who, file: actions.publish_due(who),
    "pin": lambda who, file: actions.pin(who, "x"),
    "unpin": lambda who, file: actions.unpin(who),
    "pinned": lambda who, file: actions.pinned(who),
    "download": lambda who, file: actions.download(who, "x"),
    "history": lambda who, file: actions.history(who),
    "list": lambda who, file: actions.list_indicators(who),
    "show": lambda who, file: actions.show(who, PLANS, "E08000025"),
    "overview": lambda who, file: actions.overview(who, "birmingham-2023", "E08000025"),
    "check": lambda who, file: actions.check(who),
    "sample": lambda who, file: actions.sample(who),
    "life_course": lambda who, file: actions.life_course(who, "birmingham-2008", "E08000025"),
    "kpis": lambda who, file: actions.kpis(who, "worcestershire-2021", "E10000034"),
    "balance": lambda who, file: actions.balance(who, "blackpool-2016", "E06000009"),
    "find": lambda who, file: actions.find(who, "plans", "E08000025"),
    "owed": lambda who, file: actions.owed(who),
    "since": lambda who, file: actions.since(who, "birmingham-2023", "E08000025"),
    "template": lambda who, file: actions.template(who),
    "views": lambda who, file: actions.views(who),
    "save_view": lambda who, file: actions.save_view(who, "Plans", "indicator?area=E08000025"),
    "rename_view": lambda who, file: actions.rename_view(who, "x", "Plans"),
    "delete_view": lambda who, file: actions.delete_view(who, "x"),
    "starred": lambda who, file: actions.starred(who),
    "chosen": lambda who, file: actions.chosen(who, [PLANS], "E08000025"),
    "star": lambda who, file: actions.star(who, PLANS),
    "screens_of": lambda who, file: actions.screens_of(who, "x"),
    "lead": lambda who, file: actions.screens_of(who, "x", True),
    "served_deck": lambda who, file: actions.served_deck(who, "x"),
    "parked_questions": lambda who, file: actions.parked_questions(who, "x"),
    "park_question": lambda who, file: actions.park_question(who, "x", "1", "Why?", "q-one"),
    "list_meetings": lambda who, file: actions.list_meetings(who),
    "save_meeting": lambda who, file: actions.save_meeting(who, {}),
    "withdraw_meeting": lambda who, file: actions.withdraw_meeting(who, "x", "why"),
    "restore_meeting": lambda who, file: actions.restore_meeting(who, "x"),
    "withdrawn_meetings": lambda who, file: actions.withdrawn_meetings(who),
    "plan_meeting": lambda who, file: actions.plan_meeting(who, {}),
    "issue": lambda who, file: actions.issue_papers(who, "x"),
    "meeting_paper": lambda who, file: actions.meeting_paper(who, "x"),
    "standing_paper": lambda who, file: actions.standing_paper(who, "birmingham-2023", "E08000025"),
    "brief": lambda who, file: actions.brief(who, "birmingham-2023", "E08000025"),
    "deadlines": lambda who, file: actions.deadlines(who),
    "find_minutes": lambda who, file: actions.find_minutes(who, "x"),
    "save_minutes": lambda who, file: actions.save_minutes(who, "x", {}),
    "at_build": lambda who, file: actions.at_build(who, "x"),
    "export": lambda who, file: actions.export(who, "csv", hand.panel()),
}
OWN = {"views", "save_view", "rename_view", "delete_view", "starred", "chosen", "star"}
READS = {
    "list",
    "show",
    "overview",
    "life_course",
    "kpis",
    "balance",
    "find",
    "owed",
    "since",
    "template",
    "export",
    "pinned",
    "screens_of",
    "served_deck",
    "parked_questions",
    "at_build",
    "list_meetings",
    "withdrawn_meetings",
    "meeting_paper",
    "standing_paper",
    "brief",
    "deadlines",
    "find_minutes",
    *OWN,
}
ALLOWED = {
    "none": set(),
    "nonsense": set(),
    "viewer": READS,
    "contributor": READS
    | {
        "preview",
        "difference",
        "load",
        "dry run",
        "watch",
        "history",
        "between",
        "fetch",
        "data_sets",
        "propose",
        "cancel",
        "park_question",
        "lead",
        "save_meeting",
        "withdraw_meeting",
        "restore_meeting",
        "plan_meeting",
        "save_minutes",
    },
    "steward": set(VERBS),
    "administrator": set(VERBS),
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("role", ALLOWED)
def test_a_verb_is_refused_to_every_role_that_is_not_given_it(tmp_path, role, verb):
    who = session(tmp_path / "home", role)
    file = write(tmp_path / "extract.csv")
    if verb in ALLOWED[role]:
        if verb == "sample":
            # Where something is loaded already the samples are refused for that: making them takes long, and other tests do.
            actions.load(session(tmp_path / "home"), [file])
        try:
            VERBS[verb](who, file)
        except AccessError:
            pytest.fail("this role may do this")
        except BoardError:
            return
    else:
        with pytest.raises(AccessError, match=f"some {role}"):
            VERBS[verb](who, file)
        assert not who.home.folder.exists()


def asking():
    """Every function of the package that is given a Session, by name."""
    found = {name: getattr(actions, name) for name in actions.__all__}
    return {name: verb for name, verb in found.items() if isfunction(verb) and "session" in signature(verb).parameters}


@pytest.mark.parametrize("name", sorted(asking().keys() - {"note_bug"}))
def test_every_verb_asks_who_it_is_before_anything_else(tmp_path, name):
    verb, nobody = asking()[name], session(tmp_path / "home", "none")
    wanted = [one for one in list(signature(verb).parameters.values())[1:] if one.default is one.empty]
    with pytest.raises(AccessError):
        verb(nobody, *("nonsense" for _ in wanted))
    assert not nobody.home.folder.exists()
