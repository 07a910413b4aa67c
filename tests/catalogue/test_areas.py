import pytest

from catalogue import DATA, catalogue
from catalogue.areas import folded
from tests.catalogue.definitions import folder


@pytest.fixture
def areas(tmp_path):
    return catalogue(folder(tmp_path)).areas


@pytest.fixture(scope="module")
def england():
    return catalogue(DATA).areas


@pytest.mark.parametrize("text", ["E08000025", " e08000025 ", "330", "330.0", "Birmingham", "BIRMINGHAM", "brum"])
def test_a_place_is_found_by_code_number_or_name(areas, text):
    assert areas.find(text).code == "E08000025"


@pytest.mark.parametrize("text", ["", "x", "z", "Atlantis", "E99999999", "33"])
def test_what_is_no_place_is_not_found(areas, text):
    assert areas.find(text) is None


def test_a_name_means_the_open_place_and_the_code_the_closed_one(areas):
    assert areas.find("Dorset").code == "E06000059"
    assert areas.find("E10000009").closed == "2019-03-31"
    assert areas.find("Dorset (Pre LGR)").code == areas.find("835").code == "E10000009"


def test_neighbours_come_closest_first(areas):
    assert [one.name for one in areas.neighbours("E08000025")] == ["Coventry", "Dorset"]
    assert areas.neighbours("E08000026") == ()


def test_closed_places_are_not_among_the_children(areas):
    assert [one.code for one in areas.children("E12000005")] == ["E08000025", "E08000026", "E06000059"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("St Helens", "E08000013"),
        ("St. Helens", "E08000013"),
        ("Kingston Upon Hull, City of", "E06000010"),
        ("Kingston upon Hull", "E06000010"),
        ("Bedford Borough", "E06000055"),
        ("Durham", "E06000047"),
        ("County Durham", "E06000047"),
        ("Herefordshire", "E06000019"),
        ("Herefordshire, County of", "E06000019"),
        ("Bristol", "E06000023"),
        ("Telford & Wrekin", "E06000020"),
        ("Southend on Sea", "E06000033"),
        ("Yorkshire and the Humber", "E12000003"),
        ("Yorkshire & Humber", "E12000003"),
        ("West Midlands region (statistical)", "E12000005"),
        ("London (Inner)", "E13000001"),
        ("ENGLAND", "E92000001"),
        ("E10000002", "E06000060"),
        ("E08000016", "E08000038"),
        ("E06000048", "E06000057"),
        ("909.0", "E10000006"),
    ],
)
def test_published_spellings_and_old_codes_reach_the_present_place(england, text, code):
    assert england.find(text).code == code


def test_mergers_and_splits_stay_places_of_their_own(england):
    for old, new in (("837", "839"), ("836", "839"), ("835", "838"), ("928", "940"), ("909", "942")):
        assert england.find(old).closed and not england.find(new).closed


def test_every_place_belongs_to_england(england):
    for area in england.by_code.values():
        above = area
        while above.parent:
            above = england.by_code[above.parent]
        assert above.code == "E92000001", area


def test_worcestershire_has_its_six_districts(england):
    names = [one.name for one in england.children("E10000034")]
    assert names == ["Bromsgrove", "Malvern Hills", "Redditch", "Worcester", "Wychavon", "Wyre Forest"]


def test_each_authority_for_children_has_ten_neighbours(england):
    authorities = [
        area for area in england.by_code.values() if area.kind not in ("country", "region", "part of a region", "joint return", "district")
    ]
    live = [area for area in authorities if not area.closed]
    assert len(live) == len(england.neighbour_codes) == 153
    for area in live:
        near = england.neighbours(area.code)
        assert len(near) == len(set(near)) == 10
        assert area not in near and not any(one.closed for one in near)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("آپ گھر پر", "آپ  گھر پر؟", True), ("آپ", "کچھ اور", False), ("घर पर", "घर पर?", True), ("घर", "घरा", False),
        ("😀", "😀", True), ("😀", "😐", False), ("Ynys Môn", "ynys môn", True), ("Bath & North East Somerset", "Bath and North East Somerset", True),
    ],
)  # fmt: skip
def test_names_of_every_script_are_told_apart(one, other, same):
    assert (folded(one) == folded(other)) is same
