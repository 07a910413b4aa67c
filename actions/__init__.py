"""The verbs. Each asks access, does one thing, and writes one ledger line; the pages and the command line call only these."""

from actions.approve import approve
from actions.between import Between, between
from actions.boundaries import outlines
from actions.bugs import note_bug
from actions.building import Build
from actions.cancel import cancel
from actions.check import Finding, check
from actions.companions import paired
from actions.compare import by_size, compare, over_time, relate
from actions.confirm import confirm
from actions.decks import screens_of, served_deck, write_deck
from actions.difference import Difference, difference
from actions.download import download
from actions.due import publish_due
from actions.erase import Erasure, erase, erasure
from actions.export import export
from actions.fetch import data_sets, fetch
from actions.find import Found, find
from actions.history import History, history
from actions.indicators import Listed, list_indicators
from actions.inequalities import inequalities
from actions.kinds import kinds
from actions.live import at_build, figures_of, one_build
from actions.load import load
from actions.meetings import (
    KeptMeeting,
    delete_meeting,
    find_meeting,
    issue_papers,
    list_meetings,
    meeting_paper,
    save_meeting,
    standing_paper,
    write_paper,
)
from actions.mine import chosen, star, starred
from actions.moment import local, zone
from actions.owed import owed
from actions.parked_questions import ParkedQuestion, park_question, parked_questions
from actions.pin import pin, pinned, unpin
from actions.plans import balance, kpis, life_course
from actions.preview import preview
from actions.propose import propose
from actions.publish import publish, schedule
from actions.receive import Outcome
from actions.restore import restore
from actions.retention import Overdue, retention
from actions.sample import sample
from actions.second import refuse_in_one_go
from actions.session import Session
from actions.show import overview, show, show_beside
from actions.since import Since, since
from actions.template import template
from actions.views import View, delete_view, rename_view, save_view, views
from actions.watch import watch
from actions.withdraw import withdraw
from actions.worked import Example, worked


__all__ = [
    "Between",
    "Build",
    "Difference",
    "Erasure",
    "Example",
    "Finding",
    "Found",
    "History",
    "KeptMeeting",
    "Listed",
    "Outcome",
    "Overdue",
    "ParkedQuestion",
    "Session",
    "Since",
    "View",
    "approve",
    "at_build",
    "balance",
    "between",
    "by_size",
    "cancel",
    "check",
    "chosen",
    "compare",
    "confirm",
    "data_sets",
    "delete_meeting",
    "delete_view",
    "difference",
    "download",
    "erase",
    "erasure",
    "export",
    "fetch",
    "figures_of",
    "find",
    "find_meeting",
    "history",
    "inequalities",
    "issue_papers",
    "kinds",
    "kpis",
    "life_course",
    "list_indicators",
    "list_meetings",
    "load",
    "local",
    "meeting_paper",
    "note_bug",
    "one_build",
    "outlines",
    "over_time",
    "overview",
    "owed",
    "paired",
    "park_question",
    "parked_questions",
    "pin",
    "pinned",
    "preview",
    "propose",
    "publish",
    "publish_due",
    "refuse_in_one_go",
    "relate",
    "rename_view",
    "restore",
    "retention",
    "sample",
    "save_meeting",
    "save_view",
    "schedule",
    "screens_of",
    "served_deck",
    "show",
    "show_beside",
    "since",
    "star",
    "standing_paper",
    "starred",
    "template",
    "unpin",
    "views",
    "watch",
    "withdraw",
    "worked",
    "write_deck",
    "write_paper",
    "zone",
]
