"""The brief: what a member of a Board reads on one page before a meeting."""

from dataclasses import dataclass

from panels.overview import Overview, Row, unique


MOST = 5


@dataclass(frozen=True)
class Brief:
    """An Overview, the indicators of it that matter most, and (day in words, what) of what is due, soonest first."""

    overview: Overview
    rows: tuple[Row, ...]
    due: tuple[tuple[str, str], ...]


def brief(overview: Overview, due: tuple[tuple[str, str], ...]) -> Brief:
    """The Brief of an Overview: what needs attention first, then what stands out and may be good or bad, then what goes well.

    Indicators without any figure are left out, so that there may be fewer than five, or none.
    """
    ordered = unique((*overview.worst, *overview.ask_why, *overview.best, *overview.rows))
    shown = [row for row in ordered if row.panel.latest]
    return Brief(overview, tuple(shown[:MOST]), due[:MOST])
