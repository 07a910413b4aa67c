"""Several indicators of one area: what is said over and under their chart, each of them in a line, and the table of every period."""

from charts.together_chart import signs, together_notes
from pages.shell.address import link
from pages.ui.data_table import plain_table
from pages.ui.templates import render
from pages.ui.verdict import judged
from panels import periods
from panels.format import figure, shown
from panels.indicators_together import Together
from panels.indicators_together_words import BETTER_WAY, chart_title


def statement(together: Together) -> str:
    """What the chart shows."""
    return render("compare/together_head.html", title=chart_title(together))


def note(together: Together) -> str:
    """What a reader of the chart must be told, and where the figures come from."""
    return render("compare/note.html", words=source(together))


def source(together: Together) -> str:
    """The sentences under the chart."""
    known = "; ".join(dict.fromkeys(line.panel.indicator.source for line in together.lines))
    invented = "Invented sample data in the layout of" if together.invented else "Source"
    return " ".join([*together_notes(together), f"{invented}: {known}."])


def body(together: Together) -> str:
    """Each indicator in a line, and the table of every period."""
    marks = signs(together)
    lines = [
        {
            "sign": marks.get(line.panel.indicator.id, ""),
            "short": line.panel.indicator.short,
            "address": link("indicator", indicator=line.panel.indicator.id),
            "latest": _latest(line.panel),
            "direction": judged(line.panel.direction.verdict),
            "way": BETTER_WAY[line.panel.indicator.better],
        }
        for line in together.lines
    ]
    return render("compare/together.html", lines=lines, table=_table(together), invented=together.invented)


def _latest(panel):
    now = panel.latest
    return f"{figure(now.value, panel.indicator)} {periods.within(now)}" if now else "no figure"


def _table(together):
    """Period by indicator, newest first. A period in which an indicator has no row at all says so too."""
    at = {(point.end, point.start): periods.of(point) for line in together.lines for point in line.panel.points}
    series = [(line.panel.indicator, {(point.end, point.start): point for point in line.panel.points}) for line in together.lines]
    rows = [
        [at[when], *(shown(known[when], indicator) if when in known else "–" for indicator, known in series)]
        for when in sorted(at, reverse=True)
    ]
    heads = ["Period", *(indicator.short for indicator, _ in series)]
    return plain_table(f"{together.area.name}, every period", heads, rows, range(1, len(heads)))
