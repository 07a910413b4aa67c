"""Each kind of agenda item as its Slide: its title, its one sentence, what is drawn, and the figures behind it."""

from catalogue import Framework
from catalogue.areas import Area
from catalogue.codebooks import ANSWER
from catalogue.meetings import Item
from panels import gap_words, periods
from panels.format import figure, sentence, spelled
from panels.gap import GroupGap, of_panel
from panels.inequalities import Inequalities
from panels.overview import Section
from panels.panel import Comparator, Panel
from panels.ranking import Ranking
from panels.slide import FigureRow, FigureTable, Slide
from panels.title import called


MOST_LINES = 8
NO_ACTION = "No action is listed."
ALL, AREA = "all", "area"
BESIDE = {"better": "than", "worse": "than", "higher": "than", "lower": "than", "similar": "to"}


def of_indicator(number: int, item: Item, panel: Panel, groups: Panel | None) -> Slide:
    """The headline series; drawn by group where the item asks for a breakdown. `groups` is the Panel of a breakdown."""
    gap = of_panel(groups) if groups else None
    chosen = gap if item.breakdown else None
    return Slide(
        number, item, chosen.title if chosen else panel.title, official(panel), first_sentence(gap_words.statement(gap) if chosen else panel.words),
        comparators(panel), source=panel.source_line, as_at=as_at(panel), alt=(chosen or panel).alt,
        chart=chosen or (panel if panel.latest else None), groups=gap,
        tables=tuple(filter(None, (headline_table(panel), groups and groups_table(groups)))),
        address=("indicator", {"indicator": panel.indicator.id, "area": panel.area.code, "breakdown": item.breakdown}), invented=panel.invented,
    )  # fmt: skip


def of_survey(number: int, item: Item, panel: Panel) -> Slide:
    """How people answered one question, where its answers may be shown; else the figure alone."""
    likert = panel.likert if panel.likert and panel.likert.answers else None
    return Slide(
        number, item, likert.title if likert else panel.title, likert.wording if likert else official(panel),
        first_sentence((likert or panel).words), comparators(panel), source=panel.source_line, as_at=as_at(panel),
        alt=(likert or panel).alt, chart=panel if panel.latest else None,
        tables=tuple(filter(None, (headline_table(panel), likert and answers_table(panel)))),
        address=("indicator", {"indicator": panel.indicator.id, "area": panel.area.code}), invented=panel.invented,
    )  # fmt: skip


def of_comparison(number: int, item: Item, ranking: Ranking, panel: Panel) -> Slide:
    """One area among others. `panel` is its own headline."""
    indicator, drawn = ranking.indicator, bool(ranking.entries)
    return Slide(
        number, item, ranking.title, official(panel), first_sentence(ranking.words), comparators(panel),
        source=panel.source_line, as_at=f"{as_at(panel)}; compared in {periods.of(ranking.period)}" if drawn else as_at(panel),
        alt=ranking.alt, chart=ranking if drawn else None,
        tables=tuple(filter(None, (headline_table(panel), areas_table(ranking)))),
        address=("compare", {"indicator": indicator.id, "area": ranking.area.code}), invented=ranking.invented or panel.invented,
    )  # fmt: skip


def of_group_gap(number: int, item: Item, panel: Panel, groups: Panel | None) -> Slide:
    """The gap between two groups on one indicator; without one, the headline with what is shown by group."""
    gap = of_panel(groups) if groups else None
    if not gap:
        return of_indicator(number, item, panel, groups)
    return Slide(
        number, item, gap.title, official(panel), first_sentence(gap_words.statement(gap)), source=panel.source_line,
        as_at=as_at(panel), alt=gap.alt, chart=gap, groups=gap, tables=(headline_table(panel), groups_table(groups)),
        address=("inequalities", {"gap": gap.id, "area": panel.area.code}), invented=panel.invented or gap.invented,
    )  # fmt: skip


def of_inequalities(number: int, item: Item, summary: Inequalities) -> Slide:
    """The widest sure gaps of a framework, or of one outcome."""
    gaps = [gap for gap in summary.gaps if gap.stands_out][:MOST_LINES]
    return Slide(
        number, item, summary.title, "Gaps between groups of children", first_sentence(summary.words), lines=tuple(gap.title for gap in gaps),
        source=f"Source: {len(summary.gaps)} gaps in figures loaded here", alt=summary.title, chart=summary if gaps else None,
        tables=tuple(_gap_table(gap) for gap in gaps), address=("inequalities", {"area": summary.area.code}), invented=summary.invented,
    )  # fmt: skip


def of_outcome(number: int, item: Item, section: Section, framework: Framework, area: Area) -> Slide:
    """Every indicator of one outcome: its figure and where it is heading."""
    panels = [row.panel for row in section.rows]
    shown = [panel for panel in panels if panel.latest]
    return Slide(
        number, item, _outcome_title(section.outcome.title, shown, panels), framework.short, section.outcome.words,
        lines=tuple(outcome_line(panel) for panel in shown), source=f"Source: {'; '.join(sorted({panel.indicator.source for panel in shown}))}" if shown else "",
        alt=f"Figures of {section.outcome.title}: {'; '.join(outcome_line(panel) for panel in shown)}.", chart=section if shown else None,
        tables=tuple(headline_table(panel) for panel in panels if panel.points), address=("", {"area": area.code}),
        invented=any(panel.invented for panel in panels),
    )  # fmt: skip


