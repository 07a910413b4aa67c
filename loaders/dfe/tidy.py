"""Tidy files of the Department for Education (Explore Education Statistics): many indicators side by side in one file."""

from collections.abc import Sequence

from ingest.checks import headings
from ingest.loader import Draft, Extract
from ingest.read.text_table import TextTable
from loaders.dfe import geographic_levels, tidy_columns
from loaders.dfe.located_rows import place_rows
from loaders.dfe.metadata.metadata_checks import check_metadata
from loaders.dfe.renamed_columns import note_renamed
from loaders.dfe.tidy_checks import check_tidy
from loaders.dfe.tidy_columns import NearestSource
from loaders.dfe.unnamed_filters import FilterColumns


NAME = "dfe_tidy"
TITLE = "DfE Explore Education Statistics tidy file"
CONTROLLED = True
COLUMNS = ("time_period", "time_identifier", "geographic_level", "country_code", "country_name")


def facts(extract: Extract, loader: str = "dfe_tidy") -> Draft | None:
    """The Draft of every indicator that has a layout whose columns this file has; None, with a fault, where there is none.

    `loader` is the name under which definitions know the layout.
    """
    text, indicators = extract.text, extract.catalogue.indicators
    check_metadata(extract)
    fits = tidy_columns.fitting_sources(text, indicators, loader)
    note_renamed(text, fits, indicators, loader, extract.problems)
    if not fits:
        extract.problems.feeds_nothing(_unused(text, tidy_columns.nearest_source(text, indicators, loader)), text.heading_rows[0])
        return None
    headings.check_headings(
        text,
        (*COLUMNS, *geographic_levels.COLUMNS, *tidy_columns.filters(text, fits), *tidy_columns.measured(text, fits)),
        extract.problems,
    )
    place_rows(text, extract.catalogue.areas, {source.shift for _, _, source in fits})
    check_tidy(extract, fits)
    everybody = FilterColumns.of(extract, fits)
    everybody.check(fits)
    text.db.execute(f"create or replace temp table dfe_figures as {tidy_columns.figures_query(text, fits, everybody)}")
    return Draft(text.db.table("dfe_figures"), tidy_columns.number_headings(text, fits) | {"period": text.heading("time_period")})


def _unused(text: TextTable, nearest: NearestSource | None) -> str:
    """That the file was read well and feeds nothing, with the layout nearest to it."""
    words = "this file was read well, but no indicator uses its columns, so there is nothing in it to publish."
    if nearest:
        indicator, source, missing = nearest
        words += f" The nearest is '{indicator.title}' ({source.release}), which also needs {', '.join(missing)}."
    known = {*COLUMNS, *geographic_levels.COLUMNS, "region_code", "region_name"}
    own = [heading for heading in text.columns if heading.lower() not in known]
    return words + f" Its own columns are {', '.join(own)}{_without_figures(text, own)}."


def _without_figures(text: TextTable, own: Sequence[str]) -> str:
    """That none of a file's own columns holds a number, with what they hold; nothing where one does."""
    cells = f"select distinct trim(unnest([{', '.join(text[heading] for heading in own)}])) as cell from text"
    words = text.db.execute(f"select cell from ({cells}) where cell <> '' order by 1").fetchall() if own else []
    if not words or text.db.execute(f"select count(try_cast(cell as double)) from ({cells})").fetchall()[0][0]:
        return ""
    return f", and they hold words ({', '.join(repr(cell) for (cell,) in words[:3])}), not figures"
