"""What a paper takes from the records beside its figures: approved stories, actions and decisions, as they stood when it was issued."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from catalogue.delivery.action import Action
from catalogue.delivery.choices import APPROVED
from catalogue.delivery.kept import Kept
from panels.format import sentence, stopped
from panels.panel import Panel
from panels.periods import day
from panels.since_written import Written, period_words, since_written
from panels.story_text import plain_lines


MOST_ACTIONS = 60
WITHDRAWN = "This story has been withdrawn since these papers were issued."


@dataclass(frozen=True)
class Register:
    """Records of one framework; empty ones for a paper that shows none. `withdrawn` are the ids of stories that have been since."""

    stories: tuple[Kept, ...] = ()
    actions: tuple[Kept, ...] = ()
    decisions: tuple[Kept, ...] = ()
    withdrawn: frozenset[str] = frozenset()

    @property
    def confidential(self) -> bool:
        """Whether any of them is, so that the paper is marked."""
        return any(kept.record.confidential for kept in (*self.stories, *self.actions, *self.decisions))


def story_words(register: Register, panel: Panel) -> str:
    """The approved story of a Panel's indicator in its area, for the latest period that has one, a line for each paragraph; '' without one.

    What is withheld, as its figure is hidden, is not there. One of an earlier period than the latest figure says so.
    """
    ends = {point.period: point.end for point in panel.points}
    about = [
        kept
        for kept in register.stories
        if kept.record.status == APPROVED and (kept.record.indicator, kept.record.area) == (panel.indicator.id, panel.area.code)
    ]
    for kept in sorted(about, key=lambda kept: ends.get(kept.record.period, date.min), reverse=True):
        written = Written(kept, since_written(kept.stood, panel))
        if not written.since.withheld:
            return "\n".join((*_story_lines(written, panel), *((WITHDRAWN,) if kept.record.id in register.withdrawn else ())))
    return ""


def _story_lines(written: Written, panel: Panel):
    lines = plain_lines(written.kept.record.text)
    if "newer" in written.since.states and lines:
        lines = (f"Last time we said ({period_words(written, panel)}): {lines[0]}", *lines[1:])
    return (*lines, *written.since.words)


def action_lines(register: Register, area: str, today: date) -> tuple[str, ...]:
    """The late and then the other open actions of an area, by the day on which they are due; empty where there are none."""
    open_actions = [kept.record for kept in register.actions if kept.record.area == area and kept.record.is_open]
    ordered = sorted(open_actions, key=lambda action: (not action.is_late(today), action.due or date.max, action.title))
    lines = tuple(action_line(action, today) for action in ordered[:MOST_ACTIONS])
    left = len(ordered) - len(lines)
    return (*lines, f"And {left:,} more, on the Actions page.") if left else lines


def action_line(action: Action, today: date) -> str:
    """Late: More plan writers. Council, due 1 March 2026."""
    state = "late" if action.is_late(today) else action.status
    due = f", due {day(action.due)}" if action.due else ", no date set"
    note = f" {stopped(action.note)}" if action.note else ""
    return f"{sentence(state)}: {stopped(action.title)} {action.owner}{due}.{note}"


def decision_lines(register: Register, area: str, indicator: str | None = None) -> tuple[str, ...]:
    """Earlier decisions, newest first: those on one indicator in an area where it is given, else those of the area."""
    about = [
        kept.record
        for kept in register.decisions
        if kept.record.area == area and (indicator is None or kept.record.indicator == indicator)
    ]  # fmt: skip
    ordered = sorted(about, key=lambda decision: decision.decided or date.min, reverse=True)
    return tuple(decision_line(decision) for decision in ordered[:MOST_ACTIONS])


def decision_line(decision: Any) -> str:
    """5 March 2026: Fund two posts (by consensus). To be reviewed on 1 March 2027."""
    when = f"{day(decision.decided)}: " if decision.decided else ""
    review = f" To be reviewed on {day(decision.review)}." if decision.review else ""
    dissent = f" Disagreed: {'; '.join(decision.dissent)}." if decision.dissent else ""
    return f"{when}{decision.text} ({decision.how}).{dissent}{review}"
