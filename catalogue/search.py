"""Finds indicators, outcomes, lenses and words of the glossary by what people type, spelling mistakes and all."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from catalogue.areas import folded


ENOUGH = 66
LETTERS = 3  # as few stand for a name, and are no misspelling of another word
NEAR = 89


@dataclass(frozen=True)
class Hit:
    """Something found: `kind` is indicator, outcome, lens or word; `framework` is where an outcome or lens stands."""

    kind: str
    id: str
    title: str
    about: str
    framework: str | None
    score: float


def search(catalogue, text, limit=20):
    """The Hits for what was typed, best first; empty when nothing is near enough or nothing was typed.

    Letters that stand for a name (NEET, EHCP) and whole words come before beginnings, and those before words that are only near.
    A word of a title counts most, then the partnership's own code, then the words of the description. Each word typed
    may be misspelt or unfinished; of equals, the one most like the whole of what was typed comes first.
    """
    wanted = folded(text)
    if not wanted:
        return ()
    best = {}
    for hit, words, weight in _entries(catalogue):
        words = folded(words)
        score = weight * _nearness(wanted, words) + fuzz.ratio(wanted, words) / 100
        key = (hit.kind, hit.id, hit.framework)
        if score >= ENOUGH and score > best.get(key, hit).score:
            best[key] = Hit(hit.kind, hit.id, hit.title, hit.about, hit.framework, score)
    return tuple(sorted(best.values(), key=lambda hit: (-hit.score, hit.kind != "indicator", hit.title)))[:limit]


def _entries(catalogue):
    """(Hit without a score, words to look in, weight) of everything that can be found."""
    for indicator in catalogue.indicators.values():
        hit = Hit("indicator", indicator.id, indicator.title, indicator.meaning, None, 0)
        yield from (
            (hit, indicator.title, 1.0),
            (hit, indicator.short, 0.99),
            (hit, indicator.id, 0.97),
            (hit, f"{indicator.meaning} {indicator.matters}", 0.85),
        )
        names = [name for name in (indicator.official, *indicator.also) if name]
        yield from ((hit, name, 0.99) for name in (*names, " ".join([indicator.title, *names])))
        yield from ((hit, place.code, 0.99) for _, _, place in catalogue.places.get(indicator.id, ()) if place.code)
    for framework in catalogue.frameworks.values():
        for kind, entries in (("outcome", framework.outcomes), ("lens", framework.lenses)):
            for entry in entries:
                hit = Hit(kind, entry.id, entry.title, entry.words, framework.id, 0)
                yield from ((hit, entry.title, 0.98), (hit, entry.words, 0.8))
    for term in catalogue.glossary:
        hit = Hit("word", term.id, term.word, term.meaning, None, 0)
        yield from ((hit, name, 0.96) for name in (term.word, *term.also))


def _nearness(wanted, words):
    """0 to 100: how near each word typed comes to some word of the text, on average, a beginning counting as nearly whole."""
    known_words = words.split()
    if not known_words:
        return 0
    scores = [max(word_nearness(word, other) for other in known_words) for word in wanted.split()]
    return min(sum(scores) / len(scores), min(scores) + 25)


def word_nearness(word, other):
    """0 to 100: how near a word that was typed comes to another, a beginning counting as nearly whole, a misspelling as less."""
    if word == other:
        return 100
    if len(word) >= 3 and other.startswith(word):
        return 90
    return min(fuzz.ratio(word, other), NEAR) if len(word) > LETTERS and abs(len(word) - len(other)) <= 2 else 0
