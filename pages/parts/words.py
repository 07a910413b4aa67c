"""Words and what they mean: on hover where a page uses one, and all of them on a page of their own."""

from functools import lru_cache

from catalogue.areas import folded
from pages.parts import here
from pages.parts.markup import escape


def explained(label):
    """The label with what it means on hover, where the glossary knows it; everyone else finds it on the page of words."""
    meaning = _meanings(here.session().catalogue.glossary).get(folded(label))
    return f'<abbr title="{escape(meaning)}">{escape(label)}</abbr>' if meaning else escape(label)


@lru_cache(maxsize=2)
def _meanings(terms):
    return {folded(name): term.meaning for term in terms for name in (term.word, *term.also)}


def glossary(terms, asked=None):
    """Every term, the one that was asked for (by its id) on top."""
    found = next((term for term in terms if term.id == asked), None)
    if not terms:
        return '<div class="los"><h1>No words are defined yet</h1><p class="lead">They belong in the file glossary.toml of the definitions.</p></div>'
    top = f'<h1>{escape(found.word)}</h1><p class="lead">{escape(found.meaning)}</p><h2>All words</h2>' if found else HEAD
    return f'<div class="los">{top}{listed(terms)}</div>'


HEAD = (
    "<h1>Words used here, in plain English</h1><p class='lead'>On most pages a dotted line under a word shows that its meaning "
    "appears when you point at it.</p>"
)


def listed(terms):
    """Terms as a list of what each word means, and what else it is called."""
    return f'<dl class="words">{"".join(map(_term, terms))}</dl>'


def _term(term):
    also = f' <span class="also">also: {escape(", ".join(_others(term)))}</span>' if _others(term) else ""
    return f"<div><dt>{escape(term.word)}{also}</dt><dd>{escape(term.meaning)}</dd></div>"


def _others(term):
    """The other names of a term that its meaning does not give already."""
    return [name for name in term.also if not term.meaning.startswith(name)]
