"""Questions of a survey that only those were asked who gave some answer: how many answered one tells how many gave that answer."""

import pyarrow as pa
from duckdb import DuckDBPyConnection

from catalogue import Catalogue
from publish.withheld_rows import NO_ROWS, withhold_rows


# Of everyone by the answers that lead to a question; of a group by anything that is published of the leading question in it, as groups are
# shown whole or not at all. A leading question whose answers are of everyone alone has nothing in groups to go by: nor has what it leads to.
OF_EVERYONE, OF_GROUPS = "breakdown IN ('all', 'answer')", "breakdown NOT IN ('all', 'answer')"
LED_BY_HIDDEN = f"""
    (indicator::VARCHAR, area::VARCHAR, period::VARCHAR) IN (
        SELECT (definition, area::VARCHAR, period::VARCHAR) FROM leads JOIN safe lead ON lead.indicator::VARCHAR = led_by
        WHERE NOT in_groups AND lead.{OF_EVERYONE} AND lead.status <> 'shown')
    OR {OF_GROUPS} AND (indicator::VARCHAR, area::VARCHAR, period::VARCHAR, breakdown::VARCHAR, category::VARCHAR) IN (
        SELECT (definition, area::VARCHAR, period::VARCHAR, breakdown::VARCHAR, category::VARCHAR)
        FROM leads JOIN safe lead ON lead.indicator::VARCHAR = led_by WHERE in_groups AND lead.status <> 'shown')
    OR {OF_GROUPS} AND indicator::VARCHAR IN (SELECT definition FROM leads WHERE in_groups AND led_by IS NULL)
"""


def withhold_routed(db: DuckDBPyConnection, catalogue: Catalogue) -> pa.Table:
    """Hide what is said of a question wherever an answer that leads to it is hidden, and of those that it leads to in turn; the KEYS of those rows.

    Whoever takes all who were asked to have answered would read the hidden answer there.
    """
    pairs = [(name, lead) for name, defined in catalogue.indicators.items() for lead in defined.asked_after]
    if not pairs:
        return NO_ROWS
    db.register("leads", _leads(pairs, catalogue))
    withheld = [NO_ROWS]
    while len(more := withhold_rows(db, LED_BY_HIDDEN)):
        withheld.append(more)
    db.unregister("leads")
    return pa.concat_tables(withheld)


def _leads(pairs: list[tuple[str, str]], catalogue: Catalogue) -> pa.Table:
    """A row for each definition and another that leads to it, of everyone and of groups; `led_by` is NULL where nothing is said of groups."""
    of_block: dict[str, list[str]] = {}
    for name, defined in catalogue.indicators.items():
        if defined.block:
            of_block.setdefault(defined.block, []).append(name)
    rows: set[tuple[str, str | None, bool]] = {(name, lead, False) for name, lead in pairs}
    for name, lead in pairs:
        rows |= {(name, other, True) for other in of_block.get(catalogue.indicators[lead].block or "", (None,))}
    definitions, leads, in_groups = zip(*sorted(rows, key=str))
    return pa.table({"definition": definitions, "led_by": pa.array(leads, pa.string()), "in_groups": in_groups})
