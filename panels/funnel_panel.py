"""Areas of unequal size against the whole, within limits that chance alone would seldom cross: a funnel."""

from dataclasses import dataclass, replace

import numpy as np

from metrics.benchmark import expected_by_chance, kinds
from metrics.funnel import LEVELS, funnel, poisson_limits, proportion_limits
from panels.format import listed, sentence, spelled
from panels.panel import Verdict
from panels.ranking import Entry, Ranking
from panels.ranking_words import SIDES, shared_out
from panels.title import the


CURVE = 120
COUNTED = ("proportion", "rate")
NO_COUNTS = "Only shares and rates that come with their counts can be compared by the size of a place."
# From here on the difference between areas is so much wider than chance that widened limits would hold nearly any figure.
EXTREME = 50
TOO_FAR_APART = "Size explains almost none of how these areas differ"
PLACED = {0: "within the limits", 1: "beyond the 95% limit", 2: "beyond the 99.8% limit"}


@dataclass(frozen=True)
class Dot:
    """One area with its size; `standing` is −2 to 2: beyond the lower or upper 95% (1) or 99.8% (2) limit."""

    entry: Entry
    size: float
    standing: int
    verdict: Verdict

    @property
    def mark(self) -> str:
        return self.entry.mark


@dataclass(frozen=True)
class BySize:
    """The areas of a Ranking that have counts. `curves` are (name, sizes, values) of each limit, values in the unit.

    `words` say whether areas differ by more than chance, and that the limits allow for it. Without dots they say why.
    """

    ranking: Ranking
    dots: tuple[Dot, ...] = ()
    curves: tuple = ()
    target: float | None = None
    title: str = ""
    words: str = ""

    @property
    def by_chance(self) -> float:
        """How many areas would lie beyond the 95% limits if they differed no more than the limits allow for."""
        return float(expected_by_chance(len(self.dots)))


def by_size(ranking: Ranking) -> BySize:
    """The BySize of a Ranking; without dots where the indicator is no share or rate, or fewer than three areas have counts."""
    entries = [entry for entry in ranking.shown if entry.point.numerator is not None and entry.point.denominator]
    if ranking.indicator.method not in COUNTED or len(entries) < 3:
        return BySize(ranking, title="These areas cannot be compared by size", words=NO_COUNTS)
    indicator = ranking.indicator
    x, n = (np.array([getattr(entry.point, name) for entry in entries], float) for name in ("numerator", "denominator"))
    result = funnel(x, n, indicator.method, indicator.per, ranking.whole.value)
    if result.dispersion.over and result.dispersion.ratio >= EXTREME:
        return _silent(ranking, entries, n, result)
    sides = np.nan_to_num(result.standing).astype(int)
    judgements = kinds(np.sign(sides), indicator.better)
    dots = tuple(Dot(*each) for each in zip(entries, n.tolist(), sides.tolist(), map(_verdict, sides, judgements)))
    made = BySize(ranking, dots, tuple(_curves(result, n, indicator)), float(result.target))
    return replace(made, title=title(made, result.dispersion.over), words=f"{result.dispersion.words} {place(made)} {chance(made)}".strip())


def _silent(ranking, entries, sizes, limits):
    """The areas by their size without limits and without a verdict on any of them, where they differ by far more than chance."""
    dots = tuple(Dot(entry, size, 0, Verdict("none", "not judged")) for entry, size in zip(entries, sizes.tolist()))
    words = (
        f"They vary at least {limits.dispersion.ratio:.0f} times as much as chance alone would make them. Limits wide enough for that would "
        "hold nearly any figure, so none are drawn, and no area is called better or worse here."
    )
    return BySize(ranking, dots, (), float(limits.target), TOO_FAR_APART, words)


def _verdict(side, kind):
    return Verdict(str(kind), str(kind) if side else "similar", PLACED[abs(int(side))])


def _curves(result, n, indicator):
    """The four limits over the range of sizes, on the scale on which they were judged."""
    theta, widened = result.target / indicator.per, result.dispersion.over
    sizes = np.geomspace(n.min() * 0.9, n.max() * 1.1, CURVE)
    if indicator.method == "proportion" or widened:
        limits = result.dispersion.limits(sizes, theta, LEVELS) if widened else proportion_limits(sizes, theta, LEVELS)
        parts = [(sizes, values) for values in limits]
    else:
        events = np.geomspace(1, (sizes[-1] * theta) * 4 + 20, CURVE * 2)
        parts = [(events / values, values) for values in poisson_limits(events, theta, LEVELS)]
    for at, values in parts:
        for level, name in enumerate(("95%", "99.8%")):
            size, value = (at if at.ndim == 1 else at[level]), values[level] * indicator.per
            inside = (size >= sizes[0]) & (size <= sizes[-1])
            yield name, size[inside].tolist(), value[inside].tolist()


def title(made: BySize, widened: bool) -> str:
    """Allowing for size and for how much areas usually differ, nine are better than England and 14 are worse."""
    whole = the(made.ranking.whole.area.name, made.ranking.whole.area.kind)
    allowing = f"Allowing for size{' and for how much areas usually differ' if widened else ''}"
    sure = shared_out({kind: sum(dot.verdict.kind == kind for dot in made.dots) for kind in SIDES}, SIDES)
    if not sure:
        return f"{allowing}, none of {spelled(len(made.dots))} {made.ranking.peers.many} stands apart from {whole}"
    first, verb, rest = sure[0].split(" ", 2)
    return f"{allowing}, {listed([f'{first} of {spelled(len(made.dots))} {verb} {rest} than {whole}', *sure[1:]])}"


def place(made: BySize) -> str:
    """Birmingham lies within the limits."""
    own = next((dot for dot in made.dots if dot.mark == "this"), None)
    if own is None:
        return ""
    side = {1: "upper ", -1: "lower "}.get(np.sign(own.standing), "")
    words = PLACED[abs(own.standing)].replace("the ", f"the {side}", 1) if own.standing else PLACED[0]
    return f"{sentence(the(own.entry.area.name, own.entry.area.kind))} lies {words}."


def chance(made: BySize) -> str:
    """About eight of 151 would lie beyond the 95% limits by chance alone."""
    about = round(made.by_chance)
    return f"{sentence(f'about {spelled(about)}') if about else 'Hardly any'} of {spelled(len(made.dots))} would lie beyond the 95% limits by chance alone."
