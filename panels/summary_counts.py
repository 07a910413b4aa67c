"""The state of things in words and counts: how many indicators are heading where, and how many would by chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalogue.areas import Area
from metrics.benchmark import expected_by_chance
from metrics.direction import BETTER, DIRECTIONS, FALL, MOVING, RISE, SHORT, TURNED, UNCLEAR, WORSE
from metrics.trend import LEVEL
from panels.format import are, figure, have, listed, sentence, spelled
from panels.title import the


if TYPE_CHECKING:
    from panels.overview import Row
    from panels.panel import Panel


@dataclass(frozen=True)
class Counts:
    """Indicators by what their Panels say, each counted once.

    `directions` counts those with a figure by the name of their direction (metrics/direction.py). The `england_` counts share out
    those compared with England. `moved` have a figure before the latest whose change was tested; `improved` and `worsened` are
    those of them that changed by more than chance.
    """

    indicators: int
    with_figure: int
    directions: dict[str, int]
    england_better: int
    england_worse: int
    england_similar: int
    england_other: int
    moved: int
    improved: int
    worsened: int
    met: int
    on_track: int
    off_track: int

    @property
    def tested(self) -> int:
        """Indicators with years enough for a test of their trend."""
        return self.with_figure - self.directions[SHORT]

    @property
    def sharp(self) -> int:
        """Indicators with a sharp rise or fall."""
        return self.directions[RISE] + self.directions[FALL]

    @property
    def compared(self) -> int:
        """Indicators compared with England."""
        return self.england_better + self.england_worse + self.england_similar + self.england_other

    @property
    def by_chance(self) -> float:
        """How many comparisons with England (95%), trends and moves (99.8%) would stand out if nothing were different at all."""
        return float(expected_by_chance(self.compared) + expected_by_chance(self.tested + self.moved, LEVEL))


def counted(panels: Sequence[Panel]) -> Counts:
    """The Counts of Panels, no two of the same indicator."""
    known = [panel for panel in panels if panel.latest]
    directions = Counter(panel.direction.name for panel in known)
    england = Counter(comparator.verdict.kind for panel in known for comparator in panel.comparators if comparator.kind == "country")
    changes = Counter(panel.previous.verdict.kind for panel in known if panel.previous)
    targets = Counter(panel.target.verdict.words for panel in known if panel.target)
    return Counts(
        indicators=len(panels), with_figure=len(known), directions={name: directions[name] for name in DIRECTIONS},
        england_better=england["better"], england_worse=england["worse"], england_similar=england["similar"],
        england_other=england["higher"] + england["lower"], moved=sum(changes.values()) - changes["none"], improved=changes["better"],
        worsened=changes["worse"], met=targets["met"], on_track=targets["on track"], off_track=targets["off track"] + targets["not met"],
    )  # fmt: skip


def headline(counts: Counts, area: Area, worst: tuple[Row, ...]) -> str:
    """Nine indicators are getting better, six worse, and two have turned. Ask first about: Plans within 20 weeks (26.7%, sharp fall).

    The one named, with why, is the first of the list of those that need attention most, `worst`.
    """
    return heading(counts, area) + (f" Ask first about: {_with_why(worst[0].panel)}." if worst else "")


def _with_why(panel: Panel) -> str:
    """Its name, its figure, and where it is heading if that is for the worse; else how it stands against England."""
    now = figure(panel.latest.value, panel.indicator)
    heads = panel.direction.verdict
    behind = [f"worse than {place.name}" for place in panel.comparators if place.kind == "country" and place.verdict.kind == "worse"]
    why = [heads.words] if heads.kind == "worse" else behind
    return f"{panel.indicator.short} ({', '.join([now, *why])})"


def heading(counts: Counts, area: Area) -> str:
    """The first sentence: how many are getting better or worse, have turned, or rose or fell sharply."""
    if not counts.with_figure:
        return f"No figures yet for {the(area.name, area.kind)}."
    directions, sharp = counts.directions, counts.sharp
    first, second = (BETTER, WORSE) if directions[BETTER] else (WORSE, BETTER)
    turned = directions[TURNED] and f"{spelled(directions[TURNED])} {have(directions[TURNED])} turned"
    moved = sharp and f"{spelled(sharp)} rose or fell sharply"
    if not directions[first]:
        rest = listed([turned, moved])
        if rest:
            return f"No indicator is steadily getting better or worse, but {rest}."
        return (
            "No indicator is clearly getting better or worse."
            if counts.tested
            else "It is too early to say what is getting better or worse."
        )
    parts = [f"{spelled(directions[first])} {'indicator is' if directions[first] == 1 else 'indicators are'} {first}"]
    parts += [f"{spelled(directions[second]) if directions[second] else 'none'} {second.removeprefix('getting ')}", turned, moved]
    return f"{sentence(', '.join(filter(None, parts)))}."


def lead(counts: Counts) -> str:
    """How many have figures, how many show no clear trend, move or have too few years, and how many verdicts chance alone would give."""
    if not counts.indicators:
        return "No indicator is placed here."
    covered, directions = f"{counts.with_figure} of {counts.indicators} indicators {have(counts.with_figure)} figures.", counts.directions
    parts = [
        directions[UNCLEAR] and f"{spelled(directions[UNCLEAR])} show{_s(directions[UNCLEAR])} no clear trend",
        directions[MOVING]
        and f"{spelled(directions[MOVING])} {are(directions[MOVING])} moving, for good or bad{',' if directions[SHORT] else ''}",
        directions[SHORT] and f"{spelled(directions[SHORT])} {have(directions[SHORT])} too few years",
    ]
    return " ".join(filter(None, [covered, sentence(listed(parts)) + "." if any(parts) else "", chance(counts)]))


def chance(counts: Counts) -> str:
    """About two of the verdicts here could be chance alone."""
    if not counts.compared + counts.tested + counts.moved:
        return ""
    expected = round(counts.by_chance)
    many = f"About {spelled(expected)}" if expected else "Hardly any"
    return f"{many} of the verdicts here could be chance alone."


def _s(count):
    return "s" if count == 1 else ""
