"""What surveys found, from the published file: which surveys there are, and every question of one."""

from dataclasses import dataclass

from actions import lookup
from actions.live_build import live, live_if_any
from actions.session import Session
from catalogue.did_you_mean import did_you_mean
from errors import UsageError
from panels import question_findings as findings
from panels.question_findings import SurveyFindings
from store.published import SurveyRow


@dataclass(frozen=True)
class ListedSurvey:
    """A published survey: its id, title, period, the places it has figures of by code, and how many things it asked."""

    id: str
    title: str
    period: str
    areas: tuple[str, ...]
    questions: int
    invented: bool


def list_surveys(session: Session) -> tuple[ListedSurvey, ...]:
    """Every survey in the live build, the latest period first; empty before the first."""
    session.require("list")
    published = live_if_any(session)
    if published is None:
        return ()
    listed = [
        ListedSurvey(row.survey, row.title, row.period, findings.survey_areas(published, row), len(published.survey_items(row.survey)), row.invented)
        for row in published.surveys()
    ]  # fmt: skip
    return tuple(sorted(listed, key=lambda survey: (survey.period, survey.id), reverse=True))


def survey_findings(session: Session, survey: str, area: str | None = None) -> SurveyFindings:
    """The SurveyFindings of a survey by its id, in a place (by code, number or name) or in its own.

    Raises BoardError before anything is published, UsageError with the nearest where there is no such survey, or several places to choose from.
    """
    session.require("show")
    published = live(session)
    row = _named(published.surveys(), survey)
    areas = findings.survey_areas(published, row)
    if area:
        code = lookup.area(session, area).code
        if code not in areas:
            raise UsageError(f"The survey '{survey}' has no figures of {area}. It has some of: {', '.join(areas)}.")
    elif row.area in areas or len(areas) == 1:
        code = areas[0]
    else:
        raise UsageError(f"The survey '{survey}' is of several places. Name one with --area: {', '.join(areas) or 'none has figures'}.")
    return findings.survey_findings(published, session.catalogue, row, code)


def _named(rows: list[SurveyRow], survey: str) -> SurveyRow:
    known = {row.survey: row for row in rows}
    if survey in known:
        return known[survey]
    there = did_you_mean(survey, known, 0.6) or (f" There are: {', '.join(known)}." if known else " None is published yet.")
    raise UsageError(f"There is no survey '{survey}'.{there} See: python cli.py survey list")
