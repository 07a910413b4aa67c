"""Getting extracts in: read exactly or refuse, recognise, check everything, and write facts.

A loader is a module of this package with
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
from loaders import checks, facts, figures, personal
from loaders.extract import Draft, Extract
from loaders.preview import Preview, preview
from loaders.problems import Problems
from loaders.reading import read
from loaders.recipe import NOTHING
from loaders.recognise import fitting, recognise


__all__ = ["LOADERS", "Draft", "Extract", "Loaded", "Preview", "load", "preview"]

LOADERS = {
    found.name: module
    for found in pkgutil.iter_modules(__path__)
    if not found.ispkg and hasattr(module := importlib.import_module(f"{__name__}.{found.name}"), "TITLE")
}


@dataclass(frozen=True)
class Loaded:
    """What came of one file. `path` is its facts, or None where there was a fault; `rows` counts rows, `facts` figures.

    `faults` and `warnings` count all there are, those not listed among `problems` included. `columns` are its headings as printed,
    and `fitting` the loaders by whose headings it goes: none where it is of no kind that is known, several where a person must choose.
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


def load(path, name, catalogue, into, loader=None, codebook=None, recipe=NOTHING):
    """Read the file at `path` (shown to people as `name`), check it, and write its facts to the Parquet file `into`.

    `loader` names the kind of extract where a person has chosen it; `codebook` is the path of a survey's codebook, and `recipe`
    what a person said of how the file is read. Never raises for what is in the file: the Loaded has every problem, and nothing is
    written if one of them is a fault.
    """
    problems = Problems()
    text = read(Path(path), problems, Path(into).parent, recipe.correction)
    if text is None or not any(text.columns):
        return Loaded(loader, False, 0, 0, tuple(problems.listed()), None, problems.faults, problems.warnings)
    try:
        chosen = recognise(LOADERS, text, catalogue, problems, loader or ("mapped" if recipe.mapping else None), codebook)
        # A survey's rows are people by nature; its codebook says which columns are read, and no other leaves the kept upload.
        people = getattr(LOADERS.get(chosen), "CODEBOOK", False)
        if not people:
            problems.withheld = personal.check(text, catalogue.areas, problems)
        extract = Extract(name, text, catalogue, problems, codebook, recipe.mapping)
        written = _facts(LOADERS[chosen], extract, Path(into)) if chosen else 0
    finally:
        text.db.close()
    done = Path(into) if written and not problems.faults else None
    return Loaded(
        chosen, bool(chosen) and LOADERS[chosen].CONTROLLED, text.rows, written, tuple(problems.listed()), done, problems.faults,
        problems.warnings, text.columns, tuple(fitting(LOADERS, text, catalogue, codebook)),
        people or problems.withheld,
    )  # fmt: skip


def _facts(module, extract, into):
    """How many facts were written to `into`: none where there is a fault."""
    draft = module.facts(extract)
    if draft is None:
        return 0
    figures.fill(extract, draft)
    checks.check(extract, draft, module.CONTROLLED)
    return 0 if extract.problems.faults else facts.write(extract.text.db, into)
