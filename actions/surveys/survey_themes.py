"""The themes of a survey as they are published, with how far those who read the answers agree."""

from collections.abc import Sequence
from dataclasses import dataclass

from actions.live_build import live_if_any
from actions.session import Session
from actions.surveys.kept_themes import kept_themes
from actions.surveys.survey_findings import survey_findings
from actions.surveys.survey_texts import SurveyTexts, survey_texts
from actions.surveys.theme_coding import Coder, coders, final_readings
from errors import UsageError
from free_text.coding_file import AnswerPlace
from free_text.theme_codebook import URGENT, Theme
from panels.panel import Answer
from panels.question_findings import Finding
from panels.theme_agreement import Agreement, agreement


@dataclass(frozen=True)
class ThemeCount:
    """One theme of one question. `answer` has what is published of it, None before the first publish; `base` is how many answered, None where
    that is hidden."""

    theme: Theme
    question: str
    answer: Answer | None
    base: float | None
    agreement: Agreement


@dataclass(frozen=True)
class Disagreement:
    """An answer that coders read differently, and what each says of it."""

    place: AnswerPlace
    readings: tuple[tuple[str, tuple[str, ...]], ...]
    settled: bool


@dataclass(frozen=True)
class SurveyThemes:
    """The themes of a survey. `unread` counts the answers that nobody has read yet, `urgent` are those that need a person today, for whoever may act."""

    survey: str
    themes: tuple[ThemeCount, ...]
    coders: tuple[str, ...]
    unread: int
    urgent: tuple[AnswerPlace, ...]
    disagreements: tuple[Disagreement, ...]


def survey_themes(session: Session, survey: str, known: SurveyTexts | None = None) -> SurveyThemes:
    """The SurveyThemes of a survey by its id. Raises UsageError where it is not loaded, has no answers in people's own words, or no themes yet."""
    session.require("code")
    texts = survey_texts(session, survey, known)
    book, read = kept_themes(session, texts).book, coders(session, texts)
    final = final_readings(read)
    published = _published(session, survey)
    counts = [
        _count(theme, question, published.get(question), [coder for coder in read if not coder.settles])
        for question in texts.to_read.questions
        for theme in book.of(question)
    ]
    return SurveyThemes(
        survey,
        tuple(counts),
        tuple(coder.name for coder in read),
        len(texts.to_read.places) - len(final),
        tuple(sorted((place for place, themes in final.items() if URGENT in themes), key=lambda place: place.row)),
        tuple(_disagreements(texts, read)),
    )


def _published(session: Session, survey: str) -> dict[str, Finding]:
    """{question: its Finding} of the live build; empty before it holds the survey."""
    if live_if_any(session) is None:
        return {}
    try:
        return {finding.id: finding for finding in survey_findings(session, survey).questions}
    except UsageError:
        return {}


def _count(theme: Theme, question: str, finding: Finding | None, read: Sequence[Coder]) -> ThemeCount:
    answer = next((answer for answer in finding.answers if answer.label == theme.title), None) if finding else None
    readings = [{place: theme.id in themes for place, themes in coder.readings.items() if place.question == question} for coder in read]
    return ThemeCount(theme, question, answer, finding.valid if finding else None, agreement(readings))


def _disagreements(texts: SurveyTexts, read: Sequence[Coder]) -> list[Disagreement]:
    found = []
    settled = {place for coder in read if coder.settles for place in coder.readings}
    for place in sorted(texts.to_read.places, key=lambda place: (place.question, place.row)):
        readings = [(coder.name, coder.readings[place]) for coder in read if place in coder.readings and not coder.settles]
        if len({frozenset(themes) for _, themes in readings}) > 1:
            found.append(Disagreement(place, tuple(readings), place in settled))
    return found
