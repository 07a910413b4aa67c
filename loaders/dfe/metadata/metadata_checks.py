"""Everything that the metadata of a tidy file let us check."""

from loaders.dfe import column_names
from loaders.dfe.metadata import metadata_agreement, metadata_rows
from loaders.dfe.metadata.metadata_variables import INDICATOR, is_metadata, variables


NO_METADATA = "these are not the headings of metadata, which begin with col_name and col_type; load the data file without this one"


def check(extract):
    """Note every fault and warning in an extract's metadata, and where it and the data disagree. Nothing where it came without any."""
    about = extract.metadata
    if about is None or about.text is None:
        return
    if not is_metadata(about.text.columns):
        about.problems.fault(NO_METADATA, about.text.heading_rows[0])
        return
    found = list(variables(about.text))
    metadata_rows.check(about.text, found, about.problems)
    metadata_agreement.check(extract.text, about.problems, found, extract.problems)
    column_names.check(extract.text, {one.name for one in found if one.cells["col_type"] == INDICATOR}, extract.problems)
