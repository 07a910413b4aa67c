"""What a table says of one indicator, cell by cell: its figure, its line, and its verdicts as shape and words."""

from html import escape

from charts.spark import spark
from pages.ui.glossary_words import explained_term
from pages.ui.verdict import judged
from panels import periods
from panels.format import figure, number, placed, target_figure
from panels.panel import Verdict


HEADS = {
    "value": "Latest", "spark": "Since the start", "england": "Compared with England", "near": "Compared with neighbours",
    "trend": "Direction", "target": "Target",
}  # fmt: skip
NO_COMPARISON = Verdict("none", "no comparison")


def columns(panels):
    """The columns that have something to say of any of these Panels, in the order of HEADS."""
    filled = {
        "england": any(comparator(panel, "country") for panel in panels),
        "near": any(comparator(panel, "neighbours") for panel in panels),
        "target": any(panel.target for panel in panels),
    }
    return tuple(kind for kind in HEADS if filled.get(kind, True))


def heads(name, kinds):
    """The heading row: `name` over the names, then the headings of these columns."""
    titles = {"name": name} | {kind: HEADS[kind] for kind in kinds}
    return "".join(f'<th scope="col" role="columnheader" class="c-{kind}">{explained_term(title)}</th>' for kind, title in titles.items())


def cells(panel, kinds):
    """The cells of a Panel that has a figure, under these columns."""
    return "".join(_MADE[kind](panel) for kind in kinds)


def comparator(panel, kind):
    """The Comparator of this kind, or None."""
    return next((comparator for comparator in panel.comparators if comparator.kind == kind), None)


def against_england(panel):
    """The Verdict against England and the words under it."""
    country = comparator(panel, "country")
    return (country.verdict, country.verdict.detail) if country else (NO_COMPARISON, "")


def against_neighbours(panel):
    """The Verdict against the median of the statistical neighbours, that median, and the rank among them."""
    near = comparator(panel, "neighbours")
    if near is None or near.value is None:
        return NO_COMPARISON, ""
    rank = f"; {placed(panel.rank, panel.ranked, panel.indicator.better)}" if panel.rank else ""
    return near.verdict, f"median {figure(near.value, panel.indicator)}{rank}"


def target(panel):
    """The Verdict against the target and the words under it."""
    aim = panel.target
    if aim is None:
        return Verdict("none", "no target"), ""
    return aim.verdict, f"{target_figure(aim.value, panel.indicator)} {periods.deadline(aim.by)}"


def _direction(panel):
    return panel.direction.verdict, panel.direction.verdict.detail


def _value(panel):
    """The figure; a unit of several words stands under it."""
    indicator, value = panel.indicator, panel.latest.value
    if " " in indicator.unit:
        shown = f"{escape(number(value, indicator.decimals))}<small>{escape(indicator.unit)}</small>"
    else:
        shown = escape(figure(value, indicator))
    return f'<td role="cell" class="value">{shown}</td>'


def _spark(panel):
    line = spark(panel.points).replace('class="spark"', f'class="spark is-{panel.direction.verdict.kind}"')
    return f'<td role="cell">{line}</td>'


def _judged(kind, verdict_of):
    def cell(panel):
        verdict, detail = verdict_of(panel)
        small = f"<small>{escape(detail)}</small>" if detail else ""
        return f'<td role="cell" class="judged" data-of="{HEADS[kind]}">{judged(verdict)}{small}</td>'

    return cell


_MADE = {"value": _value, "spark": _spark} | {
    kind: _judged(kind, verdict_of)
    for kind, verdict_of in {"england": against_england, "near": against_neighbours, "trend": _direction, "target": target}.items()
}
