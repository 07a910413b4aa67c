"""The attacker, where it is known what it should find: patterns that give a figure away, and patterns that do not."""

import pytest

from tests.redteam import attack_by_hand as hand
from tests.redteam.attacker.attack import attack
from tests.redteam.attacker.because import because
from tests.redteam.worlds.breakdowns import band
from tests.redteam.worlds.cell import group
from tests.redteam.worlds.subjects import Subject, count, share


NUMBER = count("number", {"yes"})
COUNTED = Subject("counted", {"yes": 1}, (NUMBER,))
SHARE = share("share", {"yes"}, {"yes", "no"})
SHARED = Subject("shared", {"yes": 1, "no": 1}, (SHARE,))
SEXES = {name: group(sex=[value]) for name, value in (("Female", "Female"), ("Male", "Male"), ("Not recorded", "would not say"))}


def placed(subject, children, rows, hidden=(), changes=None):
    """{words of a target: (least, most)} of all that the attacker places, where the rows at the places `hidden` are hidden."""
    lines = [hand.line(row, number not in hidden, **(changes or {}).get(number, {})) for number, row in enumerate(rows)]
    attacked = attack(hand.study(subject, children, rows), hand.members(rows), lines)
    assert not attacked.untrue
    return {str(figure.target): (round(figure.least, 3), round(figure.most, 3)) for figure in attacked.placed()}


def by_sex(*numbers):
    """(children, rows) of a headline and the three sexes with these numbers."""
    children = hand.population(
        COUNTED, *({"sex": sex, "count": number} for sex, number in zip(("Female", "Male", "would not say"), numbers))
    )
    headings = [(("", ""), ())] + [(("sex", name), of) for name, of in SEXES.items()]
    return children, [hand.row(children, NUMBER, heading=heading, group=of) for heading, of in headings]


def by_age(numbers, bands):
    """(children, rows) of a headline and these bands of two breakdowns, where `numbers` gives the children of each age."""
    children = hand.population(COUNTED, *({"age": age, "count": number} for age, number in numbers.items()))
    rows = [hand.row(children, NUMBER)]
    for breakdown, ends in bands:
        label, of = band(*ends)
        rows.append(hand.row(children, NUMBER, heading=(breakdown, label), group=of))
    return children, rows


def test_a_total_less_its_other_parts_gives_a_part():
    children, rows = by_sex(100, 3, 20)
    assert placed(COUNTED, children, rows, hidden={2}) == {"count of the row number / here / [24288] / sex / Male": (3, 3)}


def test_two_large_hidden_parts_protect_each_other():
    children, rows = by_sex(100, 3, 20)
    assert placed(COUNTED, children, rows, hidden={1, 2}) == {}


def test_parts_that_cannot_be_zero_have_less_room():
    children, rows = by_sex(10, 3, 3)
    figures = placed(COUNTED, children, rows, hidden={2, 3})
    assert sorted(figures.values()) == [(1, 5), (1, 5)], "6 is shared out between two, and neither is 0 as a 0 would be shown"


def test_where_some_zero_is_hidden_nothing_follows_from_a_zero_being_shown():
    children, rows = by_sex(10, 0, 6)
    assert placed(COUNTED, children, rows, hidden={2, 3}) == {}


def test_bands_of_two_breakdowns_overlap():
    children, rows = by_age({3: 3, 7: 50, 14: 47}, [("age", (0, 4)), ("age", (5, 10)), ("age group", (0, 10))])
    assert placed(COUNTED, children, rows, hidden={1})["count of the row number / here / [24288] / age / 0 to 4"] == (3, 3)


def test_a_class_that_no_row_has_follows_from_the_rows_around_it():
    children, rows = by_age({3: 20, 12: 3, 14: 47}, [("age", (0, 11)), ("age", (13, 17))])
    assert list(placed(COUNTED, children, rows).values()) == [(3, 3)]


def test_nested_spans_give_the_span_between():
    months = {"year": range(24291, 24303), "half": range(24291, 24297), "third": range(24297, 24300), "fourth": range(24300, 24303)}
    children = hand.population(COUNTED, {"month": 24292, "count": 50}, {"month": 24298, "count": 3}, {"month": 24301, "count": 47})
    rows = [hand.row(children, NUMBER, months=tuple(span)) for span in months.values()]
    assert list(placed(COUNTED, children, rows, hidden={2}).values()) == [(3, 3)]
    assert placed(COUNTED, children, rows, hidden={2, 3}) == {}


