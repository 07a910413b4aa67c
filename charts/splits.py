"""For which children: the latest figure of each category with its interval, and how each has moved."""

from charts.ranked import Row, ranked


def splits(panel, theme="light", narrow=False):
    """The categories of the Panel's breakdown as a Plotly figure, in their own order, all children as a dashed line."""
    rows = [Row(split.category, split.points[-1] if split.points else None) for split in panel.categories]
    everyone = ("All children", panel.latest.value) if panel.latest else None
    return ranked(rows, panel.indicator, everyone, theme, narrow)
