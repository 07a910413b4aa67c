"""The nearest of the right words to a wrong one."""

from difflib import get_close_matches


def nearest(word, words):
    """The word that looks most like `word`, capitals aside, or None where none is near."""
    folded = {one.lower(): one for one in words}
    found = get_close_matches((word or "").strip().lower(), folded, n=1, cutoff=0.7)
    return folded[found[0]] if found else None


def suggestion(word, words):
    """' Did you mean …?', or nothing."""
    found = nearest(word, words)
    return f" Did you mean '{found}'?" if found else ""
