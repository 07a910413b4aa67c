"""Outcome frameworks: how one partnership orders the indicators, through which lenses, and when its Board meets."""

from dataclasses import dataclass
from datetime import date

from catalogue.records import record, records, toml


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
class Cycle:
    """How the Board works: meetings a year, days papers go out before, reports on to whom, who may see."""

    board: str
    meetings_a_year: int
    papers: str
    minutes: str
    reports: tuple[str, ...]
    confidential: bool = False
    decisions: str | None = None


@dataclass(frozen=True)
class Framework:
    """One partnership's framework: outcomes in its own order and words."""

    id: str
    title: str
    short: str
    area: str
    calls_them: str
    calls_many: str
    words: str
    since: int
    until: int
    comparators: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    cycle: Cycle
    lenses: tuple[Lens, ...] = ()
    targets: tuple[Target, ...] = ()
    aims: tuple[str, ...] = ()
    workstreams: tuple[str, ...] = ()
    measured_by: tuple[str, ...] = ()
    logic: str | None = None
    areas: tuple[str, ...] = ()

    @property
    def places(self):
        """Every place in reading order, as (outcome, place)."""
        return tuple((outcome, place) for outcome in self.outcomes for place in outcome.places)


def frameworks(folder, indicators, areas, faults):
    """Every framework under `folder` by id, complaining of places, lenses, targets and areas that do not exist."""
    found = {}
    for path in sorted(folder.glob("*.toml")):
        table = toml(path, faults)
        if not table:
            continue
        parts = {
            "outcomes": tuple(filter(None, (_outcome(entry, path.name, faults) for entry in table.pop("outcome", [])))),
            "lenses": records(Lens, table.pop("lens", []), path.name, faults),
            "targets": records(Target, table.pop("target", []), path.name, faults),
            "cycle": record(Cycle, table.pop("cycle", {}), f"{path.name} [cycle]", faults),
        }
        made = record(Framework, table, path.name, faults, id=path.stem, **parts)
        if made:
            faults += [f"{path.name}: {fault}" for fault in _contradictions(made, indicators, areas)]
            found[made.id] = made
    return found


def _outcome(entry, where, faults):
    entry = dict(entry)
    where = f"{where} outcome '{entry.get('id', '?')}'"
    places = records(Place, entry.pop("place", []), where, faults)
    return record(Outcome, entry, where, faults, places=places)


def _contradictions(framework, indicators, areas):
    lenses = {lens.id for lens in framework.lenses}
    for lens in framework.lenses:
        if lens.kind not in LENS_KINDS:
            yield f"lens '{lens.id}' is of kind '{lens.kind}', not one of {', '.join(LENS_KINDS)}"
    for outcome, place in framework.places:
        if place.indicator not in indicators:
            yield f"outcome '{outcome.id}' places '{place.indicator}', which has no file under data/indicators"
        for lens in set(place.lenses) - lenses:
            yield f"outcome '{outcome.id}', '{place.indicator}': there is no lens '{lens}'"
    for target in framework.targets:
        if target.indicator not in indicators:
            yield f"the target for '{target.indicator}' is for no known indicator"
    for code in (framework.area, *framework.areas, *(target.area for target in framework.targets if target.area)):
        if code not in areas.by_code:
            yield f"'{code}' is not an area"
