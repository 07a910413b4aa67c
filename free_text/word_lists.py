"""The lists of words by which masking and themes tell what matters from what does not."""

import tomllib
from functools import cache
from pathlib import Path


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


def _listed(file: str) -> frozenset[str]:
    lines = (DATA / file).read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())
