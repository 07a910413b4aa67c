"""What a table says of one indicator, cell by cell: its figure, its line, and its verdicts as shape and words."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from charts.sparkline import spark
from pages.ui.glossary_words import explained_term
from pages.ui.templates import drawing
from panels import periods
from panels.format import figure, number, placed, target_figure
from panels.panel import Comparator, Panel, Verdict


HEADS = {
    "value": "Latest", "spark": "Since the start", "england": "Compared with England", "near": "Compared with neighbours",
    "trend": "Direction", "target": "Target",
}  # fmt: skip
NO_COMPARISON = Verdict("none", "no comparison")


def columns(panels: Sequence[Panel]) -> tuple[str, ...]:
    """The columns that have something to say of any of these Panels, in the order of HEADS."""
    filled = {
        "england": any(comparator(panel, "country") for panel in panels),
        "near": any(comparator(panel, "neighbours") for panel in panels),
        "target": any(panel.target for panel in panels),
    }
    return tuple(kind for kind in HEADS if filled.get(kind, True))


class Cell(NamedTuple):
    """A cell as the template takes it: a figure, a line (None where it is none), or a verdict under its heading; `small` stands below."""

    figure: str = ""
    small: str = ""
    line: Markup | None = None
    verdict: Verdict | None = None
    heading: str = ""


def headings(name: str, kinds: Iterable[str]) -> list[tuple[str, Markup]]:
    """(column, explained title): `name` over the names, then the headings of these columns."""
    titles = {"name": name} | {kind: HEADS[kind] for kind in kinds}
    return [(kind, explained_term(title)) for kind, title in titles.items()]


def cells(panel: Panel, kinds: Iterable[str]) -> list[Cell]:
    """The cells of a Panel that has a figure, under these columns."""
    return [_cell(panel, kind) for kind in kinds]


def _cell(panel: Panel, kind: str) -> Cell:
    if kind == "value":
        return _value(panel)
    if kind == "spark":
        return Cell(line=drawing(spark(panel.points).replace('class="spark"', f'class="spark is-{panel.direction.verdict.kind}"')))
    verdict, detail = _VERDICTS[kind](panel)
    return Cell(small=detail, verdict=verdict, heading=HEADS[kind])


def comparator(panel: Panel, kind: str) -> Comparator | None:
    """The Comparator of this kind, or None."""
    return next((comparator for comparator in panel.comparators if comparator.kind == kind), None)


def against_england(panel: Panel) -> tuple[Verdict, str]:
    """The Verdict against England and the words under it."""
    country = comparator(panel, "country")
    return (country.verdict, country.verdict.detail) if country else (NO_COMPARISON, "")


def against_neighbours(panel: Panel) -> tuple[Verdict, str]:
    """The Verdict against the median of the statistical neighbours, that median, and the rank among them."""
    near = comparator(panel, "neighbours")
    if near is None or near.value is None:
        return NO_COMPARISON, ""
    rank = f"; {placed(panel.rank, panel.ranked, panel.indicator.better)}" if panel.rank else ""
    return near.verdict, f"median {figure(near.value, panel.indicator)}{rank}"


def target(panel: Panel) -> tuple[Verdict, str]:
    """The Verdict against the target and the words under it."""
    aim = panel.target
    if aim is None:
        return Verdict("none", "no target"), ""
    return aim.verdict, f"{target_figure(aim.value, panel.indicator)} {periods.deadline(aim.by)}"


def _direction(panel: Panel) -> tuple[Verdict, str]:
    return panel.direction.verdict, panel.direction.verdict.detail


def _value(panel: Panel) -> Cell:
    """The figure; a unit of several words stands under it."""
    indicator, value = panel.indicator, panel.latest.value
    if " " in indicator.unit:
        return Cell(number(value, indicator.decimals), indicator.unit)
    return Cell(figure(value, indicator))


_VERDICTS = {"england": against_england, "near": against_neighbours, "trend": _direction, "target": target}
