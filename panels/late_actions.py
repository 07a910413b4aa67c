"""Actions that are late stand on the next agenda by themselves, whether or not somebody put them there."""

from dataclasses import replace
from datetime import date

from catalogue.delivery.action import Action
from catalogue.meetings import Item, Meeting
from panels.register import MOST_ACTIONS, Register, action_line


TITLE = "Actions that are late"


def with_late_actions(meeting: Meeting, register: Register, today: date) -> Meeting:
    """The Meeting with an item at its end for the late actions of its area.

    As it is where none is late, where nothing is on its agenda yet, or where an item of it lists actions anyway.
    """
    of_area = [kept.record for kept in register.actions if isinstance(kept.record, Action) and kept.record.area == meeting.area]
    late = [action for action in of_area if action.is_late(today)]
    if not late or not meeting.items or any(item.kind == "actions" for item in meeting.items):
        return meeting
    ordered = sorted(late, key=lambda action: (action.due or date.max, action.title))
    lines = [" ".join(action_line(action, today).split()) for action in ordered[:MOST_ACTIONS]]
    more = [f"And {len(late) - len(lines):,} more, on the Actions page."] if len(late) > len(lines) else []
    return replace(meeting, items=(*meeting.items, Item("text", title=TITLE, text="\n".join((*lines, *more)))))
