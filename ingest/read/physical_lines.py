"""Physical lines of a file: LF, CR LF or CR each end one."""

import mmap
import re
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

import progress


END = re.compile(rb"\r\n|\r|\n")


@dataclass(frozen=True)
class ByteCounts:
    """What a file is made of, in bytes: its size, line feeds, carriage returns, quotation marks, zero bytes, and its last byte."""

    size: int
    feeds: int
    returns: int
    quotes: int
    zeros: int
    last: bytes

    @property
    def ended(self) -> bool:
        """Whether the last line has its line end."""
        return self.last in (b"\n", b"\r")


class LineStart(NamedTuple):
    """Where a line begins: its offset in bytes, and its number."""

    offset: int
    line: int


def count_bytes(path: Path) -> ByteCounts:
    """The ByteCounts of a file, in one pass that holds 1 MB of it at a time."""
    size, totals, last, whole = 0, dict.fromkeys(b'\n\r"\0', 0), b"", path.stat().st_size
    with path.open("rb", buffering=0) as file:
        while chunk := file.read(1 << 20):
            size, last, values = size + len(chunk), chunk[-1:], np.frombuffer(chunk, np.uint8)
            progress.at("Looking through the lines", size / whole)
            for byte in totals:
                totals[byte] += int(np.count_nonzero(values == byte))
    return ByteCounts(size, *totals.values(), last)


def line_at(path: Path, offset: int) -> int:
    """The number of the line that holds the byte at `offset`."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return 1 + sum(1 for _ in END.finditer(content, 0, offset))


def start_of_last_lines(path: Path, count: int) -> LineStart:
    """Where the last `count` lines of a file begin: at the start of the file where there are no more, or none at all."""
    if not path.stat().st_size:
        return LineStart(0, 1)
    total, starts = 1, deque([0], maxlen=count)
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        for end in END.finditer(content):
            if end.end() < len(content):
                total += 1
                starts.append(end.end())
    return LineStart(starts[0], total - len(starts) + 1)


def line_of_first_zero(path: Path) -> int | None:
    """The line of the first zero byte, or None."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        offset = content.find(b"\0")
    return None if offset < 0 else line_at(path, offset)
