"""Pieces of SQL that several modules write."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from sql import quoted


def where_clause(where: Mapping[str, object], cells: Mapping[str, str]) -> str:
    """The condition that keeps the rows of a definition's `where`; a list of values means any of them.

    `cells` gives the SQL of each heading. Without a condition every row is kept.
    """
    wanted = {cells[heading]: value if isinstance(value, list | tuple) else (value,) for heading, value in where.items()}
    return " and ".join(f"{cell} in ({', '.join(map(quoted, values))})" for cell, values in wanted.items()) or "true"


def renamed_category(cell: str, categories: Mapping[str, str], only: bool) -> str:
    """SQL for our name of the category in a cell; one that has none keeps its own, or is NULL where `only` the named ones are wanted."""
    cases = " ".join(f"when {quoted(printed)} then {quoted(ours)}" for printed, ours in categories.items())
    return f"case {cell} {cases} {'' if only else f'else {cell}'} end" if cases else ("null" if only else cell)


def number_as_written(number: str) -> str:
    """SQL for a number as a person writes it: no '.0' behind a whole one, and no residue of floating point."""
    return f"regexp_replace(round({number}, 6)::varchar, '\\.0$', '')"


def held_facts(paths: Iterable[Path], words: Iterable[str], others: Iterable[str] = ()) -> str:
    """SQL of the facts of earlier uploads, of one or more: these columns of words, which files enumerate differently, and these others."""
    columns = ", ".join((*(f"{word}::varchar as {word}" for word in words), *others))
    return " union all ".join(f"select {columns} from read_parquet({quoted(str(path))})" for path in paths)
