"""What the accessibility statement rests on: the partnership's own words, and the record of the last run of the tests."""

import json
from dataclasses import dataclass, field
from datetime import date

from catalogue.typed_tables import record, records, toml


@dataclass(frozen=True)
class Limit:
    """Something not everyone can use: what, why, and which success criterion it fails (None where it fails none)."""

    what: str
    why: str
    criterion: str | None = None


@dataclass(frozen=True)
class Run:
    """The last run of the accessibility tests: when, with what, and what it found.

    `pages` are titles, `views` how many addresses were opened, `rules` how many rules were applied to them; `findings` are
    (page, theme, width, what is wrong, how many places).
    """

    on: date
    engine: str
    standard: str
    pages: tuple[str, ...]
    views: int
    themes: tuple[str, ...]
    widths: tuple[int, ...]
    rules: int
    findings: tuple[tuple, ...]


@dataclass(frozen=True)
class Accessibility:
    """The statement of one copy. `tested` is None where no run is on record; `organisation` and `contact` where none is named."""

    prepared: date
    organisation: str | None = None
    contact: str | None = None
    limits: tuple[Limit, ...] = ()
    tested: Run | None = field(default=None)


def accessibility(folder, faults):
    """The Accessibility in accessibility.toml with the run in accessibility.json; None where there is no such TOML file."""
    path = folder / "accessibility.toml"
    if not path.exists():
        return None
    table = toml(path, faults)
    limits = records(Limit, table.pop("limit", []), path.name, faults)
    return record(Accessibility, table, path.name, faults, limits=limits, tested=_tested(folder / "accessibility.json", faults))


def _tested(path, faults):
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        lists = {name: tuple(stored[name]) for name in ("pages", "themes", "widths")}
        findings = tuple(map(tuple, stored["findings"]))
        return Run(**stored | lists | {"on": date.fromisoformat(stored["on"]), "findings": findings})
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as error:
        faults.append(f"{path.name}: this is no record of a run ({error}); write it again with: make accessibility")
        return None
