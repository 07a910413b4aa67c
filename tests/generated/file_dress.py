"""How a program writes a table into a file: what stands above, between and below its rows, its delimiter, its line ends, its encoding."""

import csv
import io
from dataclasses import dataclass

from hypothesis import strategies as st

from tests.generated.extract_layouts import Extract


ABOVE = ((), ("A table of figures", ""), ("Table 1: figures", "Published in May"), ("", "A title, with its comma", ""))
BELOW = ((), ("", "Source: the department"), ("", "Notes", "1. Rounded to one decimal place"), ("* provisional",))


@dataclass(frozen=True)
class Dress:
    """One way of writing. `blank` are the rows (0 is the first) before which a blank line stands."""

    above: tuple[str, ...]
    below: tuple[str, ...]
    blank: frozenset[int]
    delimiter: str
    end: str
    quoting: int
    codec: str


@st.composite
def dresses(draw) -> Dress:
    return Dress(
        draw(st.sampled_from(ABOVE)),
        draw(st.sampled_from(BELOW)),
        frozenset(draw(st.sets(st.integers(0, 6), max_size=2))),
        draw(st.sampled_from(",\t;|")),
        draw(st.sampled_from(("\n", "\r\n"))),
        draw(st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))),
        draw(st.sampled_from(("utf-8", "utf-8-sig", "utf-16"))),
    )


def written(extract: Extract, dress: Dress) -> tuple[bytes, list[int], int]:
    """The bytes of the file, the line of each row, and that of the headings."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=dress.delimiter, lineterminator=dress.end, quoting=dress.quoting)
    lines, line = [], 0

    def write(cells):
        nonlocal line
        line += 1
        writer.writerow(cells) if cells else out.write(dress.end)

    for title in dress.above:
        write([title] if title else [])
    write(extract.heading)
    heading = line
    for number, cells in enumerate(extract.rows):
        if number in dress.blank:
            write([])
        write(cells)
        lines.append(line)
    for note in dress.below:
        write([note] if note else [])
    return out.getvalue().encode(dress.codec), lines, heading
