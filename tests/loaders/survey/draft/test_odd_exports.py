"""Exports as they come off the tools and out of a spreadsheet: what is drafted of them counts every answer once, and nobody who is none.

The kind: a survey's export with answers in several spellings, an answer that holds the separator, somebody twice, weights that are none,
boxes to tick in a grid, codes for no answer, and rows below the answers that a spreadsheet added up.
"""

from datetime import date

import pytest

import catalogue
from ingest import ReadingOptions, load
from ingest.mapping.recipe import Recipe
from ingest.read.correction import Correction
from loaders import LOADERS
from loaders.survey.draft.drafted_codebook import draft_codebook
from tests.loaders.survey.draft.six_layouts import SAFE, SAFETY, text


KNOWN = catalogue.usable_catalogue()
TODAY = date(2026, 11, 30)
HEAD = ["ID", "Start time", "How old are you?"]
GIVEN = [SAFETY[number % 5] for number in range(60)]


def drafted(folder, export):
    """(the CodebookDraft of an export given as text, the Loaded of the export by it)."""
    file = folder / "voices.csv"
    file.write_text(export, encoding="utf-8", newline="")
    made = draft_codebook(file, file.name, KNOWN, TODAY, folder)
    book = folder / "voices.toml"
    book.write_text(made.toml, encoding="utf-8")
    heading = made.table.get("heading_rows")
    recipe = Recipe(Correction(heading=tuple(heading))) if heading else Recipe()
    return made, load(file, ReadingOptions(file.name, "survey", book, recipe), KNOWN, LOADERS, folder / "facts.parquet")


def export(cells, heading=SAFE, more=()):
    """An export of one question, with a row for each of its cells."""
    return text([[*HEAD, heading], *([n, f"5/3/26 9:{n % 60:02}:{n // 60:02}", 11 + n % 6, cell] for n, cell in enumerate(cells)), *more])


def question(made, number=0):
    return made.table["question"][number]


def kinds(made):
    return {column: decision.kind for decision in made.decisions for column in decision.columns}


def test_one_answer_in_several_spellings_is_one(tmp_path):
    spelt = [(cell, cell.upper(), f"{cell} ", f"\u00a0{cell.lower()}")[n % 4 if n % 3 == 0 else 0] for n, cell in enumerate(GIVEN)]
    made, done = drafted(tmp_path, export(spelt))
    assert question(made)["answers"] == list(SAFETY) and done.path


def test_a_semicolon_within_an_answer_parts_no_answers(tmp_path):
    cells = [("Bus; tram or train;", "Walking;", "Bus; tram or train;Walking;", "Cycling;Bus; tram or train;")[n % 4] for n in range(40)]
    made, _ = drafted(tmp_path, export(cells, "How do you travel?"))
    assert set(question(made)["answers"]) == {"Bus; tram or train", "Walking", "Cycling"}
    assert any("cut at a semicolon" in decision.check for decision in made.decisions)


def test_boxes_to_tick_in_a_grid_are_counted_one_by_one(tmp_path):
    cells = [("Mornings", "Evenings", "Mornings, Evenings", "Mornings, Afternoons, Evenings", "Afternoons")[n % 5] for n in range(60)]
    rows = [[n, 12, cells[n], cells[-n]] for n in range(60)]
    made, _ = drafted(tmp_path, text([["Timestamp", "How old are you?", "When? [At home]", "When? [At school]"], *rows]))
    assert [question(made, n)["kind"] for n in (0, 1)] == ["multi", "multi"]
    assert set(question(made)["answers"]) == {"Mornings", "Afternoons", "Evenings"}


def test_a_respondent_who_is_there_twice_is_told_and_not_counted_twice(tmp_path):
    made, done = drafted(tmp_path, export(GIVEN, more=[[3, "5/3/26 9:03:00", 14, GIVEN[3]]]))
    assert made.table["respondent"] == "ID" and done.path is None
    assert [(problem.row, problem.column) for problem in done.problems if problem.severity == "fault"] == [(62, "ID")]


@pytest.mark.parametrize("wrong", ["-1.2", "", "0,9"])
def test_weights_of_which_one_is_none_are_weights_and_the_one_is_told(tmp_path, wrong):
    rows = [[n, 11 + n % 6, cell, wrong if n == 7 else f"{0.6 + n / 75:.3f}"] for n, cell in enumerate(GIVEN)]
    made, done = drafted(tmp_path, text([["ID", "How old are you?", SAFE, "Weight"], *rows]))
    assert made.table["weight"] == "Weight" and done.path is None
    assert [(problem.row, problem.column) for problem in done.problems if problem.severity == "fault"] == [(9, "Weight")]


def test_what_one_person_wrote_under_other_is_no_answer_to_tick(tmp_path):
    upper = ["Respondent ID", "Collector ID", SAFE, "Where?", "", ""]
    lower = ["", "", "Response", "At school", "At home", "Other (please specify)"]
    rows = [
        [n, 1, cell, "At school" if n % 2 else "", "At home" if n % 3 else "", "a skate park" if n == 5 else ""]
        for n, cell in enumerate(GIVEN)
    ]
    made, done = drafted(tmp_path, text([upper, lower, *rows]))
    assert question(made, 1)["answers"] == ["At school", "At home"] and "skate" not in made.toml and done.path


@pytest.mark.parametrize("code", ["99", "88", "999"])
def test_a_code_far_beyond_a_scale_is_no_point_of_it(tmp_path, code):
    made, done = drafted(tmp_path, export([code if n % 10 == 0 else n % 5 + 1 for n in range(60)], "q1_safe"))
    assert question(made)["answers"] == ["1", "2", "3", "4", "5"] and question(made)["declined"] == [code] and done.path


@pytest.mark.parametrize("cell", ["-", "(blank)", "."])
def test_a_cell_that_says_it_is_blank_is_no_answer(tmp_path, cell):
    made, done = drafted(tmp_path, export([cell if n % 10 == 0 else given for n, given in enumerate(GIVEN)]))
    assert question(made)["answers"] == list(SAFETY) and made.table["missing"] == [cell] and done.path


def test_the_time_of_a_form_that_was_not_completed_is_no_question(tmp_path):
    rows = [[n, "[not completed]" if n % 5 == 0 else f"2026-05-03 09:{n:02}:00", 12, cell] for n, cell in enumerate(GIVEN)]
    made, _ = drafted(tmp_path, text([["record_id", "survey_timestamp", "age", "safe"], *rows]))
    assert kinds(made)["survey_timestamp"] == "date"


@pytest.mark.parametrize("last", [["Total", "", "", "60"], ["", "", "", "Total"], ["Average", "", 13.5, ""]])
def test_a_row_that_adds_up_those_above_is_no_respondent(tmp_path, last):
    made, done = drafted(tmp_path, export(GIVEN, more=[last]))
    assert question(made)["answers"] == list(SAFETY) and done.path
    assert [problem.row for problem in done.problems if "adds up those above" in problem.message] == [62]


def test_an_answer_that_reads_like_a_sum_stays_an_answer(tmp_path):
    cells = [("Good", "Average", "Poor")[n % 3] for n in range(59)]
    made, done = drafted(
        tmp_path, text([["How is your school?", "How old are you?"], *([cell, 12 + n % 4] for n, cell in enumerate(cells))])
    )
    assert set(question(made)["answers"]) == {"Good", "Average", "Poor"}
    assert not any("adds up" in problem.message for problem in done.problems)
