"""How much fits on a slide: sizes of titles, lines of text, rows of tables."""

from textwrap import wrap

from charts.line_labels import width
from exports.office.office_tables import Grid, shares


LEFT, WIDE, FOOT = 0.6, 12.13, 7.02
TOP = 0.42
MOST_TITLE = 190


def cut(text: str, most: int) -> str:
    """The text where it is short enough, else its beginning; the notes of the slide have the whole."""
    return text if len(text) <= most else f"{text[: most - 1].rsplit(' ', 1)[0][: most - 1]}…"


def title_size(text: str) -> tuple[float, float]:
    """(points, inches high) of a title."""
    for size, lines in ((30, 1), (28, 1), (26, 1), (28, 2), (24, 3)):
        if 1.05 * width(text, size) <= WIDE * 72 * (lines - 0.1 * (lines > 1)):
            return size, lines * size * 1.2 / 72 + 0.04
    return 20, 1.3


def lines_of(text: str, size: float, inches: float) -> int:
    """About how many lines a text takes."""
    return max(1, len(wrap(text, max(8, int(inches * 72 / (size * 0.47))))))


def texts(paragraphs: list[str], letters: int, most: int) -> list[list[str]]:
    """Paragraphs as pages of at most so many lines of so many letters; a long paragraph goes on where it was broken off."""
    pages, room = [[]], most
    for paragraph in paragraphs:
        lines = wrap(paragraph, letters) or [""]
        while lines:
            if room < 1:
                pages.append([])
                room = most
            pages[-1].append(" ".join(lines[:room]))
            lines, room = lines[room:], room - min(room, len(lines)) - 0.5
            room = int(room) if room >= 1 else 0
    return [page for page in pages if page] or [[]]


def parts(grid: Grid, most: int) -> list[tuple[tuple[str, ...], ...]]:
    """The rows of a table as pages of about equal length, none longer than `most`."""
    count = max(1, -(-len(grid.rows) // most))
    long = -(-len(grid.rows) // count) or 1
    return [grid.rows[start : start + long] for start in range(0, len(grid.rows), long)] or [()]


def widths(grid: Grid, inches: float, letters: int = 44) -> list[float]:
    """Widths of columns by their longest cell, together `inches`."""
    return [inches * share for share in shares(grid, letters)]
