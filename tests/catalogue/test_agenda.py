"""Moving items about: nothing lost, nothing doubled, whatever place is asked for."""

from hypothesis import given
from hypothesis import strategies as st

from catalogue.agenda import changed, moved, removed
from catalogue.meetings import Item


AGENDAS = st.lists(st.integers(0, 99), min_size=1, max_size=9).map(lambda numbers: tuple(Item("text", text=str(n)) for n in numbers))


@given(AGENDAS, st.data(), st.integers(-5, 20))
def test_a_moved_item_stands_where_it_was_sent_and_the_rest_keep_their_order(items, data, to):
    place = data.draw(st.integers(0, len(items) - 1))
    after = moved(items, place, to)
    at = min(max(to, 0), len(items) - 1)
    assert after[at] == items[place] and after[:at] + after[at + 1 :] == items[:place] + items[place + 1 :]


@given(AGENDAS, st.data())
def test_one_item_is_changed_or_taken_off_and_no_other(items, data):
    place, other = data.draw(st.integers(0, len(items) - 1)), Item("decision", text="new")
    assert changed(items, place, other) == (*items[:place], other, *items[place + 1 :])
    assert removed(items, place) == (*items[:place], *items[place + 1 :])
