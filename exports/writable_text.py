"""Text that people typed or files held, made fit to be written: nothing that a format has no place for, nothing that means more than itself."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any
from xml.sax.saxutils import escape


# Control characters, halves of surrogate pairs, and the two that are no characters at all: XML has no place for them.
CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
# What no reader sees, or what turns the direction of the text after it.
UNSEEN = "\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef"
UNWRITABLE = re.compile(f"[{CONTROLS}]")
DECEIVING = re.compile(f"[{CONTROLS}{UNSEEN}]")
SPACE = re.compile(r"[\t\r\n\u2028\u2029]+")
STAND_IN = "\ufffd"
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def one_line(text: object) -> str:
    """The text on one line, as an office file holds it: what XML has no place for is taken out. Empty for None."""
    return " ".join(UNWRITABLE.sub("", str(text or "")).split())


def paragraphs(text: str | None) -> list[str]:
    """The lines of a text that say something."""
    return [line for line in (one_line(line) for line in re.split(r"[\r\n\v\f\u2028\u2029]+", text or "")) if line]


def xml(text: object) -> str:
    """The text as content or as an attribute between double quotes. A literal _x0041_ stays as typed, where an office suite reads an A."""
    return _ESCAPE.sub("_x005F_", escape(one_line(text), {'"': "&quot;"}))


def clean(text: str) -> str:
    """The text with its white space as single spaces, as a page or a PDF shows it: a stand-in shows that something was there."""
    return DECEIVING.sub(STAND_IN, SPACE.sub(" ", text))


def cleaned(part: Any) -> Any:
    """A Document, or any part of one, with every text in it made clean."""
    if isinstance(part, str):
        return clean(part)
    if isinstance(part, tuple):
        return tuple(map(cleaned, part))
    if isinstance(part, dict):
        return {key: cleaned(value) for key, value in part.items()}
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{field.name: cleaned(getattr(part, field.name)) for field in fields(part)})
    return part
