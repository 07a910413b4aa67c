"""The verbs. Each asks access, does one thing, and writes one ledger line; the pages and the command line call only these."""

from actions.bugs import note_bug
from actions.building import Build
from actions.check import Finding, check
from actions.difference import Difference, difference
from actions.download import download
from actions.history import History, history
from actions.indicators import Listed, list_indicators
from actions.kinds import kinds
from actions.load import load
from actions.preview import preview
from actions.publish import publish
from actions.receive import Outcome
from actions.restore import restore
from actions.sample import sample
from actions.session import Session
from actions.show import overview, show
from actions.watch import watch
from actions.withdraw import withdraw
from actions.worked import Example, worked


__all__ = [
    "Build",
    "Difference",
    "Example",
    "Finding",
    "History",
    "Listed",
    "Outcome",
    "Session",
    "check",
    "difference",
    "download",
    "history",
    "kinds",
    "list_indicators",
    "load",
    "note_bug",
    "overview",
    "preview",
    "publish",
    "restore",
    "sample",
    "show",
    "watch",
    "withdraw",
    "worked",
]
