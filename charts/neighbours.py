"""The statistical neighbours ranked, the place itself among them, England as a dashed line."""

from charts.ranked import Row, ranked


def neighbours(panel, theme="light", narrow=False):
    """The Panel's neighbours as a Plotly figure, rank 1 on top; those without a figure stand last."""
    rows = sorted(panel.neighbours, key=lambda one: (one.rank is None, one.rank or 0, one.area.name))
    rows = [Row(one.area.name, one.point, one.is_this) for one in rows]
    return ranked(rows, panel.indicator, england(panel), theme, narrow)


def england(panel):
    """England's name and value for the period of the figures, or None."""
    return next(((one.name, one.value) for one in panel.comparators if one.kind == "country" and one.value is not None), None)
