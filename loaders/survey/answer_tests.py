"""What a cell of a survey holds, as SQL."""

from collections.abc import Iterable, Sequence

from sql import quoted


def among(cell: str, texts: Sequence[str]) -> str:
    """SQL: the cell is one of these texts, as `plain` compares them. Never NULL."""
    return f"coalesce({cell} in ({', '.join(f'plain({quoted(text)})' for text in texts)}), false)" if texts else "false"


def any_of(tests: Iterable[str]) -> str:
    """SQL: at least one of these tests holds."""
    return "(" + " or ".join(tests) + ")"
