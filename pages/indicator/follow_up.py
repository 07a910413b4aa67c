"""What a partnership makes of the figure: its story, the actions about it with whether they are working, and the decisions taken on it."""

import actions
import clock
from access import may
from actions import Session
from catalogue.delivery.choices import APPROVED, WITHDRAWN
from pages.ui.markup import show_markup
from pages.ui.templates import render
from pages.ui.wording import when
from panels.action_summary import action_rows
from panels.panel import Panel
from panels.since_written import Written
from panels.story_text import story_parts


MOST = 12


def show_follow_up(session: Session, panel: Panel, framework: str) -> None:
    """Draws the section under its heading; a line alone where nothing is on record, and only for those who may add to it."""
    if not may(session.user, "records"):
        return
    about = (framework, panel.area.code, panel.indicator.id)
    rows = action_rows(actions.list_records(session, "action", *about), clock.today())[:MOST]
    values = {
        "stories": _stories(session, about), "decisions": actions.decisions(session, *about)[:MOST], "parts_of": story_parts, "when": when,
        "rows": [(row, actions.working_on(session, row.action, panel.indicator.id)) for row in rows],
        "may_add": may(session.user, "save_record"), "indicator": panel.indicator.id, "area": panel.area.code, "approved": APPROVED,
    }  # fmt: skip
    if values["may_add"] or any(values[key] for key in ("stories", "decisions", "rows")):
        show_markup(render("indicator/follow_up.html", **values).encode(), "follow up")


def _stories(session: Session, about: tuple[str, str, str]) -> list[Written]:
    """The story of the latest period and the one before it, newest first: drafts only for those who may write."""
    writes = may(session.user, "save_record")
    stories = [
        written
        for written in actions.stories(session, *about)
        if written.kept.record.status != WITHDRAWN and (writes or written.kept.record.status == APPROVED)
    ]
    return sorted(stories, key=lambda written: written.kept.record.period or "", reverse=True)[:2]
