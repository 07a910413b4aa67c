"""What is wrong with where an indicator says its figures come from: told before anything is loaded, with the line and the nearest right word."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from catalogue.indicators import Indicator, Source


# The types of year that 2023/24 or 2024 may be of.
YEAR_TYPES = ("academic year", "financial year", "calendar year", "reporting year")
NEAR = 0.75


def source_faults(indicators: Mapping[str, Indicator], folder: Path, loaders: Collection[str] | None) -> dict[str, list[str]]:
    """{indicator: its faults}, of those with any: an unknown loader or type of year, and a filter that is misspelt.

    A misspelt filter is told from the other definitions of the same loader. `loaders` are the kinds of extract that can be read, None
    where that is not known.
    """
    used = _filters(indicators)
    by_indicator = {}
    for indicator in indicators.values():
        path = folder / f"{indicator.id}.toml"
        faults = [
            f"{path.name}{_line(path, word)}: {fault}" for source in indicator.sources for word, fault in _faults(source, used, loaders)
        ]
        if faults:
            by_indicator[indicator.id] = list(dict.fromkeys(faults))
    return by_indicator


def same_titles(indicators: Mapping[str, Indicator], folder: Path) -> dict[str, list[str]]:
    """{indicator: its fault} of every indicator whose title another, earlier by its id, has already: nobody could tell the two apart."""
    first: dict[str, str] = {}
    faults = {}
    for name, indicator in sorted(indicators.items()):
        title = indicator.title.casefold().strip()
        if title in first:
            path = folder / f"{name}.toml"
            faults[name] = [
                f"{path.name}{_line(path, 'title')}: '{indicator.title}' is the title of {first[title]}.toml already; give it another"
            ]
        else:
            first[title] = name
    return faults


@dataclass(frozen=True)
class _Used:
    """How often the sources of one loader name each column, and ask for each value of a column."""

    columns: Counter
    values: Counter


def _filters(indicators) -> dict[str, _Used]:
    used = defaultdict(lambda: _Used(Counter(), Counter()))
    for source in (source for indicator in indicators.values() for source in indicator.sources):
        used[source.loader].columns.update(split.column for split in source.breakdowns.values())
        for column, value in _asked(source):
            used[source.loader].columns[column] += 1
            used[source.loader].values[value] += 1
    return used


def _asked(source: Source) -> Iterator[tuple[str, str]]:
    for where in (source.where, *(split.where for split in source.breakdowns.values())):
        for column, values in where.items():
            for value in values if isinstance(values, list | tuple) else [values]:
                yield column, str(value)


def _faults(source: Source, used, loaders) -> Iterator[tuple[str, str]]:
    """(the word to look for in the file, the fault)."""
    if loaders is not None and source.loader not in loaders:
        yield (
            source.loader,
            f"loader '{source.loader}' reads nothing here.{_nearest(source.loader, loaders)} There are: {', '.join(sorted(loaders))}",
        )
    if source.period_type and source.period_type not in YEAR_TYPES:
        hint = _nearest(source.period_type, YEAR_TYPES)
        yield source.period_type, f"period_type '{source.period_type}' is no type of year.{hint} There are: {', '.join(YEAR_TYPES)}"
    known = used[source.loader]
    for column, value in _asked(source):
        if near := _better(column, known.columns):
            yield column, f"no other indicator has a column '{column}' from {source.loader}. Did you mean '{near}'?"
        elif near := _better(value, known.values):
            yield value, f"no other indicator asks for '{value}' from {source.loader}, as here in '{column}'. Did you mean '{near}'?"


def _better(word: str, times: Mapping[str, int]) -> str | None:
    """The word that others use where this one stands once and is nearly the same; None for a word that is right as far as can be told.

    Words that differ by figures are different on purpose: 2.1 and 2.2 are two things.
    """
    if times.get(word, 0) != 1:
        return None
    common = [other for other, count in times.items() if count > 2 and other != word and _letters(other) != _letters(word)]
    near = get_close_matches(word, common, 1, 0.86)
    return near[0] if near and len(word) > 3 else None


def _letters(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalpha())


def _nearest(word: str, known: Collection[str]) -> str:
    near = get_close_matches(word, known, 1, NEAR)
    return f" Did you mean '{near[0]}'?" if near else ""


def _line(path: Path, word: str) -> str:
    """', line 24' where the word first stands in the file; empty where it cannot be found."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError:
        return ""
    number = next((number for number, line in enumerate(lines, 1) if word in line), None)
    return f", line {number}" if number else ""
