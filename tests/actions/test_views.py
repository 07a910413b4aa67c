"""Views and own indicators: kept in versions for each person apart, within limits, and for pages of ours only."""

import sys

import pytest

import actions
from access import User
from errors import UsageError
from store.records import Records
from tests.extracts import PLANS


@pytest.fixture
def ada(tmp_path):
    return actions.Session.of(tmp_path / "home", User("ada", "viewer"))


@pytest.fixture
def ben(ada):
    return actions.Session.of(ada.home.folder, User("ben", "viewer"))


def test_views_are_kept_by_name_and_each_person_has_their_own(ada, ben):
    assert actions.views(ada) == ()
    made = actions.save_view(ada, "  Plans   in time ", "indicator?area=E08000025")
    actions.save_view(ada, "absence", "?framework=birmingham-2023")
    assert [(one.name, one.address) for one in actions.views(ada)] == [
        ("absence", "?framework=birmingham-2023"), ("Plans in time", "indicator?area=E08000025"),
    ]  # fmt: skip
    assert actions.views(ben) == ()
    with pytest.raises(UsageError, match="no such view"):
        actions.delete_view(ben, made.id)


def test_a_name_in_use_leads_to_the_new_address_and_the_old_one_stays_in_the_store(ada):
    first = actions.save_view(ada, "Plans", "indicator?area=E08000025")
    again = actions.save_view(ada, "PLANS", "compare?area=E08000025")
    assert again.id == first.id and [one.address for one in actions.views(ada)] == ["compare?area=E08000025"]
    assert [one.body["address"] for one in Records(ada.home).versions("view", "ada")] == [
        "indicator?area=E08000025",
        "compare?area=E08000025",
    ]


def test_a_view_can_be_renamed_deleted_and_kept_again(ada):
    made = actions.save_view(ada, "Plans", "compare?way=map")
    other = actions.save_view(ada, "Gaps", "inequalities")
    assert actions.rename_view(ada, made.id, "Plans on a map").address == "compare?way=map"
    with pytest.raises(UsageError, match="another view called “gaps”"):
        actions.rename_view(ada, made.id, "gaps")
    actions.delete_view(ada, other.id)
    assert [one.name for one in actions.views(ada)] == ["Plans on a map"]
    assert [one.body for one in Records(ada.home).versions("view", "ada") if one.id == other.id][-1] is None


@pytest.mark.parametrize(
    "address", ["https://a.example/", "//a.example", "javascript:alert(1)", "../x", "a b", "x?<script>", "?" + "a" * 2000, "indicator?a\nb"]
)
def test_only_pages_of_ours_can_be_kept(ada, address):
    with pytest.raises(UsageError, match="Only a page of this dashboard"):
        actions.save_view(ada, "x", address)


@pytest.mark.parametrize(("name", "words"), [("", "a name first"), (" \n ", "a name first"), ("x" * 121, "120 or fewer")])
def test_a_name_is_short_and_not_empty(ada, name, words):
    with pytest.raises(UsageError, match=words):
        actions.save_view(ada, name, "compare")


def test_there_is_an_end_to_how_many_are_kept(ada, monkeypatch):
    monkeypatch.setattr(sys.modules["actions.watchlist"], "MOST_VIEWS", 2)
    for name in ("a", "b"):
        actions.save_view(ada, name, "compare")
    with pytest.raises(UsageError, match="as many as can be kept"):
        actions.save_view(ada, "c", "compare")
    actions.save_view(ada, "a", "inequalities")


def test_own_indicators_keep_the_order_of_choice_and_persons_are_apart(ada, ben):
    assert actions.starred(ada) == ()
    actions.star(ada, "persistent_absence", PLANS)
    assert actions.star(ada, "persistent_absence") == ("persistent_absence", PLANS)
    assert actions.starred(ben) == ()
    assert actions.star(ada, "persistent_absence", on=False) == (PLANS,)
    assert [one.body["indicators"] for one in Records(ada.home).versions("indicators", "ada")] == [["persistent_absence", PLANS], [PLANS]]


def test_only_what_exists_can_be_starred_and_what_is_gone_can_be_taken_off(ada):
    with pytest.raises(UsageError, match="There is no indicator 'nonsense'"):
        actions.star(ada, "nonsense")
    Records(ada.home).save("indicators", "ada", "starred", {"indicators": ["gone", PLANS]}, "ada")
    assert actions.star(ada, "gone", on=False) == (PLANS,)


def test_a_list_of_own_indicators_has_an_end(ada, monkeypatch):
    monkeypatch.setattr("actions.watchlist.MOST_INDICATORS", 1)
    with pytest.raises(UsageError, match="Take some off first"):
        actions.star(ada, PLANS, "persistent_absence")
