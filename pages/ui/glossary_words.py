"""Words and what they mean: where a page uses one, by pointer and by keyboard, and all of them on a page of their own."""

import re
from functools import lru_cache
from html import escape

from catalogue.areas import folded
from pages.shell import context
from pages.shell.address import link


HEAD = (
    "<h1>Words used here, in plain English</h1><p class='lead'>On most pages a dotted line under a word shows that its meaning "
    "appears when you point at it or reach it with the Tab key. Escape puts it away, and the word itself leads here.</p>"
)


def explained_term(label):
    """The label as a link to what it means, which a script of the frame shows beside it; as it is where the glossary does not know it."""
    term = _known(context.session().catalogue.glossary).get(folded(label))
    return _linked(term, label) if term else escape(label)


def explained_text(text):
    """A text whose words of the trade are explained, each the first time: names of several words, and abbreviations."""
    terms, seen, made = context.session().catalogue.glossary, set(), []
    for index, part in enumerate(_pattern(terms).split(text) if terms else [text]):
        term = _known(terms).get(folded(part), _known(terms).get(folded(part.removesuffix("s")))) if index % 2 else None
        made.append(escape(part) if term in seen | {None} else _linked(term, part))
        seen.add(term)
    return "".join(made)


def _linked(term, label):
    at = escape(link("glossary", word=term.id))
    return f'<a class="term" data-go href="{at}" data-means="{escape(term.meaning)}">{escape(label)}</a>'


@lru_cache(maxsize=2)
def _known(terms):
    return {folded(name): term for term in terms for name in (term.word, *term.also)}


@lru_cache(maxsize=2)
def _pattern(terms):
    """Splits a text at the names that are explained in it, the longest first."""
    names = [name for term in terms for name in (term.word, *term.also) if " " in name or name.isupper()]
    return re.compile(rf"\b((?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})s?)\b", re.IGNORECASE)


def glossary(terms, wanted=None):
    """Every term, the one that was asked for (by its id) on top."""
    term = next((term for term in terms if term.id == wanted), None)
    if not terms:
        return '<div class="los"><h1>No words are defined yet</h1><p class="lead">They belong in the file glossary.toml of the definitions.</p></div>'
    top = f'<h1>{escape(term.word)}</h1><p class="lead">{escape(term.meaning)}</p><h2>All words</h2>' if term else HEAD
    return f'<div class="los">{top}{glossary_list(terms)}</div>'


def glossary_list(terms):
    """Terms as a list of what each word means, and what else it is called."""
    return f'<dl class="words">{"".join(map(_term, terms))}</dl>'


def _term(term):
    also = f' <span class="also">also: {escape(", ".join(_others(term)))}</span>' if _others(term) else ""
    return f"<div><dt>{escape(term.word)}{also}</dt><dd>{escape(term.meaning)}</dd></div>"


def _others(term):
    """The other names of a term that its meaning does not give already."""
    return [name for name in term.also if not term.meaning.startswith(name)]
