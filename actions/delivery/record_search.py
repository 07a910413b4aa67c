"""Finding records by what people type: words, ids, owners, misspelt or unfinished."""

from dataclasses import dataclass
from functools import lru_cache

from access import may
from actions.delivery.kept_records import kept_of, stored_rows
from actions.delivery.written_words import written_of
from actions.session import Session
from catalogue.delivery.choices import WITHDRAWN
from catalogue.delivery.kept import Kept
from catalogue.delivery.record_index import STORY_WORDS, RecordIndex
from catalogue.delivery.record_reading import KINDS


MOST_SHOWN, LONGEST_TYPED, FEWEST_LETTERS = 24, 200, 2


@dataclass(frozen=True)
class RecordHits:
    """The records that are nearest to what was typed, best first, and how many there are in all that this user may see."""

    nearest: tuple[Kept, ...] = ()
    count: int = 0


def find_records(session: Session, text: str, framework: str | None = None) -> RecordHits:
    """The RecordHits for what was typed; none where nothing is near enough, or nothing was typed.

    What is confidential is neither there nor counted for whoever may not see it. Of a story whose figure is hidden now no word is searched;
    a withdrawn one comes after the others. Of equals, those of `framework` (an id) come first, then the newest.
    """
    session.require("find")
    session.require("records")
    typed = text[:LONGEST_TYPED]
    if len(typed.strip()) < FEWEST_LETTERS:
        return RecordHits()
    scored = [(score, kept) for kind in KINDS for score, kept in _of_kind(session, kind, typed)]
    scored.sort(key=lambda pair: pair[1].latest.at, reverse=True)
    scored.sort(key=lambda pair: (_withdrawn(pair[1]), -pair[0], pair[1].record.framework != framework))
    return RecordHits(tuple(kept for _, kept in scored[:MOST_SHOWN]), len(scored))


def prepare_search(session: Session) -> None:
    """Have the words of every record, and the figures of the stories, in memory, so that the first search after a start need not wait.

    Nothing where none are kept.
    """
    session.require("find")
    session.require("records")
    for kind in KINDS:
        _index(kind, *stored_rows(session, kind))
    _withheld(session, [kept for kept in kept_of("story", *stored_rows(session, "story")) if kept.record])


def _of_kind(session: Session, kind: str, typed: str) -> list[tuple[float, Kept]]:
    rows = stored_rows(session, kind)
    near = _index(kind, *rows).like(typed)
    if not near:
        return []
    every, confidential = kept_of(kind, *rows), may(session.user, "confidential")
    hits = [(score, every[place]) for place, score in near.items() if confidential or not every[place].record.confidential]
    hidden = _withheld(session, [kept for _, kept in hits]) if kind == "story" else frozenset()
    return [(score, kept) for score, kept in hits if kept.record.id not in hidden or RecordIndex((kept,), STORY_WORDS).like(typed)]


def _withheld(session: Session, stories: list[Kept]) -> frozenset[str]:
    """The ids of stories whose words may not be shown: they are found by their figure alone."""
    return frozenset(written.kept.record.id for written in written_of(session, tuple(stories)) if written.since.withheld)


def _withdrawn(kept: Kept) -> bool:
    return getattr(kept.record, "status", None) == WITHDRAWN


@lru_cache(maxsize=16)
def _index(kind: str, stored: tuple, beside: tuple) -> RecordIndex:
    """Remembered as the records are, until another version is stored."""
    return RecordIndex(kept_of(kind, stored, beside))
