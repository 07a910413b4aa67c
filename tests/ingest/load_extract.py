"""What the loader tests share: an extract given as a path or as text, loaded into a table of facts."""

from functools import cache
from pathlib import Path

import pyarrow.parquet as pq
import pytest

import catalogue as definitions
from ingest import ReadingOptions, load
from loaders import LOADERS


REAL = Path(__file__).parents[3] / "shared" / "real"


@cache
def known():
    return definitions.catalogue()


def real(name):
    """A real extract by its path under ../shared/real; the test is skipped where it is absent."""
    path = REAL / name
    if not path.exists():
        pytest.skip(f"../shared/real/{name} is not here")
    return path


def loaded(folder, export, name="export.csv", loader=None, codebook=None):
    """The Loaded and its facts (a pandas frame, None after a fault) of an extract given as a path or as text."""
    if isinstance(export, str):
        export, text = folder / name, export
        export.write_text(text, encoding="utf-8")
    done = load(export, ReadingOptions(loader=loader, codebook=codebook), known(), LOADERS, folder / "facts.parquet")
    return done, done.path and pq.read_table(done.path).to_pandas()


def faults(done):
    """(row, column, found) of every fault."""
    return [(one.row, one.column, one.found) for one in done.problems if one.severity == "fault"]


def figure(facts, indicator, breakdown="all", category="all", **keys):
    """The one row of an indicator, in a breakdown and category, with these other cells."""
    rows = facts[(facts.indicator == indicator) & (facts.breakdown == breakdown) & (facts.category == category)]
    for column, wanted in keys.items():
        rows = rows[rows[column] == wanted]
    assert len(rows) == 1
    return rows.iloc[0]
