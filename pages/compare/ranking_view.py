"""Every area: a chart of all in rank order, and the table of them."""

from collections.abc import Sequence

from markupsafe import Markup

from charts.caterpillar_chart import vertical
from pages.compare.chart_key import chart_key
from pages.ui.ranked_table import Row, ranked_table
from pages.ui.templates import Macros, render
from panels.format import figure, listed, sentence, spelled
from panels.periods import of
from panels.ranking import Entry, Ranking
from panels.ranking_words import against_whole, counted


_TABLES = Macros("compare/ranking.html")
FEW = 20


def has_chart(ranking: Ranking) -> bool:
    """Whether there are so many areas that a chart of all says more than the table alone."""
    return len(ranking.shown) > FEW


def head(ranking: Ranking) -> Markup:
    """The statement over the chart, what stands beside it, and what its marks mean."""
    marks = (
        chart_key(ranking.area, ranking.region and ranking.region.area, {entry.mark for entry in ranking.shown})
        if has_chart(ranking)
        else ""
    )
    return render("compare/statement.html", title=against_whole(ranking), about=counted(ranking), care="", key=marks)


def under(ranking: Ranking) -> Markup:
    """What a reader of the chart must be told."""
    ranges = any(entry.point.lower95 is not None for entry in ranking.shown)
    sentences = [
        "Each line is the range within which an area’s true figure lies, 19 times in 20 (95% interval)." if ranges else "",
        "" if vertical(ranking).from_zero else "The vertical axis does not start at zero.",
        source(ranking),
    ]
    return render("compare/note.html", words=" ".join(filter(None, sentences)))


def source(ranking: Ranking) -> str:
    """Where the figures come from."""
    invented = "Sample figures in the layout of" if ranking.invented else "Source"
    return f"{invented}: {ranking.indicator.source}, {of(ranking.period)}."


def ranking_table(ranking: Ranking) -> Markup:
    """All areas as a table whose rows draw their figure and interval."""
    whole = ranking.whole
    line = f" Dashed line: {whole.area.name}, {figure(whole.value, ranking.indicator)}." if whole.value is not None else ""
    about = f"{ranking.peers.title}, {of(ranking.period)}.{line}"
    return _TABLES.in_order(ranking.peers.title, about, areas(ranking, ranking.entries))


def areas(ranking: Ranking, entries: Sequence[Entry], notes: bool = True) -> Markup:
    """Some Entries of a Ranking as a ranked table, with `notes` on how each belongs to the area; those without a figure in one line."""
    known = {"neighbour": "neighbour", "region": ranking.region.area.name if ranking.region else ""} if notes else {}
    quarters = ranking.quarters if notes else {}
    rows = [
        Row(
            entry.area.name,
            entry.point,
            entry.mark == "this",
            _rank(entry),
            verdict=entry.verdict,
            note=known.get(entry.mark, ""),
            quarter=quarters.get(entry.area.code, ""),
        )
        for entry in entries
        if not _absent(entry)
    ]
    against = f"Compared with {ranking.whole.area.name}" if ranking.kinds else ""
    caption = f"{ranking.indicator.title}, {of(ranking.period)}"
    table = ranked_table(caption, "Area", rows, ranking.indicator, ranking.whole.value, ranks=True, against=against)
    absent = [entry.area.name for entry in entries if _absent(entry)]
    many = "One area has" if len(absent) == 1 else f"{sentence(spelled(len(absent)))} areas have" if absent else ""
    return _TABLES.areas(table, many, listed(absent) if absent else "")


def _absent(entry: Entry) -> bool:
    """Whether an area has neither a figure nor one that is hidden; the area itself is never left out."""
    return entry.mark != "this" and (entry.point is None or entry.point.status not in ("shown", "hidden"))


def _rank(entry: Entry) -> str | None:
    return f"{entry.rank}{'=' if entry.tied else ''}" if entry.rank else None
