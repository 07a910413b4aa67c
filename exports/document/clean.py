"""Text that people typed or files held, made fit to be written: no control characters, no hidden change of direction."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any


# What no reader sees, or what turns the direction of the text after it; a stand-in shows that something was there.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
SPACE = re.compile(r"[\t\r\n\u2028\u2029]+")
STAND_IN = "\ufffd"


def clean(text: str) -> str:
    """The text with its white space as single spaces."""
    return UNWRITABLE.sub(STAND_IN, SPACE.sub(" ", text))


def cleaned(part: Any) -> Any:
    """A Document, or any part of one, with every text in it made clean."""
    if isinstance(part, str):
        return clean(part)
    if isinstance(part, tuple):
        return tuple(map(cleaned, part))
    if isinstance(part, dict):
        return {key: cleaned(value) for key, value in part.items()}
    if is_dataclass(part):
        return replace(part, **{field.name: cleaned(getattr(part, field.name)) for field in fields(part)})
    return part
