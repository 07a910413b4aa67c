"""Text without what nobody can see or means: invisible characters, a spreadsheet's ="…" guard, digits and signs of other scripts."""

import re
import unicodedata

from catalogue.areas import NOTE


# Joiners (U+200C, U+200D) are letters' own in Urdu and other scripts, and stay.
INVISIBLE = "\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
DIGITS = {chr(start + digit): str(digit) for start in (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0xFF10) for digit in range(10)}
SIGNS = {"−": "-", "﹣": "-", "－": "-", "＋": "+", "٪": "%", "％": "%", "٫": ".", "٬": ","}
PLAIN = str.maketrans({**DIGITS, **SIGNS, **dict.fromkeys(INVISIBLE)})
GUARD = re.compile(r'^="(.*)"$', re.DOTALL)


def plain_text(cell: str) -> str:
    """A cell as it is meant: ="007" → 007, ۲۰۲۴ → 2024, − → -, and without invisible characters or the mark of a note ('2023 [note 4]')."""
    return NOTE.sub("", GUARD.sub(r"\1", cell.strip()).translate(PLAIN))


def without_invisible(heading: str) -> str:
    """A heading without the characters that nobody can see."""
    return heading.translate(dict.fromkeys(map(ord, INVISIBLE)))


def invisible_in(text: str) -> list[str]:
    """The invisible characters in a text, as 'U+200B (zero width space)', each once."""
    return [f"U+{ord(sign):04X} ({unicodedata.name(sign, 'unnamed').lower()})" for sign in dict.fromkeys(text) if sign in INVISIBLE]
