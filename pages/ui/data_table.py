"""The plain table of the pages: a caption, headings, and rows whose first cell names them."""

from collections.abc import Container, Iterable, Sequence

from markupsafe import Markup

from pages.ui.templates import Macros


_TABLES = Macros("ui/data_table.html")


def plain_table(caption: str, headings: Sequence[str], rows: Iterable[Sequence[object]], numbers: Container[int] = ()) -> Markup:
    """A table of texts, with no rows only its headings. Columns whose index is in `numbers` stand right."""
    return _TABLES.plain_table(caption, headings, rows, numbers)
