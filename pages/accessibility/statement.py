"""The accessibility statement: the parts that the regulations ask for, in plain words, resting on the last run of the tests."""

from collections.abc import Sequence

from markupsafe import Markup

from catalogue.accessibility import Accessibility, Run
from pages.ui.templates import Macros
from panels.format import listed, sentence, spelled
from panels.periods import day


_STATEMENT = Macros("accessibility/statement.html")
CAN = (
    "use every page with a keyboard alone, and see where the focus is",
    "enlarge the text to 400%, or use a screen 320 pixels wide, without scrolling sideways",
    "read every chart as a sentence and as a table",
    "choose a light or a dark screen, high contrast, or no motion, in your own settings",
    "tell better from worse by shape and word, not by colour alone",
    "listen to the pages with a screen reader, which is told what a choice has changed",
)
ENFORCEMENT = (
    "The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) "
    "Accessibility Regulations 2018. If you are not happy with the answer to a complaint, turn to the Equality Advisory and Support "
    "Service (EASS)."
)


def accessibility_statement(statement: Accessibility | None, titles: Sequence[str]) -> Markup:
    """The page as markup; `titles` are those of the pages there are, `statement` is None where none has been prepared."""
    if statement is None:
        return _STATEMENT.unprepared()
    last_run = _last_run(statement.tested, titles) if statement.tested else ()
    return _STATEMENT.statement(statement, CAN, status(statement), _limits(statement), ENFORCEMENT, last_run)


def status(statement: Accessibility) -> str:
    """How far the pages comply, in one sentence that claims no more than was tested and is known."""
    if statement.tested is None:
        return "Not tested: there is no run of the accessibility tests on record, so nothing is claimed."
    if statement.tested.findings or any(limit.criterion for limit in statement.limits):
        return f"Line of Sight partly complies with {statement.tested.standard}, because of what is listed below."
    return f"So far as automatic tests can tell, Line of Sight complies with {statement.tested.standard}. No audit by people has been made yet."


def _limits(statement: Accessibility) -> list[tuple[str, str]]:
    """(what is not accessible, why): what is known, then what the last run found."""
    items = [(limit.what, limit.why + (f" It fails criterion {limit.criterion}." if limit.criterion else "")) for limit in statement.limits]
    findings = statement.tested.findings if statement.tested else ()
    return items + [
        (f"{page}: {words}", f"Found in the last test, {theme} screen, {width} pixels wide, in {many} places.")
        for page, theme, width, words, many in findings
    ]


def _last_run(tested: Run, titles: Sequence[str]) -> list[tuple[str, str]]:
    return [
        ("When", day(tested.on)),
        ("With", f"{tested.engine} in Chromium, {tested.rules} rules for {tested.standard}"),
        ("Pages", listed(tested.pages)),
        ("How often", f"{tested.views} views of these pages, on a {' and a '.join(reversed(tested.themes))} screen, {' and '.join(map(str, tested.widths))} pixels wide"),
        ("What was found", f"{sentence(spelled(len(tested.findings)))} failure{'' if len(tested.findings) == 1 else 's'}" if tested.findings else "Nothing"),
        ("Not tested yet", listed([title for title in titles if title not in tested.pages]) or "No page is left out"),
    ]  # fmt: skip
