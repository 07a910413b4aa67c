"""The kinds of extract that can be loaded: a module for each, and a folder where a publisher has several.

A loader is a module anywhere in this package with
    NAME              what definitions, recipes and the ledger call it
    TITLE             what the kind of extract is called, in plain words
    CONTROLLED        True where its source has done its own disclosure control and is already published
    COLUMNS           the headings it needs, or else recognises(columns, catalogue) -> bool
    CODEBOOK          True where rows are people, and a codebook says which columns are read
    facts(extract)    an Extract (ingest.loader) → a Draft, or None where a fault was noted that leaves nothing to read
Reading, line numbers, places, periods, numbers, symbols, duplicates and all other checks are done in `ingest`, once for all.

They are found here, and handed to `ingest` by whoever loads a file: a loader uses `ingest`, so that `ingest` cannot import loaders
without a circle. Nobody else imports a loader.
"""

import importlib
import pkgutil

from ingest.loader import Loaders, registry


__all__ = ["LOADERS"]

LOADERS: Loaders = registry(importlib.import_module(module.name) for module in pkgutil.walk_packages(__path__, f"{__name__}."))
