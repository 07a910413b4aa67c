"""Words and what they mean: where a page uses one, by pointer and by keyboard, and all of them on a page of their own."""

import re
from collections.abc import Sequence
from functools import lru_cache

from markupsafe import Markup

from catalogue import Term
from catalogue.areas import folded
from pages.shell import context
from pages.ui.templates import Macros


_WORDS = Macros("ui/glossary_words.html")


def explained_term(label: str) -> Markup:
    """The label as a link to what it means, which a script of the frame shows beside it; as it is where the glossary does not know it."""
    return _WORDS.explained([(_known(context.session().catalogue.glossary).get(folded(label)), label)])


def explained_text(text: str) -> Markup:
    """A text whose words of the trade are explained, each the first time: names of several words, and abbreviations."""
    terms, seen, parts = context.session().catalogue.glossary, set(), []
    for index, part in enumerate(_pattern(terms).split(text) if terms else [text]):
        term = _known(terms).get(folded(part), _known(terms).get(folded(part.removesuffix("s")))) if index % 2 else None
        parts.append((None if term in seen else term, part))
        seen.add(term)
    return _WORDS.explained(parts)


@lru_cache(maxsize=2)
def _known(terms: tuple[Term, ...]) -> dict[str, Term]:
    return {folded(name): term for term in terms for name in (term.word, *term.also)}


@lru_cache(maxsize=2)
def _pattern(terms: tuple[Term, ...]) -> re.Pattern[str]:
    """Splits a text at the names that are explained in it, the longest first."""
    names = [name for term in terms for name in (term.word, *term.also) if " " in name or name.isupper()]
    return re.compile(rf"\b((?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})s?)\b", re.IGNORECASE)


def glossary(terms: Sequence[Term], wanted: str | None = None) -> Markup:
    """Every term, the one that was asked for (by its id) on top; a sentence where there are none."""
    top = next((term for term in terms if term.id == wanted), None)
    return _WORDS.glossary(top, [(term, _others(term)) for term in terms])


def _others(term: Term) -> list[str]:
    """The other names of a term that its meaning does not give already."""
    return [name for name in term.also if not term.meaning.startswith(name)]
