"""A recipe: what a person said of how files of one kind are read, kept beside each file that was read so."""

import json
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

from catalogue.typed_tables import record
from ingest.mapping.column_mapping import Mapping
from ingest.read.correction import Correction


PARTS = {"correction": Correction, "mapping": Mapping}


@dataclass(frozen=True)
class Recipe:
    """How a file is read: what of the reading is corrected, and which columns are which of ours. Either may be absent."""

    correction: Correction | None = None
    mapping: Mapping | None = None


NO_RECIPE = Recipe()


class ReadRecipe(NamedTuple):
    """A Recipe, or None with every fault that was in it, in words."""

    recipe: Recipe | None
    faults: list[str]


def read_recipe(path: Path) -> ReadRecipe:
    """The Recipe in a TOML or JSON file."""
    try:
        table = (json.loads if path.read_bytes().lstrip().startswith(b"{") else tomllib.loads)(path.read_text(encoding="utf-8"))
    except ValueError as error:
        return ReadRecipe(None, [f"this is neither readable TOML nor JSON: {error}"])
    return recipe_from_table(table)


def recipe_from_table(table: dict) -> ReadRecipe:
    """The same from a table of keys: `correction` and `mapping`, each with the keys of its class."""
    faults = [f"'{key}' is not a part of a recipe; the parts are {' and '.join(PARTS)}" for key in table if key not in PARTS]
    parts = {name: record(cls, table[name], f"[{name}]", faults) for name, cls in PARTS.items() if table.get(name)}
    recipe = Recipe(**parts)
    faults += recipe.correction.faults if recipe.correction else ()
    return ReadRecipe(None if faults else recipe, faults)


def recipe_bytes(recipe: Recipe) -> bytes:
    """A Recipe as the one JSON text that stands for it: the same recipe is the same bytes."""
    return json.dumps(asdict(recipe), sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
