"""Reports on: what each would say today and still owes, written as papers, issued, and those that were issued before."""

import streamlit as st

import actions
from access import may
from actions import IssuedReport, Session
from catalogue import Framework
from catalogue.delivery.record_address import referred_line
from pages.meetings.formats import FORMATS
from pages.shell.error_messages import errors_shown
from pages.ui.markup import show_markup
from pages.ui.templates import render
from pages.ui.wording import run_action, when
from panels.board_report import ANNUAL, HWB, ORGANISATION, SUBGROUP, YOUNG


KINDS = {
    SUBGROUP: "Of a sub-group, twice a year", HWB: "To the Board above, each quarter", ANNUAL: "Of the year, to the public",
    YOUNG: "Of the year, for young readers", ORGANISATION: "Of one organisation",
}  # fmt: skip
DRAFT = "draft"


def show_reports(session: Session, framework: Framework) -> None:
    """A report of the kind that is chosen, with its buttons, and the list of those that were issued."""
    left, right = st.columns(2, gap="large")
    with left:
        kind = st.selectbox("Report", list(KINDS), format_func=KINDS.get, key="report kind")
    with right:
        about = _about(session, framework, kind)
    with errors_shown():
        agenda = actions.agenda_of_report(session, framework.id, kind, *about)
        values = {"agenda": agenda, "issued": actions.issued_reports(session, framework.id), "when": when, "referred_line": referred_line}
        show_markup(render("actions_register/report.html", **values).encode(), "report")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            if may(session.user, "issue") and st.button(
                "Issue this report", type="primary", help="Its words and figures stay as they are today"
            ):
                run_action(_issued, actions.issue_report, session, framework.id, kind, *about)
            _papers(session, DRAFT, agenda.meeting.id, lambda public: actions.report(session, framework.id, kind, *about, public))
        _issued_before(session, values["issued"])


def _about(session: Session, framework: Framework, kind: str) -> tuple[str | None, str | None]:
    """(the sub-group, the organisation) that a report is of; (None, None) for one of the whole partnership."""
    if kind == SUBGROUP:
        bodies = actions.reporting_bodies(session, framework.id)
        return st.selectbox("Sub-group", bodies, key="report body"), None
    if kind == ORGANISATION:
        owners = actions.reporting_organisations(session, framework.id)
        return None, st.selectbox("Organisation", owners, key="report organisation")
    return None, None


def _papers(session: Session, key: str, name: str, paper) -> None:
    """A menu with a button for each format, written on the click."""
    with st.popover("Write it as a file", key=f"files {key}", on_change="rerun") as opened:
        if opened.open:
            public = st.checkbox("Public version, without what is confidential", key=f"public {key}")
            for suffix, (words, mime) in FORMATS.items():
                written = lambda suffix=suffix: actions.write_paper(session, paper(public), suffix)  # noqa: E731
                file = f"{name}{'-public' if public else ''}.{suffix}"
                st.download_button(words, written, file, mime, key=f"{key} {suffix} {public}", on_click="ignore", width="stretch")


def _issued_before(session: Session, issued: tuple[IssuedReport, ...]) -> None:
    if issued:
        chosen = st.selectbox(
            "One that was issued", issued, format_func=lambda report: f"{report.title}, {when(report.at.isoformat())}", key="issued"
        )
        _papers(session, "issued", chosen.report, lambda public: actions.issued_report_paper(session, chosen.report, public))


def _issued(report: IssuedReport) -> str:
    owed = f" Still owed: {', '.join(report.owed)}." if report.owed else ""
    return f"Issued. Its words and figures stay as they are today.{owed}"
