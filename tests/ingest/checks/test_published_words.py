"""Kind: personal data in words. Whoever sends a name or a handful in a category or a note is told of its row, and it is not repeated."""

from time import process_time

import pytest

from tests.ingest.load_extract import loaded


COUNT = 'missing_education_mental_health_number,Birmingham,{0},{1},"{2}",{3},,,,"{4}"\n'
HEADING = "indicator,area,period,breakdown,category,numerator,denominator,value,target,note\n"


def test_a_note_that_counts_a_few_is_warned_of(tmp_path):
    row = 'missing_education_mental_health_number,Birmingham,{0},,,{1},,,,"{2}"\n'
    done, _ = loaded(tmp_path, HEADING + row.format(2024, 181, "of whom four are girls") + row.format(2023, 180, "Provisional"))
    warned = [problem for problem in done.problems if "fewer than ten children" in problem.message]
    assert [(problem.row, problem.column) for problem in warned] == [(2, "note")]
    assert "four" not in str(warned[0])


def test_each_row_is_asked_about_and_no_name_repeated(tmp_path):
    text = HEADING + "".join(
        [
            COUNT.format(2024, "worker", "Sarah Whitcombe", 40, ""),
            COUNT.format(2024, "worker", "Amina Begum", 41, ""),
            COUNT.format(2024, "", "", 181, "fewer since Jayden Smith left"),
            COUNT.format(2023, "", "", 180, "as in the plan"),
        ]
    )
    done, _ = loaded(tmp_path, text)
    asked = [(problem.row, problem.column) for problem in done.problems if "name of a person" in problem.message]
    assert sorted(asked) == [(2, "category"), (3, "category"), (4, "note")]
    assert not any(name in str(problem) for problem in done.problems for name in ("Whitcombe", "Begum", "Jayden"))


@pytest.mark.slow
def test_hundreds_of_thousands_of_notes_are_looked_at_in_seconds(tmp_path):
    """Each note is another, and every other one tells: what compares each with each would take minutes."""
    rows = [
        COUNT.format(2024, "locality", f"Part {n}", 400 + n % 50, f"note {n}, of whom three are boys" if n % 2 else f"note {n}")
        for n in range(300_000)
    ]
    (tmp_path / "large.csv").write_text(HEADING + "".join(rows), encoding="utf-8")
    began = process_time()
    done, _ = loaded(tmp_path, tmp_path / "large.csv")
    assert any("fewer than ten children" in problem.message for problem in done.problems) and done.warnings == 150_000
    assert process_time() - began < 90
