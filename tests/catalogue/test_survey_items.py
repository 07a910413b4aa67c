"""What a codebook publishes of each question, and the same codebook written and read again."""

import tomllib

import pytest

import catalogue as definitions
from catalogue.codebook_lines import line_of
from catalogue.codebook_toml import codebook_toml
from catalogue.codebooks import codebook_of
from catalogue.survey_items import survey_definitions, survey_items, took_part


KNOWN = definitions.usable_catalogue()
HEAD = {"id": "voices", "title": "Voices", "findings": True, "area": "E08000025", "period": "2026", "period_type": "calendar year"}
SAFE = {
    "id": "safe",
    "columns": ["Safe?"],
    "kind": "scale",
    "answers": ["Safe", "Neither", "Unsafe"],
    "positive": ["Safe"],
    "negative": ["Unsafe"],
}
WHERE = {
    "id": "where",
    "columns": ["Where?"],
    "kind": "multi",
    "separator": ";",
    "answers": ["Home", "School"],
    "asked_if": {"safe": ["Unsafe"]},
}
GRID = {
    "id": "grid",
    "text": "Agree?",
    "columns": ["Q1", "I am heard"],
    "rows": ["Listened to", "heard"],
    "kind": "grid",
    "answers": ["Yes", "No"],
}
HOURS = {"id": "hours", "columns": ["Hours"], "kind": "number", "bands": {"0 to 4": [0, 4], "5 or more": [5, 99]}}


def book(*questions, **more):
    faults = []
    made = codebook_of(HEAD | {"question": list(questions)} | more, "voices.toml", KNOWN.indicators, KNOWN.areas, faults)
    return made, faults


def test_each_answer_and_side_adds_up_to_those_who_answered():
    made, faults = book(SAFE, WHERE)
    assert faults == []
    safe, where = survey_items(made)
    known = survey_definitions(made)
    assert known[safe.base.definition].base_parts == tuple(part.definition for part in safe.answers)
    positive = next(part for part in safe.sides if part.label == "positive")
    assert known[positive.definition].parts == (safe.answers[0].definition,)
    assert known[where.base.definition].base_parts == (), "several answers add up to no base"
    assert known[where.base.definition].asked_after == (safe.answers[2].definition,)
    assert took_part("voices").definition in known and len(known) == 1 + 7 + 3


def test_answers_of_which_a_mean_is_shown_are_hidden_all_or_none_and_given_of_everyone_alone():
    scale = {"id": "life", "columns": ["Life"], "kind": "scale", "answers": ["0", "1", "2"], "positive": ["2"]}
    made, faults = book(scale, measure=[{"indicator": "life_satisfaction", "questions": ["life"], "rule": "mean"}])
    (item,) = survey_items(made)
    assert faults == [] and item.together and item.sides == ()
    assert {part.definition for part in item.answers} == {item.base.definition} and not any(part.grouped for part in item.answers)


def test_the_positive_side_is_the_indicator_that_rests_on_it():
    made, _ = book(SAFE, measure=[{"indicator": "feels_safe_at_home", "questions": ["safe"]}])
    (item,) = survey_items(made)
    assert [survey_definitions(made)[part.definition].same_as for part in item.sides] == ["feels_safe_at_home", None, None]


def test_a_statement_is_read_in_the_words_of_the_survey():
    made, _ = book(GRID)
    assert [item.text for item in survey_items(made)] == ["Agree? · Listened to", "Agree? · I am heard"]


def test_ids_are_of_letters_and_digits_in_every_script_and_each_their_own():
    questions = [SAFE | {"id": name, "columns": [name]} for name in ("أمان", "安全", "safe!", "safe?", "s" * 300)]
    made, faults = book(*questions)
    ids = list(survey_definitions(made))
    assert faults == [] and len(set(ids)) == len(ids) == 1 + 5 * 7
    assert all(name.replace("_", "").isalnum() and name.isascii() and len(name) < 80 for name in ids)


def test_a_codebook_is_the_same_once_it_is_written_and_read():
    table = HEAD | {
        "sealed": ['A "quoted" name', "Line\nbreak", "\x7f\\"],
        "question": [SAFE, WHERE, GRID, HOURS],
        "group": [{"breakdown": "sex", "column": "Are you… 👧?", "categories": {"Girl": "Female", "a = b": "Male"}}],
        "measure": [{"indicator": "feels_safe_at_home", "questions": ["safe"]}],
    }
    assert tomllib.loads(codebook_toml(table, {"safe": "Check\nthis."})) == table


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"bands": {"0 to 4": [0, 4], "4 to 9": [4, 9]}}, "bands that overlap"),
        ({"bands": {"0 to 4": [4, 0]}}, "the lowest and the highest number of '0 to 4'"),
        ({"bands": {}}, "needs its 'bands'"),
    ],
)
def test_a_number_is_in_one_band(change, complaint):
    assert complaint in " ".join(book(HOURS | change)[1])


def test_findings_need_a_name_that_stays():
    faults = []
    codebook_of({name: value for name, value in HEAD.items() if name != "id"}, "x.toml", KNOWN.indicators, KNOWN.areas, faults)
    assert "'id' is missing" in faults[0]


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        ("question 'b' is of kind 'scael', not one of", 8),
        ("question 'a' calls 'Yess' positive", 4),
        ("x.toml [[question]] 2: 'knid' is not a key", 8),
        ("x.toml: 'titel' is not a key of codebook", 1),
        ("this is not readable TOML: Expected '=' (at line 5, column 2)", 5),
        ("x.toml: 'area' is missing; fill it in", None),
    ],
)
def test_the_line_of_a_fault(fault, line):
    toml = 'titel = "x"\n[[question]]\nid = "a"\npositive = ["Yess"]\n\n[[question]]\nid = "b"\nkind = "scael" # knid\n'
    assert line_of(fault, toml) == line
