"""The records that a report rests on, cut to what it is about, and each as the lines that a report has of it."""

from dataclasses import dataclass
from datetime import date

from catalogue.delivery.choices import OPEN, STRATEGY
from catalogue.delivery.kept import Kept
from panels.evidence_words import evidence_line, strategy_line
from panels.format import stopped
from panels.happenings import Happening
from panels.periods import day
from panels.register import action_line, decision_line
from panels.risk_movement import band, movement_words


CHILDREN = ("child", "young", "youth", "pupil", "student", "famil", "parent", "carer", "voice", "care leaver")


@dataclass(frozen=True)
class ReportRecords:
    """Actions, decisions, questions, risks and evidence of one framework, and what happened in the time that is reported on."""

    actions: tuple[Kept, ...] = ()
    decisions: tuple[Kept, ...] = ()
    questions: tuple[Kept, ...] = ()
    risks: tuple[Kept, ...] = ()
    evidence: tuple[Kept, ...] = ()
    happenings: tuple[Happening, ...] = ()


def of_body(records: ReportRecords, body: str, outcome: str | None, indicators: set[str]) -> ReportRecords:
    """What concerns a sub-group: by its name, by its outcome (an id), or by its figures."""
    mine = lambda kept: _concerns(kept.record, body, outcome, indicators)  # noqa: E731
    parts = {name: tuple(filter(mine, getattr(records, name))) for name in ("actions", "decisions", "questions", "risks", "evidence")}
    own = {(kept.kind, kept.record.id) for part in parts.values() for kept in part}
    return ReportRecords(**parts, happenings=tuple(entry for entry in records.happenings if (entry.kind, entry.id) in own))


def _concerns(record, body: str, outcome: str | None, indicators: set[str]) -> bool:
    named = " ".join(getattr(record, key, None) or "" for key in ("owner", "body", "asked_by")).casefold()
    outcomes = (*getattr(record, "outcomes", ()), getattr(record, "outcome", None))
    return body.casefold() in named or (outcome is not None and outcome in outcomes) or bool(indicators & set(record.indicators))


def happening_lines(records: ReportRecords) -> list[str]:
    """What happened, oldest first; confidential words are not there, as the records are cut before."""
    return [f"{day(date.fromisoformat(entry.at[:10]))}: {entry.title}: {entry.words}." for entry in reversed(records.happenings)]


def progress_lines(records: ReportRecords, since: date) -> list[str]:
    """Actions that ended since a day, and what is noted of those that are open."""
    ended = [kept.record for kept in records.actions if not kept.record.is_open and kept.latest.at[:10] >= since.isoformat()]
    noted = [kept.record for kept in records.actions if kept.record.is_open and kept.record.note]
    words = [f"{action.status.capitalize()}: {action.title}.{f' {action.why_stopped}' if action.why_stopped else ''}" for action in ended]
    return words + [f"{action.title}: {stopped(action.note)}" for action in noted]


def open_action_lines(records: ReportRecords, today: date) -> list[str]:
    """Late actions, then the other open ones, by the day on which they are due."""
    still = [kept.record for kept in records.actions if kept.record.is_open]
    return [
        action_line(action, today)
        for action in sorted(still, key=lambda action: (not action.is_late(today), action.due or date.max, action.title))
    ]


def risk_lines(records: ReportRecords, passed_up: bool = False) -> list[str]:
    """Open risks, the highest rated first; those that were passed up alone where asked."""
    still = [kept for kept in records.risks if kept.record.status == OPEN and (kept.record.escalated_to or not passed_up)]
    return [_risk_line(kept) for kept in sorted(still, key=lambda kept: -kept.record.rating)]


def _risk_line(kept: Kept) -> str:
    risk = kept.record
    done = f" Mitigation: {stopped(risk.mitigation)}" if risk.mitigation else " No mitigation is on record."
    answer = f"; came back: {risk.came_back}" if risk.came_back else "; no answer yet"
    up = f" Passed up to {risk.escalated_to}: {risk.asked}{answer}." if risk.escalated_to else ""
    return f"{risk.title} ({risk.body}): rated {risk.rating} of 25, {band(risk)}, {movement_words(kept)}.{done}{up}"


def decision_lines_since(records: ReportRecords, since: date) -> list[str]:
    """Decisions taken since a day, or without a day, newest first."""
    about = [kept.record for kept in records.decisions if kept.record.decided is None or kept.record.decided >= since]
    return [decision_line(decision) for decision in sorted(about, key=lambda decision: decision.decided or date.min, reverse=True)]


def question_lines(records: ReportRecords) -> list[str]:
    """Questions that wait for an answer, and by whom they were asked."""
    still = [kept.record for kept in records.questions if not kept.record.answer]
    return [f"{question.asked_by}{f', {day(question.asked)}' if question.asked else ''}: {question.text}" for question in still]


def said_and_done_lines(records: ReportRecords) -> list[str]:
    """What children, young people and families asked, and what they were answered; empty where nothing of theirs was answered."""
    theirs = [
        kept.record
        for kept in records.questions
        if kept.record.answer and any(word in kept.record.asked_by.casefold() for word in CHILDREN)
    ]
    return [f"You said ({question.asked_by}): {question.text} We did: {question.answer}" for question in theirs]


def evidence_lines(records: ReportRecords, since: date, *types: str) -> list[str]:
    """What was found since a day, of some types of evidence, newest first; what has no day is left out, as it may be old."""
    about = [kept.record for kept in records.evidence if kept.record.type in types and (kept.record.dated or date.min) >= since]
    return [evidence_line(evidence) for evidence in sorted(about, key=lambda evidence: evidence.dated, reverse=True)]


def strategy_lines(records: ReportRecords) -> list[str]:
    """Strategies and bids, those of which no view is taken yet first."""
    about = [kept.record for kept in records.evidence if kept.record.type == STRATEGY]
    return [strategy_line(evidence) for evidence in sorted(about, key=lambda evidence: (not evidence.awaits_view, evidence.title))]


def review_lines(records: ReportRecords, today: date) -> list[str]:
    """Evidence that should have been looked at again before today, the longest due first."""
    due = sorted((kept.record for kept in records.evidence if kept.record.is_due(today)), key=lambda evidence: evidence.review)
    return [f"{stopped(evidence.title)} Due since {day(evidence.review)}." for evidence in due]
