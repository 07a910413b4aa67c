"""Markers in square brackets, as government statistics carry them: [c] in place of a figure, [p] or [b] beside one.

A marker beside a figure is kept as a note, so that a break marked in the data breaks the series.
"""

from collections.abc import Sequence

from ingest.loader import Draft


MEANINGS = {
    "b": "Break in series", "p": "Provisional", "r": "Revised", "e": "Estimated", "u": "Low reliability", "f": "Forecast",
    "n": "Not significant", "s": "Significant",
}  # fmt: skip
ALONE = "c|x|z|low|k|u|w"
MARKER = rf"\s*\[({'|'.join(MEANINGS)}|notes? [\d, and]+)\]\s*"
NOTE = r"\[notes? ([\d, and]+)\]"
# A marker with no figure beside it says why there is none, or only that there is none.
NO_FIGURE = "x"


def mark_cells(draft: Draft, printed: Sequence[str]) -> dict[str, str]:
    """SQL for the columns of a draft that hold markers: numbers without them, and the note with what they mean. Empty where there are none."""
    texts = [*printed, *(["note"] if draft.types.get("note") == "VARCHAR" else [])]
    if not texts:
        return {}
    has_marker = draft.relation.aggregate(", ".join(f"coalesce(bool_or(contains({name}, '[')), false)" for name in texts)).fetchall()[0]
    marked = [name for name, holds in zip(texts, has_marker) if holds]
    if not marked:
        return {}
    cells = {name: _without_markers(name) for name in marked if name != "note"}
    meanings = ", ".join(_meanings(name) for name in marked)
    rest = f"nullif(trim(regexp_replace(note, '{MARKER}', ' ', 'gi')), '')" if "note" in texts else "null"
    return cells | {"note": f"nullif(concat_ws(': ', nullif(concat_ws('. ', {meanings}), ''), {rest}), '')"}


def _without_markers(name: str) -> str:
    """SQL for a cell without its markers; one of a marker alone is the symbol that it stands for."""
    alone = f"regexp_full_match(trim({name}), '\\[({ALONE})\\]', 'i')"
    bare = f"trim(regexp_replace({name}, '{MARKER}', '', 'gi'))"
    return f"""case when not contains({name}, '[') then {name} when {alone} then trim({name}, ' []')
        when {bare} = '' then '{NO_FIGURE}' else {bare} end"""


def _meanings(name: str) -> str:
    """SQL for what the markers in a cell mean, in words; NULL where it has none."""
    cases = ", ".join(f"case when regexp_matches({name}, '\\[{letter}\\]', 'i') then '{words}' end" for letter, words in MEANINGS.items())
    noted = f"case when regexp_matches({name}, '{NOTE}', 'i') then 'With note ' || regexp_extract({name}, '{NOTE}', 1, 'i') || ' of its source' end"
    return f"nullif(concat_ws('. ', {cases}, {noted}), '')"
