"""The words of a verdict, with the shape that says the same without colour."""

from markupsafe import Markup

from pages.ui.templates import Macros
from panels.panel import Verdict


_VERDICT = Macros("ui/verdict.html")


def judged(verdict: Verdict) -> Markup:
    """The words of a Verdict with its shape; one that is no judgement has words only, in ink."""
    return _VERDICT.judged(verdict)