def of_text(number: int, item: Item, recorded: tuple[str, ...] = ()) -> Slide:
    """Words alone, a line each; after them what is `recorded`, such as actions that are open."""
    lines = tuple(line.strip() for line in (item.text or "").splitlines() if line.strip())
    fallback = {"decision": "For decision", "actions": "Actions from earlier meetings"}.get(item.kind, "For information")
    title = item.title or (lines[0] if lines and len(lines[0]) <= 120 else fallback)
    own = lines[1:] if lines and title == lines[0] else lines
    if item.kind == "decision" and recorded:
        recorded = tuple(f"Decided before: {line}" for line in recorded)
    if item.kind == "actions" and not recorded and not lines:
        recorded = (NO_ACTION,)
    return Slide(number, item, title, lines=(*own, *recorded))


def withheld(number: int) -> Slide:
    """The place of a confidential item in a public paper: of what is on the agenda its number alone."""
    return Slide(number, Item("text"), "Item withheld", withheld=True)


def official(panel: Panel) -> str:
    """The measure's own name with its area: Persistent absence (%), Birmingham."""
    unit = f" ({panel.indicator.unit})" if panel.indicator.unit else ""
    return f"{panel.indicator.title}{unit}, {panel.area.name}"


def first_sentence(text: str) -> str:
    """The first sentence of a text that says something of its own; the mark of invented figures is said elsewhere."""
    rest = text.removeprefix("Invented sample figures. ")
    end = rest.find(". ")
    return rest if end < 0 else rest[: end + 1]


def comparators(panel: Panel) -> tuple[str, ...]:
    """Worse than England (18.5%). One short line for each place drawn that has a figure in the same period: it says who is worse than whom."""
    if not panel.latest:
        return ()
    same = [comparator for comparator in panel.drawn if comparator.value is not None and comparator.period == panel.latest.period]
    return tuple(_compared(comparator, figure(comparator.value, panel.indicator)) for comparator in same)


def _compared(comparator: Comparator, value: str) -> str:
    link = BESIDE.get(comparator.verdict.kind)
    return f"{comparator.name}: {value}" if link is None else f"{sentence(comparator.verdict.kind)} {link} {called(comparator)} ({value})"


def as_at(panel: Panel) -> str:
    """Figures to August 2025, loaded 29 November 2026."""
    reaches = f"Figures to {periods.month(panel.latest.end)}" if panel.latest else "No figure yet"
    return f"{reaches}, loaded {periods.day(panel.loaded)}" if panel.loaded else reaches


def outcome_line(panel: Panel) -> str:
    """Persistent absence 18.8% in 2024/25: no clear trend."""
    now = panel.latest
    return f"{panel.indicator.short} {figure(now.value, panel.indicator)} {periods.within(now)}: {panel.direction.verdict.words or panel.direction.name}"


def headline_table(panel: Panel) -> FigureTable | None:
    """The headline series with what it is drawn beside; None without any row."""
    beside = tuple((comparator.name, comparator.points) for comparator in panel.drawn if comparator.points)
    rows = tuple(FigureRow(ALL, point) for point in panel.points)
    return FigureTable(panel.indicator, panel.area, ALL, official(panel), rows, beside) if rows else None


def groups_table(panel: Panel) -> FigureTable | None:
    """Every category of a breakdown, each oldest first."""
    rows = tuple(FigureRow(split.category, point) for split in panel.categories for point in split.points)
    return FigureTable(panel.indicator, panel.area, panel.breakdown, f"{official(panel)}, by {panel.breakdown}", rows) if rows else None


def answers_table(panel: Panel) -> FigureTable:
    """Every answer of a question."""
    rows = tuple(FigureRow(answer.label, answer.point) for answer in panel.likert.answers)
    return FigureTable(panel.indicator, panel.area, ANSWER, panel.likert.wording, rows)


def areas_table(ranking: Ranking) -> FigureTable | None:
    """Every area of a ranking that has a row, in its order."""
    rows = tuple(FigureRow(entry.area.name, entry.point) for entry in ranking.entries if entry.point)
    if not rows:
        return None
    return FigureTable(
        ranking.indicator, ranking.area, AREA, f"{ranking.indicator.title}, {ranking.peers.title}, {periods.of(ranking.period)}", rows
    )


def _gap_table(gap: GroupGap) -> FigureTable:
    rows = tuple(FigureRow(split.category, point) for split in gap.splits for point in split.points)
    return FigureTable(gap.indicator, gap.area, gap.breakdown, f"{gap.indicator.title}, {gap.area.name}, by {gap.breakdown}", rows)


def _outcome_title(title: str, shown: list[Panel], panels: list[Panel]) -> str:
    worse = sum(panel.direction.verdict.kind == "worse" for panel in shown)
    better = sum(panel.direction.verdict.kind == "better" for panel in shown)
    if not shown:
        return f"{title}: no figures yet"
    return f"{title}: {_count(better)} getting better, {_count(worse)} getting worse, of {len(panels)} indicators"


def _count(number: int) -> str:
    return spelled(number) if number else "none"
