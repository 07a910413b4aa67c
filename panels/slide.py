"""The Slide: all that one item of an agenda needs on a screen or in a paper, and the Paper that holds them in order."""

from dataclasses import dataclass
from datetime import datetime

from catalogue import Area, Framework, Indicator
from catalogue.meetings import Item, Meeting
from panels.gap import GroupGap
from panels.inequalities import Inequalities
from panels.overview import Section
from panels.panel import Build, Panel, Point
from panels.ranking import Ranking


@dataclass(frozen=True)
class FigureRow:
    """One safe row of a FigureTable. `category` is 'all', a group of children, an answer, or the name of another area."""

    category: str
    point: Point


@dataclass(frozen=True)
class FigureTable:
    """The figures of one indicator in one area by one breakdown ('all', 'answer', 'area' for a comparison, or groups), oldest first.

    `beside` are other places' headline series of the same indicator, as (name, points).
    """

    indicator: Indicator
    area: Area
    breakdown: str
    caption: str
    rows: tuple[FigureRow, ...]
    beside: tuple[tuple[str, tuple[Point, ...]], ...] = ()


@dataclass(frozen=True)
class Slide:
    """One item as it is shown. Texts are plain, and empty where there is nothing to say.

    `number` is the item's place on the agenda, the same in every paper. `title` states what the figure says, `official` names the
    measure, `sentence` is the one sentence under it, `comparators` are short lines such as "Worse than England (18.5%)". `lines` are those
    of an item that is a list or a text. `chart` is what is drawn (None for nothing), `groups` what is drawn for groups of children.
    `address` is (page, its settings) of the live page. `story` is what is behind the figure, a line for each paragraph. An item that is
    `withheld` has its number alone, and a title that says so.
    """

    number: int
    item: Item
    title: str
    official: str = ""
    sentence: str = ""
    comparators: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    source: str = ""
    as_at: str = ""
    alt: str = ""
    chart: Panel | Ranking | GroupGap | Inequalities | Section | None = None
    groups: GroupGap | None = None
    tables: tuple[FigureTable, ...] = ()
    address: tuple[str, dict] | None = None
    invented: bool = False
    withheld: bool = False
    story: str = ""


@dataclass(frozen=True)
class Paper:
    """The slides of a meeting, or of a standing pack, from one build.

    `public` ones leave confidential items out, with no trace of them but, where the framework's cycle asks for it, that one is withheld. `marking` stands on each page, such as OFFICIAL-SENSITIVE.
    `issued` is when the papers were issued and their figures fixed, None before.
    """

    meeting: Meeting
    framework: Framework
    area: Area
    build: Build
    slides: tuple[Slide, ...]
    public: bool = False
    marking: str = ""
    issued: datetime | None = None

    @property
    def invented(self) -> bool:
        return any(slide.invented for slide in self.slides)
