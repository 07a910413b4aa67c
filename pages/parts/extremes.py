"""The few indicators that need attention most, beside the few that stand best: at most five each."""

from pages.parts.address import href
from pages.parts.markup import escape, judged
from pages.parts.plans.standing import against
from panels.format import figure
from panels.periods import of
from panels.stories import evidence


LISTS = (("Needs attention most", "worst"), ("Stands best", "best"))


def extremes(overview):
    """Both lists side by side; empty where nothing speaks for or against any figure."""
    made = [_list(title, getattr(overview, name), overview.framework.id) for title, name in LISTS if getattr(overview, name)]
    return f'<div class="pair extremes">{"".join(made)}</div>' if made else ""


def _list(title, rows, framework):
    items = "".join(f"<li>{_item(row.panel, framework)}</li>" for row in rows)
    return f"<section><h2>{title}</h2><ol>{items}</ol></section>"


def _item(panel, framework):
    at = href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
    under = " · ".join([figure(panel.latest.value, panel.indicator), of(panel.latest), *evidence(panel)])
    return (
        f'<a data-go href="{escape(at)}">{escape(panel.indicator.title)}</a><span class="judged">{judged(against(panel))}</span>'
        f"<small>{escape(under)}</small>"
    )
