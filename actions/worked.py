"""The worked examples of the methods, each with its published source; the tests hold the metrics to the same files."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


EXAMPLES = Path(__file__).resolve().parent.parent / "data" / "examples"


@dataclass(frozen=True)
class Example:
    """One example: a title that asks, an explanation in plain English, and where the figures were published."""

    title: str
    explanation: str
    source: str


@cache
def worked(folder=EXAMPLES):
    """Every Example in the order of its file's name; empty where a copy was installed without them. Everyone may read them."""
    tables = (tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml")))
    return tuple(Example(table["title"], " ".join(table["explanation"].split()), table["source"]) for table in tables)
