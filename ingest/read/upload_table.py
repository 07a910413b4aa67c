"""One table of an upload, which may hold several: sheets of a workbook, files in a zip."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from errors import Problem
from ingest.file_problems import Problems
from ingest.read.text_table import TextTable


@dataclass(frozen=True)
class UploadTable:
    """Where a table is in its upload (such as "sheet 'LA data'"; None where the upload is the table), its text, and its Problems.

    `text` is None where there is none to read: the problems then say why, as faults or, for a part that is no table, as warnings.
    `metadata` is the table that describes its columns, where one came with it.
    """

    where: str | None
    text: TextTable | None = None
    problems: Problems = field(default_factory=Problems)
    metadata: UploadTable | None = None

    @property
    def with_metadata(self) -> tuple[UploadTable, ...]:
        """This table, and that of its metadata if there is one."""
        return (self, self.metadata) if self.metadata else (self,)


def table_left_out(where: str | None, words: str) -> UploadTable:
    """A part of an upload that is no table, with a warning that says so."""
    table = UploadTable(where)
    table.problems.warn(words)
    return table


def refused_table(where: str | None, words: str, row: int | None = None) -> UploadTable:
    """A part of an upload, or all of it, with the fault that it cannot be read, because of this row where it is known."""
    table = UploadTable(where)
    table.problems.fault(words, row)
    return table


def problems_of(tables: Iterable[UploadTable]) -> tuple[Problem, ...]:
    """The problems of these tables, each with the table it is in: the faults of all, then the warnings."""
    listed = [replace(problem, table=part.where) for table in tables for part in table.with_metadata for problem in part.problems.listed()]
    return tuple(sorted(listed, key=lambda problem: problem.severity != "fault"))
