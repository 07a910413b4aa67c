"""The plain words of a Panel, which screen, slide and text alternative share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalogue.indicators import Indicator
from panels.format import STATES, are, figure, reason, sentence, spelled
from panels.outlook import outlook
from panels.periods import month, of, within
from panels.title import absence, called, side, the, title_comparator


if TYPE_CHECKING:
    from panels.panel import Comparator, Panel


INVENTED = "Invented sample figures."
FEW = "It rests on few answers: read it with care."


def words(panel: Panel) -> str:
    """Two plain sentences: the latest figure with its comparison; the recent trend with its level, and the target.

    More only where there is more to say: invented figures, a latest figure that is hidden, a comparison that is not of
    the latest figure, few answers, a breakdown.
    """
    parts = [INVENTED if panel.invented else ""]
    if panel.latest is None:
        parts += [without_figure(panel)]
    else:
        parts += [withheld(panel), latest(panel), older_comparison(panel), caution(panel), outlook(panel), groups(panel)]
    return " ".join(filter(None, parts))


def without_figure(panel: Panel) -> str:
    """No data yet. Due from Birmingham City Council, expected June 2026."""
    place, why = the(panel.area.name, panel.area.kind), absence(panel)
    if panel.points:
        return f"Every figure for {place} is {why}." if why == STATES["hidden"] else f"There is no figure for {place}: {why}."
    return f"No data yet. {owed(panel.indicator)}" if panel.loaded is None else f"There is no figure for {place} in the data loaded."


def owed(indicator: Indicator) -> str:
    """Who owes the figures, and when they were or are expected."""
    due = f", expected {month(indicator.next_expected)}" if indicator.next_expected else ""
    return f"Due from {indicator.owner}{due}."


def withheld(panel: Panel) -> str:
    """The figure for 2024 is hidden to protect children."""
    last = panel.points[-1]
    return "" if last.status == "shown" else f"The figure for {of(last)} is {reason(last)}."


def latest(panel: Panel) -> str:
    """In Birmingham in 2024, 26.7% of new plans were issued within 20 weeks, below England (46.4%)."""
    now, indicator = panel.latest, panel.indicator
    statement = inside(indicator.statement).replace("{value}", figure(now.value, indicator))
    compared = first_comparator(panel)
    clause = ""
    if compared and compared.period == now.period and compared.verdict.kind != "none":
        clause = f", {side(compared, now.value)} {called(compared)} ({figure(compared.value, indicator)})"
    return f"In {the(panel.area.name, panel.area.kind)} {within(now)}, {statement}{clause}."


def inside(statement: str) -> str:
    """A statement as it stands inside a sentence, with a small first letter unless it begins with an acronym."""
    return statement[:1].lower() + statement[1:] if statement[1:2].islower() or statement[1:2] == " " else statement


def first_comparator(panel: Panel) -> Comparator | None:
    """The Comparator that the words name: the title's, else the first with a verdict, else the first with a value, else None."""
    judged = [comparator for comparator in panel.comparators if comparator.verdict.kind != "none"]
    return title_comparator(panel) or next(
        iter(judged or [comparator for comparator in panel.comparators if comparator.value is not None]), None
    )


def older_comparison(panel: Panel) -> str:
    """In 2023, the latest period in common, it was below England (50.3%). Or why there is no comparison."""
    compared = first_comparator(panel)
    if compared is None or (compared.verdict.kind != "none" and compared.period == panel.latest.period):
        return ""
    if compared.verdict.kind == "none":
        return f"It has no interval, so it is not compared with {called(compared)} ({figure(compared.value, panel.indicator)})."
    then = next(point for point in reversed(panel.points) if point.period == compared.period and point.status == "shown")
    stood = f"{side(compared, then.value)} {called(compared)} ({figure(compared.value, panel.indicator)})"
    return f"{sentence(within(then))}, the latest period in common, it was {stood}."


def caution(panel: Panel) -> str:
    """A warning where the latest survey figure rests on few answers."""
    return FEW if panel.latest.symbol == "u" else ""


def groups(panel: Panel) -> str:
    """By sex in 2024: from 20.1% (girls) to 31.0% (boys). Two of four groups are hidden to protect children."""
    if not panel.categories:
        return ""
    at = panel.latest.period
    rows = [next((point for point in split.points if point.period == at), None) for split in panel.categories]
    figures = sorted((row.value, split.category) for row, split in zip(rows, panel.categories) if row and row.status == "shown")
    hidden = sum(row is not None and row.status == "hidden" for row in rows)
    text = ""
    if len(figures) > 1:
        ends = [f"{figure(value, panel.indicator)} ({category})" for value, category in (figures[0], figures[-1])]
        text = f"By {panel.breakdown} {within(panel.latest)} it runs from {ends[0]} to {ends[1]}."
    if hidden:
        text += f" {sentence(spelled(hidden))} of {spelled(len(rows))} groups {are(hidden)} hidden to protect children."
    return text.strip()
