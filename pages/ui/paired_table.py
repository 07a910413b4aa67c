"""A table whose cells are pairs: a text, and a smaller one under it."""

from collections.abc import Container, Iterable, Sequence

from markupsafe import Markup

from pages.ui.templates import Macros


_TABLES = Macros("ui/paired_table.html")
Pair = tuple[str, str]


def paired_table(caption: str, headings: Sequence[str], rows: Iterable[Sequence[Pair]], numbers: Container[int] = ()) -> Markup:
    """A table of pairs, '' for no smaller text; the first pair names its row. Columns whose index is in `numbers` stand right."""
    return _TABLES.paired_table(caption, headings, rows, numbers)
