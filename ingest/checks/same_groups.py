"""One group of children under two names: Girls beside Female, gender beside sex, 'asian ' beside Asian, with a figure for each."""

import re

from catalogue.codebooks import ANSWER
from catalogue.labels import restrictions
from catalogue.labels.label_words import UNKNOWN, folded
from ingest.loader import Draft, Extract
from ingest.lookup_table import create_lookup_table


SAME = (
    "is the same group as '{other}' in row {first}, and has another figure; write both in the same way, and keep the figure that is right"
)
# Axes whose labels mean the same in other words; elsewhere only capitals and spaces make no difference.
KNOWN_AXES = {"sex", "age", "year group", "deprivation"}


def check_same_groups(extract: Extract, draft: Draft, published: bool) -> None:
    """Fault each figure of the table `figures` whose group has a different one under another name, in one place and period; warn in a
    published statistic. The same figure twice is right.
    """
    db = extract.text.db
    series = db.execute("select series, indicator, release, breakdown::varchar, category::varchar from series").fetchall()
    groups: dict[tuple, list[tuple[int, str]]] = {}
    for number, indicator, release, breakdown, category in series:
        if breakdown in (None, "all", ANSWER) or not category or UNKNOWN.fullmatch(folded(category)):
            continue
        if group := _group(breakdown, category):
            groups.setdefault((indicator, release, group), []).append((number, f"{breakdown}: {category}"))
    doubled = [(number, name, group) for group, members in enumerate(groups.values()) if len(members) > 1 for number, name in members]
    if not doubled:
        return
    create_lookup_table(db, "alike_groups", doubled, series="whole", name="text", alike="whole")
    rows = extract.sql("""
        select distinct row, found, other, first from (
          select f.row, name as found, first_value(name) over same as other, first_value(f.row) over same as first,
            max(coalesce(f.numerator, f.value)) over same > min(coalesce(f.numerator, f.value)) over same as apart
          from figures f join alike_groups using (series) where starts is not null
          window same as (partition by alike, area, starts, ends order by f.row rows between unbounded preceding and unbounded following))
        where found <> other and apart""")
    extract.problems.each(rows, SAME, draft.heading("category"), "warning" if published else "fault")


def _group(breakdown: str, category: str) -> frozenset:
    """What two labels have in common that mean one group."""
    read = restrictions(breakdown, category)
    if {restriction.axis for restriction in read} <= KNOWN_AXES:
        return read
    return frozenset((*(restriction.axis for restriction in read), re.sub(r"\s+", " ", category.casefold().strip())))