def test_a_level_that_is_missing_is_no_protection():
    children = hand.population(
        COUNTED, *({"place": place, "count": number} for place, number in (("a", 40), ("b", 3), ("c", 60), ("d", 30)))
    )
    parts = {"whole": "abcd", "first": "ab", "a": "a", "b": "b", "c": "c", "d": "d"}
    rows = [hand.row(children, NUMBER, places=tuple(inside), area=area) for area, inside in parts.items()]
    assert placed(COUNTED, children, rows, hidden={1, 3}) == {"count of the row number / b / [24288]": (3, 3)} | {
        "count of the row number / first / [24288]": (43, 43)
    }


def test_those_left_out_have_a_base():
    kinds = [("Female", "yes", 20), ("Female", "no", 20), ("Male", "yes", 23), ("Male", "no", 10), ("would not say", "no", 7)]
    children = hand.population(SHARED, *({"sex": sex, "state": state, "count": number} for sex, state, number in kinds))
    rows = [hand.row(children, SHARE)] + [
        hand.row(children, SHARE, heading=("sex", name), group=SEXES[name]) for name in ("Female", "Male")
    ]
    assert list(placed(SHARED, children, rows).values()) == [(7, 7)]
    assert placed(SHARED, children, rows, hidden={1, 2}) == {}


def test_a_share_and_a_base_that_stands_elsewhere_are_a_count():
    other = share("other", {"else", "both"}, {"yes", "no", "else", "both"})
    few = share("few", {"yes", "both"}, {"yes", "no", "else", "both"})
    subject = Subject("two", {"yes": 1, "no": 1, "else": 1, "both": 0}, (other, few))
    children = hand.population(subject, {"state": "yes", "count": 3}, {"state": "no", "count": 947}, {"state": "else", "count": 50})
    rows = [hand.row(children, other), hand.row(children, few)]
    figures = placed(subject, children, rows, changes={1: {"numerator": None, "denominator": None, "value": 0.3}})
    assert figures == {"count of the row few / here / [24288]": (2.5, 3.5)}


def test_whole_numbers_leave_less_room_than_the_linear_programme():
    ages, every = {2: 6, 7: 6, 10: 8}, count("every", {"yes", "no"})
    children = hand.population(SHARED, {"age": 2, "state": "yes", "count": 5}, {"age": 2, "state": "no", "count": 1},
                               *({"age": age, "state": "no", "count": ages[age]} for age in (7, 10)))  # fmt: skip
    subject = SHARED._replace(measures=(SHARE, every))
    rows = [hand.row(children, SHARE, heading=("age", "0 to 8"), group=group(age=range(9)))]
    rows += [hand.row(children, every, heading=("age", f"0 to {last}"), group=group(age=range(last + 1))) for last in (5, 10)]
    figures = placed(subject, children, rows, changes={0: {"numerator": None, "denominator": None, "value": 41.7}})
    assert figures["count of the row share / here / [24288] / age / 0 to 8"] == (5, 5), "of 6 to 20 children, 41.7% can only be 5 of 12"


def test_two_builds_are_read_together():
    children, rows = by_sex(100, 3, 20)
    first = [hand.line(row, number not in (1, 2)) for number, row in enumerate(rows)]
    later = [hand.line(row, number not in (2, 3)) for number, row in enumerate(rows)]
    assert attack(hand.study(COUNTED, children, rows), hand.members(rows), first).placed() == []
    (figure,) = attack(hand.study(COUNTED, children, rows), hand.members(rows), first + later).placed()
    assert (figure.least, figure.most) == pytest.approx((3, 3))


def test_a_figure_is_explained_by_the_rows_that_are_needed_and_no_others():
    children, rows = by_sex(100, 3, 20)
    lines = [hand.line(row, number != 2) for number, row in enumerate(rows)]
    attacked = attack(hand.study(COUNTED, children, rows), hand.members(rows), [*lines, hand.line(rows[0])])
    (figure,) = attacked.placed()
    assert {(line.breakdown, line.category) for line in because(attacked.system, figure, 5)} == {
        ("all", "all"), ("sex", "Female"), ("sex", "Not recorded"),
    }  # fmt: skip


def test_what_one_indicator_has_beyond_another():
    wide, narrow = share("wide", {"often", "severe"}, {"no", "often", "severe"}), share("narrow", {"severe"}, {"no", "often", "severe"})
    subject = Subject("absence", {"no": 1, "often": 1, "severe": 1}, (wide, narrow))
    children = hand.population(
        subject, *({"state": state, "count": number} for state, number in (("no", 500), ("often", 3), ("severe", 40)))
    )
    figures = placed(subject, children, [hand.row(children, wide), hand.row(children, narrow)])
    assert list(figures.values()) == [(3, 3)]
