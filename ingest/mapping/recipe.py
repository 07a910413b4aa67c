"""A recipe: what a person said of how files of one kind are read, kept beside each file that was read so."""

import json
import tomllib
from dataclasses import asdict, dataclass

from catalogue.records import record
from ingest.mapping.column_mapping import Mapping
from ingest.read.text_file import Correction


PARTS = {"correction": Correction, "mapping": Mapping}


@dataclass(frozen=True)
class Recipe:
    """How a file is read: what of the reading is corrected, and which columns are which of ours. Either may be absent."""

    correction: Correction | None = None
    mapping: Mapping | None = None


NOTHING = Recipe()


def recipe(path):
    """(the Recipe in a TOML or JSON file, or None, and every fault in it, in words)."""
    try:
        table = (json.loads if path.read_bytes().lstrip().startswith(b"{") else tomllib.loads)(path.read_text(encoding="utf-8"))
    except ValueError as error:
        return None, [f"this is neither readable TOML nor JSON: {error}"]
    return of(table)


def of(table):
    """The same from a table of keys: `correction` and `mapping`, each with the keys of its class."""
    wrong = [f"'{key}' is not a part of a recipe; the parts are {' and '.join(PARTS)}" for key in table if key not in PARTS]
    parts = {name: record(cls, table[name], f"[{name}]", wrong) for name, cls in PARTS.items() if table.get(name)}
    made = Recipe(**parts)
    wrong += made.correction.faults if made.correction else ()
    return (None if wrong else made), wrong


def written(made):
    """A Recipe as the one JSON text that stands for it: the same recipe is the same bytes."""
    return json.dumps(asdict(made), sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
