"""Places that are made up of others which do not lie below them."""

from disclosure.interval_sums import Sum
from disclosure.place_sums import place_sums


PARENTS = dict.fromkeys(("old", "north", "south", "new", "county"), "region") | {"village": "county"}
OPEN = ("north", "south", "new", "region")
UNIONS = {"new": ("old", "village"), "both": ("north", "south")}


def test_a_union_is_the_sum_of_its_members_and_no_part_of_what_holds_them():
    sums = place_sums(["region", "both", "north", "south"], PARENTS, OPEN[:2] + OPEN[3:], UNIONS)
    assert sums == [Sum("region", ("north", "south")), Sum("both", ("north", "south"))]


def test_a_union_of_which_a_part_has_no_row_names_that_part():
    assert Sum("new", ("old", "village")) in place_sums(["new", "old"], PARENTS, OPEN, UNIONS)
    assert place_sums(["new", "north"], PARENTS, OPEN, UNIONS) == []


def test_old_and_new_places_are_added_up_apart():
    wholes = [made for made in place_sums(["region", "old", "new", "north", "south"], PARENTS, OPEN, UNIONS) if made.whole == "region"]
    assert wholes == [Sum("region", ("new", "north", "south")), Sum("region", ("north", "old", "south", ("elsewhere in", "region")))]


def test_without_unions_each_place_is_made_of_the_widest_below_it():
    assert place_sums(["region", "village", "north", "south", "new"], PARENTS, OPEN) == [
        Sum("region", ("village", "new", "north", "south"))
    ]
