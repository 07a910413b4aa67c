"""The words of records, so that thousands are searched in moments: what is typed is held against each word once, in however many records it is."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields
from functools import cache, lru_cache

from catalogue.areas import folded
from catalogue.delivery.kept import Delivery, Kept
from catalogue.delivery.record_address import record_address
from catalogue.search import word_nearness


# A word that is less near than this is another word.
NEAR_ENOUGH = 75
WHOLE = 200
# What is typed into these is no text of the record; the rest is searched, whoever wrote it.
NOT_SEARCHED = ("id", "framework", "area", "meeting", "period", "came_from")
# What `folded` leaves of a text in plain letters, in a tenth of the time.
PLAIN_WORD = re.compile("[a-z0-9]+")
STORY_WORDS = ("text", "author")


class RecordIndex:
    """The words of some records, each of which goes by its place among them."""

    def __init__(self, kept: Iterable[Kept], without: tuple[str, ...] = ()):
        """`without` are keys that are not searched, such as the words of a story that is not shown."""
        self._places: dict[str, set[int]] = defaultdict(set)
        self._addresses: dict[str, int] = {}
        for place, entry in enumerate(kept):
            if entry.record:
                self._addresses |= {entry.record.id: place, record_address(entry.kind, entry.record.id): place}
                for word in _words(entry.kind, entry.record, without):
                    self._places[word].add(place)

    def like(self, typed: str) -> dict[int, float]:
        """{place: how near, to 100} of each record that has something like every word typed; one whose id or address it is comes before all."""
        wanted = folded(typed).split()
        scores = [self._nearness(word) for word in wanted]
        both = set.intersection(*(set(near) for near in scores)) if scores else set()
        near = {place: sum(score[place] for score in scores) / len(scores) for place in both}
        named = self._addresses.get(typed.strip())
        return near if named is None else near | {named: WHOLE}

    def _nearness(self, word: str) -> dict[int, float]:
        best: dict[int, float] = {}
        for other, places in self._places.items():
            score = word_nearness(word, other)
            if score >= NEAR_ENOUGH:
                best |= {place: score for place in places if score > best.get(place, 0)}
        return best


@lru_cache(maxsize=100_000)
def _words(kind: str, record: Delivery, without: tuple[str, ...]) -> frozenset[str]:
    """Every word of a record, its id and its figures' names among them. Remembered, as a change makes none of the other records new."""
    values, texts = vars(record), [kind, record.id]
    for key in _searched(type(record), without):
        value = values[key]
        if type(value) is str:
            texts.append(value)
        elif type(value) is tuple:
            texts += value
    text = " ".join(texts)
    return frozenset(PLAIN_WORD.findall(text.lower().replace("&", " and ")) if text.isascii() else folded(text).split())


@cache
def _searched(made: type, without: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(made) if field.name not in (*NOT_SEARCHED, *without))
