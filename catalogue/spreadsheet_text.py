"""Typed text in files for spreadsheets: what a spreadsheet would run begins with an apostrophe there, and is read back without it."""

STARTS = ("=", "+", "-", "@", "\t", "\r")


def guarded(text: str) -> str:
    """The text as it is written to a CSV."""
    return f"'{text}" if text.startswith(STARTS) else text


def unguarded(cell: str) -> str:
    """The text of a cell that was written so; any other cell as it stands."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(STARTS) else cell
