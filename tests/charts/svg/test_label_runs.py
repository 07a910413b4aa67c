"""Labels are read as lines of bold and plain runs, measured in Source Sans, and broken to the room there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.svg.label_runs import clean, escape, joined, lines
from charts.svg.measure import block, width
from charts.svg.wrap import shortened, wrapped


def plain(line):
    return "".join(text for text, _ in line)


def test_only_breaks_and_bold_mean_something():
    assert lines("<b>England</b> 46%<br>in <i>2024</i> & after") == (
        (("England", True), (" 46%", False)),
        (("in <i>2024</i> & after", False),),
    )


def test_bold_runs_on_over_a_break_and_to_the_end_of_an_open_one():
    assert lines("<b>Most<br>deprived") == ((("Most", True),), (("deprived", True),))


@pytest.mark.parametrize("text", ["", "<b></b>"])
def test_no_words_are_one_empty_line(text):
    assert lines(text) == ((),)
    assert block(lines(text), 15)[0] == 0


@given(st.text(max_size=60))
def test_any_text_becomes_what_xml_can_hold(text):
    written = escape(clean(text))
    assert not set(written) & set('<>"\x00\x0b\ufffe\n\t')
    written.encode("utf-8")


def test_a_stand_in_shows_that_something_was_there():
    assert clean("a\x00b\ud800c\td\n\ne") == "a\ufffdb\ufffdc d e"


def test_widths_are_those_of_the_type():
    assert width((("2024", False),), 15) == pytest.approx(4 * 0.497 * 15)
    assert width((("2024", True),), 15) == pytest.approx(4 * 0.528 * 15)
    assert width((("Ŵ", False),), 10) == pytest.approx(width((("W", False),), 10), abs=0.1)
    assert width((("省e\u0301", False),), 10) == pytest.approx(10 + 4.96)


words = st.lists(st.text("abcdefghij", min_size=1, max_size=14), min_size=1, max_size=20)


@given(words, st.floats(30, 300))
def test_broken_lines_fit_and_lose_nothing(given_words, room):
    text = " ".join(given_words)
    broken = wrapped(((text, False),), room, 15)
    assert all(width(line, 15) <= room for line in broken)
    assert "".join(map(plain, broken)).replace(" ", "") == text.replace(" ", "")


def test_bold_stays_bold_when_a_line_is_broken():
    assert wrapped((("one two", True), (" three", False)), 70, 15) == ((("one two", True),), (("three", False),))


def test_a_word_that_is_too_long_is_broken_within():
    assert len(wrapped((("W" * 200, False),), 100, 15)) > 10


def test_a_text_that_is_cut_says_so_and_keeps_its_figure():
    text = "Alpha Bravo Charlie Delta Echo 46%"
    assert [plain(line) for line in shortened(((text, False),), 60, 15, 3)] == ["Alpha", "Bravo …", "46%"]
    assert [plain(line) for line in shortened(((text, False),), 120, 15, 3)] == ["Alpha Bravo", "Charlie Delta Echo", "46%"]


def test_lines_are_joined_by_a_space():
    assert plain(joined(lines("<b>England<br>46%</b>"))) == "England 46%"
