"""Filters of a tidy file that a definition does not name: the figure for all is where each of them says Total."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from catalogue import Source
from ingest.checks.group_columns import OF_WHOM, ONE_GROUP, GroupColumn, group_column, note_left_out, word_columns
from ingest.loader import Extract, IndicatorSource
from loaders.dfe.geographic_levels import UNITS
from loaders.dfe.metadata.metadata_variables import variables
from loaders.dfe.tidy_columns import measured, where_clause
from sql import quoted


@dataclass(frozen=True)
class FilterColumns:
    """The filters of a tidy file, by heading with their different cells.

    Called with a definition's `where` and the column it splits by, it gives the SQL of rows that are of everybody by every other.
    """

    extract: Extract
    words: Mapping[str, Sequence[str]]
    _known: dict[tuple[str, str], GroupColumn | None] = field(default_factory=dict)

    @classmethod
    def of(cls, extract: Extract, fits: Sequence[IndicatorSource]) -> "FilterColumns":
        """The filters of an extract: those that its metadata list, else its columns of words."""
        text = extract.text
        words = word_columns(text, [heading for heading in text.columns if heading.strip().lower() in UNITS] + measured(text, fits))
        described = extract.metadata and extract.metadata.text
        if described:
            indicators = {variable.name for variable in variables(described) if not variable.is_filter}
            words = {heading: cells for heading, cells in words.items() if heading.strip() not in indicators}
        return cls(extract, words)

    def __call__(self, where: Mapping[str, object], split: str | None) -> str:
        """SQL that keeps the rows of everybody by each filter that neither `where` nor `split` names; 'true' where there is none."""
        tests = []
        for column in self._others(where, split):
            words = ", ".join(quoted(word) for word in column.groups)
            tests.append(f"not coalesce(trim({self.extract.text[column.heading]}) in ({words}), false)")
        return " and ".join(tests) or "true"

    def check(self, fits: Sequence[IndicatorSource]) -> None:
        """Fault filters without a Total that no definition names, where nothing else in the file is of everybody; tell what is left out."""
        text, problems = self.extract.text, self.extract.problems
        lacking = [[column for column in self._others(source.where, None) if not column.totals] for _, _, source in fits]
        for column in dict.fromkeys(columns[0] for columns in lacking if columns):
            row, rows = self._rows(column)
            if all(lacking):
                problems.fault(ONE_GROUP.format(groups=column.named_groups), row, column.heading, kind=ONE_GROUP)
            else:
                problems.warn(ONE_GROUP.format(groups=column.named_groups), row, column.heading, kind=ONE_GROUP)
        named = {text.heading(column) for _, _, source in fits for column in (*source.where, *_split_columns(source))}
        for heading, words in self.words.items():
            column = group_column(heading, words, OF_WHOM) if heading not in named else None
            if column and column.totals:
                row, rows = self._rows(column)
                if rows:
                    note_left_out(problems, column, row, rows)

    def _others(self, where: Mapping[str, object], split: str | None) -> list[GroupColumn]:
        text = self.extract.text
        named = {text.heading(column) for column in (*where, *([split] if split else []))}
        columns = [self._column(heading, where_clause(text, where)) for heading in self.words if heading not in named]
        return [column for column in columns if column]

    def _column(self, heading: str, where: str) -> GroupColumn | None:
        """What a filter tells apart among the rows that are chosen."""
        if (heading, where) not in self._known:
            cell = self.extract.text[heading]
            words = self.extract.text.db.execute(f"select distinct trim({cell}) from dfe_rows where {where}").fetchall()
            self._known[heading, where] = group_column(heading, [word for (word,) in words], OF_WHOM)
        return self._known[heading, where]

    def _rows(self, column: GroupColumn) -> tuple[int, int]:
        """The first row of a group, and how many there are."""
        words = ", ".join(quoted(word) for word in column.groups)
        return self.extract.text.db.execute(
            f"select min(row), count(*) from dfe_rows where trim({self.extract.text[column.heading]}) in ({words})"
        ).fetchall()[0]


def _split_columns(source: Source) -> list[str]:
    return [column for split in source.breakdowns.values() for column in (split.column, *split.where)]
