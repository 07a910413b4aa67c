"""Whoever sends a note that counts a few children is told that it will not be published, and the number is not repeated."""

from tests.ingest.load_extract import loaded


HEADING = "indicator,area,period,breakdown,category,numerator,denominator,value,target,note\n"


def test_a_note_that_counts_a_few_is_warned_of(tmp_path):
    row = 'missing_education_mental_health_number,Birmingham,{0},,,{1},,,,"{2}"\n'
    done, _ = loaded(tmp_path, HEADING + row.format(2024, 181, "of whom four are girls") + row.format(2023, 180, "Provisional"))
    warned = [problem for problem in done.problems if "fewer than ten children" in problem.message]
    assert [(problem.row, problem.column) for problem in warned] == [(2, "note")]
    assert "four" not in str(warned[0])
