"""The plain words of a Panel, which screen, slide and text alternative share."""

from panels.format import difference, figure, reason, sentence, spelled, target_figure
from panels.periods import deadline, month, of, since, within
from panels.title import absence, called, side, the


INVENTED = "Invented sample figures."
PAST = {"increasing": "increased", "decreasing": "decreased"}
FEW = "It rests on few answers: read it with care."


def words(panel):
    """Two plain sentences: the latest figure with its comparison; the recent trend with its level, and the target.

    More only where there is more to say: invented figures, a latest figure that is hidden, a comparison that is not of
    the latest figure, few answers, a breakdown.
    """
    parts = [INVENTED if panel.invented else ""]
    if panel.latest is None:
        parts += [without_figure(panel)]
    else:
        parts += [withheld(panel), latest(panel), older_comparison(panel), caution(panel), outlook(panel), groups(panel)]
    return " ".join(filter(None, parts))


def without_figure(panel):
    """No data yet. Owed by Birmingham City Council, expected June 2026."""
    if panel.points:
        return f"{sentence(the(panel.area.name, panel.area.kind))}: {absence(panel)}."
    if panel.loaded is not None:
        return f"There is no figure for {the(panel.area.name, panel.area.kind)} in the data loaded."
    return f"No data yet. {owed(panel.indicator)}"


def owed(indicator):
    """Who owes the figures, and when they were or are expected."""
    due = f", expected {month(indicator.next_expected)}" if indicator.next_expected else ""
    return f"Owed by {indicator.owner}{due}."


def withheld(panel):
    """The figure for 2024 is hidden to protect children."""
    last = panel.points[-1]
    return "" if last.status == "shown" else f"The figure for {of(last)} is {reason(last)}."


def latest(panel):
    """In Birmingham in 2024, 26.7% of new plans were issued within 20 weeks, below England (46.4%)."""
    now, indicator = panel.latest, panel.indicator
    said = inside(indicator.statement).replace("{value}", figure(now.value, indicator))
    compared = first_comparator(panel)
    clause = ""
    if compared and compared.period == now.period and compared.verdict.kind != "none":
        clause = f", {side(compared, now.value)} {called(compared)} ({figure(compared.value, indicator)})"
    return f"In {the(panel.area.name, panel.area.kind)} {within(now)}, {said}{clause}."


def inside(statement):
    """A statement as it stands inside a sentence, with a small first letter unless it begins with an acronym."""
    return statement[:1].lower() + statement[1:] if statement[1:2].islower() or statement[1:2] == " " else statement


def first_comparator(panel):
    """The Comparator that the words name: the first with a verdict, else the first with a value, else None."""
    judged = [one for one in panel.comparators if one.verdict.kind != "none"]
    return next(iter(judged or [one for one in panel.comparators if one.value is not None]), None)


def older_comparison(panel):
    """In 2023, the latest period in common, it was below England (50.3%). Or why there is no comparison."""
    compared = first_comparator(panel)
    if compared is None or (compared.verdict.kind != "none" and compared.period == panel.latest.period):
        return ""
    if compared.verdict.kind == "none":
        return f"It has no interval, so it is not compared with {called(compared)} ({figure(compared.value, panel.indicator)})."
    then = next(point for point in reversed(panel.points) if point.period == compared.period and point.status == "shown")
    stood = f"{side(compared, then.value)} {called(compared)} ({figure(compared.value, panel.indicator)})"
    return f"{sentence(within(then))}, the latest period in common, it was {stood}."


def caution(panel):
    """A warning where the latest survey figure rests on few answers."""
    return FEW if panel.latest.symbol == "u" else ""


def outlook(panel):
    """It is down 33.9 points since 2023, beyond chance, but over its latest five figures…; it is off track: 33.3 points below…"""
    target = target_clause(panel)
    return f"{sentence(change_clause(panel))}{'; ' if target else ''}{target}."


def change_clause(panel):
    """The recent trend, after the change since the previous figure where that is beyond chance."""
    moved, trend = panel.previous, trend_clause(panel.trend)
    if moved is None or moved.verdict.kind in ("similar", "none"):
        return trend
    link = ";" if panel.trend.verdict.kind == "none" else ", and" if moved.verdict.kind == panel.trend.verdict.kind else ", but"
    return f"it is {moved.verdict.words} {since(moved.since)}, beyond chance{link} {trend}"


def trend_clause(trend):
    """The recent trend, with the level of its test, or why there is none."""
    verdict = trend.verdict
    if trend.level is None:
        return f"{spelled(trend.points)} comparable figure{' is' if trend.points == 1 else 's are'} too few to test a trend"
    if verdict.kind == "none":
        return f"its trend cannot be tested: {verdict.detail}"
    way, _, judgement = verdict.words.partition(", ")
    said = "there is no significant trend" if verdict.kind == "similar" else f"it has {PAST[way]}{', ' if judgement else ''}{judgement}"
    return f"over its latest five figures {said} ({trend.level:.1%} level)"


TARGETS = {
    "met": "{target} is met",
    "not met": "{target} is not met: it is {apart}",
    "not met yet": "{target} is not met yet",
    "on track": "it is on track for {target}",
    "off track": "it is off track: {apart} {line}",
    "behind the path": "it is {apart} {line}, with no interval to judge by",
    "within chance of the path": "it is within chance of {line}",
    "within chance of it": "it is within chance of {target}",
    "no judgement": "it is {apart} {line}",
}


def target_clause(panel):
    """Where the latest figure stands against the target, or '' without one."""
    aim, indicator = panel.target, panel.indicator
    if aim is None:
        return ""
    target = f"the target of {target_figure(aim.value, indicator)} {deadline(aim.by)}"
    line = target if aim.expected is None or panel.latest.end >= aim.by else f"the path to {target}"
    apart = f"{difference(aim.distance, indicator)} {'above' if aim.distance > 0 else 'below'}" if aim.distance else "at"
    return TARGETS[aim.verdict.words].format(target=target, line=line, apart=apart)


def groups(panel):
    """By sex in 2024: from 20.1% (girls) to 31.0% (boys). Two of four groups are hidden to protect children."""
    if not panel.categories:
        return ""
    at = panel.latest.period
    rows = [next((point for point in split.points if point.period == at), None) for split in panel.categories]
    figures = sorted((row.value, split.category) for row, split in zip(rows, panel.categories) if row and row.status == "shown")
    hidden = sum(row is not None and row.status == "hidden" for row in rows)
    text = ""
    if len(figures) > 1:
        ends = [f"{figure(value, panel.indicator)} ({category})" for value, category in (figures[0], figures[-1])]
        text = f"By {panel.breakdown} {within(panel.latest)} it runs from {ends[0]} to {ends[1]}."
    if hidden:
        text += f" {sentence(spelled(hidden))} of {spelled(len(rows))} groups {'is' if hidden == 1 else 'are'} hidden to protect children."
    return text.strip()
