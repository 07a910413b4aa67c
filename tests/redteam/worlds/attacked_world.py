"""A world: what was drawn, and the files that are made of it, in the order in which they are loaded."""

from dataclasses import dataclass
from typing import NamedTuple

from tests.redteam.worlds.population import Population
from tests.redteam.worlds.subjects import Subject


@dataclass(frozen=True)
class Study:
    """A subject, its children, and every Row that any file has of them; `weighted` says that values are, by weights nobody knows."""

    subject: Subject
    population: Population
    rows: tuple
    weighted: bool = False

    @property
    def measures(self):
        """The Measure of each indicator; each answer to a question has another."""
        return {row.measure.indicator: row.measure for row in self.rows if row.breakdown != "answer"}


class Upload(NamedTuple):
    """One file: `write(path, again)` puts it at a path, and returns the options with which it is loaded.

    `again` asks for the same in words that are not refused, where it may be.
    """

    name: str
    write: object


@dataclass(frozen=True)
class World:
    """`steps` are published one after another: each is the Uploads that are loaded before it."""

    seed: int
    structures: tuple
    members: dict
    studies: tuple
    steps: tuple
