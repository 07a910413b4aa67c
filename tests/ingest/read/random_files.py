"""Files with every trap that extracts bring, made at random from a seed, and what Python's csv module reads in them."""

import csv
import io
import random
from dataclasses import dataclass


WORDS = (
    "Birmingham",
    "St. Helens",
    "Kingston upon Hull, City of",
    "c",
    "x",
    "1,071",
    "60.4%",
    " 12 ",
    "",
    "",
    "12",
    'O\'Brien "Bob"',
    "a;b",
    "£5",
    "né",
    "2024/25",
)
LONG = (
    "two\nlines",
    "three\r\nlines\nhere",
    'said "so", and\nleft',
    "–",
    "tab\there",
    '""',
    '"',
    "'",
    "#",
    "\\",
    "\\n",
    "NULL",
    "  ",
    "pipe|pipe",
)
ENDS = ("\n", "\r\n", "\r")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252")


@dataclass(frozen=True)
class Made:
    """A file's bytes, the text of the table in them and the lines above it, its delimiter, and whether it was damaged."""

    data: bytes
    text: str
    above: int
    delimiter: str
    damaged: bool


def made(seed):
    """A table of random shape and dialect, whole or damaged in one of the ways that files are."""
    chance = random.Random(seed)
    delimiter = chance.choice(",,,\t;|")
    quoting = chance.choice((csv.QUOTE_MINIMAL, csv.QUOTE_MINIMAL, csv.QUOTE_ALL))
    width = chance.randint(2, 9)
    words = WORDS + (LONG if chance.random() < 0.5 else ())
    held = io.StringIO()
    end = chance.choice(ENDS)
    write = csv.writer(held, delimiter=delimiter, quoting=csv.QUOTE_ALL if end == "\r" else quoting, lineterminator=end).writerow
    write([f"column {number}" for number in range(width)])
    for _ in range(chance.randint(2, 40)):
        write([chance.choice(words) for _ in range(width)])
    text, damaged = held.getvalue(), chance.random() < 0.7
    if damaged:
        text = chance.choice(DAMAGE)(text, delimiter, chance)
    above = chance.choice(
        ("", "", "", f"A title row{end}{end}", f"Table 1: young people{delimiter * (width - 1)}{end}Published in May{end}")
    )
    whole = text.endswith(end) and not text.count('"') % 2
    below = (
        chance.choice(("", "", f"{end}Source: the council{end}", f"Notes{end}1. Rounded to five, as agreed{end}{end}"))
        if whole and width > 2
        else ""
    )
    codec = chance.choice(ENCODINGS)
    return Made((above + text + below).encode(codec), text, above.count(end), delimiter, damaged)


def read(made):
    """The heading and the rows as Python's csv module reads them: (line, cells…). Blank lines are no rows."""
    reader, line, rows = csv.reader(io.StringIO(made.text, newline=""), delimiter=made.delimiter), made.above, []
    for cells in reader:
        if any(cell.strip(" ") for cell in cells):
            rows.append((line + 1, *cells))
        line = made.above + reader.line_num
    return rows


def _cut(text, delimiter, chance):
    return text[: chance.randint(len(text) // 2, len(text) - 1)]


def _without(characters):
    def drop(text, delimiter, chance):
        places = [place for place, one in enumerate(text) if one in (characters or delimiter)]
        place = chance.choice(places or [0])
        return text[:place] + text[place + 1 :]

    return drop


def _with(characters):
    def add(text, delimiter, chance):
        place = chance.randint(text.index(delimiter), len(text))
        return text[:place] + chance.choice(characters or [delimiter]) + text[place:]

    return add


def _blank_lines(text, delimiter, chance):
    lines = text.splitlines(keepends=True)
    lines.insert(chance.randint(1, len(lines)), chance.choice(("\n", "\r\n", "   \n", delimiter * 3 + "\n")))
    return "".join(lines)


def _line_gone_or_twice(text, delimiter, chance):
    lines = text.splitlines(keepends=True)
    place = chance.randrange(1, len(lines))
    return "".join(lines[:place] + lines[place : place + 1] * chance.choice((0, 2)) + lines[place + 1 :])


def _joined(text, delimiter, chance):
    lines = text.splitlines(keepends=True)
    place = chance.randrange(len(lines))
    return "".join(lines[:place] + [lines[place].rstrip("\r\n")] + lines[place + 1 :])


def _mixed_ends(text, delimiter, chance):
    return "".join(line.rstrip("\r\n") + chance.choice(ENDS) for line in text.splitlines(keepends=True))


DAMAGE = (
    _cut, _without(None), _without('"'), _without("\r\n"), _with(None), _with(['"', '" ', ' "']), _with(["\n", "\r", "\r\n"]),
    _blank_lines, _line_gone_or_twice, _joined, _mixed_ends,
)  # fmt: skip
