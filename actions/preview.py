"""A file exactly as it would be read, before any column is given a meaning."""

from dataclasses import replace
from pathlib import Path

from actions.way import like_before, recipe_of, remembered
from errors import UsageError
from ingest import preview as preview_file
from ingest.detect.loader_match import fitting_loaders
from ingest.mapping.recipe import NO_RECIPE
from ingest.mapping.suggested_mapping import suggested_mapping
from loaders import LOADERS


def preview(session, file, name=None, recipe=None, afresh=False):
    """The Preview of a file: how it was read, its table and its problems. Nothing is kept.

    It is read by the `recipe` that is given (a table of keys, or a file), else by that of the last file with the same headings
    for which a person chose one, unless `afresh`.
    """
    session.require("preview")
    file = Path(file)
    if not file.is_file():
        raise UsageError(f"There is no file {file}. Check the name and the folder.")
    last = None if recipe or afresh else remembered(session, file)
    how = recipe_of(recipe) if recipe else last.recipe if last else NO_RECIPE
    return completed(session, preview_file(file, name or file.name, how), last and last.like)


def completed(session, read, like):
    """A Preview with what is known here: the upload `like` which it was read, what it fits, and how to match it."""
    read = replace(read, like=like)
    if read.text is None:
        return read
    fits = tuple(fitting_loaders(LOADERS, read.text, session.catalogue))
    start = None if fits else like_before(session, read.text, suggested_mapping(read.text, session.catalogue))
    return replace(read, fitting=fits, suggested=start)
