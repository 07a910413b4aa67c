"""A table whose every row draws a dot with its interval: picture and figures in one."""

from dataclasses import dataclass
from html import escape

from charts.dots import across, dots, ticks
from charts.spark import spark
from pages.ui.verdict import judged
from panels.format import number, shown
from panels.panel import Point, Verdict


@dataclass(frozen=True)
class Row:
    """One row: its name and safe Point (None where there is none), its rank, series or Verdict where the table shows them.

    `note` stands small beside the name.
    """

    name: str
    point: Point | None
    is_this: bool = False
    rank: int | str | None = None
    series: tuple[Point, ...] = ()
    verdict: Verdict | None = None
    note: str = ""


def ranked_table(caption, head, rows, indicator, reference=None, ranks=False, moves=False, against=""):
    """The table as markup. `reference` is the value of the dashed line; `ranks`, `moves` and `against` (its heading) add a column each.

    Where no row has an interval there is no column of them.
    """
    ranges = any(_interval(row.point, indicator) for row in rows)
    axis = across([row.point for row in rows], reference, ceiling=100 if indicator.unit == "%" else None)
    marks = ticks(axis, lambda tick: escape(f"{tick:,.10g}".replace("-", "−")))
    heads = [
        '<th scope="col" class="c-rank">Rank</th>' if ranks else "",
        f'<th scope="col" class="c-who">{escape(head)}</th>',
        f'<th scope="col" class="c-dots"><span class="los-hidden">Drawn to scale</span>{marks}</th>',
        '<th scope="col" class="c-figure n">Figure</th>',
        '<th scope="col" class="c-range n">95% interval</th>' if ranges else "",
        '<th scope="col" class="c-moves">Since the start</th>' if moves else "",
        f'<th scope="col" class="c-against">{escape(against)}</th>' if against else "",
    ]
    body = "".join(_row(row, axis, indicator, reference, ranks, ranges, moves, against) for row in rows)
    return (
        f'<table class="ranked{" is-judged" if against else ""}"><caption class="los-hidden">{escape(caption)}</caption>'
        f"<thead><tr>{''.join(heads)}</tr></thead><tbody>{body}</tbody></table>"
    )


def _row(row, axis, indicator, reference, ranks, ranges, moves, against):
    this = ' class="is-this"' if row.is_this else ""
    rank = f'<td class="c-rank">{row.rank or "–"}</td>' if ranks else ""
    has = row.point is not None and row.point.value is not None
    text = number(row.point.value, indicator.decimals) + ("%" if indicator.unit == "%" else "") if has else ""
    reason = "" if has else escape(shown(row.point, indicator) if row.point else "no figure")
    why = f'<span class="why">{reason}</span>' if reason else ""
    limits = f'<td class="c-range n">{escape(_interval(row.point, indicator))}</td>' if ranges else ""
    series = f'<td class="c-moves">{spark(row.series)}</td>' if moves else ""
    said = judged(row.verdict) if has and row.verdict else f'<span class="why-narrow">{reason}</span>'
    verdict = f'<td class="c-against">{said}</td>' if against else ""
    note = f" <small>{escape(row.note)}</small>" if row.note else ""
    return (
        f'<tr{this}>{rank}<th scope="row" class="c-who">{escape(row.name)}{note}</th><td class="c-dots">{why}'
        f'{dots(row.point, axis, reference, row.is_this)}</td><td class="c-figure n">{escape(text)}</td>'
        f"{limits}{series}{verdict}</tr>"
    )


def _interval(point, indicator):
    if point is None or point.lower95 is None or point.upper95 is None:
        return ""
    return f"{number(point.lower95, indicator.decimals)} to {number(point.upper95, indicator.decimals)}"
