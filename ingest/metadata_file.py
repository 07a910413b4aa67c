"""Metadata files (x.meta.csv), which describe the columns of a data file and hold no figures."""

from collections.abc import Iterable


SUFFIX = ".meta.csv"


def is_metadata(headings: Iterable[str]) -> bool:
    """Whether these are the headings of a metadata file."""
    plain = {heading.strip().lower() for heading in headings}
    return {"col_name", "col_type"} <= plain
