"""What the Inequalities page is set to, beside framework and area."""

from pages.ui.controls import choice_control


EVERY = "every"


def gap(gaps, shown):
    """Another gap to look at, by its id; `gaps` is id → GroupGap."""
    titles = {name: f"{gap.indicator.short}, by {gap.breakdown}" for name, gap in gaps.items()}
    return choice_control("gap", "Gap", list(gaps), shown.id, titles.get, 420)


def breakdown(summary):
    """The chosen breakdown of an Inequalities, '' for all of them."""
    titles = {"": "Every breakdown"} | {name: f"By {name}" for name in summary.breakdowns}
    return choice_control("by", "For which children", list(titles), "", titles.get, 240)


def shows_every_comparison():
    """Whether every comparison is shown, or only what stands out from chance."""
    titles = {"": "What stands out", EVERY: "Every comparison"}
    return choice_control("show", "Show", list(titles), "", titles.get, 220) == EVERY
