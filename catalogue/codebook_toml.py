"""A codebook, or the themes of a survey, as TOML that people read and change: what holds of the whole survey first, then groups, questions and measures."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any


LISTS = ("group", "question", "measure", "theme")
NAMED = {"group": "breakdown", "question": "id", "measure": "indicator", "theme": "id"}
BARE = re.compile(r"[A-Za-z0-9_-]+")


def codebook_toml(table: Mapping[str, Any], comments: Mapping[str, str] | None = None) -> str:
    """The TOML of a table of keys. `comments` are said over the question, or the group, of that name."""
    lines = [f"{key} = {_value(value)}" for key, value in table.items() if key not in LISTS]
    for kind in LISTS:
        for entry in table.get(kind, ()):
            comment = (comments or {}).get(entry.get(NAMED[kind]), "")
            lines += ["", *([f"# {' '.join(comment.split())}"] if comment else []), f"[[{kind}]]"]
            lines += [f"{_key(key)} = {_value(value)}" for key, value in entry.items()]
    return "\n".join(lines) + "\n"


def _key(text: str) -> str:
    return text if BARE.fullmatch(text) else _text(text)


def _text(text: str) -> str:
    """A text in quotes; JSON's escapes are TOML's too, but for what lies beyond the sixteen bits, which stands as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(str(key))} = {_value(each)}" for key, each in value.items()) + " }" if value else "{}"
    if isinstance(value, Iterable):
        return "[" + ", ".join(map(_value, value)) + "]"
    return repr(value)
