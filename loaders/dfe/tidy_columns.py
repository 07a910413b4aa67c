"""Which indicators a tidy file feeds, by its headings, and the query that draws their figures from it."""

from ingest.lookup_table import create_lookup_table


TOTALS = "(total|all|all .*)"
MEASURES = ("numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998")


def fitting(text, indicators, loader):
    """Every (indicator, release, source) of a loader whose columns are all among the headings."""
    return [
        (indicator, release, source)
        for indicator in indicators.values()
        for release, source in enumerate(indicator.sources)
        if source.loader == loader and all(column in text for column in source.columns)
    ]


def nearest(text, indicators, loader):
    """Of the layouts that do not fit, the (indicator, source, columns missing) that has most of its columns here; None if none has any."""
    tried = [
        (indicator, source, sorted(column for column in source.columns if column not in text))
        for indicator in indicators.values()
        for source in indicator.sources
        if source.loader == loader
    ]
    near = max(tried, key=lambda one: -len(one[2]) / len(one[1].columns), default=None)
    return near if near and len(near[2]) < len(near[1].columns) else None


def headings(text, fits):
    """Under which heading each number of each indicator stands: (indicator, name) → heading."""
    return {(one.id, name): text.heading(getattr(source, name)) for one, _, source in fits for name in MEASURES if getattr(source, name)}


def measured(text, fits):
    """The headings that hold a number of some indicator, in their order."""
    return sorted(set(headings(text, fits).values()), key=text.columns.index)


def filters(text, fits):
    """The headings by whose cells rows are chosen or told apart, in their order."""
    split = [column for _, _, source in fits for one in source.breakdowns.values() for column in (one.column, *one.where)]
    return sorted(
        {text.heading(column) for column in [*split, *(column for _, _, source in fits for column in source.where)]}, key=text.columns.index
    )


def query(text, fits):
    """SQL for the draft, from the table `dfe_rows`: the headline and every breakdown of each layout that fits."""
    parts, renamed = [], []
    for indicator, release, source in fits:
        figures = ", ".join(f"{text[getattr(source, name)] if getattr(source, name) else 'null::varchar'} as {name}" for name in MEASURES)
        keys = f"row, '{indicator.id}' as indicator, {release}::smallint as release, area, period_{source.shift} as period, period_type"
        headline = _chosen(text, source.where)
        parts.append(f"select {keys}, 'all' as breakdown, 'all' as category, {figures} from dfe_rows where {headline}")
        for name, split in source.breakdowns.items():
            column, number = f"trim({text[split.column]})", len(parts)
            renamed += [(number, printed.lower(), ours) for printed, ours in split.categories.items()]
            total = f"({headline} and regexp_full_match(lower({column}), '{TOTALS}'))" if source.where else "false"
            parts.append(
                f"select {keys}, {_quoted(name)} as breakdown, coalesce(ours, {column}) as category, {figures} from dfe_rows "
                f"left join renamed on part = {number} and printed = lower({column}) "
                f"where {_chosen(text, split.where)} and not {total} and {'ours' if split.only else column} is not null"
            )
    create_lookup_table(text.db, "renamed", sorted(set(renamed)), part="whole", printed="text", ours="text")
    return " union all ".join(parts)


def _chosen(text, where):
    """The condition that keeps the rows of a `where`; a list of values means any of them."""
    tests = [
        f"lower(trim({text[column]})) in ({', '.join(_quoted(str(one).lower()) for one in (wanted if isinstance(wanted, list | tuple) else [wanted]))})"
        for column, wanted in where.items()
    ]
    return " and ".join(tests) or "true"


def _quoted(text):
    return "'" + text.replace("'", "''") + "'"
