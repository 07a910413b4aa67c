"""Masks what tells who somebody is in what people wrote. By choice it masks too much rather than too little; a person looks at it all the same."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property


SIGNS = {
    "name": "[name]",
    "place": "[place]",
    "contact": "[contact]",
    "number": "[number]",
    "date": "[date]",
    "address": "[address]",
    "condition": "[condition]",
    "script": "[another script]",
    "rest": "[rest of a long answer]",
}
# What is longer is no answer to a survey, and patterns would take minutes over a hundred thousand letters.
LONGEST = 4_000
INVISIBLE = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad]")


@dataclass(frozen=True)
class Mask:
    """A stretch of a text that was taken out, from `begin` to before `end`, and why."""

    kind: str
    begin: int
    end: int


@dataclass(frozen=True)
class MaskedText:
    """What somebody wrote with signs such as [name] in the place of each mask. `original` must not leave the sealed upload."""

    original: str
    masks: tuple[Mask, ...]

    @cached_property
    def text(self) -> str:
        parts, at = [], 0
        for mask in self.masks:
            parts += [self.original[at : mask.begin], SIGNS[mask.kind]]
            at = mask.end
        return "".join([*parts, self.original[at:]])

    @property
    def kinds(self) -> Mapping[str, int]:
        """{kind: how many masks of it}, empty where nothing was masked."""
        return Counter(mask.kind for mask in self.masks)


def mask(text: str, known_places: Iterable[str] = ()) -> MaskedText:
    """The MaskedText of one answer. `known_places` are names of places that everybody who answered lives in; they are left."""
    # Here alone: to compile what is looked for takes a tenth of the time that every verb needs to start.
    from free_text.identifier_patterns import identifiers
    from free_text.named_places import named_places
    from free_text.personal_names import personal_names
    from free_text.rare_conditions import rare_conditions

    text = INVISIBLE.sub("", text)
    known = frozenset(word for place in known_places for word in place.lower().split())
    rest = [("rest", LONGEST, len(text))] if len(text) > LONGEST else []
    whole, text = text, text[:LONGEST]
    spans = [*rest, *identifiers(text), *rare_conditions(text), *named_places(text), *personal_names(text, known)]
    return MaskedText(whole, tuple(_joined(whole, sorted((begin, end, kind) for kind, begin, end in spans))))


def _joined(text: str, spans: list[tuple[int, int, str]]) -> list[Mask]:
    """The spans in order, with those that overlap, or are two words of one name, made into one of the kind that covers most."""
    joined: list[list] = []
    for begin, end, kind in spans:
        if joined and (begin < joined[-1][1] or (kind == joined[-1][2] and not text[joined[-1][1] : begin].strip(" ,'’-"))):
            last = joined[-1]
            if (end - begin, kind != "name") > (last[1] - last[0], last[2] != "name"):
                last[2] = kind
            last[1] = max(last[1], end)
        else:
            joined.append([begin, end, kind])
    return [Mask(kind, begin, end) for begin, end, kind in joined]
