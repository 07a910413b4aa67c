"""What the survey tests share: a codebook and an export as text, loaded into a table of facts."""

from functools import cache
from pathlib import Path

import pyarrow.parquet as pq
import pytest

import catalogue as definitions
from loaders import load


CODEBOOKS = Path(__file__).parent / "codebooks"
REAL = Path(__file__).parents[3] / "shared" / "real" / "survey"
HEAD = 'title = "A survey"\narea = "E08000025"\nperiod = "2023"\nperiod_type = "calendar year"\n'


@cache
def known():
    return definitions.catalogue()


def real(name):
    path = REAL / name
    if not path.exists():
        pytest.skip(f"../shared/real/survey/{name} is not here")
    return path


def loaded(folder, export, codebook):
    """The Loaded and its facts (a pandas frame, None after a fault) of an export and a codebook given as text or as paths."""
    if isinstance(export, str):
        export = _written(folder / "export.csv", export)
    if isinstance(codebook, str):
        codebook = _written(folder / "book.toml", codebook)
    done = load(export, export.name, known(), folder / "facts.parquet", codebook=codebook)
    return done, done.path and pq.read_table(done.path).to_pandas()


def figure(facts, indicator, breakdown="all", category="all"):
    """The one row of an indicator."""
    rows = facts[(facts.indicator == indicator) & (facts.breakdown == breakdown) & (facts.category == category)]
    assert len(rows) == 1
    return rows.iloc[0]


def faults(done):
    """(row, column, found) of every fault."""
    return [(one.row, one.column, one.found) for one in done.problems if one.severity == "fault"]


def _written(path, text):
    path.write_text(text, encoding="utf-8")
    return path
