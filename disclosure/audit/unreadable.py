"""What cannot be judged because the file does not say what it is."""

import duckdb

from disclosure.audit.judgement import OLDER_RULES, UNDEFINED, Finding


UNLABELLED = """
    SELECT count(*) > 0 FROM file.safe
    WHERE indicator IS NULL OR area IS NULL OR breakdown IS NULL OR category IS NULL OR period IS NULL OR status IS NULL
        OR status NOT IN ('shown', 'hidden', 'missing', 'not applicable', 'withdrawn')
"""
WITHOUT_METHOD = """
    SELECT id FROM indicators WHERE coalesce(method NOT IN ('proportion', 'rate', 'mean', 'count', 'value'), true) ORDER BY id
"""


def unreadable(db: duckdb.DuckDBPyConnection) -> list[Finding]:
    """A finding for rows without a label or a known status, and for each indicator that no definition explains; empty for a whole file."""
    [(unlabelled,)] = db.execute(UNLABELLED).fetchall()
    findings = [Finding(OLDER_RULES, reason="some rows lack a label or a status, and cannot be judged")] if unlabelled else []
    undefined = [name for (name,) in db.execute(WITHOUT_METHOD).fetchall()]
    return findings + [Finding(UNDEFINED, name, reason="the file does not say how this indicator is worked out") for name in undefined]
