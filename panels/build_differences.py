"""What a Board sees now that it did not see then: two Overviews of one framework and area, from an earlier and a later build."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from panels.format import are, ending, figure, listed, reason, sentence, shown, spelled
from panels.overview import Overview, Row
from panels.panel import Panel, Verdict
from panels.periods import of, within


BETTER, WORSE, OTHER, FIGURE, REVISED, HIDDEN, GONE, REAL = "better", "worse", "other", "figure", "revised", "hidden", "gone", "real"
WEIGHT = {WORSE: 0, BETTER: 1, REAL: 2, FIGURE: 3, HIDDEN: 4, REVISED: 5, GONE: 6, OTHER: 7}
RANK = {"worse": 0, "similar": 1, "better": 2}
COUNTED = {
    WORSE: ("has a worse verdict", "have a worse verdict"),
    BETTER: ("has a better verdict", "have a better verdict"),
    REAL: ("has real figures in place of invented ones", "have real figures in place of invented ones"),
    FIGURE: ("has a new figure", "have new figures"),
    REVISED: ("has revised figures", "have revised figures"),
    HIDDEN: ("has figures newly hidden", "have figures newly hidden"),
    GONE: ("has lost figures", "have lost figures"),
}


@dataclass(frozen=True)
class Move:
    """One thing that is different about an indicator. `verdict` is the new one, where a verdict has flipped."""

    kind: str
    words: str
    verdict: Verdict | None = None


@dataclass(frozen=True)
class Changed:
    """A row of the later Overview with its Moves, the weightiest first."""

    row: Row
    moves: tuple[Move, ...]


@dataclass(frozen=True)
class Moved:
    """A Panel as it was (None where there was none) and as it would be, with its Moves, the weightiest first; none where only what it
    is compared with, or one of its groups, is different.
    """

    before: Panel | None
    after: Panel
    moves: tuple[Move, ...]


def moved(pairs: Sequence[tuple[Panel | None, Panel]]) -> tuple[Moved, ...]:
    """The Moved of each pair of Panels, the weightiest first. Its rank is told too."""
    changes = [Moved(was, now, (*panel_changes(was, now), *_rank(was, now))) for was, now in pairs]
    return tuple(
        sorted(changes, key=lambda change: (WEIGHT[change.moves[0].kind] if change.moves else len(WEIGHT), change.after.indicator.title))
    )


def _rank(was, now):
    """A place among the neighbours that is another now."""
    if was and was.rank and now.rank and was.invented == now.invented and (was.rank, was.ranked) != (now.rank, now.ranked):
        yield Move(OTHER, f"Rank among its neighbours: {now.rank} of {now.ranked}, was {was.rank} of {was.ranked}")


def changed_rows(before: Overview, after: Overview) -> tuple[Changed, ...]:
    """The Changed rows between two Overviews, the weightiest first; an indicator that looks the same is left out."""
    earlier = {row.place.indicator: row.panel for row in before.rows}
    changes = [Changed(row, panel_changes(earlier.get(row.place.indicator), row.panel)) for row in after.rows]
    return tuple(sorted((change for change in changes if change.moves), key=lambda change: WEIGHT[change.moves[0].kind]))


def panel_changes(was: Panel | None, now: Panel) -> tuple[Move, ...]:
    """The Moves from one Panel to another of the same indicator and area, the weightiest first.

    Where real figures have taken the place of invented ones only that is told, as the two do not compare.
    """
    if was is None or (was.latest is None and now.latest is not None):
        return (Move(FIGURE, f"First figure: {_figure(now)}"),) if now.latest else ()
    if was.invented != now.invented:
        return (Move(REAL, f"Real figures in place of invented ones: {_figure(now)}" if now.latest else "The invented figures are gone"),)
    moves = [*_figures(was, now), *_flips(was, now)]
    return tuple(sorted(moves, key=lambda move: WEIGHT[move.kind]))


def _figures(was, now):
    """New, revised, hidden and lost figures of the headline series. What is hidden now is told without what it was."""
    old, new = ({(point.start, point.end): point for point in panel.points} for panel in (was, now))
    if now.latest and was.latest and now.latest.end > was.latest.end:
        before = new.get((was.latest.start, was.latest.end))
        after = f", after {shown(before, now.indicator)} ({of(before)})" if before and before.status == "shown" else ""
        yield Move(FIGURE, f"New figure: {_figure(now)}{after}")
    both = [(old[when], new[when]) for when in old.keys() & new.keys()]
    hidden = sorted((point for before, point in both if (before.status, point.status) == ("shown", "hidden")), key=lambda point: point.end)
    if hidden:
        yield Move(HIDDEN, f"{_periods(hidden)} {are(len(hidden))} now {reason(hidden[0])}")
    yield from _revised([pair for pair in both if pair[0].status == pair[1].status == "shown" and pair[0].value != pair[1].value], now)
    withdrawn = sorted(
        (point for was, point in both if was.status != "withdrawn" and point.status == "withdrawn"), key=lambda point: point.end
    )
    if withdrawn:
        yield Move(GONE, f"{_periods(withdrawn)} {are(len(withdrawn))} now {reason(withdrawn[0])}")
    gone = sorted((old[when] for when in old.keys() - new.keys()), key=lambda point: point.end)
    if gone:
        yield Move(GONE, f"{_periods(gone)} {are(len(gone))} no longer there")


def _revised(pairs, now):
    if not pairs:
        return
    before, after = max(pairs, key=lambda pair: pair[1].end)
    words = f"Revised {within(after)}: {shown(after, now.indicator)}, was {shown(before, now.indicator)}"
    yield Move(REVISED, f"{words}, and {spelled(len(pairs) - 1)} earlier" if len(pairs) > 1 else words)


def _periods(points):
    """2019, 2020 and 2021, or the number of them where they are many."""
    return sentence(listed([of(point) for point in points])) if len(points) <= 3 else f"{sentence(spelled(len(points)))} figures"


def _flips(was, now):
    """Verdicts that are another now: against England, the neighbours, the direction, the target. From no judgement to none is no flip."""
    for name, before, after in _verdicts(was, now):
        if before.words != after.words and {before.kind, after.kind} - {"similar", "none"}:
            yield Move(_turn(before.kind, after.kind), f"{name}: {after.words}, was {before.words}", after)


def _turn(before, after):
    """Whether a verdict turned for the better or the worse, or to something that is neither."""
    if before in RANK and after in RANK and before != after:
        return BETTER if RANK[after] > RANK[before] else WORSE
    return after if after in (BETTER, WORSE) and before not in RANK else OTHER


def _verdicts(was, now):
    pairs = [("Direction", was.direction.verdict, now.direction.verdict)]
    for kind, name in (("country", "Compared with England"), ("neighbours", "Compared with neighbours")):
        pairs.append((name, *(_beside(panel, kind) for panel in (was, now))))
    return [*pairs, ("Target", *(panel.target.verdict if panel.target else Verdict("none", "no target") for panel in (was, now)))]


def _beside(panel, kind):
    return next((comparator.verdict for comparator in panel.comparators if comparator.kind == kind), Verdict("none", "no comparison"))


def _figure(panel):
    return f"{figure(panel.latest.value, panel.indicator)} ({of(panel.latest)})" if panel.latest else "no figure"


def headline(changed: Sequence[Changed]) -> str:
    """Three indicators have new figures and one has a worse verdict. Nothing on these pages has changed."""
    if not changed:
        return "Nothing on these pages has changed."
    kinds = Counter(kind for change in changed for kind in {move.kind for move in change.moves})
    counted = [(kinds[kind], words[kinds[kind] > 1]) for kind, words in COUNTED.items() if kinds[kind]]
    if not counted:
        return f"{sentence(spelled(len(changed)))} indicator{' is' if len(changed) == 1 else 's are'} judged otherwise."
    (first, words), *others = counted
    noun = f"indicator{ending(first)}"
    return f"{sentence(listed([f'{spelled(first)} {noun} {words}', *(f'{spelled(count)} {words}' for count, words in others)]))}."
