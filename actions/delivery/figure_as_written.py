"""The figure that a story or decision speaks of, as it stands at the moment of writing."""

from actions.live_build import live_if_any
from actions.session import Session
from actions.shown_figures import show
from catalogue.delivery.kept import Stood
from errors import Problem
from panels.panel import Panel, Point


def figure_now(session: Session, framework: str, indicator: str, area: str, period: str | None) -> tuple[Stood, list[Problem]]:
    """(the figure of that period, or the latest, as it stands; the Problem of one that may not be written of).

    A figure that nobody has loaded yet is 'missing', and may be written of; one that is hidden may not.
    """
    panel = show(session, indicator, area, framework=framework) if live_if_any(session) else None
    if panel is None or not panel.points:
        return Stood(period=period), []
    point = _point(panel, period)
    if point is None:
        periods = ", ".join(point.period for point in panel.points[-8:])
        return Stood(), [Problem(f"there is no figure of that period. The latest are: {periods}", column="period", found=period)]
    if point.status == "hidden":
        message = "this figure is hidden to protect children, and no story may be written of it"
        return Stood("hidden", point.period, build=panel.build.id), [Problem(message, column="indicator", found=indicator)]
    return Stood(point.status, point.period, point.value, panel.direction.name, panel.build.id), []


def _point(panel: Panel, period: str | None) -> Point | None:
    """The point of a period, however its dash is written; without one the latest that is shown, else the latest."""
    if period is None:
        return panel.latest or panel.points[-1]
    plain = period.replace("–", "-")
    return next((point for point in panel.points if point.period.replace("–", "-") == plain), None)
