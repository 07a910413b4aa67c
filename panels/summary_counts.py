"""The state of things in words and counts: how many indicators get better or worse, and how many would by chance."""

from collections import Counter
from dataclasses import dataclass

from metrics.benchmark import expected_by_chance
from metrics.trend import LEVEL
from panels.attention import distance
from panels.format import listed, sentence, spelled
from panels.title import the
from panels.trend import TOO_SHORT


@dataclass(frozen=True)
class Counts:
    """Indicators by what their Panels say, each counted once.

    `better` to `untested` share out those with a figure by their recent trend (`moving` has a significant trend that is
    neither better nor worse). The `england_` counts share out those compared with England. `improved` and `worsened`
    have moved beyond chance since the previous figure.
    """

    indicators: int
    with_figure: int
    better: int
    worse: int
    moving: int
    unchanged: int
    too_short: int
    untested: int
    england_better: int
    england_worse: int
    england_similar: int
    england_other: int
    improved: int
    worsened: int
    met: int
    on_track: int
    off_track: int

    @property
    def tested(self):
        """Indicators whose recent trend was tested."""
        return self.better + self.worse + self.moving + self.unchanged

    @property
    def compared(self):
        """Indicators compared with England."""
        return self.england_better + self.england_worse + self.england_similar + self.england_other

    @property
    def by_chance(self):
        """How many comparisons with England (95%) and trends (99.8%) would stand out if nothing were different at all."""
        return float(expected_by_chance(self.compared) + expected_by_chance(self.tested, LEVEL))


def counted(panels):
    """The Counts of Panels, no two of the same indicator."""
    known = [panel for panel in panels if panel.latest]
    trends = Counter(TOO_SHORT if panel.trend.verdict.words == TOO_SHORT else panel.trend.verdict.kind for panel in known)
    england = Counter(one.verdict.kind for panel in known for one in panel.comparators if one.kind == "country")
    changes = Counter(panel.previous.verdict.kind for panel in known if panel.previous)
    targets = Counter(panel.target.verdict.words for panel in known if panel.target)
    return Counts(
        indicators=len(panels), with_figure=len(known), better=trends["better"], worse=trends["worse"],
        moving=trends["higher"] + trends["lower"], unchanged=trends["similar"], too_short=trends[TOO_SHORT], untested=trends["none"],
        england_better=england["better"], england_worse=england["worse"], england_similar=england["similar"],
        england_other=england["higher"] + england["lower"], improved=changes["better"], worsened=changes["worse"],
        met=targets["met"], on_track=targets["on track"], off_track=targets["off track"] + targets["not met"],
    )  # fmt: skip


def headline(counts, area, worst):
    """Nine indicators are getting better, six worse. Furthest behind England: plans within 20 weeks."""
    behind = [row.panel for row in worst if any(one.kind == "country" and one.verdict.kind == "worse" for one in row.panel.comparators)]
    furthest = max(behind, key=distance, default=None)
    return moving(counts, area) + (f" Furthest behind England: {furthest.indicator.short}." if furthest else "")


def moving(counts, area):
    """The first sentence: what gets better and what gets worse by the recent trend."""
    if not counts.with_figure:
        return f"No figures yet for {the(area.name, area.kind)}."
    if not counts.tested:
        return "It is too early to say what is getting better or worse."
    first, second = ("better", "worse") if counts.better else ("worse", "better")
    most, rest = getattr(counts, first), getattr(counts, second)
    if not most:
        return "No indicator is clearly getting better or worse."
    return f"{sentence(spelled(most))} {'indicator is' if most == 1 else 'indicators are'} getting {first}, {spelled(rest) if rest else 'none'} {second}."


def lead(counts):
    """How many have data, how many show no change, are too short or untested, and how many flags chance alone would raise."""
    if not counts.indicators:
        return "No indicator is placed here."
    have = f"{counts.with_figure} of {counts.indicators} indicators have figures."
    said = [
        counts.unchanged and f"{spelled(counts.unchanged)} show{_s(counts.unchanged)} no significant change",
        counts.moving and f"{spelled(counts.moving)} {_are(counts.moving)} rising or falling where neither is better",
        counts.too_short and f"{spelled(counts.too_short)} {_are(counts.too_short)} too short to say",
        counts.untested and f"{spelled(counts.untested)} cannot be tested",
    ]
    return " ".join(filter(None, [have, sentence(listed(said)) + "." if any(said) else "", chance(counts)]))


def chance(counts):
    """About two flags in this list would appear by chance alone."""
    if not counts.compared + counts.tested:
        return ""
    expected = round(counts.by_chance)
    many = f"About {spelled(expected)} flag{'' if expected == 1 else 's'}" if expected else "Hardly any flag"
    return f"{many} in this list would appear by chance alone."


def _s(count):
    return "s" if count == 1 else ""


def _are(count):
    return "is" if count == 1 else "are"
