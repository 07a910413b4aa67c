"""One upload from its bytes to facts on disk: read, recognise, draft, check, write.

An upload may hold several tables, which are then of one kind; each has its own database and its own problems until their figures
are joined in one Parquet file.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import progress
from catalogue import Areas, Catalogue, codebook
from catalogue.survey_items import survey_definitions
from errors import Problem
from ingest.checks import headings, personal_data
from ingest.checks.figure_checks import check_figures
from ingest.checks.figures_in_two_tables import note_duplicates_between_tables
from ingest.checks.own_figures import note_small_numbers
from ingest.detect.loader_match import fitting_loaders
from ingest.detect.table_selection import select_tables
from ingest.facts import facts_file
from ingest.facts.figures_table import fill_figures
from ingest.file_preview import Preview, preview_of_tables
from ingest.loader import Extract, Loader, Loaders
from ingest.read.containers import close_tables, read_tables
from ingest.read.upload_table import UploadTable, problems_of
from ingest.reading_options import ReadingOptions


# In so many rows an address or a telephone number may stand on a sheet that is left out, as that of whoever made it.
CONTACTS = 3
NOTHING_KEPT = "no row of this file holds a figure that is to be kept; check that it is the right file, and what is left out"


@dataclass(frozen=True)
class Loaded:
    """What came of one upload. `path` is its facts, or None where there was a fault; `rows` counts rows, `facts` figures.

    `faults` and `warnings` count all there are, those not listed among `problems` included. `columns` are its headings as printed,
    and `fitting` the loaders by whose headings it goes: none where it is of no kind that is known, several where a person must choose.
    `small` counts the small numbers in the layout of a statistic that would have hidden them: they are somebody's own.
    `private` says that its rows are people, or that it holds what tells who they are: nothing of it may stand on a screen.
    `personal` are the columns that do, as (where the table is in the upload, heading).
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
    personal: tuple[tuple[str | None, str], ...] = ()
    small: int = 0


class Written(NamedTuple):
    """How many facts were written, and how many of them are small numbers that a published statistic would not show."""

    facts: int = 0
    small: int = 0


def load(
    path: Path,
    options: ReadingOptions,
    catalogue: Catalogue,
    loaders: Loaders,
    into: Path,
    look: Callable[[Preview], object] | None = None,
) -> Loaded:
    """Read the file at `path` as the `options` say, check it, and write its facts to the Parquet file `into`.

    A workbook or a zip may hold several tables; those that are extracts must be of one kind, and their facts are written together.
    `loaders` are the kinds of extract there are (`loaders.LOADERS`). `look` is called with the Preview of the file while it is open.

    Never raises for what is in the file: the Loaded has every problem, and nothing is written if one of them is a fault.
    """
    path, into = Path(path), Path(into)
    name = options.file_name or path.name
    catalogue = _with_findings(catalogue, options.codebook)
    tables = read_tables(path, into.parent, options.recipe.correction, options.metadata)
    try:
        if look:
            look(preview_of_tables(tables, name, options.recipe))
        chosen, extracted = select_tables(loaders, tables, catalogue, options.asked_loader, options.codebook)
        loader = loaders[chosen] if chosen else None
        people = loaders[chosen].reads_codebook if chosen in loaders else False
        for table in extracted:
            headings.note_repeated(table.text, table.problems)
        _check_people(tables, extracted, people, catalogue.areas)
        written = Written()
        if loader:
            extracts = [
                Extract(name, table.text, catalogue, table.problems, options.codebook, options.recipe.mapping, table.metadata, options.held)
                for table in extracted
            ]
            written = _write_facts(loader, extracts, [table.where for table in extracted], into, options.published_by)
        fitting = fitting_loaders(loaders, extracted[0].text, catalogue, options.codebook) if extracted else ()
        if written.facts == 0 and loader and not any(table.problems.faults for table in tables):
            extracted[0].problems.fault(NOTHING_KEPT, extracted[0].text.heading_rows[0])
    finally:
        close_tables(tables)
    faults = sum(part.problems.faults for table in tables for part in table.with_metadata)
    if faults:
        into.unlink(missing_ok=True)
    return Loaded(
        loader=chosen if extracted else options.loader,
        controlled=bool(loader) and loader.controlled,
        rows=sum(table.text.rows for table in extracted),
        facts=written.facts,
        problems=problems_of(tables),
        path=into if written.facts and not faults else None,
        faults=faults,
        warnings=sum(part.problems.warnings for table in tables for part in table.with_metadata),
        columns=extracted[0].text.columns if extracted else (),
        fitting=tuple(fitting),
        private=people or any(table.problems.withheld for table in tables),
        personal=tuple((table.where, heading) for table in tables for heading in sorted(table.problems.personal)),
        small=written.small,
    )


def _with_findings(catalogue: Catalogue, path: Path | None) -> Catalogue:
    """The catalogue with a definition of each thing that the codebook at `path` publishes; what is wrong in it the loader says."""
    book = codebook(path, catalogue.indicators, catalogue.areas, []) if path else None
    made = survey_definitions(book) if book else {}
    return replace(catalogue, indicators={**catalogue.indicators, **made}) if made else catalogue


def _check_people(tables: list[UploadTable], extracted: list[UploadTable], survey: bool, areas: Areas) -> None:
    """Note personal data, in tables that are left out too.

    A survey's rows are people by nature; its codebook says which columns are read, and no other leaves the kept upload.
    """
    for table in tables:
        if table.text and not (survey and table in extracted):
            contacts = 0 if table in extracted else CONTACTS
            table.problems.withheld = personal_data.note_personal_data(table.text, areas, table.problems, contacts)


def _write_facts(
    loader: Loader, extracts: list[Extract], places_in_upload: Iterable[str | None], into: Path, published_by: str | None
) -> Written:
    """Write the facts that a loader finds in these tables to the one Parquet file `into`; none where there is a fault.

    Several tables have a file each until it is known that no figure stands in two of them.
    """
    if len(extracts) == 1:
        return _write_facts_of_table(loader, extracts[0], into, published_by)
    parts = [into.with_name(f"{into.name}.{number}") for number, _ in enumerate(extracts)]
    try:
        small = sum(_write_facts_of_table(loader, extract, part, published_by).small for extract, part in zip(extracts, parts))
        _leave_out_unused(extracts)
        if any(extract.problems.faults for extract in extracts):
            return Written(small=small)
        used = [(extract.problems, place, part) for extract, place, part in zip(extracts, places_in_upload, parts) if part.exists()]
        if note_duplicates_between_tables(*map(list, zip(*used)), into.parent):
            return Written(small=small)
        return Written(facts_file.join_facts([part for _, _, part in used if part.exists()], into), small)
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


def _leave_out_unused(extracts: list[Extract]) -> None:
    """Tables that feed no indicator are left out beside one that does, as most tables of a whole release are; and they are named."""
    if not all(extract.problems.unused for extract in extracts):
        for extract in extracts:
            if extract.problems.unused:
                extract.problems.leave_out(f"left out: {extract.problems.unused}")


def _write_facts_of_table(loader: Loader, extract: Extract, into: Path, published_by: str | None) -> Written:
    """The same for one table: draft, read every cell, check, and write unless something is a fault."""
    db = extract.text.db
    progress.at("Checking", database=db)
    draft = loader.facts(extract)
    if draft is None:
        return Written()
    fill_figures(extract, draft)
    check_figures(extract, draft, loader.controlled)
    small = note_small_numbers(extract, published_by) if loader.controlled else 0
    progress.at("Sorting and writing the figures", database=db)
    return Written(0 if extract.problems.faults else facts_file.write_facts(db, into), small)
