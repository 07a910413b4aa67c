"""What a breakdown and a category say of whom a row counts: read once, for loaders and for disclosure control."""

from catalogue.labels.label_restrictions import Restriction, groupings, restrictions
from catalogue.labels.scale_labels import Range
from catalogue.labels.total_labels import is_total


__all__ = ["Range", "Restriction", "groupings", "is_total", "restrictions"]
