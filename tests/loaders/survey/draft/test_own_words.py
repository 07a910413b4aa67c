"""What a child wrote in their own words is no label of a drafted codebook, however small the survey is: a label is read by everybody.

The kind: a question that looks like one answer of a few, because few answered it, and of which each answer is somebody's own (a name above all).
"""

import tomllib
from datetime import date

import pytest

import catalogue
from catalogue.codebooks import codebook_of
from loaders.survey.draft.drafted_codebook import draft_codebook


KNOWN = catalogue.usable_catalogue()
TEACHERS = ("Miss Smith", "Mr Okafor", "Mrs Patel", "Dr Lee", "Ms Jones", "Mr Brown", "Miss Ahmed", "Mrs Green", "Mr White", "Ms Black")
NUMBERED = tuple(f"{number} - {name}" for number, name in enumerate(TEACHERS, 1))


def draft(folder, columns):
    """The CodebookDraft of {heading: cells}."""
    file = folder / "voices.csv"
    lines = [list(columns), *zip(*columns.values())]
    file.write_text("\n".join(",".join(f'"{cell}"' for cell in line) for line in lines) + "\n", encoding="utf-8")
    return draft_codebook(file, file.name, KNOWN, date(2026, 11, 30), folder)


@pytest.mark.parametrize("names", (TEACHERS, NUMBERED), ids=("names", "numbers before names"))
@pytest.mark.parametrize("people", (2, 3, 5, 8, 10))
def test_of_few_who_each_wrote_a_name_no_name_is_a_label(tmp_path, people, names):
    drafted = draft(tmp_path, {"Do you feel safe?": ["Yes", "No"] * (people // 2) + ["Yes"] * (people % 2), "Best teacher": names[:people]})
    assert not [name for name in TEACHERS if name in drafted.toml]
    assert "Yes" in drafted.toml and 'kind = "text"' in drafted.toml


def test_the_one_name_among_answers_that_are_offered_is_another_answer(tmp_path):
    drafted = draft(
        tmp_path, {"Who helps you most?": ["Parent"] * 6 + ["Friend"] * 5 + ["Miss Smith"], "Best of": ["Yes"] * 6 + ["No"] * 6}
    )
    assert "Parent" in drafted.toml and "Friend" in drafted.toml and "Another answer" in drafted.toml
    assert "Miss Smith" not in drafted.toml


def test_a_ticked_column_in_which_one_person_wrote_their_own_words_keeps_its_heading(tmp_path):
    ticks = {"Where? [At home]": ["Yes"] * 6 + [""] * 4, "Where? [At school]": [""] * 5 + ["Yes"] * 5}
    drafted = draft(tmp_path, ticks | {"Where? [Elsewhere]": [""] * 9 + ["At Miss Smith's"]})
    assert "Miss Smith" not in drafted.toml and "Elsewhere" in drafted.toml and "At school" in drafted.toml


def test_columns_that_belong_together_in_which_each_wrote_a_name_are_no_grid(tmp_path):
    drafted = draft(tmp_path, {"Friends [first]": TEACHERS[:4], "Friends [second]": TEACHERS[1:5], "Sure?": ["Yes", "No", "Yes", "No"]})
    assert not [name for name in TEACHERS if name in drafted.toml.replace("Friends [", "")]


def test_an_answer_of_a_grid_that_one_person_wrote_is_another_answer_and_the_book_reads(tmp_path):
    cells = ["Fine"] * 6 + ["So so"] * 5
    grid = {"How is it? [Home]": [*cells, "Ask Miss Smith"], "How is it? [School]": [*reversed(cells), "So so"]}
    drafted = draft(tmp_path, grid | {"Sure?": ["Yes", "No"] * 6})
    assert "Miss Smith" not in drafted.toml and 'kind = "grid"' in drafted.toml and "Another answer" in drafted.toml
    faults = []
    codebook_of(tomllib.loads(drafted.toml), "drafted.toml", KNOWN.indicators, KNOWN.areas, faults)
    assert faults == []


@pytest.mark.parametrize(
    "answers", (("1 - Never", "2 - Rarely", "3 - Often"), ("Agree", "Disagree", "Strongly agree"), ("Yes", "No", "Not sure"))
)
def test_answers_that_surveys_offer_are_labels_though_each_was_given_once(tmp_path, answers):
    drafted = draft(tmp_path, {"Do you feel heard?": answers, "Sure?": ["Yes", "No", "Yes"]})
    assert all(answer in drafted.toml for answer in answers)
