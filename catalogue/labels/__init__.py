"""What a breakdown and a category say of whom a row counts: read once, for loaders and for disclosure control."""

from catalogue.labels.heading import Restriction, restrictions
from catalogue.labels.ranges import Range
from catalogue.labels.totals import is_total


__all__ = ["Range", "Restriction", "is_total", "restrictions"]
