"""The scorecard: one true table per section, one row per indicator, the same columns everywhere."""

from charts.spark import spark
from pages.parts.address import href
from pages.parts.markup import escape, judged
from pages.parts.words import explained
from panels import periods
from panels.format import counts, figure, number, reason, target_figure
from panels.panel import Verdict


HEADS = {
    "name": "Indicator", "value": "Latest", "spark": "Since the start", "england": "Against England",
    "trend": "Recent trend", "target": "Target",
}  # fmt: skip


def section(name, title, words, rows, framework):
    """A section's heading and its table; `rows` are (Panel, the partnership's own code or None)."""
    top = "".join(f'<th scope="col" role="columnheader" class="c-{kind}">{explained(head)}</th>' for kind, head in HEADS.items())
    about = f'<p class="about">{escape(words)}</p>' if words else ""
    body = "".join(row(panel, code, framework) for panel, code in rows)
    return (
        f'<section aria-labelledby="s-{escape(name)}"><h2 id="s-{escape(name)}">{escape(title)}</h2>{about}'
        f'<table class="score" role="table" aria-labelledby="s-{escape(name)}"><thead role="rowgroup"><tr role="row">{top}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table></section>'
    )


def row(panel, code, framework):
    """One indicator: its name with period and counts, latest figure, sparkline, and three verdicts in words."""
    name = _name(panel, code, framework)
    if panel.latest is None:
        return f'<tr role="row" class="nothing">{name}<td role="cell" colspan="5">{escape(panel.words)}</td></tr>'
    verdicts = {"england": against_england(panel), "trend": (panel.trend.verdict, panel.trend.verdict.detail), "target": target(panel)}
    cells = "".join(_judged(HEADS[kind], *said) for kind, said in verdicts.items())
    return f'<tr role="row">{name}{_value(panel)}<td role="cell">{_spark(panel)}</td>{cells}</tr>'


def against_england(panel):
    """The Verdict against England and the words under it."""
    country = next((one for one in panel.comparators if one.kind == "country"), None)
    return (country.verdict, country.verdict.detail) if country else (Verdict("none", "no comparison"), "")


def target(panel):
    """The Verdict against the target and the words under it."""
    aim = panel.target
    if aim is None:
        return Verdict("none", "no target"), ""
    return aim.verdict, f"{target_figure(aim.value, panel.indicator)} {periods.deadline(aim.by)}"


def _name(panel, code, framework):
    own = f'<span class="code">{escape(code)}</span>' if code else ""
    at = href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
    under = f"<small>{escape(_under(panel))}</small>" if panel.latest else ""
    return f'<th scope="row" role="rowheader">{own}<a data-go href="{escape(at)}">{escape(panel.indicator.title)}</a>{under}</th>'


def _under(panel):
    """'2024 · 344 of 1,290', and what came after where that cannot be shown."""
    now, last = panel.latest, panel.points[-1]
    after = "" if last is now else f"{periods.of(last)} {reason(last)}"
    return " · ".join(filter(None, [periods.of(now), counts(now), after]))


def _value(panel):
    """The figure; a unit of several words stands under it."""
    indicator, value = panel.indicator, panel.latest.value
    if " " in indicator.unit:
        shown = f"{escape(number(value, indicator.decimals))}<small>{escape(indicator.unit)}</small>"
    else:
        shown = escape(figure(value, indicator))
    return f'<td role="cell" class="value">{shown}</td>'


def _spark(panel):
    kind = panel.trend.verdict.kind
    return spark(panel.points).replace('class="spark"', f'class="spark is-{kind}"')


def _judged(head, verdict, detail):
    small = f"<small>{escape(detail)}</small>" if detail else ""
    return f'<td role="cell" class="judged" data-of="{head}">{judged(verdict)}{small}</td>'
