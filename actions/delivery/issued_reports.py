"""Reports that were issued: locked with their words and figures, however much is changed or published afterwards."""

from dataclasses import dataclass
from datetime import datetime

import clock
from access import may
from actions import lookup
from actions.delivery.paper_register import paper_register
from actions.delivery.reporting import agenda_of_report
from actions.issued_papers import OWNER, REPORTS
from actions.live_build import build_named, live
from actions.session import Session, definitions
from catalogue.delivery.typed_text import slug
from catalogue.meetings import kept_meeting, table_of
from errors import UsageError
from panels.paper import paper
from panels.slide import Paper
from store.records import Record, Records


@dataclass(frozen=True)
class IssuedReport:
    """A report as it was issued: its title, `build`, when and by whom, and the chapters that were `owed` then."""

    report: str
    kind: str
    framework: str
    title: str
    build: str
    at: datetime
    by: str
    owed: tuple[str, ...]


def issue_report(
    session: Session, framework: str, kind: str, body: str | None = None, organisation: str | None = None, reason: str | None = None
) -> IssuedReport:
    """Lock a report as it is today, with its public version. Issued again on the same day it is another version; none is lost.

    Raises as `report` does; nothing is kept then.
    """
    session.require("issue")
    whole = agenda_of_report(session, framework, kind, body, organisation)
    public = agenda_of_report(session, framework, kind, body, organisation, public=True)
    build = live(session).build()[0]
    name = slug(whole.meeting.id, body, organisation, whole.meeting.date.isoformat())
    versions = {"full": table_of(whole.meeting), "public": table_of(public.meeting)}
    kept = {"kind": kind, "build": build, "at": clock.stamp(), "owed": list(whole.owed)} | versions
    with session.writing():
        before = Records(session.home).newest(REPORTS, OWNER, name)
        detail = {"report": name, "papers_of": build, "version": before.version + 1 if before else 1, "reason": reason}
        saved = Records(session.home).save_noted(REPORTS, OWNER, name, kept, session.user.name, "issue", detail)
    return _issued(saved)


def issued_reports(session: Session, framework: str | None = None) -> tuple[IssuedReport, ...]:
    """The issued reports, or those of one framework (by id), newest first; empty before the first."""
    session.require("records")
    wanted = framework and lookup.framework(session, framework).id
    reports = [_issued(record) for record in Records(session.home).latest(REPORTS, OWNER)]
    return tuple(sorted((report for report in reports if wanted in (None, report.framework)), key=lambda report: report.at, reverse=True))


def issued_report_paper(session: Session, name: str, public: bool = False) -> Paper:
    """The Paper of an issued report, with the words and the figures of its day; the public version for whoever may see no other.

    Raises UsageError where there is none of this name, BoardError where its build may not be opened any more.
    """
    session.require("report")
    records = Records(session.home)
    record = records.newest(REPORTS, OWNER, name)
    if record is None or record.body is None:
        known = ", ".join(other.id for other in records.latest(REPORTS, OWNER))
        there = f" There are: {known}." if known else " None has been issued yet."
        raise UsageError(f"There is no issued report '{name}'.{there}")
    body, public = record.body, public or not may(session.user, "confidential")
    meeting, at = kept_meeting(body["public" if public else "full"]), datetime.fromisoformat(body["at"])
    register = paper_register(session, meeting.framework, public, at)
    return paper(build_named(session, body["build"]), definitions(session.data), meeting, public, at.date(), at, register)


def _issued(record: Record) -> IssuedReport:
    body = record.body or {}
    meeting = kept_meeting(body["full"])
    at = datetime.fromisoformat(body["at"])
    return IssuedReport(record.id, body["kind"], meeting.framework, meeting.title, body["build"], at, record.by, tuple(body["owed"]))
