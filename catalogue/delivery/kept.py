"""A record as it is kept: its versions with who and when, and the figure as it stood when it was written."""

from dataclasses import dataclass

from catalogue.delivery.action import Action
from catalogue.delivery.decision import Decision
from catalogue.delivery.evidence_entry import Evidence
from catalogue.delivery.question import Question
from catalogue.delivery.risk import Risk
from catalogue.delivery.story import Story


Delivery = Story | Action | Decision | Question | Risk | Evidence


@dataclass(frozen=True)
class Stood:
    """A figure as it stood when something was written of it. `status` is 'missing' and the rest None where there was none."""

    status: str = "missing"
    period: str | None = None
    value: float | None = None
    direction: str | None = None
    build: str | None = None


@dataclass(frozen=True)
class Version:
    """One version of a record, None where this version takes it away; `stood` is there for stories and decisions on an indicator."""

    number: int
    at: str
    by: str
    record: Delivery | None
    stood: Stood | None = None


@dataclass(frozen=True)
class Kept:
    """A record with all its versions, oldest first. `aside` are those that were written on top of one that had moved on."""

    kind: str
    versions: tuple[Version, ...]
    aside: tuple[Version, ...] = ()

    @property
    def latest(self) -> Version:
        return self.versions[-1]

    @property
    def record(self) -> Delivery:
        return self.latest.record

    @property
    def stood(self) -> Stood | None:
        return self.latest.stood

    @property
    def before(self) -> Version | None:
        """The version before the latest; None for a record that was never changed."""
        return self.versions[-2] if len(self.versions) > 1 else None


def as_of(kept: Kept, moment: str) -> Kept | None:
    """The record as it stood at a moment (in ISO form, in UTC); None where it was not there yet, or had been taken away."""
    versions = tuple(version for version in kept.versions if version.at <= moment)
    return Kept(kept.kind, versions) if versions and versions[-1].record else None
