"""The developmental map as one table, and the plan's first year against today."""

from html import escape

from markupsafe import Markup

from pages.shell.address import href
from pages.ui.status_line import status_line
from pages.ui.templates import render
from pages.ui.verdict import judged
from panels.format import figure, shown
from panels.life_course import LifeCourse
from panels.panel import Verdict
from panels.periods import deadline, of


NO_TARGET = Verdict("none", "no figure recorded")
HEADS = {
    "aim": "What the plan aimed at", "kind": "Kind", "then": "In {}", "now": "Latest", "change": "Change", "target": "Target of the plan",
}  # fmt: skip


def stage_map(life: LifeCourse) -> str:
    """Outcomes by stages: in each cell the indicators that stand there, with their present verdict."""
    heads = "".join(
        f'<th scope="col" role="columnheader">{escape(stage.title)}<small>{escape(stage.words)}</small></th>' for stage in life.stages
    )
    body = "".join(_line(line, life) for line in life.lines)
    return (
        '<section aria-labelledby="map"><h2 id="map">Who needs what, and when</h2>'
        '<p class="about">Each indicator stands at every stage of life that it belongs to, with how it compares with England and its '
        'direction. An outcome tells of a child’s health or development; an output counts what services did.</p>'
        f'<table class="map" role="table" aria-labelledby="map"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">'
        f'{escape(life.overview.framework.calls_them.capitalize())}</th>{heads}</tr></thead><tbody role="rowgroup">{body}</tbody></table></section>'
    )  # fmt: skip


def _line(line, life):
    first = next(other for other in life.lines if other.outcome is line.outcome)
    cells = Markup("".join(_cell(stage, rows, life.overview.framework.id) for stage, rows in zip(life.stages, line.stages)))
    return render("life_course/stage_line.html", line=line, is_first=line is first, since=life.overview.framework.since, cells=cells)


def _cell(stage, rows, framework):
    if not rows:
        return '<td role="cell" class="empty"><span class="los-hidden">No indicator</span></td>'
    listed = "".join(f"<li>{_item(row.panel, framework)}</li>" for row in rows)
    return f'<td role="cell" data-of="{escape(stage.title)}"><ul>{listed}</ul></td>'


def _item(panel, framework):
    at = href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
    return (
        f'<a data-go href="{escape(at)}" title="{escape(panel.indicator.title)}">{escape(panel.indicator.short)}</a>'
        f' <span class="kind">{panel.indicator.kind}</span>{status_line(panel)}'
    )


def long_view(life: LifeCourse) -> str:
    """The plan's aims: the figure of its first year, the latest, the change between them, and the target where one is on record."""
    if not life.aims:
        return ""
    year = life.overview.framework.since
    top = "".join(f'<th scope="col" role="columnheader" class="c-{kind}">{head.format(year)}</th>' for kind, head in HEADS.items())
    body = "".join(_aim(aim, year, life.overview.framework.id) for aim in life.aims)
    return (
        f'<section aria-labelledby="then"><h2 id="then">{year} against today</h2><p class="about">The plan named a target for each of these. '
        'Where its figure is not on record, that is said and none is put in its place. A change is measured only between figures that '
        'compare: the same measure, without a break.</p>'
        f'<table class="score then" role="table" aria-labelledby="then"><thead role="rowgroup"><tr role="row">{top}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table></section>'
    )  # fmt: skip


def _aim(aim, year, framework):
    panel, indicator = aim.row.panel, aim.row.panel.indicator
    at = href("indicator", framework=framework, area=panel.area.code, indicator=indicator.id)
    note = f"<small>{escape(aim.row.place.note)}</small>" if aim.row.place.note else ""
    cells = {
        "Kind": f'<td role="cell">{indicator.kind}</td>',
        f"In {year}": _then(aim, indicator),
        "Latest": _latest(panel),
        "Change": _change(aim),
        "Target of the plan": _target(aim, indicator),
    }
    body = "".join(cell.replace("<td ", f'<td data-of="{name}" ', 1) for name, cell in cells.items())
    return f'<tr role="row"><th scope="row" role="rowheader"><a data-go href="{escape(at)}">{escape(indicator.title)}</a>{note}</th>{body}</tr>'


def _then(aim, indicator):
    if aim.then is None:
        return '<td role="cell" class="judged"><span class="plain">no figure here</span></td>'
    return f'<td role="cell" class="judged"><span class="plain">{escape(figure(aim.then.value, indicator))}</span><small>{escape(of(aim.then))}</small></td>'


def _latest(panel):
    if panel.latest is None:
        return '<td role="cell" class="judged"><span class="plain">no figure yet</span></td>'
    return (
        f'<td role="cell" class="judged"><span class="plain">{escape(shown(panel.latest, panel.indicator))}</span>'
        f"<small>{escape(of(panel.latest))}</small></td>"
    )


def _change(aim):
    if aim.moved is None:
        return '<td role="cell" class="judged"><span class="plain">nothing to compare with</span></td>'
    return f'<td role="cell" class="judged">{judged(aim.moved.verdict)}<small>{escape(aim.moved.verdict.detail)}</small></td>'


def _target(aim, indicator):
    if aim.target is None:
        return f'<td role="cell" class="judged">{judged(NO_TARGET)}</td>'
    words = f"{figure(aim.target.value, indicator)} {deadline(aim.target.by)}"
    return f'<td role="cell" class="judged"><span class="plain">{escape(words)}</span><small>{escape(aim.target.reference)}</small></td>'
