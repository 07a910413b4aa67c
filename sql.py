"""How a text is written in SQL where it cannot be handed over as a parameter: the path of a file, or a value within a view."""

from pathlib import Path


def quoted(text: Path | str) -> str:
    """A text or a path as SQL writes it, between single quotation marks; those within it are doubled."""
    return "'" + str(text).replace("'", "''") + "'"
