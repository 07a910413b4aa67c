"""Figures of somebody's own in the layout of a published statistic: nobody has hidden the small ones yet, so they are asked about."""

from ingest.loader import Extract


# A release covers the country. A file of so many authorities is one; a council's own is not.
WHOLE_RELEASE = 50
ASKED = (
    "is of fewer than {smallest} children, in the layout of a published statistic; is it published already, and by whom? Small numbers of "
    "this file stay hidden until a steward says so (confirm)"
)


def note_small_numbers(extract: Extract, published_by: str | None) -> int:
    """How many figures of the table `figures` are too small to show, with a warning for each.

    0 for a whole release, and where a steward has said who published them.
    """
    if published_by:
        return 0
    policy = extract.catalogue.policy
    small = f"(counted and {_between('numerator', policy.count)}) or {_between('denominator', policy.denominator)} or (proportion and {_between('denominator - numerator', policy.count)})"
    areas, any_small = extract.text.db.execute(
        f"select count(distinct area), coalesce(bool_or({small}), false) from figures join kinds using (series)"
    ).fetchall()[0]
    if areas > WHOLE_RELEASE or not any_small:
        return 0
    rows = extract.sql(f"""
        select row, min(least(coalesce(numerator, 1e9), coalesce(denominator, 1e9)))::bigint::varchar as smallest_number
        from figures join kinds using (series) where {small} group by row""")
    extract.problems.each(
        rows.project(f"row, if(smallest_number::bigint < {policy.count}, {policy.count}, {policy.denominator}) as smallest"),
        ASKED, severity="warning",
    )  # fmt: skip
    return rows.aggregate("count(*)").fetchall()[0][0]


def _between(number: str, smallest: int) -> str:
    return f"({number} >= 0.5 and {number} < {smallest})"
