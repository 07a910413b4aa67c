"""What ties rows of different indicators, areas and periods: none of them gives another away."""

from datetime import date

import pytest

from tests.publish.building import catalogue_of, extract, fact, indicator, published_rows


SHARE = indicator()
COUNTY, DISTRICTS = "E10000034", [f"E0700023{n}" for n in range(4, 10)]


def states(folder, facts, *indicators):
    """{(indicator, area, period, category): status} of what is published of these facts."""
    rows = published_rows(folder, [extract(folder / "a.parquet", facts)], catalogue_of(*(indicators or [SHARE])))
    return {(row["indicator"], row["area"], row["period"], row["category"]): row["status"] for row in rows}


def hidden(folder, facts, *indicators):
    return {key for key, status in states(folder, facts, *indicators).items() if status == "hidden"}


def by_sex(id, girls, boys, **more):
    return [fact(id, breakdown="sex", category=name, **numbers, **more) for name, numbers in (("girls", girls), ("boys", boys))]


def test_the_parts_of_one_indicator_do_not_follow_from_the_total_of_its_family(tmp_path):
    number = indicator("number", "count", 1, "children", denominator=None, same_children_as="children")
    share = indicator("share", same_children_as="children")
    facts = [*by_sex("number", {"numerator": 3}, {"numerator": 40}), fact("share", numerator=43, denominator=900)]
    assert len(hidden(tmp_path, facts, number, share)) >= 2


def test_a_rate_is_hidden_where_the_count_of_its_base_is(tmp_path):
    people = indicator("people", "count", 1, "children", denominator=None)
    moved = indicator("moved", population="people")
    facts = [fact("people", numerator=64), *by_sex("people", {"numerator": 4}, {"numerator": 60})]
    facts += by_sex("moved", {"numerator": 2, "denominator": 4}, {"numerator": 20, "denominator": 60})
    found = states(tmp_path, facts, people, moved)
    assert found["people", "E08000025", "2024", "boys"] == "hidden" or found["people", "E08000025", "2024", "all"] == "hidden"
    assert found["moved", "E08000025", "2024", "boys"] == found["people", "E08000025", "2024", "boys"]


def test_a_value_and_the_base_that_another_indicator_counts_give_no_small_count(tmp_path):
    people = indicator("people", "count", 1, "children", denominator=None)
    moved = indicator("moved", population="people")
    facts = [*by_sex("people", {"numerator": 200}, {"numerator": 300}), *by_sex("moved", {"value": 2.0}, {"value": 20.0})]
    assert ("moved", "E08000025", "2024", "girls") in hidden(tmp_path, facts, people, moved)


def sharing_a_base():
    """Two indicators of the same pupils, four of them in one group, and the facts of both: their headlines alone are equal."""
    one, other = indicator("one", denominator="Pupils on roll"), indicator("other", denominator="pupils on roll")
    bases, facts = {"traveller": 4, "asian": 200, "white": 210}, []
    for which, won in (("one", {"traveller": 0, "asian": 107, "white": 3}), ("other", {"traveller": 0, "asian": 20, "white": 90})):
        facts.append(fact(which, numerator=110, denominator=414))
        facts += [fact(which, breakdown="ethnicity", category=name, numerator=won[name], denominator=base) for name, base in bases.items()]
    return one, other, facts


def test_a_small_base_does_not_follow_from_indicators_that_share_it(tmp_path):
    one, other, facts = sharing_a_base()
    found = hidden(tmp_path, facts, one, other)
    # Somebody else's base is unknown beside the travellers': hidden in every indicator that shares it.
    both = {key[3] for key in found if key[0] == "one"} & {key[3] for key in found if key[0] == "other"}
    assert "traveller" in both and len(both) > 1


def test_two_breakdowns_give_nothing_away_though_their_total_is_not_published(tmp_path):
    facts = by_sex("share", {"numerator": 50, "denominator": 400}, {"numerator": 45, "denominator": 410})
    facts += [
        fact("share", breakdown="age", category=name, numerator=x, denominator=n)
        for name, x, n in (("0 to 4", 3, 100), ("5 to 10", 42, 300), ("11 to 17", 50, 410))
    ]
    assert len(hidden(tmp_path, facts)) >= 2


def test_the_only_district_that_is_left_out_does_not_follow_from_the_county(tmp_path):
    given = [fact("share", area, numerator=40, denominator=400) for area in DISTRICTS[1:]]
    assert hidden(tmp_path, [fact("share", COUNTY, numerator=203, denominator=2400), *given])
    assert not hidden(tmp_path, [fact("share", COUNTY, numerator=250, denominator=2400), *given])


def term(name, starts, ends, **more):
    return fact("share", **more) | {"period": name, "period_type": "term", "starts": starts, "ends": ends}


@pytest.mark.parametrize("first", [3, 43])
def test_a_term_does_not_follow_from_two_terms_together(tmp_path, first):
    autumn, spring = (date(2024, 9, 1), date(2024, 12, 31)), (date(2025, 1, 1), date(2025, 3, 31))
    facts = [
        term("Autumn", *autumn, numerator=first, denominator=900),
        term("Spring", *spring, numerator=50, denominator=900),
        term("Autumn and spring", autumn[0], spring[1], numerator=first + 50, denominator=1800),
    ]
    assert len(hidden(tmp_path, facts)) == (2 if first == 3 else 0)


def test_a_year_does_not_say_what_the_missing_quarter_holds(tmp_path):
    quarters = [
        fact("share", numerator=40, denominator=400)
        | {"period": f"Q{n}", "period_type": "quarter", "starts": date(2024, 3 * n - 2, 1), "ends": date(2024, 3 * n, 30)}
        for n in (1, 2, 3)
    ]
    assert hidden(tmp_path, [*quarters, fact("share", numerator=123, denominator=1600)])


def test_indicators_that_say_the_same_words_and_give_other_numbers_are_not_taken_for_one(tmp_path):
    one, other, facts = sharing_a_base()
    assert ("one", "E08000025", "2024", "asian") in hidden(tmp_path, facts, one, other)


@pytest.mark.parametrize("wide", [(203, 500), (300, 407), (250, 454)], ids=["count", "base", "rest"])
def test_few_whom_a_narrower_indicator_leaves_out_do_not_follow(tmp_path, wide):
    whole, inner = indicator("whole", denominator="Plans"), indicator("inner", denominator="Plans, exceptions left out", narrows="whole")
    facts = [fact("whole", numerator=wide[0], denominator=wide[1]), fact("inner", numerator=200, denominator=400)]
    assert hidden(tmp_path, facts, whole, inner)


def test_a_value_and_the_count_that_another_indicator_gives_tell_no_small_rest(tmp_path):
    number = indicator("number", "count", 1, "children", denominator=None, same_children_as="children")
    share = indicator("share", same_children_as="children")
    assert hidden(tmp_path, [fact("number", numerator=400), fact("share", value=99.0)], number, share)
    assert not hidden(tmp_path, [fact("number", numerator=400), fact("share", value=90.0)], number, share)
