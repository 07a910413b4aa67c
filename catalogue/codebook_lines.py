"""On which line of a codebook a fault stands: in the block that the fault names, the line with the word that it quotes."""

import re
from collections.abc import Iterator


BLOCK = re.compile(r"\s*\[\[\s*(\w+)\s*\]\]")
PLACE = re.compile(r"\[\[(\w+)\]\] (\d+)")
NAMED = re.compile(r"(question|group|measure) '([^']*)'")
KEY_OF = {"question": "id", "group": "breakdown", "measure": "indicator"}
SYNTAX = re.compile(r"at line (\d+)")
QUOTED = re.compile(r"'([^']+)'")


def line_of(fault: str, text: str) -> int | None:
    """The line of the TOML `text`, from 1, on which a fault stands; None where it is of no line, such as a key that is missing."""
    if syntax := SYNTAX.search(fault):
        return int(syntax[1])
    lines = text.splitlines()
    first, last = _block(fault, lines)
    named = NAMED.search(fault)
    words = [word for word in QUOTED.findall(fault.split(". Did you mean")[0]) if not (named and word == named[2])]
    for word in words:
        whole = re.compile(rf"""["']{re.escape(word)}["']|^\s*{re.escape(word)}\s*=""")
        for test in (whole.search, lambda line, word=word: word in line):
            if (number := next((number for number in range(first, last) if test(lines[number])), None)) is not None:
                return number + 1
    return first + 1 if named or PLACE.search(fault) else None


def _block(fault: str, lines: list[str]) -> tuple[int, int]:
    """(first line, line after the last) of the block that a fault names; of what stands over all blocks where it names none."""
    blocks = list(_blocks(lines))
    if place := PLACE.search(fault):
        kind, number = place[1], int(place[2])
        of_kind = [(first, last) for name, first, last in blocks if name == kind]
        return of_kind[number - 1] if number <= len(of_kind) else (0, len(lines))
    if named := NAMED.search(fault):
        key = re.compile(rf"""\s*{KEY_OF[named[1]]}\s*=\s*["']{re.escape(named[2])}["']""")
        for name, first, last in blocks:
            if name == named[1] and any(key.match(line) for line in lines[first:last]):
                return first, last
    return 0, len(lines)


def _blocks(lines: list[str]) -> Iterator[tuple[str, int, int]]:
    starts = [(number, match[1]) for number, line in enumerate(lines) if (match := BLOCK.match(line))]
    for (first, name), after in zip(starts, [*(number for number, _ in starts[1:]), len(lines)]):
        yield name, first, after
