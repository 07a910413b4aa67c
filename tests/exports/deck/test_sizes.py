"""How a slide is set: a title in at most two lines where it can be, and a chart that has what is left."""

from dataclasses import replace

from catalogue.meetings import Item
from exports.deck.sizes import HIGH, LOWEST, chart_height, lines_of, title_size
from panels.slide import Slide


def test_a_title_is_as_large_as_two_lines_allow():
    assert [title_size("word " * count) for count in (1, 9, 22, 60)] == ["", "", "long", "longest"]
    assert lines_of("", 68) == 0


def test_the_chart_has_what_the_words_leave():
    bare = Slide(1, Item("indicator"), "A title")
    full = replace(
        bare, title="word " * 20, sentence="A sentence.", comparators=("Worse than England (1%)",), item=Item("indicator", question="Why?")
    )
    assert HIGH > chart_height(bare) > chart_height(full) > LOWEST
    assert chart_height(replace(full, item=Item("indicator", question="Why? " * 900))) == LOWEST
