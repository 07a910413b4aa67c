"""Text as an office file can hold it: what XML has no place for is taken out, and nothing in it means anything but itself."""

import re
from xml.sax.saxutils import escape


# Control characters, halves of surrogate pairs, and the two that are no characters at all.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def clean(text: object) -> str:
    """The text on one line; empty for None."""
    return re.sub(r"\s+", " ", _UNWRITABLE.sub("", str(text or ""))).strip()


def paragraphs(text: str | None) -> list[str]:
    """The lines of a text that say something."""
    return [line for line in (clean(line) for line in re.split(r"[\r\n\v\f\u2028\u2029]+", text or "")) if line]


def xml(text: object) -> str:
    """The text as content or as an attribute between double quotes. A literal _x0041_ stays as typed, where an office suite reads an A."""
    return _ESCAPE.sub("_x005F_", escape(clean(text), {'"': "&quot;"}))
