"""Outcome frameworks: how one partnership orders the indicators, through which lenses, and when its Board meets."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date

from catalogue.indicators import COMPARATORS
from catalogue.meeting_cycles import Cycle, cycle
from catalogue.typed_tables import record, records, toml


LENS_KINDS = ("collective action", "theme", "dashboard", "stage", "group", "level", "stream", "local priority")


@dataclass(frozen=True)
class Place:
    """An indicator's place in an outcome. `code` is the partnership's own (EH1); `lenses` are ids of lenses."""

    indicator: str
    code: str | None = None
    lenses: tuple[str, ...] = ()
    wanted: str | None = None
    note: str | None = None
    status: str = "proposed"


@dataclass(frozen=True)
class Outcome:
    """A section of the framework, called outcome, KPI sub-group or priority by its partnership."""

    id: str
    title: str
    words: str
    places: tuple[Place, ...]
    champion: str | None = None


@dataclass(frozen=True)
class Lens:
    """Another way through the same indicators: a dashboard, collective action, stage, level or stream."""

    id: str
    kind: str
    title: str
    words: str


@dataclass(frozen=True)
class Target:
    """What the partnership set out to reach: from a baseline (where known) to a value by a date, with its reference."""

    indicator: str
    value: float
    by: date
    reference: str
    area: str | None = None
    baseline: float | None = None
    since: date | None = None
    status: str = "proposed"


@dataclass(frozen=True)
class Framework:
    """One partnership's framework: outcomes in its own order and words. `until` is None while no end is set.

    `comparator_groups` names sets of places to compare with, by their codes. `targets_to_set` are the indicators for which
    the partnership named a target and no figure for it is on record. `evidence_grades` are the partnership's own words for
    how well an action is supported; `measured_by` are the ways in which it judges progress.
    """

    id: str
    title: str
    short: str
    area: str
    calls_them: str
    calls_many: str
    words: str
    since: int
    comparators: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    cycle: Cycle
    until: int | None = None
    lenses: tuple[Lens, ...] = ()
    targets: tuple[Target, ...] = ()
    aims: tuple[str, ...] = ()
    workstreams: tuple[str, ...] = ()
    measured_by: tuple[str, ...] = ()
    evidence_grades: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    voice: str | None = None
    logic: str | None = None
    areas: tuple[str, ...] = ()
    comparator_groups: dict = field(default_factory=dict)
    targets_to_set: tuple[str, ...] = ()

    @property
    def places(self):
        """Every place in reading order, as (outcome, place)."""
        return tuple((outcome, place) for outcome in self.outcomes for place in outcome.places)


def frameworks(folder, indicators, areas, faults):
    """Every framework under `folder` by id, complaining of places, lenses, targets and areas that do not exist."""
    loaded = {}
    for path in sorted(folder.glob("*.toml")):
        table = toml(path, faults)
        if not table:
            continue
        parts = {
            "outcomes": _outcomes(table.pop("outcome", []), path.name, faults),
            "lenses": records(Lens, table.pop("lens", []), path.name, faults),
            "targets": records(Target, table.pop("target", []), path.name, faults),
            "cycle": cycle(table.pop("cycle", {}), f"{path.name} [cycle]", faults),
        }
        made = record(Framework, table, path.name, faults, id=path.stem, **parts)
        if made:
            faults += [f"{path.name}: {fault}" for fault in _contradictions(made, indicators, areas)]
            loaded[made.id] = made
    return loaded


def without(framework, indicators):
    """The Framework without its places and targets for these indicators."""
    outcomes = tuple(
        replace(outcome, places=tuple(place for place in outcome.places if place.indicator not in indicators))
        for outcome in framework.outcomes
    )
    targets = tuple(target for target in framework.targets if target.indicator not in indicators)
    return replace(framework, outcomes=outcomes, targets=targets)


def _outcomes(entries, where, faults):
    """The outcomes that have no fault. Their places are read first, so that the faults of both are told."""
    if not isinstance(entries, list):
        faults.append(f"{where}: write [[outcome]] in double brackets, once for each")
        return ()
    made = []
    for entry in map(dict, entries):
        name = f"{where} outcome '{entry.get('id', '?')}'"
        places = records(Place, entry.pop("place", []), name, faults)
        made.append(record(Outcome, entry, name, faults, places=places))
    return tuple(outcome for outcome in made if outcome)


def _contradictions(framework, indicators, areas):
    yield from _repeated(framework)
    yield from _unknown(framework, indicators, areas)
    if framework.until and framework.until < framework.since:
        yield f"it ends in {framework.until}, before it starts in {framework.since}"
    for lens in framework.lenses:
        if lens.kind not in LENS_KINDS:
            yield f"lens '{lens.id}' is of kind '{lens.kind}', not one of {', '.join(LENS_KINDS)}"
    for target in framework.targets:
        if target.since and target.since >= target.by:
            yield f"the target for '{target.indicator}' is to be reached by {target.by}, before it starts on {target.since}"
    for _, place in framework.places:
        if place.wanted not in (None, "up", "down"):
            yield f"'{place.indicator}' is wanted '{place.wanted}'; write up or down, or leave it out"


def _repeated(framework):
    """What is named twice in one framework."""
    named = {
        "outcome": [outcome.id for outcome in framework.outcomes],
        "lens": [lens.id for lens in framework.lenses],
        "place": [f"{outcome.id}: {place.indicator} {place.code or ''}".strip() for outcome, place in framework.places],
    }
    for kind, ids in named.items():
        for name, times in Counter(ids).items():
            if times > 1:
                yield f"the {kind} '{name}' is there {times} times; keep one"


def _unknown(framework, indicators, areas):
    """What a framework refers to that is nowhere defined."""
    lenses = {lens.id for lens in framework.lenses}
    for outcome, place in framework.places:
        if place.indicator not in indicators:
            yield f"outcome '{outcome.id}' places '{place.indicator}', which has no file under data/indicators"
        for lens in sorted(set(place.lenses) - lenses):
            yield f"outcome '{outcome.id}', '{place.indicator}': there is no lens '{lens}'"
    for indicator in (*(target.indicator for target in framework.targets), *framework.targets_to_set):
        if indicator not in indicators:
            yield f"the target for '{indicator}' is for no known indicator"
    grouped = [code for codes in framework.comparator_groups.values() for code in codes]
    for code in (framework.area, *framework.areas, *grouped, *(target.area for target in framework.targets if target.area)):
        if code not in areas.by_code:
            yield f"'{code}' is not an area"
    for name in framework.comparators:
        if name not in COMPARATORS and name not in framework.comparator_groups:
            yield f"comparator '{name}' is neither {', '.join(COMPARATORS)} nor one of its comparator groups"
