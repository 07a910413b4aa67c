"""Faults planted in a file that is well: each must be found where it is, and explained without a number."""

import re
import shutil

import pytest

from disclosure.audit import audit
from tests.disclosure.audit.audit_files import NUMBERS, POLICY, change, write
from tests.disclosure.audit.audit_world import DEFINITIONS, PLACES, open_world, safe_world


@pytest.fixture(scope="module")
def safe(tmp_path_factory):
    path = write(tmp_path_factory.mktemp("planted") / "safe.duckdb", safe_world(), DEFINITIONS, PLACES)
    assert audit(path, POLICY).well
    return path


@pytest.fixture
def planted(safe, tmp_path):
    """A function that runs statements on a copy of the safe file and gives its judgement."""

    def plant(*statements, **more):
        return audit(change(shutil.copy(safe, tmp_path / "planted.duckdb"), *statements), POLICY, **more)

    return plant


def place(**labels):
    """A condition that picks rows by their labels."""
    return " AND ".join(f"{name} = '{label}'" for name, label in labels.items())


def show(**labels):
    """A statement that shows what is hidden, with the numbers that were hidden."""
    found = [made for made in open_world() if all(made[name] == label for name, label in labels.items())]
    assert len(found) == 1
    numbers = ", ".join(f"{name} = {found[0][name]}" for name in NUMBERS if found[0][name] is not None)
    return f"UPDATE safe SET status = 'shown', symbol = NULL, {numbers} WHERE {place(**labels)}"


def emptied(**labels):
    """A statement that hides a row as its sender would, with a symbol."""
    return f"UPDATE safe SET status = 'hidden', symbol = 'c', {', '.join(f'{name} = NULL' for name in NUMBERS)} WHERE {place(**labels)}"


def finds(judged, kind, words="", **labels):
    """Whether there is such a finding, of these labels and with these words in its reason; no finding may say a number of children."""
    for finding in judged.findings:
        assert not re.search(r"\d", finding.reason), finding
    return any(
        finding.kind == kind and words in finding.reason and all(getattr(finding, name) == label for name, label in labels.items())
        for finding in judged.findings
    )


ALTON = {"indicator": "absent", "area": "A1", "period": "2024"}
GIRLS = {"breakdown": "sex", "category": "Female"}
BOYS = {"breakdown": "sex", "category": "Male"}


def test_one_small_cell_set_to_shown(planted):
    small = f"UPDATE safe SET status = 'shown', numerator = 3, denominator = 453, value = 300 / 453 WHERE {place(**ALTON, **GIRLS)}"
    assert finds(planted(small), "small count", "smaller than may be shown", **ALTON, **GIRLS)


def test_a_complement_that_is_shown_again(planted):
    judged = planted(show(**ALTON, **GIRLS))
    assert finds(judged, "follows exactly", "the headline less the other categories of sex", **ALTON, **BOYS)
    assert finds(judged, "follows exactly", "the figure for North less the other areas", **ALTON | {"area": "A2"}, **GIRLS)


def test_a_number_that_is_left_in_a_hidden_row(planted):
    judged = planted(f"UPDATE safe SET upper998 = 12.5 WHERE {place(**ALTON, **GIRLS)}")
    assert finds(judged, "number in a hidden row", **ALTON, **GIRLS)


def test_areas_forgotten(planted):
    there = ALTON | {"area": "A2"}
    judged = planted(show(**there, **GIRLS), show(**there, **BOYS))
    assert finds(judged, "follows exactly", "the figure for North less the other areas within it", **ALTON, **GIRLS)


def test_periods_forgotten(planted):
    judged = planted(*(show(indicator="referrals", area=area, period="2024 Q1") for area in ("A1", "A2")))
    assert finds(judged, "follows exactly", "periods that lie on each other", indicator="referrals", area="A1", period="2024 Q2")


def test_overlapping_ages_forgotten(planted):
    youngest = {"breakdown": "age", "category": "0 to 4"}
    judged = planted(*(show(**ALTON | {"area": area}, **youngest) for area in ("A1", "A2")))
    assert finds(judged, "follows exactly", "", **ALTON, breakdown="age", category="5 to 10")


def test_a_shared_base_forgotten(planted):
    judged = planted("UPDATE safe SET numerator = NULL, denominator = NULL, value = 0.3 WHERE indicator = 'excluded' AND area = 'A1'")
    assert finds(judged, "small count", "in the same place and period", indicator="excluded", area="A1")


def test_a_population_forgotten(planted):
    judged = planted(emptied(indicator="pupils", area="A1"))
    assert finds(judged, "follows exactly", "in the same place and period", indicator="pupils", area="A1")


def test_a_small_remainder_that_nobody_publishes(planted):
    judged = planted("UPDATE safe SET denominator = 43, value = 3600 / 43 WHERE indicator = 'feels_safe' AND category = 'Male'")
    assert finds(judged, "left over", "sex", indicator="feels_safe", area="A1")


def test_a_cell_that_its_sender_hid_followed_by_subtraction(planted):
    judged = planted(emptied(**ALTON | {"area": "B1"}, **GIRLS))
    assert finds(judged, "follows exactly", "the headline less the other categories of sex", **ALTON | {"area": "B1"}, **GIRLS)


def test_a_child_left_out_of_means(planted):
    judged = planted("UPDATE safe SET denominator = 59 WHERE indicator = 'wellbeing' AND category = 'Male'")
    assert finds(judged, "left over", "sex", indicator="wellbeing", area="A1")


def test_a_value_of_a_part_without_its_base(planted):
    judged = planted(f"UPDATE safe SET numerator = NULL, denominator = NULL WHERE {place(**ALTON | {'area': 'B1'}, **GIRLS)}")
    assert finds(judged, "no base", "without the base", **ALTON | {"area": "B1"}, **GIRLS)


def test_an_earlier_build(safe, tmp_path):
    older = write(tmp_path / "older.duckdb", open_world(), DEFINITIONS, PLACES)
    judged = audit(safe, POLICY, earlier=[older])
    assert finds(judged, "earlier build", "older version", **ALTON, **GIRLS)
    assert {finding.kind for finding in judged.findings} == {"earlier build"}


def test_an_earlier_build_of_other_numbers_says_nothing(safe, tmp_path):
    other = write(tmp_path / "other.duckdb", open_world(), DEFINITIONS, PLACES)
    change(
        other,
        "UPDATE safe SET numerator = numerator + 1 WHERE breakdown = 'all'",
        "UPDATE safe SET value = value + 1 WHERE breakdown = 'all'",
    )
    judged = audit(safe, POLICY, earlier=[other])
    assert not finds(judged, "earlier build", **ALTON, **GIRLS)
