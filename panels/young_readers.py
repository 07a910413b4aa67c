"""What a report says to young readers: short sentences, plain words, no number without what it means."""

from datetime import date

from catalogue import Framework
from catalogue.delivery.action import Action
from catalogue.delivery.choices import DONE
from metrics.direction import BETTER, TURNED, WORSE
from panels.format import stopped
from panels.overview import Overview, unique
from panels.report_records import ReportRecords


SAID = {BETTER: "This is getting better", WORSE: "This is getting worse", TURNED: "This has turned round"}


def outcome_lines(framework: Framework) -> list[str]:
    """A sentence for each outcome."""
    return [f"We want this for every child: {stopped(outcome.title)}" for outcome in framework.outcomes]


def change_lines(scorecard: Overview) -> list[str]:
    """A sentence for each figure that is clearly moving, better ones first; then how many show no clear change."""
    rows = unique(scorecard.rows)
    lines = [f"{words}: {row.panel.indicator.title}." for name, words in SAID.items() for row in rows if row.panel.direction.name == name]
    rest = sum(row.panel.latest is not None for row in rows) - len(lines)
    return [*lines, f"We look at {rest} more things. They show no clear change, or it is too soon to say."] if rest and lines else lines


def done_lines(records: ReportRecords, since: date) -> list[str]:
    """A sentence for each action that was done since a day."""
    ended = (kept.record for kept in records.actions if kept.latest.at[:10] >= since.isoformat())
    done = [record for record in ended if isinstance(record, Action) and record.status == DONE]
    return [f"Done: {stopped(action.title)}" for action in done]
