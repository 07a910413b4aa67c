"""Data and a template → the bytes of a tagged PDF that meets PDF/UA-1, or pictures of its pages."""

import json
import re
from datetime import UTC, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import font_source_sans_pro
import typst

from exports.writable_text import STAND_IN, clean


FOLDER = Path(__file__).resolve().parent
STANDARD = ["ua-1"]
# Every character below this that is no control character is in the fonts; of those above, few are.
SURE, NEVER = 0x180, 0x2E80
UNSURE = re.compile("[^\x00-\u017f]")
# No word of English is longer than this; what is, may be broken after every few letters.
LONGEST, PIECE = 24, 8
BREAK = "\u200b"


def pdf(template: str, data: dict, at: datetime) -> bytes:
    """The PDF of a template of this folder filled with data; the same data give the same bytes. `at` is when it was made, naive or in UTC."""
    return _compiled(template, data, at, format="pdf", pdf_standards=STANDARD)


def pages(template: str, data: dict, at: datetime, ppi: float = 60) -> list[bytes]:
    """The same pages as PNG pictures."""
    made = _compiled(template, data, at, format="png", ppi=ppi)
    return made if isinstance(made, list) else [made]


def _compiled(template: str, data: dict, at: datetime, **options: Any) -> Any:
    moment = at if at.tzinfo else at.replace(tzinfo=UTC)
    made = {**printable(data), "made": [moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second]}
    inputs = {"data": json.dumps(made, ensure_ascii=False)}
    return _compiler().compile((FOLDER / template).read_bytes(), sys_inputs=inputs, timestamp=moment, **options)


def _compiler() -> typst.Compiler:
    """A compiler for one paper alone: one that two threads share would hand the data of one paper to the other."""
    return typst.Compiler(root=FOLDER, font_paths=_fonts())


@cache
def _fonts() -> typst.Fonts:
    """Our fonts and those within typst, never those of a machine, so that a paper looks the same wherever it is made."""
    return typst.Fonts(include_system_fonts=False, font_paths=[font_source_sans_pro.font_directory])


def printable(part: Any) -> Any:
    """The data with a stand-in for each character that no font of ours has, and with places to break very long words."""
    if isinstance(part, str):
        shown = UNSURE.sub(lambda match: match[0] if has_glyph(match[0]) else STAND_IN, clean(part))
        return shown if shown.startswith("<svg ") else _breakable(shown)
    if isinstance(part, dict):
        return {key: printable(value) for key, value in part.items()}
    return [printable(piece) for piece in part] if isinstance(part, list | tuple) else part


def _breakable(text: str) -> str:
    """Words longer than a column is wide would run off the page."""
    if len(text) <= LONGEST:
        return text
    return " ".join(word if len(word) <= LONGEST else BREAK.join(_pieces(word)) for word in text.split(" "))


def _pieces(word: str) -> list[str]:
    return [word[i : i + PIECE] for i in range(0, len(word), PIECE)]


def has_glyph(character: str) -> bool:
    """Whether a font of ours has the character. PDF/UA-1 refuses a file in which one is missing."""
    code = ord(character)
    return code < SURE or (code < NEVER and _tried(character)) or character == STAND_IN


@lru_cache(maxsize=4096)
def _tried(character: str) -> bool:
    source = b'#set document(title: "x")\n#set text(font: "Source Sans Pro", lang: "en")\n#sys.inputs.one'
    try:
        _compiler().compile(source, sys_inputs={"one": f"a{character}"}, format="pdf", pdf_standards=STANDARD)
    except typst.TypstError:
        return False
    return True
