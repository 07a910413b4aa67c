"""The nearest of the right words to a wrong one."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest_word(word: str | None, words: Iterable[str], likeness: float = 0.7) -> str | None:
    """The word that looks most like `word`, capitals aside, or None where none has so much `likeness` (1 is the same)."""
    folded = {right.lower(): right for right in words}
    near = get_close_matches((word or "").strip().lower(), folded, n=1, cutoff=likeness)
    return folded[near[0]] if near else None


def did_you_mean(word: str | None, words: Iterable[str], likeness: float = 0.7) -> str:
    """' Did you mean …?' to put behind a message, or '' where no word is near."""
    near = nearest_word(word, words, likeness)
    return f" Did you mean '{near}'?" if near else ""


def nearest_key(word: str, words: Iterable[str]) -> str:
    """The same behind a sentence that ends without its stop, on a word of a TOML file: there a word counts as near sooner."""
    hint = did_you_mean(word, words, 0.6)
    return f".{hint}" if hint else ""
