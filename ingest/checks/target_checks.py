"""Targets that cannot be what they say: beyond a percentage, or a share where the figures are in %."""

from ingest.checks.printed_heading import printed_heading
from ingest.loader import Draft, Extract
from ingest.sql_pieces import number_as_written


BEYOND = "is the target of a percentage, which must be from 0 to 100; correct it"
SHARE = "is a target from 0 to 1 of figures in %, which are far above it; where {percent} is meant, write that"
OWN = "coalesce(value, numerator / nullif(denominator, 0) * per)"
HAS_TARGET = "percent and target is not null"


def check_targets(extract: Extract, draft: Draft) -> None:
    """Fault targets of a percentage beyond 0 to 100, and shares beside figures in %."""
    figured = f"from figures join kinds using (series) where {HAS_TARGET}"
    named = f'{printed_heading(draft, "target")} as "column", {number_as_written("target")} as found'
    extract.problems.each(extract.sql(f"select distinct row, {named} {figured} and proportion and (target < 0 or target > 100)"), BEYOND)
    shares = extract.sql(f"""
        select distinct row, {named}, {number_as_written("target * 100")} as percent {figured} and target > 0 and target <= 1 and {OWN} > 10""")
    extract.problems.each(shares, SHARE)
