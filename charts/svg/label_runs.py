"""The text of a label: lines of runs, bold or not. Only <br> and <b> mean something; all else is shown as it stands."""

import re
from functools import lru_cache


Run = tuple[str, bool]
Line = tuple[Run, ...]

_TAG = re.compile(r"(<br ?/?>|</?b>)")
# Neither XML nor a reader has a use for these: a stand-in shows that something was there.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@lru_cache(maxsize=4096)
def lines(text: str) -> tuple[Line, ...]:
    """The lines of a text; an empty text is one empty line."""
    block, bold = [[]], False
    for piece in _TAG.split(clean(text)):
        if piece.startswith("<br") and _TAG.fullmatch(piece):
            block.append([])
        elif piece in ("<b>", "</b>"):
            bold = piece == "<b>"
        elif piece:
            block[-1].append((piece, bold))
    return tuple(tuple(line) for line in block)


def clean(text: str) -> str:
    """The text with white space as single spaces, and a stand-in for what XML cannot hold."""
    return _UNWRITABLE.sub("\ufffd", re.sub(r"[\t\r\n]+", " ", text))


def joined(block: tuple[Line, ...]) -> Line:
    """Lines as one line, with a space between them."""
    runs = []
    for line in block:
        if runs and line:
            runs.append((" ", runs[-1][1]))
        runs += line
    return tuple(runs)


def escape(text: str) -> str:
    """The text as the content or an attribute of an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
