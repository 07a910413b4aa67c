"""Reports on to those above and to the public: made of figures and records, and written as any paper is."""

import clock
from access import may
from actions import lookup
from actions.data_returns import owed
from actions.delivery.kept_records import every
from actions.delivery.paper_register import paper_register
from actions.delivery.report_names import bodies, named, owners
from actions.live_build import live
from actions.session import Session, definitions
from actions.shown_figures import overview
from catalogue import Framework
from errors import UsageError
from panels.board_report import KINDS, ORGANISATION, SUBGROUP, YOUNG, ReportAgenda, ReportAsked, looks_back_to, report_agenda
from panels.happenings import happenings
from panels.paper import paper
from panels.report_records import ReportRecords, of_body
from panels.slide import Paper


def report(
    session: Session, framework: str, kind: str, body: str | None = None, organisation: str | None = None, public: bool = False
) -> Paper:
    """The Paper of a report of a framework: subgroup (of a `body`), hwb, annual, or of one `organisation`.

    A public one leaves out what is confidential. Raises UsageError for a kind, body or organisation that there is not, BoardError before
    anything is published.
    """
    agenda = agenda_of_report(session, framework, kind, body, organisation, public)
    register = paper_register(session, agenda.meeting.framework, public or kind == YOUNG, None)
    return paper(live(session), definitions(session.data), agenda.meeting, public or kind == YOUNG, clock.today(), None, register)


def agenda_of_report(
    session: Session, framework: str, kind: str, body: str | None = None, organisation: str | None = None, public: bool = False
) -> ReportAgenda:
    """The chapters of a report as they would be today, and those that are owed. Raises as `report` does."""
    session.require("report")
    chosen = lookup.framework(session, framework)
    if kind not in KINDS:
        raise UsageError(f"There is no report of kind '{kind}'. There are: {', '.join(KINDS)}.")
    today = clock.today()
    # What is written for young readers is for everyone.
    records = _records(session, chosen, looks_back_to(kind, today).isoformat(), public or kind == YOUNG)
    scorecard = overview(session, chosen.id, chosen.area) if kind == YOUNG else None
    asked = ReportAsked(kind, chosen, today, *named(session, chosen, kind, body, organisation, records), scorecard, public or kind == YOUNG)
    if kind in (SUBGROUP, ORGANISATION):
        own = {place.indicator for place in asked.outcome.places} if asked.outcome else set()
        records = of_body(records, asked.name, asked.outcome and asked.outcome.id, own)
    return report_agenda(asked, records, session.catalogue, owed(session, chosen.id))


def reporting_bodies(session: Session, framework: str) -> tuple[str, ...]:
    """The names of which a sub-group's report can be: outcomes of a framework, then bodies that its risks and evidence name."""
    session.require("report")
    chosen = lookup.framework(session, framework)
    return (*(outcome.title for outcome in chosen.outcomes), *bodies(_records(session, chosen, "", False)).values())


def reporting_organisations(session: Session, framework: str) -> tuple[str, ...]:
    """The organisations of which a report can be: those that own figures, actions or risks of a framework."""
    session.require("report")
    chosen = lookup.framework(session, framework)
    return tuple(owners(session.catalogue, chosen, _records(session, chosen, "", False)))


def _records(session: Session, framework: Framework, since: str, public: bool) -> ReportRecords:
    hidden = public or not may(session.user, "confidential")
    kinds = {"actions": "action", "decisions": "decision", "questions": "question", "risks": "risk", "evidence": "evidence"}
    parts = {
        name: tuple(
            kept
            for kept in every(session, kind)
            if kept.record and kept.record.framework == framework.id and not (hidden and kept.record.confidential)
        )
        for name, kind in kinds.items()
    }
    everything = [kept for part in parts.values() for kept in part]
    return ReportRecords(**parts, happenings=happenings(everything, since, {}))
