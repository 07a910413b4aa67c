"""What a slide draws, as SVG: for a page, and for a phone."""

from charts.slide_chart import slide_figure
from charts.svg import Refused, svg
from exports.document.model import Picture
from panels.slide import Slide


# The text block of an A4 page in pixels at 96 to the inch, and a phone held upright.
PAGE, PHONE = (658, 300), (346, 300)
TYPE = 13


def picture(slide: Slide, phone: bool = False) -> Picture | None:
    """The Picture of a slide, None where it draws nothing. Its wide form is used on a phone where the narrow one has no room.

    Only what may be read on a `phone` has a narrow form.
    """
    figure = slide_figure(slide)
    if figure is None:
        return None
    words = {"title": slide.official or slide.title, "description": slide.alt, "type_size": TYPE, "theme": "light"}
    drawn = svg(figure, width=PAGE[0], height=PAGE[1], **words)
    return Picture(drawn, slide.alt or slide.title, _narrow(figure, words) if phone else "")


def _narrow(figure, words):
    try:
        return svg(figure, width=PHONE[0], height=PHONE[1], **words)
    except Refused:
        return ""
