"""The records that a report rests on, cut to what it is about, and each as the lines that a report has of it.

Each line ends in the address of its record, so that whoever reads the report can go back to what it came from.
"""

from dataclasses import dataclass
from datetime import date

from catalogue.delivery.action import Action
from catalogue.delivery.choices import OPEN, STRATEGY
from catalogue.delivery.kept import Kept
from catalogue.delivery.question import Question
from catalogue.delivery.record_address import referred
from panels.evidence_words import evidence_line, strategy_line
from panels.format import sentence, stopped
from panels.happenings import Happening
from panels.periods import day
from panels.register import action_line, decision_line
from panels.risk_movement import band, movement_over


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
    return [
        referred(f"{day(date.fromisoformat(entry.at[:10]))}: {entry.title}: {entry.words}.", entry.kind, entry.id)
        for entry in reversed(records.happenings)
    ]


def progress_lines(records: ReportRecords, since: date) -> list[str]:
    """Actions that ended since a day, and what is noted of those that are open."""
    ended = [kept for kept in records.actions if not kept.record.is_open and kept.latest.at[:10] >= since.isoformat()]
    noted = [kept for kept in records.actions if kept.record.is_open and kept.record.note]
    lines = [_line(kept, _ended(kept.record)) for kept in ended]
    return lines + [_line(kept, f"{kept.record.title}: {stopped(kept.record.note)}") for kept in noted]


def _ended(action: Action) -> str:
    return f"{sentence(action.status)}: {stopped(action.title)}{f' {action.why_stopped}' if action.why_stopped else ''}"


def open_action_lines(records: ReportRecords, today: date) -> list[str]:
    """Late actions, then the other open ones, by the day on which they are due."""
    still = [kept for kept in records.actions if kept.record.is_open]
    ordered = sorted(still, key=lambda kept: (not kept.record.is_late(today), kept.record.due or date.max, kept.record.title))
    return [_line(kept, action_line(kept.record, today)) for kept in ordered]


def risk_lines(records: ReportRecords, since: date, passed_up: bool = False) -> list[str]:
    """Open risks, the highest rated first, each with how it moved since a day; those that were passed up alone where asked."""
    still = [kept for kept in records.risks if kept.record.status == OPEN and (kept.record.escalated_to or not passed_up)]
    return [_line(kept, _risk_line(kept, since)) for kept in sorted(still, key=lambda kept: -kept.record.rating)]


def _risk_line(kept: Kept, since: date) -> str:
    risk = kept.record
    done = f" Mitigation: {stopped(risk.mitigation)}" if risk.mitigation else " No mitigation is on record."
    answer = f"; came back: {risk.came_back}" if risk.came_back else "; no answer yet"
    up = f" Passed up to {risk.escalated_to}: {risk.asked}{answer}." if risk.escalated_to else ""
    return f"{risk.title} ({risk.body}): rated {risk.rating} of 25, {band(risk)}, {movement_over(kept, since)}.{done}{up}"


def decision_lines_since(records: ReportRecords, since: date) -> list[str]:
    """Decisions taken since a day, or without a day, newest first."""
    about = [kept for kept in records.decisions if kept.record.decided is None or kept.record.decided >= since]
    newest = sorted(about, key=lambda kept: kept.record.decided or date.min, reverse=True)
    return [_line(kept, decision_line(kept.record)) for kept in newest]


def question_lines(records: ReportRecords) -> list[str]:
    """Questions that wait for an answer, and by whom they were asked."""
    still = [kept for kept in records.questions if not kept.record.answer]
    return [_line(kept, f"{_asker(kept.record)}: {kept.record.text}") for kept in still]


def _asker(question: Question) -> str:
    return f"{question.asked_by}, {day(question.asked)}" if question.asked else question.asked_by


def said_and_done_lines(records: ReportRecords) -> list[str]:
    """What children, young people and families asked, and what they were answered; empty where nothing of theirs was answered."""
    theirs = [
        kept for kept in records.questions if kept.record.answer and any(word in kept.record.asked_by.casefold() for word in CHILDREN)
    ]
    return [_line(kept, f"You said ({kept.record.asked_by}): {kept.record.text} We did: {kept.record.answer}") for kept in theirs]


def evidence_lines(records: ReportRecords, since: date, *types: str) -> list[str]:
    """What was found since a day, of some types of evidence, newest first; what has no day is left out, as it may be old."""
    about = [kept for kept in records.evidence if kept.record.type in types and (kept.record.dated or date.min) >= since]
    return [_line(kept, evidence_line(kept.record)) for kept in sorted(about, key=lambda kept: kept.record.dated, reverse=True)]


def strategy_lines(records: ReportRecords) -> list[str]:
    """Strategies and bids, those of which no view is taken yet first."""
    about = [kept for kept in records.evidence if kept.record.type == STRATEGY]
    ordered = sorted(about, key=lambda kept: (not kept.record.awaits_view, kept.record.title))
    return [_line(kept, strategy_line(kept.record)) for kept in ordered]


def review_lines(records: ReportRecords, today: date) -> list[str]:
    """Evidence that should have been looked at again before today, the longest due first."""
    due = sorted((kept for kept in records.evidence if kept.record.is_due(today)), key=lambda kept: kept.record.review)
    return [_line(kept, f"{stopped(kept.record.title)} Due since {day(kept.record.review)}.") for kept in due]


def _line(kept: Kept, words: str) -> str:
    """The words of a record, and its address at their end."""
    return referred(words, kept.kind, kept.record.id)
