"""What stands on every slide: its title, and at its foot the body, the marking, whether figures are invented, and the page."""

from dataclasses import dataclass
from datetime import datetime

from pptx.presentation import Presentation
from pptx.slide import Slide as Page

from exports.office.paper_words import CONFIDENTIAL, INVENTED, PUBLIC, created
from exports.powerpoint.room import FOOT, LEFT, MOST_TITLE, TOP, WIDE, cut, lines_of, title_size
from exports.powerpoint.shapes import INK, SOFT, Para, box, heading
from exports.writable_text import one_line
from panels.periods import day
from panels.slide import Paper


TITLE_ONLY, SMALL = 5, 20


@dataclass(frozen=True)
class Deck:
    """The presentation being made, the Paper it is of, and its colour."""

    file: Presentation
    paper: Paper
    colour: str

    @property
    def at(self) -> datetime:
        return created(self.paper)

    def page(self, title: str, numbered: str, invented: bool, *, confidential: bool = False, small: bool = False) -> tuple[Page, float]:
        """A new slide with its title (`small` for one that names a table) and foot, and where its content may begin, in inches from the top."""
        page = self.file.slides.add_slide(self.file.slide_layouts[TITLE_ONLY])
        text = cut(one_line(title), MOST_TITLE)
        size, high = (SMALL, lines_of(text, SMALL, WIDE) * SMALL * 1.2 / 72) if small else title_size(text)
        heading(page, text, (LEFT, TOP, WIDE, high), size)
        self._foot(page, numbered, [*([CONFIDENTIAL] if confidential else []), *([INVENTED] if invented else [])])
        return page, TOP + high + 0.08

    def _foot(self, page: Page, numbered: str, marks: list[str]) -> None:
        middle = " · ".join(filter(None, (one_line(self.paper.marking), PUBLIC if self.paper.public else "", *marks)))
        left = f"{day(self.paper.meeting.date)} · version {self.paper.build.id} · {one_line(self.paper.meeting.body)}"
        box(page, "Meeting and version", (LEFT, FOOT, 5.2, 0.25), [Para(cut(left, 76), 10, SOFT)])
        if middle:
            box(page, "Marking", (5.9, FOOT, 4.6, 0.25), [Para(middle, 10, INK, True, "ctr")])
        if numbered:
            box(page, "Page", (10.6, FOOT, 2.13, 0.25), [Para(numbered, 11, INK, True, "r")])
