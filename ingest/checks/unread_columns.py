"""Columns of a file that no loader reads, such as limits, targets and footnotes beside the figures: named, so that nobody takes them for published."""

from collections.abc import Collection

from ingest.loader import Extract


UNREAD = "nothing is read from {columns}; what readers must know of it, such as a limit, a target or a footnote, has to come another way"
LISTED = 8


def note_unread_columns(extract: Extract, known: Collection[str]) -> None:
    """Warn once of the columns that hold something and are not `known`: neither read nor by their layout no figures.

    `known` are headings, as a loader calls them.
    """
    text = extract.text
    read = {text.heading(name) or name for name in known}
    others = {f"c{number}": heading for number, heading in enumerate(text.columns, 1) if heading not in read and heading.strip()}
    if not others:
        return
    filled = text.db.execute("select " + ", ".join(f"count(nullif(trim({cell}), '')) > 0" for cell in others) + " from cells").fetchall()[0]
    unread = [heading for heading, holds in zip(others.values(), filled) if holds]
    if unread:
        listed = ", ".join(f"'{heading}'" for heading in unread[:LISTED])
        more = f" and {len(unread) - LISTED:,} more columns" if len(unread) > LISTED else ""
        extract.problems.warn(UNREAD.format(columns=listed + more), text.heading_rows[-1], kind=UNREAD)
