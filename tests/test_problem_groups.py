"""Equal faults are said once, with all their rows: nobody reads two hundred lines that differ by a number."""

from errors import Problem, grouped


def test_rows_of_one_fault_are_told_as_stretches():
    (group,) = grouped(Problem("is no number", row, "value", "n/a") for row in (4, 5, 6, 9, 12, 13))
    assert str(group) == "rows 4–6, 9, 12–13, column 'value': 'n/a' is no number"


def test_many_stretches_are_cut_short_and_counted():
    (group,) = grouped(Problem("is no number", row) for row in range(1, 101, 2))
    assert group.places == "rows 1, 3, 5, 7, 9, 11, 13, 15 … 50 rows in all"


def test_a_few_of_the_cells_are_named_and_the_others_counted():
    (group,) = grouped(Problem("is no number", row, "value", cell) for row, cell in enumerate(("a", "b", "a", "c", "d", "e"), 2))
    assert group.found == "'a', 'b', 'c' and 2 others"


def test_one_fault_alone_reads_as_before_and_faults_come_first():
    problems = [
        Problem("look here", 2, severity="warning"),
        Problem("is no place", 7, "area", "Nowhere", table="sheet 'A'"),
        Problem("is empty"),
    ]
    assert [str(group) for group in grouped(problems)] == [str(problems[1]), str(problems[2]), str(problems[0])]


def test_the_same_words_in_two_columns_or_tables_stay_apart():
    assert len(grouped([Problem("x", 1, "a"), Problem("x", 1, "b"), Problem("x", 1, "a", table="t")])) == 3
    assert grouped([]) == []


def test_what_is_said_of_one_cell_is_said_of_each_of_several():
    words = [
        str(group) for group in grouped(Problem("is no place", row, "area", cell) for row, cell in enumerate(("Nowhere", "Elsewhere"), 2))
    ]
    assert words == ["rows 2–3, column 'area': 'Nowhere' and 'Elsewhere': each is no place"]
