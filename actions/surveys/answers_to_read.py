"""The answers of a survey as somebody may read them: masked, with the themes that their words suggest, and a place for the reader's own."""

import csv
import io
import random
from dataclasses import dataclass

from actions.session import Session
from actions.surveys.kept_themes import has_themes, kept_themes, places
from actions.surveys.survey_texts import survey_texts
from actions.surveys.theme_coding import coders
from free_text.coding_file import AnswerPlace
from free_text.masking import MaskedText, mask
from free_text.theme_codebook import BETWEEN


HEADINGS = ("row", "question", "answer", "suggested", "themes")
SEED = 0


@dataclass(frozen=True)
class AnswerToRead:
    """One answer, masked: where it stands, the themes that its words suggest, and those that this coder gave it (None while it is unread)."""

    place: AnswerPlace
    masked: MaskedText
    suggested: tuple[str, ...]
    themes: tuple[str, ...] | None


def answers_to_read(
    session: Session, survey: str, coder: str | None = None, sample: int | None = None, unread: bool = False
) -> tuple[AnswerToRead, ...]:
    """The answers of a survey by question and row; with `sample` so many drawn by chance, the same for every coder, so that two read the same ones.

    With `unread` those that this coder has not read yet. Every look is in the ledger, with who looked.
    """
    session.require("code")
    texts = survey_texts(session, survey)
    known, book = places(session, texts), kept_themes(session, texts).book if has_themes(session, survey) else None
    mine = next((each.readings for each in coders(session, texts) if each.name == coder), {}) if coder else {}
    answers = list(texts.answers)
    if sample is not None and sample < len(answers):
        answers = sorted(random.Random(SEED).sample(answers, sample), key=lambda answer: (answer.question, answer.row))
    made = []
    for answer in answers:
        place = AnswerPlace(answer.row, answer.question)
        if not (unread and place in mine):
            suggested = tuple(theme.id for theme in book.suggested(answer.question, answer.text)) if book else ()
            made.append(AnswerToRead(place, mask(answer.text, known), suggested, mine.get(place)))
    with session.writing():
        session.ledger.append("read answers", session.user.name, survey=survey, coder=coder, answers=len(made))
    return tuple(made)


def answers_csv(answers: tuple[AnswerToRead, ...]) -> bytes:
    """The same as a CSV that `themes code` takes back. A text that a spreadsheet would run is written as text."""
    out = io.StringIO()
    write = csv.writer(out)
    write.writerow(HEADINGS)
    for answer in answers:
        text = answer.masked.text
        text = f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
        suggested = f"{BETWEEN} ".join(answer.suggested)
        write.writerow((answer.place.row, answer.place.question, text, suggested, f"{BETWEEN} ".join(answer.themes or ())))
    return ("\ufeff" + out.getvalue()).encode()
