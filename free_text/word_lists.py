"""The lists of words by which masking and themes tell what matters from what does not."""

import tomllib
from functools import cache, lru_cache
from pathlib import Path

from rapidfuzz.distance import OSA


# In shorter words a single letter makes another word of it.
SLIPS_FROM = 5
DATA = Path(__file__).resolve().parent.parent / "data"


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of one list of data/masking_words.toml, in small letters."""
    return frozenset(tomllib.loads((DATA / "masking_words.toml").read_text(encoding="utf-8"))[name].split())


@cache
def names() -> frozenset[str]:
    """Names that are seldom a word, in small letters."""
    return _listed("personal_names.txt")


@cache
def names_that_are_words() -> frozenset[str]:
    """Names that are more often a word, in small letters."""
    return _listed("names_that_are_words.txt")


@cache
def common_words() -> frozenset[str]:
    """Words that English uses often, without names of people."""
    return _listed("common_words.txt")


@lru_cache(maxsize=50_000)
def is_common(word: str) -> bool:
    """Whether a word is used often, or is one of those with a slip of spelling: a letter more, less, other or moved, and the first one right."""
    if word in common_words():
        return True
    return len(word) >= SLIPS_FROM and any(OSA.distance(word, near, score_cutoff=1) <= 1 for near in _by_first_letter().get(word[0], ()))


@cache
def _by_first_letter() -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    for word in common_words():
        if len(word) >= SLIPS_FROM - 1:
            words.setdefault(word[0], []).append(word)
    return words


def _listed(file: str) -> frozenset[str]:
    lines = (DATA / file).read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())
