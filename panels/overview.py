"""A whole framework for one area: every outcome with its Panels, what asks for attention, and what is missing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from catalogue import Area, Catalogue, Framework, Lens, Outcome, Place
from errors import UsageError
from panels.attention import attention, distance, spoken_against, stands_out
from panels.build import panels
from panels.evidence import Story, stories
from panels.panel import Build, Panel
from panels.summary_counts import Counts, counted, headline, lead
from store.published import Published


FEW = 5


@dataclass(frozen=True)
class Row:
    """One place of the framework. `attention` is above 0 where more is worse than better, see panels/attention.py."""

    outcome: Outcome
    place: Place
    panel: Panel
    attention: int


@dataclass(frozen=True)
class Section:
    """An outcome with its rows, in the framework's order."""

    outcome: Outcome
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Overview:
    """Everything the overview shows. An indicator placed twice is counted and listed once.

    `worst` and `best` hold up to five rows each, most pressing first, or those that get better before those that
    are only ahead of England; nothing speaks against the best. `ask_why` holds up to five that stand out where neither way is better. `stories` up to three of them with
    their words; `missing` the rows without any figure, whose panels say who owes it and when it was expected.
    """

    framework: Framework
    area: Area
    lens: Lens | None
    build: Build | None
    sections: tuple[Section, ...]
    headline: str
    lead: str
    counts: Counts
    stories: tuple[Story, ...]
    worst: tuple[Row, ...]
    best: tuple[Row, ...]
    ask_why: tuple[Row, ...]
    missing: tuple[Row, ...]
    invented: bool

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every indicator once, at its first place."""
        return unique(row for section in self.sections for row in section.rows)

    @property
    def reaches(self) -> date | None:
        """The last day that any figure reaches, None without one."""
        return max((row.panel.latest.end for row in self.rows if row.panel.latest), default=None)

    @property
    def loaded(self) -> datetime:
        """When the newest of the extracts with a figure here was loaded, None without one."""
        return max((row.panel.loaded for row in self.rows if row.panel.latest and row.panel.loaded), default=None)


def overview(
    published: Published, catalogue: Catalogue, framework_id: str, area_code: str, lens: str | None = None, today: date | None = None
) -> Overview:
    """The Overview of a framework for an area, from one read of the published rows; only the places of `lens` if given.

    Targets whose day lies before `today` are told as passed.

    Raises UsageError for a framework, lens or area that does not exist.
    """
    framework = catalogue.frameworks.get(framework_id)
    if framework is None:
        raise UsageError(f"There is no framework '{framework_id}'. There are: {', '.join(catalogue.frameworks)}.")
    through = next((candidate for candidate in framework.lenses if candidate.id == lens), None)
    if lens and through is None:
        raise UsageError(f"{framework.short} has no lens '{lens}'. There are: {', '.join(candidate.id for candidate in framework.lenses)}.")
    places = [(outcome, place) for outcome, place in framework.places if lens is None or lens in place.lenses]
    names = list(dict.fromkeys(place.indicator for _, place in places))
    by_indicator = dict(zip(names, panels(published, catalogue, names, area_code, framework_id, today=today)))
    scores = {name: attention(panel) for name, panel in by_indicator.items()}
    rows = [Row(outcome, place, by_indicator[place.indicator], scores[place.indicator]) for outcome, place in places]
    return _overview(framework, catalogue.areas.find(area_code), through, rows)


def _overview(framework, area, lens, rows):
    once = unique(rows)
    counts = counted([row.panel for row in once])
    worst = pressing([row for row in once if row.attention > 0], 1)
    good = pressing([row for row in once if row.attention < 0 and not spoken_against(row.panel)], -1)
    best = sorted(good, key=lambda row: row.panel.direction.verdict.kind != "better")
    sections = [Section(outcome, tuple(row for row in rows if row.outcome is outcome)) for outcome in framework.outcomes]
    return Overview(
        framework, area, lens, once[0].panel.build if once else None,
        sections=tuple(section for section in sections if section.rows or lens is None),
        headline=headline(counts, area, worst), lead=lead(counts), counts=counts, stories=stories(worst, best),
        worst=worst[:FEW], best=tuple(best[:FEW]), ask_why=tuple(sorted((row for row in once if stands_out(row.panel)), key=lambda row: -distance(row.panel))[:FEW]), missing=tuple(row for row in once if row.panel.latest is None),
        invented=any(row.panel.invented for row in once),
    )  # fmt: skip


def unique(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows in their order, without a second one of the same indicator."""
    first = {}
    for row in rows:
        first.setdefault(row.place.indicator, row)
    return tuple(first.values())


def pressing(rows: Sequence[Row], sign: int) -> tuple[Row, ...]:
    """Rows by the size of their score, and by their distance from England where that is equal."""
    return tuple(sorted(rows, key=lambda row: (-sign * row.attention, -distance(row.panel))))
