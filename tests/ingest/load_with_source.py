"""Definitions with one more source, for layouts that no indicator of ours is read from yet."""

from dataclasses import replace

import pyarrow.parquet as pq

from catalogue import Source
from ingest import ReadingOptions, load
from loaders import LOADERS
from tests.ingest.load_extract import known


def loaded_as(folder, text, name, indicator, **source):
    """The Loaded and its facts (a pandas frame, None after a fault) of a text, where `indicator` has this source alone."""
    indicators = dict(known().indicators)
    indicators[indicator] = replace(indicators[indicator], sources=(Source(release="A release", **source),))
    path = folder / name
    path.write_text(text, encoding="utf-8")
    done = load(path, ReadingOptions(), replace(known(), indicators=indicators), LOADERS, folder / "facts.parquet")
    return done, done.path and pq.read_table(done.path).to_pandas()
