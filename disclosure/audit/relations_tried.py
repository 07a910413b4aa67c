"""How much there was to try: numbers of rows and of relations, never of children."""

import duckdb


TABLES = {
    "rows": "SELECT count(*) FROM facts",
    "hidden rows": "SELECT count(*) FROM facts WHERE state = 0 AND NOT published",
    "patterns of groups": "SELECT count(*) FROM patterns WHERE axis = 'group'",
    "patterns of spans": "SELECT count(*) FROM patterns WHERE axis = 'span'",
    "patterns in numbers": "SELECT count(*) FROM patterns WHERE axis IN ('found', 'indicator')",
    "links of areas": "SELECT count(*) FROM links",
}


def count_all(db: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """{what: how many of it}, for the judgement."""
    return {name: db.execute(query).fetchall()[0][0] for name, query in TABLES.items()}
