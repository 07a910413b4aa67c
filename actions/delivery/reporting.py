"""Reports on to those above and to the public: made of figures and records, and written as any paper is."""

import clock
from access import may
from actions import lookup
from actions.data_returns import owed
from actions.delivery.kept_records import every
from actions.delivery.paper_register import paper_register
from actions.live_build import live
from actions.session import Session, definitions
from catalogue import Framework, Outcome
from errors import UsageError
from panels.happenings import happenings
from panels.paper import paper
from panels.report import HWB, KINDS, ORGANISATION, SUBGROUP, ReportAsked, looks_back_to, owned_by, report_meeting
from panels.report_records import ReportRecords, of_body
from panels.slide import Paper


def report(
    session: Session, framework: str, kind: str, body: str | None = None, organisation: str | None = None, public: bool = False
) -> Paper:
    """The Paper of a report of a framework: subgroup (of a `body`), hwb, annual, or of one `organisation`.

    A public one leaves out what is confidential. Raises UsageError for a kind, body or organisation that there is not, BoardError before
    anything is published.
    """
    session.require("report")
    chosen = lookup.framework(session, framework)
    if kind not in KINDS:
        raise UsageError(f"There is no report of kind '{kind}'. There are: {', '.join(KINDS)}.")
    today = clock.today()
    records = _records(session, chosen, looks_back_to(kind, today).isoformat(), public)
    asked = ReportAsked(kind, chosen, today, *_named(session, chosen, kind, body, organisation, records))
    if kind in (SUBGROUP, ORGANISATION):
        own = {place.indicator for place in asked.outcome.places} if asked.outcome else set()
        records = of_body(records, asked.name, asked.outcome and asked.outcome.id, own)
    due = owed(session, chosen.id)
    meeting = report_meeting(asked, records, session.catalogue, due)
    register = paper_register(session, chosen.id, public, None)
    return paper(live(session), definitions(session.data), meeting, public, today, None, register)


def _records(session, framework: Framework, since: str, public: bool) -> ReportRecords:
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


def _named(session, framework: Framework, kind: str, body: str | None, organisation: str | None, records: ReportRecords):
    """(the name of what is reported on, its Outcome or None). Raises UsageError where it is not named, or nothing goes by that name."""
    if kind == SUBGROUP:
        return _subgroup(framework, body, records)
    if kind == ORGANISATION:
        return _organisation(session, framework, organisation, records), None
    above = framework.cycle.escalates_to
    return (above[-1] if above and kind == HWB else "Health and Wellbeing Board" if kind == HWB else framework.cycle.board), None


def _subgroup(framework: Framework, body: str | None, records: ReportRecords) -> tuple[str, Outcome | None]:
    known = {text.casefold(): outcome for outcome in framework.outcomes for text in (outcome.id, outcome.title)}
    if body and body.casefold() in known:
        return known[body.casefold()].title, known[body.casefold()]
    bodies = {kept.record.body.casefold(): kept.record.body for kept in (*records.risks, *records.evidence) if kept.record.body}
    if body and body.casefold() in bodies:
        return bodies[body.casefold()], None
    names = ", ".join([*(outcome.title for outcome in framework.outcomes), *bodies.values()])
    raise UsageError(
        f"{f'There is no sub-group {body!r}.' if body else 'Which sub-group is the report of? Add --body NAME.'} There are: {names}."
    )


def _organisation(session, framework: Framework, name: str | None, records: ReportRecords) -> str:
    placed = {session.catalogue.indicators[place.indicator].owner for _, place in framework.places}
    owners = sorted(placed | {kept.record.owner for kept in (*records.actions, *records.risks) if kept.record.owner})
    asked = " ".join((name or "").split())
    known = any(owned_by(session.catalogue.indicators[place.indicator], asked) for _, place in framework.places)
    if asked and (known or any(asked.casefold() in owner.casefold() for owner in owners)):
        return asked
    lead = f"Nothing is owned by '{asked}'." if asked else "Which organisation is the report of? Add --organisation NAME."
    raise UsageError(f"{lead} There are: {'; '.join(owners)}.")
