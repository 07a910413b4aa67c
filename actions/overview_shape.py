"""What the verb overview answers, as plain dicts and lists: the JSON that scripts rely on. Change nothing here, only add."""

from collections import Counter

from actions.shapes import target_shape
from panels.overview import Overview


def overview_shape(overview: Overview) -> dict:
    """The answer of overview: every indicator once, values in its unit and unrounded.

    An indicator without a figure has no value and too few years; `counts` holds how many indicators have which direction, and how
    many there are and have a figure. Where neither way is better a trend or move is `none`, and `direction` says where it goes.
    """
    listed = [_indicator(row.panel) for row in overview.rows]
    found = Counter(one["direction"] for one in listed)
    whole = {"indicators": overview.counts.indicators, "with_figure": overview.counts.with_figure}
    return {
        "headline": overview.headline, "lead": overview.lead,
        "counts": whole | {name: found[name] for name in overview.counts.directions}, "indicators": listed,
    }  # fmt: skip


def _indicator(panel):
    now, beside, found = panel.latest, {one.kind: one.value for one in panel.comparators}, panel.direction
    return {
        "id": panel.indicator.id, "official": panel.indicator.official or panel.indicator.title, "value": now and now.value,
        "period": now and now.period, "england": beside.get("country"), "neighbours": beside.get("neighbours"), "trend": found.trend,
        "move": found.moved, "move_unusual": found.unusual, "direction": found.name, "target": panel.target and target_shape(panel.target),
    }  # fmt: skip
