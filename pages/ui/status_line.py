"""How an indicator stands, in one line: against England, and by its direction."""

from html import escape

from pages.ui.verdict import judged
from panels.format import figure
from panels.panel import Panel, Verdict
from panels.title import absence


THAN = {"better": "better than England", "worse": "worse than England", "higher": "higher than England", "lower": "lower than England"}


def status_line(panel: Panel) -> str:
    """The verdict against England as shape and words, then the figure and the direction; in words why there is no figure."""
    if panel.latest is None:
        return f'<span class="plain stands">{escape(absence(panel))}</span>'
    return (
        f'<span class="stands judged">{judged(england_verdict(panel))}</span>'
        f"<small>{escape(figure(panel.latest.value, panel.indicator))} · {escape(panel.direction.verdict.words)}</small>"
    )


def england_verdict(panel):
    """The Verdict against England in words that stand by themselves."""
    verdict = next(
        (comparator.verdict for comparator in panel.comparators if comparator.kind == "country"), Verdict("none", "no comparison")
    )
    if verdict.kind == "none":
        return Verdict("none", "not compared with England")
    return Verdict(verdict.kind, THAN.get(verdict.kind, "similar to England"))
