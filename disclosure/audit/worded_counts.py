"""What a note may not say: how many, where that is a handful. It stands beside the figure, and may tell of one that is hidden."""

import duckdb

from disclosure.audit.finding_marks import mark
from disclosure.audit.judgement import LEFT_OVER
from disclosure.audit.row_numbers import PLACED


# A digit, or its name, of children, or out of a larger number: the plainest forms alone, and none of time or place.
HANDFUL = r"(^|[^\w.,/:-])([1-9]|one|two|three|four|five|six|seven|eight|nine) "
WHO = r"(child(ren)?|boys?|girls?|pupils?|young (people|person)|(out )?of ([0-9]|whom|them|these))"
COUNTED = f"regexp_matches(r.note, '{HANDFUL}{WHO}', 'i')"
IN_WORDS = f"""
    SELECT $kind AS kind, i, a, g, t, 'a note counts too few children in words' AS reason
    FROM {PLACED} WHERE r.status = 'shown' AND NOT coalesce(r.already_published, false) AND r.note IS NOT NULL AND {COUNTED}
"""


def mark_notes(db: duckdb.DuckDBPyConnection) -> None:
    """Mark every row of ours whose note counts a handful of children; nothing where there are no notes."""
    mark(db, IN_WORDS, {"kind": LEFT_OVER})
