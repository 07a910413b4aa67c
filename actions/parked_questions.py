"""Questions that come up while a meeting is presented, kept for later: who should answer them is for the minutes."""

import re
from dataclasses import dataclass

from actions.kept_meetings import find_meeting
from actions.session import Session
from errors import UsageError
from store.records import Records


KIND = "question"
MOST, LONGEST = 200, 2000
ID = re.compile(r"[a-z0-9-]{4,60}")
ITEM = re.compile(r"[0-9]{1,3}|end")


@dataclass(frozen=True)
class ParkedQuestion:
    """A question as it was asked: at which item of the agenda ('end' after the last), when and by whom it was parked."""

    id: str
    item: str
    text: str
    at: str
    by: str


def park_question(session: Session, meeting: str, item: str, text: str, id: str) -> ParkedQuestion:
    """Keep a question of a meeting. `id` is the asker's own, so that one sent twice is kept once.

    Raises UsageError for no such meeting, for no text, and where there are too many.
    """
    session.require("park_question")
    owner = find_meeting(session, meeting).meeting.id
    words = text.strip() if isinstance(text, str) else ""
    if not words or len(words) > LONGEST:
        raise UsageError(f"A question has from 1 to {LONGEST:,} characters.")
    if not isinstance(id, str) or not ID.fullmatch(id) or not ITEM.fullmatch(str(item)):
        raise UsageError("A question is parked with an id of small letters and digits, and the number of its item.")
    parked = parked_questions(session, meeting)
    known = next((question for question in parked if question.id == id), None)
    if known is None and len(parked) >= MOST:
        raise UsageError(f"A meeting keeps {MOST} questions, and has them.")
    return known or _question(Records(session.home).save(KIND, owner, id, {"item": str(item), "text": words}, session.user.name))


def parked_questions(session: Session, meeting: str) -> tuple[ParkedQuestion, ...]:
    """The questions of a meeting in the order in which they were parked; empty before the first."""
    session.require("parked_questions")
    owner = find_meeting(session, meeting).meeting.id
    return tuple(sorted(map(_question, Records(session.home).latest(KIND, owner)), key=lambda question: (question.at, question.id)))


def _question(record):
    return ParkedQuestion(record.id, record.body["item"], record.body["text"], record.at, record.by)
