"""The parts of a Document. All text is plain: only its writers know markup."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Words:
    """A paragraph. `kind` is plain, lead (the one sentence), official (the measure's own name), mark (confidential, invented) or
    source (what it rests on).
    """

    text: str
    kind: str = "plain"


@dataclass(frozen=True)
class Lines:
    """A list of short lines under a heading, which may be empty."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """What the body is asked, and who leads."""

    text: str
    lead: str = ""


@dataclass(frozen=True)
class Picture:
    """A chart as SVG for a page, and for a phone where it can be drawn that narrow; `alt` says what it shows."""

    svg: str
    alt: str
    narrow: str = ""


@dataclass(frozen=True)
class Head:
    """The head of a column: its name for programs, and its words. The cells of a number column stand to the right.

    `width` is its share of what room is left, 0 for a column that is as wide as its cells.
    """

    name: str
    title: str
    number: bool = False
    width: float = 1


@dataclass(frozen=True)
class Row:
    """The cells of one row as text, and the status of its figure for programs: empty where it is no row of figures."""

    cells: tuple[str, ...]
    status: str = ""
    invented: bool = False


@dataclass(frozen=True)
class Grid:
    """A table with one row of heads. `of` names its indicator, area and breakdown for programs; empty where it holds no figures."""

    caption: str
    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    note: str = ""
    of: dict = field(default_factory=dict)


Block = Words | Lines | Question | Picture | Grid


@dataclass(frozen=True)
class Section:
    """One item. `number` is its page number in every format; None where the document has no contents."""

    number: int | None
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """One file. `facts` are (label, words) of its cover, `foot` what stands at the foot of each page; `marking` is empty for none.

    `about` is who made it and what it is, beside the title of each page.
    """

    title: str
    body: str
    about: str
    facts: tuple[tuple[str, str], ...]
    foot: tuple[str, ...]
    sections: tuple[Section, ...]
    at: datetime
    marking: str = ""
    cover: str = ""
    contents: bool = True
