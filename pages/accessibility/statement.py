"""The accessibility statement: the parts that the regulations ask for, in plain words, resting on the last run of the tests."""

from html import escape

from pages.ui.data_table import plain_table
from panels.format import listed, sentence, spelled
from panels.periods import day


HEAD = "<h1>Accessibility</h1>"
NOBODY = "Nobody is named yet. Whoever runs this copy puts their name and a contact into the file accessibility.toml of the definitions."
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


def accessibility_statement(statement, titles):
    """The page as markup; `titles` are those of the pages there are, `held` is None where the statement has not been prepared."""
    if statement is None:
        return f'<div class="los">{HEAD}<p class="lead">No statement has been prepared for this copy yet. It belongs in the file accessibility.toml of the definitions.</p></div>'
    parts = (
        _scope(statement),
        _status(statement),
        _limits(statement),
        _reply(statement),
        _tested(statement.tested, titles),
        _prepared(statement),
    )
    return f'<div class="los">{HEAD}{"".join(parts)}</div>'


def _scope(statement):
    who = f"It is run by {escape(statement.organisation)}. " if statement.organisation else ""
    can = "".join(f"<li>{words}</li>" for words in CAN)
    return (
        f'<p class="lead">This statement is about Line of Sight, all its pages and what can be downloaded from them. {who}As many people as '
        f'possible should be able to use it. You should be able to:</p><ul class="about">{can}</ul>'
    )


def status(statement):
    """How far the pages comply, in one sentence that claims no more than was tested and is known."""
    if statement.tested is None:
        return "Not tested: there is no run of the accessibility tests on record, so nothing is claimed."
    if statement.tested.findings or any(limit.criterion for limit in statement.limits):
        return f"Line of Sight partly complies with {statement.tested.standard}, because of what is listed below."
    return f"So far as automatic tests can tell, Line of Sight complies with {statement.tested.standard}. No audit by people has been made yet."


def _status(statement):
    return f'<h2>How accessible it is</h2><p class="about">{escape(status(statement))}</p>'


def _limits(statement):
    items = [(limit.what, limit.why + (f" It fails criterion {limit.criterion}." if limit.criterion else "")) for limit in statement.limits]
    items += [(f"{page}: {words}", f"Found in the last test, {theme} screen, {width} pixels wide, in {many} places.") for page, theme, width, words, many in (statement.tested.findings if statement.tested else ())]  # fmt: skip
    listed_items = "".join(f"<dt>{escape(what)}</dt><dd>{escape(why)}</dd>" for what, why in items)
    none = '<p class="about">Nothing is known.</p>'
    return f'<h2>What is not accessible, and why</h2>{f"<dl class=limits>{listed_items}</dl>" if items else none}<p class="about">Nothing is left out as a disproportionate burden, or as outside the regulations.</p>'


def _reply(statement):
    contact = f"Tell {escape(statement.contact)}." if statement.contact else NOBODY
    return (
        f'<h2>If something does not work for you</h2><p class="about">Say which page, what you tried to do, and what you use to read it; '
        f'or which figures you need in another form. {contact}</p><h2>If you are not happy with the answer</h2><p class="about">{ENFORCEMENT}</p>'
    )


def _tested(tested, titles):
    heading = "<h2>What was tested</h2>"
    if tested is None:
        return f'{heading}<p class="about">Nothing yet. The command “make accessibility” tests every page and keeps the run for this statement.</p>'
    rows = [
        ["When", day(tested.on)],
        ["With", f"{tested.engine} in Chromium, {tested.rules} rules for {tested.standard}"],
        ["Pages", listed(tested.pages)],
        ["How often", f"{tested.views} views of these pages, on a {' and a '.join(reversed(tested.themes))} screen, {' and '.join(map(str, tested.widths))} pixels wide"],
        ["What was found", f"{sentence(spelled(len(tested.findings)))} failure{'' if len(tested.findings) == 1 else 's'}" if tested.findings else "Nothing"],
        ["Not tested yet", listed([title for title in titles if title not in tested.pages]) or "No page is left out"],
    ]  # fmt: skip
    return f"{heading}{plain_table('The last run of the accessibility tests', ['What', 'The last run'], rows)}"


def _prepared(statement):
    tested = f" It was last brought up to date on {day(statement.tested.on)}, by the tests themselves." if statement.tested else ""
    return (
        f'<h2>How this statement was prepared</h2><p class="about">It was prepared on {day(statement.prepared)}, from automatic tests of every page, '
        f"tests that walk through pages with the keyboard, and looking at every page on three sizes of screen.{tested}</p>"
    )
