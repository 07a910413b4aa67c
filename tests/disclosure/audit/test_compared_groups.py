"""A gap between two groups of which one is hidden: found by its definition, and by the numbers alone."""

import pytest

from disclosure.audit import audit
from tests.disclosure.audit.audit_files import POLICY, define, hidden, hide, row, write


AREAS = tuple((f"E{place}", f"Place {place}", "unitary", None) for place in range(8))
SCORE = define("score", "mean", 1.0, base="Pupils")
GAP, DEFINED = define("gap", "value", 1.0), define("gap", "value", 1.0, gap_in="score", gap_by="need")
KINDS = {
    "difference": lambda first, second: round(first - second, 1),
    "ratio": lambda first, second: round(first / second, 3),
    "percentage": lambda first, second: round(100 * (first - second) / second, 1),
}


def world(kind, places):
    """Rows of a score by need, and their gap, in so many places; what is compared differs from place to place."""
    for place in range(places):
        without, need = 45.3 + 7 * place % 13, 21.6 + 5 * place % 11
        for name, score, base in (("all", 40.0, 1000), ("none", without, 900), ("some", need, 100)):
            heading = {} if name == "all" else {"breakdown": "need", "category": name}
            yield row(None, base, indicator="score", area=f"E{place}", value=score, **heading)
        yield row(indicator="gap", area=f"E{place}", value=KINDS[kind](without, need))


def found(folder, rows, gap):
    judged = audit(write(folder / "f.duckdb", rows, (SCORE, gap), AREAS), POLICY)
    return [(finding.indicator, finding.area) for finding in judged.findings]


def with_hidden(rows, *places):
    """The rows with both groups of these places hidden."""
    return [hide(made) if made["breakdown"] == "need" and made["area"] in places else made for made in rows]


@pytest.mark.parametrize("kind", KINDS)
def test_a_gap_that_the_numbers_show_is_marked_where_its_groups_are_hidden(tmp_path, kind):
    assert found(tmp_path, with_hidden(world(kind, 8), "E3"), GAP) == [("gap", "E3")]


def test_the_many_groups_of_another_breakdown_hide_no_gap(tmp_path):
    """How sure the numbers must make a reader depends on how many groups the gap may be of, which are those of one breakdown."""
    others = [
        row(None, 900, indicator="score", area="E0", breakdown="school", category=f"School {number}", value=float(50 + number % 9))
        for number in range(400)
    ]
    assert found(tmp_path, [*with_hidden(world("difference", 6), "E3"), *others], GAP) == [("gap", "E3")]


def test_a_gap_that_its_definition_names_needs_no_numbers(tmp_path):
    assert found(tmp_path, with_hidden(world("difference", 1), "E0"), DEFINED) == [("gap", "E0")]


def test_a_gap_between_groups_that_are_shown_tells_nothing(tmp_path):
    other = hidden(indicator="score", area="E0", breakdown="need", category="not known")
    assert found(tmp_path, [*world("difference", 8), other], DEFINED) == []


def test_figures_that_are_no_gap_are_left_alone(tmp_path):
    rows = [
        made | ({"value": float(17 * int(made["area"][1]) % 23)} if made["indicator"] == "gap" else {}) for made in world("difference", 8)
    ]
    assert found(tmp_path, with_hidden(rows, "E3"), GAP) == []
