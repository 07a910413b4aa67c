"""Panels → files to take away: what a page shows as a Book, and a dictionary from suffix to the writer of a Book.

A new format for what a page shows is a writer here and its line in WRITERS; one for the papers of a meeting, its line in papers.py.
"""

from exports import areas_by_indicator, gaps, indicator, indicator_lines, scorecard
from exports import many_areas as places
from exports.as_csv import as_csv
from exports.as_xlsx import as_xlsx
from panels.gap import GroupGap
from panels.heat_map import HeatMap
from panels.indicator_pairs import Relation
from panels.indicators_together import Together
from panels.inequalities import Inequalities
from panels.overview import Overview
from panels.panel import Panel
from panels.ranking import Ranking
from panels.small_multiples import Multiples


WRITERS = {"csv": as_csv, "xlsx": as_xlsx}
BOOKS = {
    Panel: indicator.book,
    Overview: scorecard.book,
    Ranking: places.ranked,
    HeatMap: areas_by_indicator.book,
    Multiples: places.repeated,
    Relation: places.related,
    Together: indicator_lines.side_by_side,
    Inequalities: gaps.every,
    GroupGap: gaps.single,
}


def book(shown, *more):
    """The Book of what a page shows; of a Panel with those of its breakdowns (`more`)."""
    return BOOKS[type(shown)](shown, *more)
