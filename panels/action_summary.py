"""The actions of a partnership in order: late first, in groups, and how they are balanced."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from catalogue import Framework
from catalogue.delivery.action import Action
from catalogue.delivery.choices import EVIDENCE, STREAMS
from catalogue.delivery.kept import Kept
from panels.format import sentence
from panels.periods import month


NOT_SAID = "not said"
OWNER, DUE, OUTCOME, PLAN = "owner", "due", "outcome", "plan"


@dataclass(frozen=True)
class ActionRow:
    """An action with whether it is late, and the word for its state."""

    kept: Kept
    late: bool

    @property
    def action(self) -> Action:
        return self.kept.record

    @property
    def state(self) -> str:
        return "late" if self.late else self.action.status


@dataclass(frozen=True)
class Share:
    """How many actions have one grade or stream, how many of these are open, and what they cost where that is known."""

    name: str
    actions: int
    open: int
    cost: float | None


@dataclass(frozen=True)
class ActionBalance:
    """Shares by stream and by evidence, and by year of start how many are upstream and downstream: (year, upstream, downstream)."""

    streams: tuple[Share, ...]
    evidence: tuple[Share, ...]
    years: tuple[tuple[int, int, int], ...]


def action_rows(records: tuple[Kept, ...], today: date) -> tuple[ActionRow, ...]:
    """Late ones first, then open ones by the day on which they are due, then those that have ended."""
    rows = [ActionRow(kept, kept.record.is_late(today)) for kept in records]
    return tuple(sorted(rows, key=lambda row: (not row.late, not row.action.is_open, row.action.due or date.max, row.action.title)))


def grouped_actions(rows: tuple[ActionRow, ...], by: str, framework: Framework) -> tuple[tuple[str, tuple[ActionRow, ...]], ...]:
    """(title, its rows) of each owner, month, outcome or plan, in an order that suits; one group without a title where `by` is empty.

    An action with several outcomes stands under each of them.
    """
    if not by:
        return (("", rows),) if rows else ()
    groups: dict[tuple, list[ActionRow]] = {}
    for row in rows:
        for place in _places(row.action, by, framework):
            groups.setdefault(place, []).append(row)
    return tuple((title, tuple(rows_of)) for (_, title), rows_of in sorted(groups.items()))


def _places(action: Action, by: str, framework: Framework) -> list[tuple]:
    """(what it is sorted by, its title) of each group that an action belongs to."""
    if by == OUTCOME:
        titles = {outcome.id: (place, outcome.title) for place, outcome in enumerate(framework.outcomes)}
        return [titles.get(name, (len(titles), sentence(name))) for name in action.outcomes] or [(len(titles), "No outcome")]
    if by == DUE:
        return [((action.due.year, action.due.month), f"Due in {month(action.due)}") if action.due else ((date.max.year, 0), "No date set")]
    text = action.owner if by == OWNER else action.plan or ""
    return [(text.casefold() or "\uffff", text or "No plan")]


def action_balance(records: tuple[Kept, ...]) -> ActionBalance:
    """The ActionBalance of some actions; grades that no action has are there with none, and 'not said' only where it is needed."""
    actions = [kept.record for kept in records]
    years = Counter((action.starts.year, action.stream) for action in actions if action.starts and action.stream)
    spans = sorted({year for year, _ in years})
    return ActionBalance(
        _shares(actions, "stream", STREAMS), _shares(actions, "evidence", EVIDENCE),
        tuple((year, *(years[year, stream] for stream in STREAMS)) for year in spans),
    )  # fmt: skip


def _shares(actions: list[Action], key: str, names: tuple[str, ...]) -> tuple[Share, ...]:
    shares = []
    for name in (*names, None):
        own = [action for action in actions if getattr(action, key) == name]
        costs = [action.cost for action in own if action.cost is not None]
        if name or own:
            shares.append(Share(name or NOT_SAID, len(own), sum(action.is_open for action in own), sum(costs) if costs else None))
    return tuple(shares)
