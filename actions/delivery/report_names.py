"""Whose a report is: the sub-group or the organisation, by the name that somebody gave."""

from actions.session import Session
from catalogue import Catalogue, Framework, Outcome
from errors import UsageError
from panels.board_report import HWB, ORGANISATION, SUBGROUP, owned_by
from panels.report_records import ReportRecords


def bodies(records: ReportRecords) -> dict[str, str]:
    """{name in small letters: name} of the bodies that risks and evidence belong to."""
    return {name.casefold(): name for kept in (*records.risks, *records.evidence) if (name := getattr(kept.record, "body", None))}


def owners(catalogue: Catalogue, framework: Framework, records: ReportRecords) -> list[str]:
    """Whoever owns a figure of the framework, an action or a risk, by name."""
    placed = {catalogue.indicators[place.indicator].owner for _, place in framework.places}
    return sorted(placed | {name for kept in (*records.actions, *records.risks) if (name := getattr(kept.record, "owner", None))})


def named(
    session: Session, framework: Framework, kind: str, body: str | None, organisation: str | None, records: ReportRecords
) -> tuple[str, Outcome | None]:
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
    others = bodies(records)
    if body and body.casefold() in others:
        return others[body.casefold()], None
    names = ", ".join([*(outcome.title for outcome in framework.outcomes), *others.values()])
    raise UsageError(
        f"{f'There is no sub-group {body!r}.' if body else 'Which sub-group is the report of? Add --body NAME.'} There are: {names}."
    )


def _organisation(session, framework: Framework, name: str | None, records: ReportRecords) -> str:
    listed = owners(session.catalogue, framework, records)
    asked = " ".join((name or "").split())
    known = any(owned_by(session.catalogue.indicators[place.indicator], asked) for _, place in framework.places)
    if asked and (known or any(asked.casefold() in owner.casefold() for owner in listed)):
        return asked
    lead = f"Nothing is owned by '{asked}'." if asked else "Which organisation is the report of? Add --organisation NAME."
    raise UsageError(f"{lead} There are: {'; '.join(listed)}.")
