"""Places named by the categories of a wider place, beside rows of their own."""

import pytest

from disclosure.audit import audit
from disclosure.audit.judgement import EXACT, LEFT_OVER
from tests.disclosure.audit.audit_files import POLICY, define, hidden, row, write


PLACES = (("R", "West", "region", None), *((f"E{n}", name, "unitary", "R") for n, name in enumerate(("Alton", "Bray", "Corby", "Deal"))))
NUMBER = (define("number", "count", 1.0),)


def found(folder, *rows, kinds=(EXACT, LEFT_OVER)):
    rows = [made | {"indicator": "number"} for made in rows]
    return [
        (finding.area, finding.category)
        for finding in audit(write(folder / "f.duckdb", rows, NUMBER, PLACES), POLICY).findings
        if finding.kind in kinds
    ]


def of(name, number=None, breakdown="board"):
    made = row if number else hidden
    return made(*([number] if number else []), area="R", breakdown=breakdown, category=name)


def test_a_place_that_is_hidden_by_itself_and_shown_as_a_category_is_marked(tmp_path):
    assert found(tmp_path, of("Alton", 40), of("Bray", 60), hidden(area="E0"), row(60, area="E1")) == [("E0", "all")]


def test_a_category_that_is_hidden_beside_the_place_that_it_names_is_marked(tmp_path):
    assert found(tmp_path, of("Alton"), of("Bray", 60), row(40, area="E0"), row(60, area="E1")) == [("R", "Alton")]


@pytest.mark.parametrize("name", ["Alton and Bray", "NHS Alton & Bray ICB", "Bray, Alton"])
def test_few_who_are_left_of_several_places_together_are_marked(tmp_path, name):
    marked = found(tmp_path, of(name, 103), of("Corby and Deal", 90), row(50, area="E0"), row(50, area="E1"))
    assert [category for _, category in marked] == ["all"]


def test_one_hidden_member_of_several_places_together_follows(tmp_path):
    worlds = [(103, 60), (140, 80)]
    rows = [
        made | {"period": str(2020 + at), "starts": None, "ends": None}
        for at, (whole, other) in enumerate(worlds)
        for made in (of("Alton and Bray", whole), of("Corby and Deal", 90), row(other, area="E1"), row(45, area="E2"), row(45, area="E3"))
    ]
    rows += [made | {"period": "2020", "starts": None, "ends": None} for made in (hidden(area="E0"),)]
    rows += [made | {"period": "2021", "starts": None, "ends": None} for made in (row(60, area="E0"),)]
    assert found(tmp_path, *rows) == [("E0", "all")]


def test_places_where_something_happens_are_not_those_whose_children_are_counted(tmp_path):
    rows = [of("Alton", 11, "placed in"), of("Bray", 70, "placed in"), hidden(area="E0"), row(60, area="E1")]
    assert found(tmp_path, *rows) == []
