"""The words of the trade in plain English: what each means, and what else it is called."""

from dataclasses import dataclass

from catalogue.areas import folded
from catalogue.typed_tables import records, toml


@dataclass(frozen=True)
class Term:
    """One word and its meaning, a sentence or two. `also` are other names under which pages and extracts know it."""

    word: str
    meaning: str
    also: tuple[str, ...] = ()

    @property
    def id(self):
        """The word as it stands in an address: looked_after."""
        return folded(self.word).replace(" ", "_")


def glossary(path, faults):
    """The Terms of glossary.toml in the order of the alphabet; none where there is no such file.

    Complains of a word or other name that two terms share, and of a meaning that is no sentence.
    """
    table = toml(path, faults) if path.exists() else {}
    terms = records(Term, table.get("term", []), path.name, faults)
    taken = {}
    for term in terms:
        for name in map(folded, (term.word, *term.also)):
            if taken.setdefault(name, term) is not term:
                faults.append(f"{path.name}: '{term.word}' and '{taken[name].word}' are both called '{name}'; keep one")
        if not term.meaning.endswith("."):
            faults.append(f"{path.name}: the meaning of '{term.word}' is no sentence; end it with a full stop")
    return tuple(sorted(terms, key=lambda term: folded(term.word)))
