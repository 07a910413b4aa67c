"""Metadata that are handed in together with the data file they describe: x.meta.csv with x.csv."""

from pathlib import Path


METADATA = ".meta.csv"


def paired(files, names=None):
    """(file, name, metadata file or None) of every file that is to be loaded, in their order. `names` are what people call them.

    Metadata whose data file is not among them are a file to be loaded like any other, to be told what they are.
    """
    names = list(names or (Path(file).name for file in files))
    about = {name.lower(): file for file, name in zip(files, names) if name.lower().endswith(METADATA)}
    described = [_metadata(name) for name in names]
    taken = set(described) & about.keys()
    return [(file, name, about.get(wanted)) for file, name, wanted in zip(files, names, described) if name.lower() not in taken]


def _metadata(name):
    """What the metadata of a file are called."""
    return f"{name.lower().removesuffix('.csv')}{METADATA}"
