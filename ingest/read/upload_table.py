"""One table of an upload, which may hold several: sheets of a workbook, files in a zip."""

from dataclasses import dataclass, field, replace

from ingest.file_problems import Problems
from ingest.read.text_table import Text


@dataclass(frozen=True)
class Table:
    """Where a table is in its upload (such as "sheet 'LA data'"; None where the upload is the table), its Text, and its Problems.

    `text` is None where there is none to read: the problems then say why, as faults or, for a part that is no table, as warnings.
    `metadata` is the Table that describes its columns, where one came with it.
    """

    where: str | None
    text: Text | None = None
    problems: Problems = field(default_factory=Problems)
    metadata: "Table | None" = None

    @property
    def both(self):
        """This Table, and that of its metadata if there is one."""
        return (self, self.metadata) if self.metadata else (self,)


def aside(where, words):
    """A part of an upload that is no table, with a warning that says so."""
    made = Table(where)
    made.problems.warn(words)
    return made


def refused(where, words):
    """A part of an upload, or all of it, with the fault that it cannot be read."""
    made = Table(where)
    made.problems.fault(words)
    return made


def told(tables):
    """The problems of these Tables, each with the table it is in: the faults of all, then the warnings."""
    listed = [replace(problem, table=one.where) for table in tables for one in table.both for problem in one.problems.listed()]
    return tuple(sorted(listed, key=lambda problem: problem.severity != "fault"))
