"""The mark of a note, [note 3], beside a name, a heading, a period or a figure: each is read as it is without, and the figure says it has one.

The kind: tables of government statistics, whose guidance puts the number of a note in square brackets beside what it is about.
"""

import pytest

from ingest.plain_text import plain_text
from tests.ingest.load_extract import figure, loaded


HEAD = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,"
    "education_phase,enrolments,enrolments_pa_10_exact,enrolments_pa_10_exact_percent\n"
)
ROW = "202425,Academic year,Local authority,E92000001,England,E12000005,West Midlands,330,E08000025,Birmingham,Total,1000,200,20.0\n"


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("Birmingham [note 5],", "Birmingham,"),
        ("E08000025 [note 1],", "E08000025,"),
        (",200 [note 2],", ",200,"),
        ("20.0 [notes 3 and 4]", "20.0"),
    ],
)
def test_a_note_beside_a_cell_changes_no_figure(tmp_path, marked, plain):
    done, facts = loaded(tmp_path, HEAD + ROW.replace(plain, marked))
    found = figure(facts, "persistent_absence", area="E08000025")
    assert done.problems == () and (found.numerator, found.denominator, found.value) == (200, 1000, 20)


def test_a_figure_says_which_note_it_has(tmp_path):
    _, facts = loaded(tmp_path, HEAD + ROW.replace("20.0", "20.0 [p] [note 3]"))
    assert figure(facts, "persistent_absence", area="E08000025").note == "Provisional. With note 3 of its source"


def test_a_note_beside_a_heading_does_not_hide_its_column(tmp_path):
    _, facts = loaded(tmp_path, HEAD.replace("enrolments,", "enrolments [note 2],") + ROW)
    assert figure(facts, "persistent_absence", area="E08000025").denominator == 1000


def test_words_in_brackets_that_are_no_note_stay():
    assert [plain_text(text) for text in ("2023 [note 4]", "Dorset [Pre LG]")] == ["2023", "Dorset [Pre LG]"]
