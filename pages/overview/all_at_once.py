"""Every indicator at once: a mark for each, its place against England across, its direction up and down; a mark opens its page.

The marks are for the pointer. With the keyboard each indicator is reached in the table below, not over seventy stops before it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from pages.shell.address import href
from pages.ui.templates import render
from panels.attention import signed_distance
from panels.format import figure
from panels.overview import Overview
from panels.panel import Panel
from panels.periods import of
from panels.verdicts import HEADINGS


RAILS = (
    ("Getting better", ("improving",)),
    ("No clear trend", ("unclear",)),
    ("Turned or moved sharply", ("turned", "sharp")),
    ("Getting worse", ("worsening",)),
)
NEUTRAL, SHORT = "Good or bad depends", "Too few years"
FAR = 1.2  # the log of 3.3: what lies further from England stands at the edge
LEFT, RIGHT, APART = (
    14.0,
    97.0,
    2.7,
)  # of the width, in %: the first and last place of a compared mark, and the least step: 24 pixels at 1280
ALONE = 4.0  # the place of marks that are compared with nothing
LETTER = 0.82  # the width of a letter of a name, in % of the width
NAMED = ("Getting better", "Turned or moved sharply", "Getting worse")  # rails on which every mark has its name, as far as there is room
# Where a name stands to its mark, as the share of it that lies to the left: at the edges of the rail it begins or ends there.
START, MIDDLE, END = 0, 0.5, 1
SIDES = {START: "starts", MIDDLE: "", END: "ends"}
ARROWS = {"higher": "↑", "lower": "↓"}


class Mark(NamedTuple):
    """An indicator: `at` is its place in % of the width, `kind` the colour of its direction, `placed` the classes of its name's place.

    `name` is empty where the indicator is not one of those that matter, `label` also where there is no room for the name beside the mark.
    """

    at: float
    address: str
    words: str
    kind: str
    arrow: str
    name: str
    label: str
    placed: str


def all_at_once(overview: Overview) -> Markup:
    """The picture as rails of links, best place to the right; empty where no indicator has a figure."""
    known = [row.panel for row in overview.rows if row.panel.latest]
    if not known:
        return Markup("")
    named = {row.panel.indicator.id for row in (*overview.worst, *overview.best, *overview.ask_why)}
    drawn = [(title, _rail(title, panels, named, overview.framework.id)) for title, panels in rails(known) if panels]
    return render("overview/all_at_once.html", rails=drawn)


def rails(known: Sequence[Panel]) -> Iterator[tuple[str, list[Panel]]]:
    """(title, Panels) of every rail; those where neither way is better have their own, whatever their direction."""
    judged = [panel for panel in known if panel.indicator.better != "neither"]
    yield from ((title, _heading(judged, groups)) for title, groups in RAILS)
    yield NEUTRAL, [panel for panel in known if panel.indicator.better == "neither"]
    yield SHORT, _heading(judged, ("short",))


def _heading(panels: Sequence[Panel], groups: Sequence[str]) -> list[Panel]:
    names = [name for group in groups for name in HEADINGS[group][1]]
    return [panel for panel in panels if panel.direction.name in names]


def _rail(title: str, panels: Sequence[Panel], named: set[str], framework: str) -> list[Mark]:
    placed, free = [], [0.0, 0.0]
    for at, panel in places(panels):
        name = panel.indicator.short if title in NAMED or panel.indicator.id in named else ""
        wide = len(name) * LETTER
        side = START if at < wide / 2 else END if at + wide / 2 > 100 else MIDDLE
        begins = at - wide * side
        line = next((number for number, end in enumerate(free) if name and end <= begins), None)
        if line is not None:
            free[line] = begins + wide + 1
        label = name if line is not None else ""
        placed.append(_mark(at, panel, name, label, f"line-{line or 0} {SIDES[side]}".strip(), framework))
    return placed


def places(panels: Sequence[Panel]) -> list[tuple[float, Panel]]:
    """(place in % of the width, Panel), from left to right, no two nearer than APART; nearer only where so many do not fit."""
    pairs = sorted(((_place(panel), panel) for panel in panels), key=lambda pair: pair[0])
    first, last = APART / 2, 100 - APART / 2
    step = min(APART, (last - first) / max(len(pairs) - 1, 1))
    at = [place for place, _ in pairs]
    for n in range(1, len(at)):
        at[n] = max(at[n], at[n - 1] + step)
    for n in reversed(range(len(at))):
        at[n] = min(at[n], last - step * (len(at) - 1 - n))
    return [(place, panel) for place, (_, panel) in zip(at, pairs)]


def _place(panel: Panel) -> float:
    away = next(
        (distance for distance in (signed_distance(panel, kind) for kind in ("country", "neighbours")) if distance is not None), None
    )
    if away is None:
        return ALONE
    sign = -1 if panel.indicator.better == "low" else 1
    return LEFT + (RIGHT - LEFT) * (max(-FAR, min(FAR, sign * away)) / FAR + 1) / 2


def _mark(at: float, panel: Panel, name: str, label: str, placed: str, framework: str) -> Mark:
    verdict, now = panel.direction.verdict, panel.latest
    address = href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
    words = f"{panel.indicator.short}: {figure(now.value, panel.indicator)}, {of(now)}; {verdict.words}"
    return Mark(at, address, words, verdict.kind, ARROWS.get(verdict.kind, ""), name, label, placed)
