"""How much a Panel asks for the Board's attention: one documented score, used wherever indicators are put in order."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Any

from metrics.benchmark import polarity


if TYPE_CHECKING:
    from panels.panel import Panel


WEIGHTS = {"against England": 3, "direction": 3, "target": 2, "since the previous figure": 2, "against neighbours": 1}
FAR = 0.25  # the log of 1.28: over a quarter more, as odds or as a rate
SIGNS = {"worse": 1, "better": -1}


def verdicts(panel: Panel) -> dict[str, Any]:
    """The verdicts that count, by the names of WEIGHTS; what was not judged is left out."""
    beside = {comparator.kind: comparator.verdict for comparator in panel.comparators}
    judged = {
        "against England": beside.get("country"),
        "direction": panel.direction.verdict,
        "target": panel.target and panel.target.verdict,
        "since the previous figure": panel.previous and panel.previous.verdict,
        "against neighbours": beside.get("neighbours"),
    }
    return {name: verdict for name, verdict in judged.items() if verdict}


def attention(panel: Panel) -> int:
    """The sum of WEIGHTS over verdicts, each added where worse and taken off where better.

    Above 0 more speaks against than for the figure, below 0 more for it; 0 also where nothing is significant.
    """
    return sum(WEIGHTS[name] * SIGNS.get(verdict.kind, 0) for name, verdict in verdicts(panel).items())


def spoken_against(panel: Panel) -> bool:
    """Whether any verdict that counts is worse, or the figure itself lies on the worse side of England's or of the one before, clearly or not."""
    if any(verdict.kind == "worse" for verdict in verdicts(panel).values()):
        return True
    now, sign = panel.latest, polarity(panel.indicator.better)
    england = next(
        (comparator for comparator in panel.comparators if comparator.kind == "country" and comparator.period == now.period), None
    )
    before = [part.value for part in (england, panel.previous and panel.previous.since) if part]
    return any(sign * (now.value - value) < 0 for value in before)


def stands_out(panel: Panel) -> bool:
    """Whether a figure where neither way is better lies far from England's and has moved further away: a question, not a judgement."""
    if panel.indicator.better != "neither" or panel.latest is None or distance(panel) < FAR:
        return False
    away = next(comparator.verdict.kind for comparator in panel.comparators if comparator.kind == "country")
    heading = panel.direction.verdict.kind
    return away in ("higher", "lower") and away in (heading, panel.previous and panel.previous.verdict.kind)


def distance(panel: Panel) -> float:
    """How far the figure lies from England's, above or below, on a scale that all indicators share; 0 where it cannot be said."""
    return abs(signed_distance(panel) or 0.0)


def signed_distance(panel: Panel, kind: str = "country") -> float | None:
    """How far the figure lies above (or, below 0, under) England's, or another Comparator's, of the same period; None where it cannot be said.

    The log odds ratio of proportions, and the log ratio of anything else. Figures of 0 or of the whole have no ratio.
    """
    england = next((comparator for comparator in panel.comparators if comparator.kind == kind and comparator.verdict.kind != "none"), None)
    own = england and next(
        (point.value for point in reversed(panel.points) if point.period == england.period and point.status == "shown"), None
    )
    if not own:
        return None
    per = panel.indicator.per if panel.indicator.method == "proportion" else float("inf")
    if not (0 < own < per and 0 < england.value < per):
        return None
    return log(own / england.value) - log((1 - own / per) / (1 - england.value / per))
