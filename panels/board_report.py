"""Reporting on: the report of a sub-group, to the Health and Wellbeing Board, of the year, or of one organisation, as an agenda of items.

Each chapter is an item that every format of papers can write. What is not on record is said, not left out.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from catalogue import Catalogue, Framework, Indicator, Outcome
from catalogue.delivery.choices import ASSURANCE, AUDIT, CONSULTATION, FEEDBACK, NEEDS, RECOGNITION, RESEARCH
from catalogue.delivery.record_address import referred_line
from catalogue.meetings import Item, Meeting
from panels import report_records as lines
from panels.data_due import RECEIVED, DataDue
from panels.overview import Overview
from panels.report_records import ReportRecords
from panels.young_readers import change_lines, done_lines, outcome_lines


SUBGROUP, HWB, ANNUAL, ORGANISATION, YOUNG = "subgroup", "hwb", "annual", "organisation", "young"
# How many months each looks back on, and what that time is called.
BACK = {SUBGROUP: (6, "six months"), HWB: (3, "three months"), ANNUAL: (12, "twelve months"), ORGANISATION: (12, "twelve months"),
        YOUNG: (12, "year")}  # fmt: skip
KINDS = tuple(BACK)
# The chapters of a sub-group's report that rest on the evidence register, with the types of evidence in each.
FROM_EVIDENCE = {
    "Quality assurance": (ASSURANCE,), "Audits of practice": (AUDIT,), "Feedback from those who use services": (FEEDBACK, CONSULTATION),
}  # fmt: skip


@dataclass(frozen=True)
class ReportAsked:
    """What a report is of: its kind, framework and day; the sub-group or organisation by name, and its outcome where it has one.

    `scorecard` are the figures of the framework's own area, for the kinds that speak of them in words. A `public` one names no record by
    its address, which may hold words that the record holds no more.
    """

    kind: str
    framework: Framework
    today: date
    name: str = ""
    outcome: Outcome | None = None
    scorecard: Overview | None = None
    public: bool = False


class ReportAgenda(NamedTuple):
    """A report as a Meeting whose items are its chapters, and the titles of those that its body still owes."""

    meeting: Meeting
    owed: tuple[str, ...]


class Owed(Item):
    """A chapter for which nothing is on record, though whoever reports owes it."""


def report_agenda(request: ReportAsked, records: ReportRecords, catalogue: Catalogue, due: DataDue) -> ReportAgenda:
    """The ReportAgenda of a report, in the framework's own area."""
    chapters = {SUBGROUP: _subgroup, HWB: _hwb, ANNUAL: _annual, ORGANISATION: _organisation, YOUNG: _young}[request.kind]
    titles = {
        SUBGROUP: f"Report of {request.name}", HWB: f"Report to the {request.name}", ANNUAL: "Annual accountability report",
        ORGANISATION: f"{request.name}: figures, actions and data", YOUNG: "What we did this year, for young readers",
    }  # fmt: skip
    framework = request.framework
    items = tuple(_unaddressed(item) if request.public else item for item in chapters(request, records, catalogue, due))
    name = f"report-{request.kind}-{framework.id}"
    body = request.name if request.kind == SUBGROUP else framework.cycle.board
    made = Meeting(name, framework.id, body, request.today, titles[request.kind], framework.area, items)
    return ReportAgenda(made, tuple(item.title for item in items if isinstance(item, Owed) and item.title))


