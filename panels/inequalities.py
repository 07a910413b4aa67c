"""Who is left behind: the gaps between groups across all indicators of a framework that can be split, in one area."""

from dataclasses import dataclass
from functools import cached_property

from catalogue import Area, Catalogue, Framework
from panels import inequalities_words as words
from panels.area_figures import area_figures
from panels.build import splits
from panels.gap import GroupGap, group_gap
from panels.group_heat_map import GroupHeat, group_heat_maps
from panels.panel import Build
from store.published import Published


PLACES = {"worse": 0, "higher": 1, "lower": 1, "similar": 2, "better": 3, "none": 4}


@dataclass(frozen=True)
class Inequalities:
    """The GroupGaps of a framework in an area: surest and largest first within each breakdown, breakdowns by how many they have.

    `indicators` is how many the framework has, `split` how many of them are given by group, `counts` how many of those are bare
    counts, which have no gap as groups differ in size.
    """

    framework: Framework
    area: Area
    build: Build
    gaps: tuple[GroupGap, ...]
    indicators: int
    split: int
    counts: int
    title: str
    words: str

    @property
    def breakdowns(self) -> tuple[str, ...]:
        """The breakdowns in the order of the gaps."""
        return tuple(dict.fromkeys(gap.breakdown for gap in self.gaps))

    @property
    def invented(self) -> bool:
        return any(gap.invented for gap in self.gaps)

    def shown(self, breakdown: str, every: bool) -> list[GroupGap]:
        """The gaps of a breakdown that stand out, or `every` one."""
        return [gap for gap in self.gaps if gap.breakdown == breakdown and (every or gap.stands_out)]

    def heat_maps(self, breakdown: str, every: bool) -> tuple[GroupHeat, ...]:
        """The GroupHeats of the gaps that are `shown`. Each is a test of every group, so it is kept for the next reader."""
        key = breakdown, every
        if key not in self._heat_maps:
            self._heat_maps[key] = group_heat_maps(self.shown(*key))
        return self._heat_maps[key]

    @cached_property
    def _heat_maps(self) -> dict[tuple[str, bool], tuple[GroupHeat, ...]]:
        return {}


def inequalities(published: Published, catalogue: Catalogue, framework: Framework, area: Area) -> Inequalities:
    """The Inequalities of a Framework in an Area, from two reads of the published rows."""
    names = list(dict.fromkeys(place.indicator for _, place in framework.places))
    headlines = area_figures(published.headlines(names, [area.code]))
    build, by_split = Build(*published.build()[:3]), {}
    for row in published.splits(names, area.code):
        by_split.setdefault((row.indicator, row.breakdown), []).append(row)
    candidates = []
    for (name, breakdown), rows in by_split.items():
        everyone = headlines[name].points(area.code) if name in headlines else ()
        groups = splits(rows, catalogue.order(breakdown))
        candidates.append(group_gap(catalogue.indicators[name], area, build, breakdown, groups, everyone))
    gaps = _ordered([gap for gap in candidates if gap])
    split = {name for name, _ in by_split}
    counts = sum(catalogue.indicators[name].method == "count" for name in split)
    return Inequalities(
        framework, area, build, gaps, len(names), len(split), counts, words.title(gaps), words.lead(gaps, len(names), len(split), counts)
    )


def _ordered(gaps):
    """Breakdowns with most that is behind first; within each what is behind first, by how many times the groups differ."""
    behind = {}
    for gap in gaps:
        behind[gap.breakdown] = behind.get(gap.breakdown, 0) + (gap.verdict.kind == "worse")
    return tuple(sorted(gaps, key=lambda gap: (-behind[gap.breakdown], gap.breakdown, _place(gap))))


def _place(gap):
    value = gap.latest.relative[0]
    return PLACES[gap.verdict.kind], -(max(value, 1 / value) if value else 0), gap.indicator.title
