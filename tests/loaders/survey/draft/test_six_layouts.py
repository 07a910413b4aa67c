"""The same responses as six tools export them are drafted alike, and give the same figures cell by cell."""

import tomllib
from datetime import date

import duckdb
import pytest

import catalogue
from catalogue.codebooks import codebook_of
from catalogue.survey_items import survey_items
from ingest import ReadingOptions, load
from ingest.mapping.recipe import Recipe
from ingest.read.correction import Correction
from loaders import LOADERS
from loaders.survey.draft.drafted_codebook import draft_codebook
from tests.loaders.survey.draft.six_layouts import AGREE, BULLIED, LAYOUTS, LIFE, PLACES, SAFE, STATEMENTS, WHERE, responses


KNOWN = catalogue.usable_catalogue()
TODAY = date(2026, 11, 30)


@pytest.fixture(scope="module")
def given():
    return responses()


@pytest.fixture(scope="module")
def drafts(given, tmp_path_factory):
    """{tool: (folder, file, CodebookDraft)}."""
    made = {}
    for tool, write in LAYOUTS.items():
        folder = tmp_path_factory.mktemp("layout")
        file = folder / "young_voices.csv"
        file.write_text(write(given), encoding="utf-8", newline="")
        made[tool] = folder, file, draft_codebook(file, file.name, KNOWN, TODAY, folder)
    return made


def book_of(drafted):
    faults = []
    made = codebook_of(tomllib.loads(drafted.toml), "drafted.toml", KNOWN.indicators, KNOWN.areas, faults)
    assert faults == []
    return made


def figures(folder, file, drafted):
    """{(question by its place, answer, breakdown, category): (how many, of how many, share)} of one layout's facts."""
    path = folder / "book.toml"
    path.write_text(drafted.toml, encoding="utf-8")
    book = book_of(drafted)
    recipe = Recipe(Correction(heading=book.heading_rows)) if book.heading_rows else Recipe()
    read = load(file, ReadingOptions(file.name, "survey", path, recipe), KNOWN, LOADERS, folder / "facts.parquet")
    assert [problem for problem in read.problems if problem.severity == "fault"] == []
    rows = duckdb.sql(f"SELECT indicator, breakdown, category, numerator, denominator, value FROM '{read.path}'").fetchall()
    places = {
        part.definition: (item.position, part.label) for item in survey_items(book) for part in item.parts
    }  # fmt: skip
    cells = {}
    for indicator, breakdown, category, *numbers in rows:
        if indicator in places:
            cells[(*places[indicator], breakdown, category)] = tuple(numbers)
    return cells


@pytest.mark.parametrize("tool", LAYOUTS)
def test_each_tool_is_known_and_each_column_read_for_what_it_is(drafts, tool):
    drafted = drafts[tool][2]
    assert drafted.tool == tool
    items = survey_items(book_of(drafted))
    assert [item.question.kind for item in items if item.question.kind != "grid"][-2:] == ["multi", "scale"]
    asked = [item.text for item in items]
    assert [any(words in text for text in asked) for words in (*STATEMENTS, SAFE, BULLIED, WHERE, LIFE.split("?")[0])] == [True] * 6
    where = next(item for item in items if item.several)
    assert set(where.labels) == set(PLACES) and where.question.asked_if
    safe = next(item for item in items if SAFE in item.text)
    assert [part.side for part in safe.answers] == ["positive", "positive", "neither", "negative", "negative"]
    assert {"age", "sex"} == {group["breakdown"] for group in drafted.table["group"]}
    assert not any("Better" in text or "make life better" in text for text in asked), "free text is no item"


@pytest.mark.parametrize("tool", LAYOUTS)
def test_the_same_answers_give_the_same_figures(drafts, given, tool):
    first = figures(*drafts["Microsoft Forms"])
    assert len(first) > 100
    assert figures(*drafts[tool]) == first


def test_the_figures_are_those_of_the_responses(drafts, given):
    cells = figures(*drafts["Google Forms"])
    safe = [response.safe for response in given if response.safe]
    assert cells[2, "Very safe", "all", "all"][:2] == (safe.count("Very safe"), len(safe))
    bad = [answer for answer in safe if answer in ("Unsafe", "Very unsafe")]
    assert cells[2, "negative", "all", "all"] == (len(bad), len(safe), pytest.approx(100 * len(bad) / len(safe)))
    ticked = [response.where for response in given if response.where]
    assert cells[4, "Online, or by phone", "all", "all"][:2] == (sum("Online, or by phone" in where for where in ticked), len(ticked))
    girls = [response.agree[0] for response in given if response.sex == "Girl" and response.agree[0]]
    agreed = sum(answer in ("Strongly agree", "Agree") for answer in girls)
    assert cells[0, "positive", "sex", "Female"][:2] == (agreed, len(girls))


def test_names_times_and_own_words_are_never_read(drafts):
    for _, _, drafted in drafts.values():
        book = book_of(drafted)
        assert not {"Email", "Name", "IP Address", "IPAddress", "Email Address"} & set(book.columns)
        assert any(question.kind == "text" for question in book.questions.values())


def test_a_file_that_is_no_survey_is_told_so(tmp_path):
    file = tmp_path / "empty.csv"
    file.write_text("Name,Email\nx,y@z\n", encoding="utf-8")
    drafted = draft_codebook(file, file.name, KNOWN, TODAY, tmp_path)
    assert drafted.table is None and "no column of this file looks like a question" in drafted.problems[0].message


def test_agree_is_one_grid_where_the_tool_says_so(drafts):
    for tool in ("Google Forms", "SmartSurvey", "SurveyMonkey", "Qualtrics"):
        grid = next(question for question in drafts[tool][2].table["question"] if question["kind"] == "grid")
        assert AGREE in grid["text"] and [replaced.strip() for replaced in grid["rows"]] == list(STATEMENTS)
