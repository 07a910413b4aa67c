"""Panels → files to take away: what a page shows as a Book, and a dictionary from suffix to the writer of a Book.

A new format for what a page shows is a writer here and its line in WRITERS; one for the papers of a meeting, its line in papers.py.
"""

from exports import area_book as places
from exports import gap_book, heat_map_book, indicator_book, indicator_lines_book, scorecard_book
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
    Panel: indicator_book.book,
    Overview: scorecard_book.book,
    Ranking: places.ranked,
    HeatMap: heat_map_book.book,
    Multiples: places.repeated,
    Relation: places.related,
    Together: indicator_lines_book.side_by_side,
    Inequalities: gap_book.every,
    GroupGap: gap_book.single,
}


def book(shown, *more):
    """The Book of what a page shows; of a Panel with those of its breakdowns (`more`)."""
    return BOOKS[type(shown)](shown, *more)
