"""Which tables of an upload are extracts, and of which kind. All are of one; what is none, such as a cover sheet, is left out and told."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from catalogue import Catalogue
from ingest.detect.loader_match import fitting_loaders, match_loader, nearly_fits
from ingest.loader import Loaders
from ingest.read.upload_table import UploadTable


LEFT_OUT = "has headings of no kind that can be loaded, and was left out; check that it holds no figures"
TWO_KINDS = "this is {this}, and {where} is {that}: an upload holds tables of one kind; save them as files of their own"


class Selection(NamedTuple):
    """The tables of an upload that are extracts, and the name of the loader of all of them; None where that is not known."""

    loader: str | None
    extracts: list[UploadTable]


def select_tables(
    loaders: Loaders, tables: Sequence[UploadTable], catalogue: Catalogue, requested: str | None = None, codebook: Path | None = None
) -> Selection:
    """The Selection among the tables of an upload. Where no loader is known, the reason is among a table's problems.

    `asked` is the loader that a person has chosen. A table that is almost an extract is a fault and not left out, so that no
    misspelt heading costs a sheet of figures.
    """
    filled = [table for table in tables if table.text and any(table.text.columns)]
    extracts = _likely_extracts(loaders, filled, catalogue, requested)
    names = [match_loader(loaders, table.text, catalogue, table.problems, requested, codebook) for table in extracts]
    for table in filled:
        if table not in extracts:
            table.problems.leave_out(LEFT_OUT)
    return Selection(_common_loader(loaders, extracts, names), extracts)


def _likely_extracts(loaders: Loaders, tables: list[UploadTable], catalogue: Catalogue, requested: str | None) -> list[UploadTable]:
    """The tables that are extracts or nearly so; where there is none, the one with the most columns, to be told what it lacks."""
    wanted = {name: loader for name, loader in loaders.items() if requested in (None, name)}
    likely = [table for table in tables if fitting_loaders(wanted, table.text, catalogue) or nearly_fits(wanted, table.text)]
    return likely or sorted(tables, key=lambda table: -len(table.text.columns))[:1]


def _common_loader(loaders: Loaders, tables: list[UploadTable], names: list[str | None]) -> str | None:
    """The name that all these tables share; None where one is not known, or where two differ, which is a fault in the later."""
    if None in names or not names:
        return None
    (first, name), *others = zip(tables, names)
    for table, other in others:
        if other != name:
            words = TWO_KINDS.format(this=loaders[other].title, where=first.where, that=loaders[name].title)
            table.problems.fault(words, table.text.heading_rows[0])
    return name if set(names) == {name} else None
