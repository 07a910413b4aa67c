"""What a Relation says: whether areas tend to go together, how surely, and what that does not show."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from catalogue.indicators import Indicator
from metrics.rank_correlation import LEAST_PAIRS
from panels.format import MINUS, ending, figure, spelled
from panels.panel_words import inside
from panels.periods import within
from panels.title import the


if TYPE_CHECKING:
    from panels.indicator_pairs import Relation


CAREFUL = (
    "This does not show that one causes the other: both may follow from something else, such as poverty, "
    "and what holds between places need not hold between children."
)
CHANCE = "Of twenty such pairs of indicators that have nothing to do with one another, one would show a connection by chance."
FAMILY = "Both count the same children, so they go together by the way they are made."
WEAK, STRONG = 0.3, 0.6


def connected(relation: Relation) -> bool:
    """Whether the interval of the correlation leaves 0 outside, or all areas stand in one order."""
    correlation = relation.correlation
    return not isnan(correlation.rho) and (isnan(correlation.lower) or not correlation.lower <= 0 <= correlation.upper)


def title(relation: Relation) -> str:
    """Authorities with a higher figure for children in poverty tend to have a lower one for good level of development."""
    first, second = inside(relation.first.short), inside(relation.second.short)
    if relation.peers is None or isnan(relation.correlation.rho):
        return f"{relation.first.short} and {second}: too few places to compare"
    many = relation.peers.many
    if not connected(relation):
        return f"No clear connection between {first} and {second} across {spelled(len(relation.pairs))} {many}"
    side = "higher" if relation.correlation.rho > 0 else "lower"
    return f"{many[0].upper()}{many[1:]} with a higher figure for {first} tend to have a {side} one for {second}"


def lead(relation: Relation) -> str:
    """The correlation with its interval and number of areas, and the area's own two figures; or why there is none."""
    correlation = relation.correlation
    if isnan(correlation.rho):
        return f"{correlation.count or 'No'} place{ending(correlation.count)} with both figures; {LEAST_PAIRS} are needed to look for a connection."
    return f"{strength(relation)} {own_figures(relation)}".strip()


def care(relation: Relation) -> str:
    """What the correlation does not show; '' where there is none."""
    if isnan(relation.correlation.rho):
        return ""
    return f"{CAREFUL} {FAMILY if same_family(relation.first, relation.second) else CHANCE}"


def strength(relation: Relation) -> str:
    """A weak connection: rank correlation −0.21 (95% interval −0.36 to −0.05) over 150 authorities, in 2024 and in 2023/24."""
    correlation, size = relation.correlation, abs(relation.correlation.rho)
    kind = "weak" if size < WEAK else "moderate" if size < STRONG else "strong"
    opening = f"A {kind} connection" if connected(relation) else "Within chance"
    limits = "" if isnan(correlation.lower) else f" (95% interval {signless(correlation.lower)} to {signless(correlation.upper)})"
    first, second = (within(period) for period in relation.periods)
    when = first if first == second else f"{first} and {second}"
    return (
        f"{opening}: rank correlation {signless(correlation.rho)}{limits} over {spelled(correlation.count)} {relation.peers.many}, {when}."
    )


def own_figures(relation: Relation) -> str:
    """Birmingham: 26.7% and 31.0%; England 46.4% and 25.0%."""
    pair = relation.own
    places = [(relation.area, pair.first.value, pair.second.value)] if pair else []
    if None not in relation.wholes:
        places.append((relation.peers.whole, *relation.wholes))
    clauses = [f"{the(area.name, area.kind)} {figure(x, relation.first)} and {figure(y, relation.second)}" for area, x, y in places]
    return f"{'; '.join(clauses)}." if clauses else ""


def same_family(first: Indicator, second: Indicator) -> bool:
    """Whether two indicators are made of the same children."""
    return first.same_children_as is not None and first.same_children_as == second.same_children_as


def signless(value: float) -> str:
    """0.42 or −0.42, two decimals, never −0.00."""
    text = f"{abs(value):.2f}"
    return f"{MINUS}{text}" if value < 0 and float(text) else text


def alt(relation: Relation) -> str:
    """One line for those who do not see the chart."""
    many = f"{len(relation.pairs)} {relation.peers.many}" if relation.peers else "no places"
    invented = " Invented sample figures." if relation.invented else ""
    return f"Scatter of {many}: {inside(relation.first.title)} across, {inside(relation.second.title)} up. {title(relation)}.{invented}"
