"""Which indicators a tidy file feeds, by its headings, and the query that draws their figures from it."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from catalogue import Indicator, Source
from ingest.loader import IndicatorSource
from ingest.lookup_table import create_lookup_table
from ingest.read.text_table import TextTable
from sql import quoted


TOTALS = "(total|all|all .*)"
MEASURES = ("numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998")


class NearestSource(NamedTuple):
    """A layout that lacks columns here: whose it is, and the columns that are missing."""

    indicator: Indicator
    source: Source
    missing: list[str]


def fitting_sources(text: TextTable, indicators: Mapping[str, Indicator], loader: str) -> list[IndicatorSource]:
    """Every layout of a loader whose columns are all among the headings."""
    return [
        IndicatorSource(indicator, release, source)
        for indicator in indicators.values()
        for release, source in enumerate(indicator.sources)
        if source.loader == loader and all(column in text for column in source.columns)
    ]


def nearest_source(text: TextTable, indicators: Mapping[str, Indicator], loader: str) -> NearestSource | None:
    """Of the layouts that do not fit, the one that has most of its columns here; None if none has any."""
    tried = [
        NearestSource(indicator, source, sorted(column for column in source.columns if column not in text))
        for indicator in indicators.values()
        for source in indicator.sources
        if source.loader == loader
    ]
    nearest = max(tried, key=lambda near: -len(near.missing) / len(near.source.columns), default=None)
    return nearest if nearest and len(nearest.missing) < len(nearest.source.columns) else None


def number_headings(text: TextTable, fits: Sequence[IndicatorSource]) -> dict[tuple[str, str], str]:
    """Under which heading each number of each indicator stands: (indicator, name) → heading."""
    return {
        (indicator.id, name): text.heading(getattr(source, name))
        for indicator, _, source in fits
        for name in MEASURES
        if getattr(source, name)
    }


def measured(text: TextTable, fits: Sequence[IndicatorSource]) -> list[str]:
    """The headings that hold a number of some indicator, in their order."""
    return sorted(set(number_headings(text, fits).values()), key=text.columns.index)


def filters(text: TextTable, fits: Sequence[IndicatorSource]) -> list[str]:
    """The headings by whose cells rows are chosen or told apart, in their order."""
    split = [column for _, _, source in fits for part in source.breakdowns.values() for column in (part.column, *part.where)]
    return sorted(
        {text.heading(column) for column in [*split, *(column for _, _, source in fits for column in source.where)]}, key=text.columns.index
    )


def figures_query(text: TextTable, fits: Sequence[IndicatorSource], everybody: Callable[[Mapping[str, object], str | None], str]) -> str:
    """SQL for the draft, from the table `dfe_rows`: the headline and every breakdown of each layout that fits.

    `everybody` gives the condition by which rows that some `where` and column choose are of everybody by all other filters.
    """
    queries, renamed = [], []
    for indicator, release, source in fits:
        figures = ", ".join(f"{text[getattr(source, name)] if getattr(source, name) else 'null::varchar'} as {name}" for name in MEASURES)
        keys = f"row, '{indicator.id}' as indicator, {release}::smallint as release, area, period_{source.shift} as period, period_type"
        headline = where_clause(text, source.where)
        queries.append(
            f"select {keys}, 'all' as breakdown, 'all' as category, {figures} from dfe_rows where {headline} and {everybody(source.where, None)}"
        )
        for name, split in source.breakdowns.items():
            column, number = f"trim({text[split.column]})", len(queries)
            renamed += [(number, printed.lower(), ours) for printed, ours in split.categories.items()]
            total = f"({headline} and regexp_full_match(lower({column}), '{TOTALS}'))" if source.where else "false"
            queries.append(
                f"select {keys}, {quoted(name)} as breakdown, coalesce(ours, {column}) as category, {figures} from dfe_rows "
                f"left join renamed on part = {number} and printed = lower({column}) "
                f"where {where_clause(text, split.where)} and {everybody(split.where, split.column)} and not {total} and {'ours' if split.only else column} is not null"
            )
    create_lookup_table(text.db, "renamed", sorted(set(renamed)), part="whole", printed="text", ours="text")
    return " union all ".join(queries)


def where_clause(text: TextTable, where: Mapping[str, object]) -> str:
    """The condition that keeps the rows of a `where`; a list of values means any of them."""
    tests = [
        f"lower(trim({text[column]})) in ({', '.join(quoted(str(value).lower()) for value in (wanted if isinstance(wanted, list | tuple) else [wanted]))})"
        for column, wanted in where.items()
    ]
    return " and ".join(tests) or "true"
