"""Whether a quote is the masked answer with words left out, so that no mask can be undone by whoever quotes."""

import re


CUT = re.compile(r"…|\.{3}|\[(?:…|\.{3})\]")
# A mask is one word: part of it is none.
WORDS = re.compile(r"\[[\w ]+\]|[\w'’-]+")


def is_shortened(quote: str, masked: str) -> bool:
    """Whether the words of the quote stand in the masked answer in the same order. Punctuation and capitals may differ; a quote needs a word."""
    wanted = [word.lower() for word in WORDS.findall(CUT.sub(" ", quote))]
    there = iter(word.lower() for word in WORDS.findall(masked))
    return bool(wanted) and all(word in there for word in wanted)
