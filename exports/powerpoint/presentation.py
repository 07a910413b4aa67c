"""A Paper as a presentation: cover, contents, an item to a slide, and the figures behind the charts."""

from catalogue.brand import Brand
from exports.powerpoint import figure_slides as figures
from exports.powerpoint import item_slide as item
from exports.powerpoint import opening_slides as opening
from exports.powerpoint.slide_file import closed, empty
from exports.powerpoint.slide_frame import Deck
from panels.slide import Paper


def pptx(paper: Paper, brand: Brand) -> bytes:
    """The bytes of a .pptx file; a Paper without slides has its cover and empty contents."""
    deck = Deck(empty(brand.colour), paper, brand.colour)
    opening.front(deck, brand)
    opening.list_items(deck)
    for slide in paper.slides:
        item.add(deck, slide)
    for slide in paper.slides:
        figures.add(deck, slide)
    return closed(deck.file, paper)
