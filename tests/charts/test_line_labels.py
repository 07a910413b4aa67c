"""Labels keep apart, stay within bounds, move as little as they must, and are thinned to what fits."""

from hypothesis import given
from hypothesis import strategies as st

from charts.line_labels import apart, bare, thinned, width, wrapped


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(10, 50)), max_size=6))
def test_no_label_covers_another_and_all_stay_inside(labels):
    wanted, heights = [at for at, _ in labels], [height for _, height in labels]
    placed = apart(wanted, heights, 0, 1000)
    order = sorted(range(len(wanted)), key=lambda i: (placed[i], wanted[i]))
    for under, over in zip(order, order[1:]):
        assert placed[over] - placed[under] >= (heights[under] + heights[over]) / 2 - 1e-6
        assert wanted[under] <= wanted[over] + 1e-9
    assert all(-1e-9 <= at <= 1000 for at in placed)


def test_labels_with_room_stay_where_they_were():
    assert apart([10, 200, 90], [20, 20, 20], 0, 300) == [10, 200, 90]


def test_two_labels_at_one_height_share_the_move():
    assert apart([100, 100], [20, 20], 0, 300) == [90, 110]


def test_no_labels_need_no_place():
    assert apart([], [], 0, 300) == []


def test_a_text_breaks_between_words_only():
    assert wrapped("Statistical neighbours", 14) == "Statistical<br>neighbours"
    assert wrapped("2024", 2) == "2024"


def test_the_longest_line_counts_for_the_width():
    assert width("England<br>46%", 15) == width("England", 15)


def test_the_last_period_is_always_named():
    assert thinned([str(year) for year in range(2014, 2025)], 300, 15)[-1] == 10
    assert thinned(["2024"], 300, 15) == [0]
    assert thinned([], 300, 15) == []


def test_a_unit_of_words_is_left_to_the_line_above_the_chart():
    assert bare("14.1 per 10,000", "per 10,000") == "14.1"
    assert bare("46.4%", "%") == "46.4%"
    assert bare("£310", "£") == "£310"
    assert bare("1,290", "") == "1,290"
