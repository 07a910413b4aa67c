"""Text that people type: what may be kept of it, and names made of it."""

import re
from hashlib import sha256

from errors import Problem


LONGEST = 20_000
# Nobody types these: they come with a paste or an attack, and turn text around or break a file that it is written to.
UNTYPED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
LONGEST_ID, KEPT_OF_IT = 110, 90


def text_faults(values: dict, where: str):
    """A Problem for each text among the values that is too long or holds characters that nobody types."""
    for column, value in values.items():
        for text in value if isinstance(value, tuple) else (value,):
            if not isinstance(text, str):
                continue
            if len(text) > LONGEST:
                yield Problem(f"this is longer than {LONGEST:,} characters; shorten it", column=column, table=where)
            if UNTYPED.search(text):
                message = "this holds characters that cannot be read, such as control characters; type it anew"
                yield Problem(message, column=column, table=where)


def slug(*parts: str | None) -> str:
    """An id of small letters, digits and hyphens made of some words; one of a long or foreign text ends in letters that tell it from others."""
    words = " ".join(part for part in parts if part)
    plain = re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")
    foreign = any(character.isalnum() and not character.isascii() for character in words)
    if len(plain) <= LONGEST_ID and plain and not foreign:
        return plain
    return f"{plain[:KEPT_OF_IT]}-{sha256(words.encode()).hexdigest()[:8]}".strip("-")
