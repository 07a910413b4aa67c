"""The answers of a survey as somebody may read them: masked, with the themes that their words suggest, and a place for the reader's own."""

import csv
import io
import random
from collections.abc import Collection
from dataclasses import dataclass

from actions.session import Session
from actions.surveys.kept_themes import has_themes, kept_themes, places
from actions.surveys.survey_texts import SurveyTexts, survey_texts
from actions.surveys.theme_coding import coders
from catalogue.spreadsheet_text import guarded
from free_text.coding_file import AnswerPlace
from free_text.masking import MaskedText, mask
from free_text.theme_codebook import BETWEEN, URGENT
from loaders.survey.written_answers import WrittenAnswer


HEADINGS = ("row", "question", "answer", "suggested", "themes")
SEED = 0


@dataclass(frozen=True)
class AnswerToRead:
    """One answer, masked: where it stands, the themes that its words suggest, and those that this coder gave it (None while it is unread)."""

    place: AnswerPlace
    masked: MaskedText
    suggested: tuple[str, ...]
    themes: tuple[str, ...] | None


@dataclass(frozen=True)
class ReadingProgress:
    """How many of the answers that a reader reads are read, out of how many; who has read any, and which answers need a person today."""

    read: int
    total: int
    coders: tuple[str, ...]
    urgent: tuple[AnswerPlace, ...]


def answers_to_read(
    session: Session,
    survey: str,
    coder: str | None = None,
    sample: int | None = None,
    unread: bool = False,
    places_of: Collection[AnswerPlace] | None = None,
    most: int | None = None,
    known: SurveyTexts | None = None,
) -> tuple[AnswerToRead, ...]:
    """The answers of a survey by question and row; with `sample` so many drawn by chance, the same for every coder, so that two read the same ones.

    With `unread` those that this coder has not read yet, with `places_of` those named alone, and no more than `most`. Every look is in the ledger, with who looked.
    """
    session.require("code")
    texts = survey_texts(session, survey, known)
    left, book = places(session, texts), kept_themes(session, texts).book if has_themes(session, survey) else None
    mine = next((each.readings for each in coders(session, texts) if each.name == coder and not each.settles), {}) if coder else {}
    made = []
    for answer in _drawn(texts, sample):
        place = AnswerPlace(answer.row, answer.question)
        if (unread and place in mine) or (places_of is not None and place not in places_of):
            continue
        if most is not None and len(made) >= most:
            break
        suggested = tuple(theme.id for theme in book.suggested(answer.question, answer.text)) if book else ()
        made.append(AnswerToRead(place, mask(answer.text, left), suggested, mine.get(place)))
    with session.writing():
        session.ledger.append("read answers", session.user.name, survey=survey, coder=coder, answers=len(made))
    return tuple(made)


def _drawn(texts: SurveyTexts, sample: int | None) -> list[WrittenAnswer]:
    answers = list(texts.answers)
    if sample is None or sample >= len(answers):
        return answers
    return sorted(random.Random(SEED).sample(answers, sample), key=lambda answer: (answer.question, answer.row))


def reading_progress(
    session: Session, survey: str, coder: str, sample: int | None = None, known: SurveyTexts | None = None
) -> ReadingProgress:
    """The ReadingProgress of a reader through a survey, or through its drawn sample."""
    session.require("code")
    texts = survey_texts(session, survey, known)
    everybody = coders(session, texts)
    mine = next((each.readings for each in everybody if each.name == coder and not each.settles), {})
    drawn = [AnswerPlace(answer.row, answer.question) for answer in _drawn(texts, sample)]
    urgent = {place for each in everybody for place, themes in each.readings.items() if URGENT in themes}
    names = tuple(dict.fromkeys(each.name for each in everybody if not each.settles))
    ordered = sorted(urgent, key=lambda place: (place.row, place.question))
    return ReadingProgress(sum(place in mine for place in drawn), len(drawn), names, tuple(ordered))


def answers_csv(answers: tuple[AnswerToRead, ...]) -> bytes:
    """The same as a CSV that `themes code` takes back. A text that a spreadsheet would run is written as text."""
    out = io.StringIO()
    write = csv.writer(out)
    write.writerow(HEADINGS)
    for answer in answers:
        themes = (f"{BETWEEN} ".join(each) for each in (answer.suggested, answer.themes or ()))
        write.writerow((answer.place.row, *map(guarded, (answer.place.question, answer.masked.text, *themes))))
    return ("\ufeff" + out.getvalue()).encode()
