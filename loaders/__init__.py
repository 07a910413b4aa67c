"""Getting extracts in: read exactly or refuse, recognise, check everything, and write facts.

A loader is a module of this package with
    NAME              what definitions, recipes and the ledger call it
    TITLE             what the kind of extract is called, in plain words
    CONTROLLED        True where its source has done its own disclosure control and is already published
    COLUMNS           the headings it needs, or else recognises(columns, catalogue) -> bool
    CODEBOOK          True where rows are people, and a codebook says which columns are read
    facts(extract)    an Extract (loaders.extract) → a Draft, or None where a fault was noted that leaves nothing to read
Reading, line numbers, places, periods, numbers, symbols, duplicates and all other checks are done here, once for all.
"""

import importlib
import pkgutil
from dataclasses import dataclass
from pathlib import Path

from errors import Problem
from ingest.checks import headings, personal_data
from ingest.detect.loader_match import fitting
from ingest.detect.table_selection import choose
from ingest.file_preview import Preview, of_tables, preview
from ingest.loader import Draft, Extract
from ingest.mapping.recipe import NOTHING
from ingest.pipeline import make
from ingest.read import containers
from ingest.read.upload_table import told


__all__ = ["LOADERS", "Draft", "Extract", "Loaded", "Preview", "load", "preview"]

_MODULES = (importlib.import_module(found.name) for found in pkgutil.walk_packages(__path__, f"{__name__}."))
LOADERS = dict(sorted((module.NAME, module) for module in _MODULES if hasattr(module, "NAME")))
CONTACTS = 3
NOTHING_KEPT = "no row of this file holds a figure that is to be kept; check that it is the right file, and what is left out"


@dataclass(frozen=True)
class Loaded:
    """What came of one upload. `path` is its facts, or None where there was a fault; `rows` counts rows, `facts` figures.

    `faults` and `warnings` count all there are, those not listed among `problems` included. `columns` are its headings as printed,
    and `fitting` the loaders by whose headings it goes: none where it is of no kind that is known, several where a person must choose.
    `small` counts the small numbers in the layout of a statistic that would have hidden them: they are somebody's own.
    `private` says that its rows are people, or that it holds what tells who they are: nothing of it may stand on a screen.
    """

    loader: str | None
    controlled: bool
    rows: int
    facts: int
    problems: tuple[Problem, ...]
    path: Path | None
    faults: int = 0
    warnings: int = 0
    columns: tuple[str, ...] = ()
    fitting: tuple[str, ...] = ()
    private: bool = False
    small: int = 0


def load(path, name, catalogue, into, loader=None, codebook=None, recipe=NOTHING, metadata=None, look=None, published_by=None):
    """Read the file at `path` (shown to people as `name`), check it, and write its facts to the Parquet file `into`.

    A workbook or a zip may hold several tables; those that are extracts must be of one kind, and their facts are written together.

    `loader` names the kind of extract where a person has chosen it; `codebook` is the path of a survey's codebook, and `recipe`
    what a person said of how the file is read; `published_by` names who published its figures, where a steward has said so; `metadata` is the path of the metadata file that came with it. `look` is called with the Preview of the file while it is open.

    Never raises for what is in the file: the Loaded has every problem, and nothing is written if one of them is a fault.
    """
    into = Path(into)
    tables = containers.tables(path, into.parent, recipe.correction, metadata)
    try:
        if look:
            look(of_tables(tables, name, recipe))
        chosen, ours = choose(LOADERS, tables, catalogue, loader or ("mapped" if recipe.mapping else None), codebook)
        people = getattr(LOADERS.get(chosen), "CODEBOOK", False)
        for one in ours:
            headings.repeated(one.text, one.problems)
        _check_people(tables, ours, people, catalogue.areas)
        extracts = [Extract(name, one.text, catalogue, one.problems, codebook, recipe.mapping, one.metadata) for one in ours]
        written, small = make(LOADERS[chosen], extracts, [one.where for one in ours], into, published_by) if chosen else (0, 0)
        fits = fitting(LOADERS, ours[0].text, catalogue, codebook) if ours else ()
        if written == 0 and chosen and not any(one.problems.faults for one in tables):
            ours[0].problems.fault(NOTHING_KEPT, ours[0].text.heading_rows[0])
    finally:
        containers.close(tables)
    faults = sum(one.problems.faults for table in tables for one in table.both)
    if faults:
        into.unlink(missing_ok=True)
    return Loaded(
        chosen if ours else loader, bool(chosen) and LOADERS[chosen].CONTROLLED, sum(one.text.rows for one in ours), written,
        told(tables), into if written and not faults else None, faults, sum(one.problems.warnings for table in tables for one in table.both),
        ours[0].text.columns if ours else (), tuple(fits), people or any(one.problems.withheld for one in tables), small,
    )  # fmt: skip


def _check_people(tables, ours, survey, areas):
    """Note personal data, in tables that are left out too.

    A survey's rows are people by nature; its codebook says which columns are read, and no other leaves the kept upload.
    """
    for one in tables:
        if one.text and not (survey and one in ours):
            one.problems.withheld = personal_data.check(one.text, areas, one.problems, contacts=0 if one in ours else CONTACTS)
