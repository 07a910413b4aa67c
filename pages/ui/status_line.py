"""How an indicator stands, in one line: against England, and by its direction."""

from markupsafe import Markup

from pages.ui.templates import Macros
from panels.format import figure
from panels.panel import Panel, Verdict
from panels.title import absence


_LINE = Macros("ui/status_line.html")
THAN = {"better": "better than England", "worse": "worse than England", "higher": "higher than England", "lower": "lower than England"}


def status_line(panel: Panel) -> Markup:
    """The verdict against England as shape and words, then the figure and the direction; in words why there is no figure."""
    if panel.latest is None:
        return _LINE.absent(absence(panel))
    return _LINE.status_line(england_verdict(panel), figure(panel.latest.value, panel.indicator), panel.direction.verdict)


def england_verdict(panel: Panel) -> Verdict:
    """The Verdict against England in words that stand by themselves."""
    verdict = next(
        (comparator.verdict for comparator in panel.comparators if comparator.kind == "country"), Verdict("none", "no comparison")
    )
    if verdict.kind == "none":
        return Verdict("none", "not compared with England")
    return Verdict(verdict.kind, THAN.get(verdict.kind, "similar to England"))
