"""Streams as tables: an indicator a row, a year a column, and in each cell how it stood against England."""

from html import escape

from pages.shell.address import href
from pages.ui.glossary_words import explained_term
from pages.ui.verdict import judged
from panels.action_summary import ActionBalance
from panels.balance import Balance
from panels.format import figure, spelled
from panels.panel import Verdict
from panels.periods import of


SHAPED = ("better", "worse", "similar")
NO_YEARS = "As soon as figures of this area and of England are loaded for the same years, they are compared here."
LEGEND = (
    f"{judged(Verdict('better', 'better than England'))} {judged(Verdict('worse', 'worse'))} {judged(Verdict('similar', 'similar'))} "
    "<span>no mark: not both figures, or nothing to compare by</span>"
)


def streams(balance: Balance) -> str:
    """A table for each stream, without years where nothing can be compared yet."""
    legend = f"<p class='legend'>{LEGEND}</p>" if balance.years else f"<p class='about'>{NO_YEARS}</p>"
    return legend + "".join(_stream(stream, balance) for stream in balance.streams)


def _stream(stream, balance):
    name, years = f"s-{stream.lens.id}", balance.years
    top = "".join(f'<th scope="col" role="columnheader" class="y">{year}</th>' for year in years)
    body = "".join(_line(line, years, balance.overview.framework.id) for line in stream.lines)
    return (
        f'<section aria-labelledby="{name}"><h2 id="{name}">{escape(stream.lens.title)}</h2><p class="about">{escape(stream.lens.words)}</p>'
        f'<table class="years" style="--years:{len(years)}" role="table" aria-labelledby="{name}"><thead role="rowgroup"><tr role="row">'
        f'<th scope="col" role="columnheader" class="c-name">Indicator</th>{top}<th scope="col" role="columnheader" class="c-trend">{explained_term("Direction")}</th></tr>'
        f'</thead><tbody role="rowgroup">{body}</tbody>{_foot(stream, years) if years else ""}</table></section>'
    )  # fmt: skip


def _foot(stream, years):
    """How many are worse than England in each year, of how many compared."""
    cells = "".join(f'<td role="cell" class="y" data-of="{year}">{_tally(tally)}</td>' for year, tally in zip(years, stream.tallies))
    return (
        f'<tfoot role="rowgroup"><tr role="row"><th scope="row" role="rowheader">Worse than England</th>{cells}'
        f'<td role="cell" class="c-trend">{escape(_now(stream))}</td></tr></tfoot>'
    )


def _line(line, years, framework):
    panel = line.row.panel
    at = href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
    under = f"{of(panel.latest)} · {figure(panel.latest.value, panel.indicator)}" if panel.latest else panel.words
    cells = "".join(f'<td role="cell" class="y" data-of="{year}">{_mark(kind)}</td>' for year, kind in zip(years, line.kinds))
    trend = judged(panel.direction.verdict) if panel.latest else ""
    return (
        f'<tr role="row"><th scope="row" role="rowheader"><a data-go href="{escape(at)}">{escape(panel.indicator.title)}</a><small>{escape(under)}</small></th>'
        f'{cells}<td role="cell" class="c-trend judged">{trend}</td></tr>'
    )


def _mark(kind):
    """A verdict as its shape, with its word for those who do not see it; higher and lower are words, as neither is good or bad."""
    if kind is None:
        return '<span class="los-hidden">not compared</span>'
    if kind in SHAPED:
        return f'<span class="{kind}"><span class="mark" aria-hidden="true"></span><span class="los-hidden">{kind}</span></span>'
    return f"<small>{escape(kind)}</small>"


def _tally(tally):
    return f"{tally['worse']} of {sum(tally.values())}" if tally else ""


def _now(stream):
    without = sum(not line.judged for line in stream.lines)
    return f"{spelled(without)} never compared".capitalize() if without else ""


def evidence(framework, balance: ActionBalance | None):
    """How well actions must be supported, in the partnership's own words, and how those on record are; nothing where it says nothing."""
    if not framework.evidence_grades:
        return ""
    grades = "".join(f"<li>{escape(grade.capitalize())}</li>" for grade in framework.evidence_grades)
    overseen = (
        f"<p class='about'>National programmes overseen: {escape(' and '.join(framework.programmes))}.</p>" if framework.programmes else ""
    )
    return (
        f'<section aria-labelledby="grades"><h2 id="grades">How well actions are supported</h2><p class="about">{escape(framework.logic or "")}</p>'
        f"<ul class='grades'>{grades}</ul><p class='about'>{escape(_graded(balance))} The grades are the partnership’s own; "
        f"this page gives none by itself. <a data-go href='{escape(href('actions', framework=framework.id))}'>All actions</a></p>{overseen}</section>"
    )


def _graded(balance: ActionBalance | None) -> str:
    """How many actions on record have which grade and stream, in sentences."""
    if balance is None:
        return "No action is on record here yet, so none has a grade."
    total = sum(share.actions for share in balance.evidence)
    grades, streams = (
        ", ".join(f"{share.actions} {share.name}" for share in shares if share.actions) for shares in (balance.evidence, balance.streams)
    )
    return f"Of {total} action{'' if total == 1 else 's'} on record, by evidence: {grades}; by stream: {streams}."