def looks_back_to(kind: str, today: date) -> date:
    """The day from which a report of this kind looks back on."""
    months = today.year * 12 + today.month - 1 - BACK[kind][0]
    return date(months // 12, months % 12 + 1, min(today.day, 28))


def owned_by(indicator: Indicator, name: str) -> bool:
    """Whether an indicator's figures are owned by an organisation."""
    return name.casefold() in indicator.owner.casefold()


def _chapter(title: str, entries: list[str], without: str, owed: bool = False) -> Item:
    made = Owed if owed and not entries else Item
    return made("text", title=title, text="\n".join(" ".join(line.split()) for line in entries) or without)


def _unaddressed(item: Item) -> Item:
    return replace(item, text="\n".join(referred_line(line).words for line in item.text.split("\n"))) if item.text else item


def _subgroup(request: ReportAsked, records: ReportRecords, catalogue: Catalogue, due: DataDue):
    since, words = looks_back_to(SUBGROUP, request.today), BACK[SUBGROUP][1]
    yield _chapter("Activity", lines.happening_lines(records), f"Nothing was added or changed in the last {words}.", True)
    yield _chapter(
        "Progress",
        lines.progress_lines(records, since),
        f"No action was ended in the last {words}, and no progress is noted on those that are open.",
        True,
    )
    yield from _performance(request)
    for title, types in FROM_EVIDENCE.items():
        yield _chapter(
            title, lines.evidence_lines(records, since, *types), f"Nothing on this is on record for the last {words}. It is owed.", True
        )
    yield from _risks_to_decisions(request, records, since)


def _performance(request: ReportAsked):
    """The figures of a sub-group, each drawn; a chapter that says so where it has none."""
    names = dict.fromkeys(place.indicator for place in request.outcome.places) if request.outcome else {}
    yield from (Item("indicator", indicator=name) for name in names)
    if not names:
        yield _chapter("Performance", [], "No figure of the framework is placed with this body.")


def _risks_to_decisions(request: ReportAsked, records: ReportRecords, since: date):
    yield _chapter("Risks and barriers", lines.risk_lines(records, since), "No risk or barrier is on record.", request.kind == SUBGROUP)
    yield _chapter("Actions", lines.open_action_lines(records, request.today), "No open action is on record.")
    decided = lines.decision_lines_since(records, since)
    yield _chapter("Decisions", decided, f"No decision of the last {BACK[request.kind][1]} is on record.")
    yield _chapter("Questions that wait for an answer", lines.question_lines(records), "No question waits for an answer.")


def _outcomes(request: ReportAsked):
    yield from (Item("outcome", outcome=outcome.id) for outcome in request.framework.outcomes)


def _hwb(request: ReportAsked, records: ReportRecords, catalogue: Catalogue, due: DataDue):
    since = looks_back_to(HWB, request.today)
    yield _chapter("What is asked of the Board above", lines.risk_lines(records, since, passed_up=True), "Nothing has been passed up.")
    yield from _outcomes(request)
    yield from _risks_to_decisions(request, records, since)


def _annual(request: ReportAsked, records: ReportRecords, catalogue: Catalogue, due: DataDue):
    since = looks_back_to(ANNUAL, request.today)
    yield from _outcomes(request)
    yield _chapter(
        "What was done in the year",
        lines.progress_lines(records, since),
        "No action was ended in the year, and no progress is noted on those that are open.",
    )
    yield _chapter(
        "What children, young people and families said",
        lines.evidence_lines(records, since, FEEDBACK, CONSULTATION),
        "No feedback and no consultation of the year is on record.",
    )
    answered = lines.said_and_done_lines(records)
    yield _chapter(
        "You said, we did",
        answered,
        "Nothing that children, young people or families asked, with what was done about it, is on record for this chapter.",
    )
    yield _chapter(
        "What else was learned",
        lines.evidence_lines(records, since, NEEDS, RESEARCH, ASSURANCE, AUDIT, RECOGNITION),
        "No other evidence of the year is on record.",
    )
    yield _chapter("Strategies and bids, and what they would mean for children", lines.strategy_lines(records), "None is on record.")
    yield _chapter("Evidence that is due for another look", lines.review_lines(records, request.today), "None is due.")
    yield from _risks_to_decisions(request, records, since)


def _organisation(request: ReportAsked, records: ReportRecords, catalogue: Catalogue, due: DataDue):
    placed = dict.fromkeys(place.indicator for _, place in request.framework.places)
    own = [name for name in placed if owned_by(catalogue.indicators[name], request.name)]
    yield _chapter("Actions it owes", lines.open_action_lines(records, request.today), "It owes no open action.")
    owed = [extract for extract in due.extracts if request.name.casefold() in extract.owner.casefold() and extract.state != RECEIVED]
    yield _chapter("Data it owes", [f"{extract.source}: {extract.words}" for extract in owed], "It owes no data.")
    moved = lines.risk_lines(records, looks_back_to(ORGANISATION, request.today))
    yield _chapter("Risks and barriers", moved, "No risk or barrier of its own is on record.")
    yield from (Item("indicator", indicator=name) for name in own)
    if not own:
        yield _chapter("Figures it owns", [], "It owns no figure of this framework.")


def _young(request: ReportAsked, records: ReportRecords, catalogue: Catalogue, due: DataDue):
    since = looks_back_to(YOUNG, request.today)
    yield _chapter("What we want for you", outcome_lines(request.framework), "We have not said yet what we want.")
    if request.scorecard:
        yield _chapter("What is changing", change_lines(request.scorecard), "Nothing has clearly changed.")
    yield _chapter("What you said, and what we did", lines.said_and_done_lines(records), "We have no answer to show you yet. Ask us why.")
    yield _chapter("What got done", done_lines(records, since), "No job was finished this year. Ask us why.")
