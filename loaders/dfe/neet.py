"""The DfE's yearly scorecards of young people not in education, employment or training: one wide row for each authority.

They have the places and times of a tidy file, and their own names for figures, which ready-made yearly changes stand beside.
"""

from ingest.loader import Draft, Extract
from loaders.dfe import tidy


NAME = "neet"
TITLE = "DfE NEET and participation scorecard"
CONTROLLED = True
COLUMNS = (*tidy.COLUMNS, "Age", "Cohort_DJFavg", "NEET_not_known_percent")


def facts(extract: Extract) -> Draft | None:
    """The Draft of the figures that definitions read from a scorecard; its changes and fifths are not figures of their own."""
    return tidy.facts(extract, "neet")
