"""Everything that the metadata of a tidy file let us check."""

from ingest.loader import Extract
from ingest.metadata_file import is_metadata
from loaders.dfe import column_names
from loaders.dfe.metadata import metadata_agreement, metadata_rows
from loaders.dfe.metadata.metadata_variables import INDICATOR, variables


NO_METADATA = "these are not the headings of metadata, which begin with col_name and col_type; load the data file without this one"


def check_metadata(extract: Extract) -> None:
    """Note every fault and warning in an extract's metadata, and where it and the data disagree. Nothing where it came without any."""
    metadata = extract.metadata
    if metadata is None or metadata.text is None:
        return
    if not is_metadata(metadata.text.columns):
        metadata.problems.fault(NO_METADATA, metadata.text.heading_rows[0])
        return
    rows = list(variables(metadata.text))
    metadata_rows.check_metadata_rows(metadata.text, rows, metadata.problems)
    metadata_agreement.check_agreement(extract.text, metadata.problems, rows, extract.problems)
    column_names.check_column_names(extract.text, {row.name for row in rows if row.cells["col_type"] == INDICATOR}, extract.problems)
