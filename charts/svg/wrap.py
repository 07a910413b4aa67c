"""Breaks a line of runs into lines that are no wider than there is room; a word that is too long is broken within."""

from charts.svg.label_runs import Line
from charts.svg.measure import width


def wrapped(line: Line, room: float, size: float) -> tuple[Line, ...]:
    """The line in as many lines as it takes."""
    lines, current = [], ()
    for word in _words(line, room, size):
        longer = (*current, ((" ", word[1])), word) if current else (word,)
        if current and width(longer, size) > room:
            lines.append(current)
            longer = (word,)
        current = longer
    return tuple(_merged(line) for line in (*lines, current))


def shortened(line: Line, room: float, size: float, most: int) -> tuple[Line, ...]:
    """The line in at most so many lines: a … stands for those before the last, which ends with the figure."""
    lines = wrapped(line, room, size)
    if len(lines) <= most:
        return lines
    lines = wrapped(line, room - 1.2 * size, size)
    bold = lines[most - 2][-1][1] if lines[most - 2] else False
    return (*lines[: most - 2], (*lines[most - 2], (" …", bold)), lines[-1])


def _words(line, room, size):
    for text, bold in line:
        for word in text.split():
            yield from ((piece, bold) for piece in _pieces(word, bold, room, size))


def _pieces(word, bold, room, size):
    while len(word) > 1 and width(((word, bold),), size) > room:
        fits = len(word) - 1
        while fits > 1 and width(((word[:fits], bold),), size) > room:
            fits -= 1
        yield word[:fits]
        word = word[fits:]
    yield word


def _merged(line):
    runs = []
    for text, bold in line:
        if runs and runs[-1][1] == bold:
            runs[-1] = (runs[-1][0] + text, bold)
        else:
            runs.append((text, bold))
    return tuple(runs)
