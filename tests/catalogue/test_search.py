"""What people type finds what they mean."""

import pytest

import catalogue
from catalogue.search import search


KNOWN = catalogue.catalogue()


def found(text, kind="indicator"):
    return [hit.id for hit in search(KNOWN, text) if hit.kind == kind]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("dental decay", "dental_decay_at_5"),
        ("dentel decay", "dental_decay_at_5"),
        ("youth justise", "first_time_entrants_to_youth_justice"),
        ("infant mort", "infant_mortality"),
        ("GLD good level", "good_level_of_development"),
    ],
)
def test_a_title_is_found_misspelt_or_unfinished(typed, first):
    assert first in found(typed)[:3]


def test_every_indicator_is_found_first_by_its_own_title():
    for one in KNOWN.indicators.values():
        assert found(one.title)[0] == one.id


def test_a_word_of_the_description_finds_the_indicator_too():
    assert "ehcp_issued_within_20_weeks" in found("wait for a plan")


@pytest.mark.parametrize("typed", ["", "   ", "?!", "zzzzqqqq", "x" * 5000])
def test_nothing_near_gives_nothing(typed):
    assert search(KNOWN, typed) == ()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("CAMHS", "mental_health_support_within_4_weeks"),
        ("persistent absence", "persistent_absence"),
        ("LAC placements", "looked_after_three_or_more_placements"),
        ("NEET 16", "neet_or_not_known_16_17"),
    ],
)
def test_letters_and_official_names_are_known(text, first):
    assert first in [hit.id for hit in search(KNOWN, text)][:3]


def test_letters_are_no_part_of_another_word():
    assert all("look" in hit.title.lower() for hit in search(KNOWN, "LAC"))
    assert not [hit for hit in search(KNOWN, "LAC") if hit.kind == "word" and "place" in hit.title.lower()]
