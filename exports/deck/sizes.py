"""How much room the words of a slide take on a screen of 1920 by 1080, and so how high its chart may be.

The browser lays the slide out itself; what is worked out here gives the chart the shape that fills what is left.
"""

from math import ceil

from charts.svg.measure import width
from panels.slide import Slide


WIDE, HIGH = 1728, 1080
# Of each part: its type, and the height of one of its lines.
TITLE = {"": (68, 75), "long": (56, 63), "longest": (42, 50)}
SENTENCE, COMPARATORS, QUESTION = (34, 44), (30, 42), (34, 44)
# Above and below the slide, its marks, its foot, and the gaps between its parts.
AROUND, MARKS, LOWEST = 220, 40, 320
TWO_LINES = 2


def lines_of(text: str, size: float, bold: bool = False) -> int:
    """How many lines a text takes in this type, with something to spare; none for no text."""
    return ceil(width(((text, bold),), size) * 1.04 / WIDE) if text else 0


def title_size(title: str) -> str:
    """Which size the title has: the largest in which it is no longer than two lines."""
    return next((name for name, (size, _) in TITLE.items() if lines_of(title, size, True) <= TWO_LINES), "longest")


def chart_height(slide: Slide) -> int:
    """The height in which the slide's chart is drawn."""
    size, high = TITLE[title_size(slide.title)]
    used = AROUND + lines_of(slide.title, size, True) * high + lines_of(slide.sentence, SENTENCE[0]) * SENTENCE[1]
    used += MARKS if slide.invented or slide.item.confidential else 0
    used += lines_of("   ".join(slide.comparators), COMPARATORS[0]) * COMPARATORS[1]
    used += 28 + lines_of(slide.item.question, QUESTION[0], True) * QUESTION[1] if slide.item.question else 0
    return max(HIGH - used, LOWEST)
