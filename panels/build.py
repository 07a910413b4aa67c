"""Published rows → Panels: one question to the published file, however many indicators."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Any

from catalogue import Catalogue
from catalogue.areas import ENGLAND, Area, Areas
from catalogue.codebooks import ANSWER
from errors import UsageError
from panels.area_figures import AreaFigures, area_figures, point
from panels.change import change
from panels.comparable_points import comparable
from panels.comparison import comparators, neighbours, peer_period
from panels.control import control
from panels.direction_verdict import Looked, headings
from panels.likert_panel import likert
from panels.method import method
from panels.neighbour_ranks import neighbour_ranks
from panels.notes import alt, method_words, source_line
from panels.panel import Build, Panel, Split
from panels.panel_words import words
from panels.target_projection import projection
from panels.targets import baseline, goal, judge_target
from panels.title import title
from panels.trend_verdict import trends
from store.published import ExtractRow, Published, SafeRow, TargetRow


def panel(
    published: Published,
    catalogue: Catalogue,
    indicator_id: str,
    area_code: str,
    breakdown: str = "all",
    framework: str | None = None,
    today: date | None = None,
) -> Panel:
    """The Panel of one indicator in one area; see `panels`.

    With a `breakdown` its `categories` hold the series of each category, none where the area has no row of it. Raises
    UsageError naming an indicator, area or breakdown that does not exist; an indicator without figures gives a Panel
    without points, whose words say who owes them.
    """
    headline = panels(published, catalogue, [indicator_id], area_code, framework, True, today)[0]
    names = tuple(published.breakdowns(indicator_id, headline.area.code))
    defined = {"all", *names}.union(*(source.breakdowns for source in headline.indicator.sources))
    if breakdown not in defined:
        raise UsageError(f"{headline.indicator.title} has no breakdown '{breakdown}'. There are: {', '.join(sorted(defined))}.")
    rows = [] if breakdown == "all" else published.series(indicator_id, headline.area.code, breakdown)
    categories = splits(rows, catalogue.order(breakdown))
    answers = likert(published.series(indicator_id, headline.area.code, ANSWER), headline, catalogue)
    return worded(closer(replace(headline, breakdown=breakdown, breakdowns=names, categories=categories, likert=answers)))


def panels(
    published: Published,
    catalogue: Catalogue,
    indicator_ids: Sequence[str],
    area_code: str,
    framework: str | None = None,
    with_groups: bool = False,
    today: date | None = None,
) -> list[Panel]:
    """Headline Panels of many indicators in one area, in the order asked, from one read of the published rows.

    Targets of `framework` come before those of others. `breakdowns` is left empty, and the median of a framework's own
    group of areas (core cities) is there only `with_groups`, as no list of indicators shows it. `today` tells targets whose day has passed. Raises UsageError as `panel` does.
    """
    area = catalogue.areas.find(area_code)
    if area is None:
        raise UsageError(f"There is no area '{area_code}'. Give a name or code that is in data/areas.csv.")
    for indicator_id in indicator_ids:
        if indicator_id not in catalogue.indicators:
            raise UsageError(f"There is no indicator '{indicator_id}'. Run 'list' to see those there are.")
    groups = own_groups(catalogue, area) if with_groups else {}
    view = View(published, catalogue, list(dict.fromkeys(indicator_ids)), area, framework, groups, today)
    return [worded(view.panel(indicator_id)) for indicator_id in indicator_ids]


class View:
    """Everything that is read or tested once for all Panels of one area."""

    def __init__(self, published, catalogue, indicator_ids, area, framework, groups, today=None):
        self.today, self.catalogue, self.area, self.framework, self.groups = today, catalogue, area, framework, groups
        rows = area_figures(published.headlines(indicator_ids, looked_at(area, catalogue.areas, groups)))
        self.fields = {indicator_id: rows.get(indicator_id, AreaFigures({})) for indicator_id in indicator_ids}
        self.points = {indicator_id: self.fields[indicator_id].points(area.code) for indicator_id in indicator_ids}
        self.usable = {
            indicator_id: comparable(points, catalogue.indicators[indicator_id].breaks) for indicator_id, points in self.points.items()
        }
        tested = trends(list(self.usable.values()), [catalogue.indicators[indicator_id] for indicator_id in indicator_ids])
        self.trends = dict(zip(indicator_ids, tested))
        looked = [
            Looked(self.usable[indicator_id], self.trends[indicator_id], catalogue.indicators[indicator_id], area)
            for indicator_id in indicator_ids
        ]
        self.headings = dict(zip(indicator_ids, headings(looked, published, catalogue.areas)))
        self.targets = grouped(published.targets(indicator_ids, area.code))
        self.extracts = grouped(published.extracts())
        self.build = Build(*published.build()[:3])

    def panel(self, name: str) -> Panel:
        """The headline Panel of an indicator with every verdict, and no words yet."""
        indicator, area, areas, field = self.catalogue.indicators[name], self.area, self.catalogue.areas, self.fields[name]
        points, usable = self.points[name], self.usable[name]
        now = usable[-1] if usable else None
        target = goal(indicator, area, usable, self.targets.get(name), self.catalogue, self.framework)
        near = neighbours(indicator, area, areas)
        peers_at = peer_period(near, area, field)
        previous, direction = self.headings[name]
        ranking, rank, ranked = neighbour_ranks(near, indicator, area, field, peers_at)
        return Panel(
            indicator, area, "all", self.build, points, categories=(), breakdowns=(),
            comparators=comparators(indicator, area, areas, field, peers_at, self.groups), neighbours=ranking, rank=rank, ranked=ranked,
            previous=previous, baseline=change(now, baseline(usable, target), indicator),
            trend=self.trends[name], direction=direction, target=judge_target(indicator, now, target, self.today),
            title="", words="", alt="", source_line="", method_words="", invented=any(point.invented for point in points),
            loaded=max((row.loaded_at for row in self.extracts.get(name, ())), default=None),
        )  # fmt: skip


def own_groups(catalogue: Catalogue, area: Area) -> dict[str, list[Area]]:
    """The sets of areas that the frameworks of an area compare it with, by name."""
    groups = {}
    for framework in catalogue.frameworks.values():
        if area.code in (framework.area, *framework.areas):
            groups |= {name: [catalogue.areas.by_code[code] for code in codes] for name, codes in framework.comparator_groups.items()}
    return groups


def looked_at(area: Area, areas: Areas, groups: Mapping[str, list[Area]]) -> list[str]:
    """The codes of every area that a Panel of this one may show."""
    near = [place.code for place in (*areas.neighbours(area.code), *chain(*groups.values()))]
    return list(dict.fromkeys(code for code in (area.code, ENGLAND, area.region, area.parent, *near) if code))


def closer(panel: Panel) -> Panel:
    """The Panel with what no list of indicators shows: the method of change that suits it, its control chart, its projection."""
    chosen = method(panel)
    return replace(panel, method=chosen, control=control(panel, chosen), projection=projection(panel))


def worded(panel: Panel) -> Panel:
    """The Panel with its words."""
    return replace(
        panel, title=title(panel), words=words(panel), alt=alt(panel), source_line=source_line(panel), method_words=method_words(panel)
    )


def splits(rows: Sequence[SafeRow], order: Mapping[str, int]) -> tuple[Split, ...]:
    """One Split per category: those of the catalogue in its `order`, then any others in that of the published file."""
    by_category = {}
    for row in rows:
        by_category.setdefault(row.category, []).append(point(row))
    return tuple(Split(name, tuple(by_category[name])) for name in sorted(by_category, key=lambda name: order.get(name, len(order))))


def grouped(rows: Sequence[ExtractRow | TargetRow]) -> dict[str, Any]:
    """{indicator: its rows}, in their order."""
    by_indicator = {}
    for row in rows:
        by_indicator.setdefault(row.indicator, []).append(row)
    return by_indicator
