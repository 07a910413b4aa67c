"""Surveys in the published file: what a question only some were asked tells, and of two files of one survey the later alone."""

import tomllib
from dataclasses import replace
from datetime import datetime

import duckdb
import pytest

import catalogue
from catalogue.codebooks import codebook_of
from catalogue.survey_items import survey_items, took_part
from publish import publish
from tests.publish.building import extract, fact


KNOWN = catalogue.usable_catalogue()
TOML = """
id = "voices"
findings = true
title = "Voices"
area = "E08000025"
period = "2024"
period_type = "calendar year"
[[question]]
id = "bullied"
columns = ["Bullied?"]
kind = "single"
answers = ["Yes", "No", "Not sure"]
[[question]]
id = "where"
columns = ["Where?"]
kind = "multi"
separator = ";"
answers = ["School", "Home"]
asked_if = { bullied = ["Yes"] }
"""


def book():
    return codebook_of(tomllib.loads(TOML), "voices.toml", KNOWN.indicators, KNOWN.areas, [])


def facts(bullied, where, **more):
    """The facts of both questions from counts: bullied (Yes, No, Not sure), where (who answered, School, Home)."""
    first, second = survey_items(book())
    base, led = sum(bullied), where[0]
    made = [(took_part("voices").definition, base, base), (first.base.definition, base, base), (second.base.definition, led, led)]
    made += [(part.definition, count, base) for part, count in zip(first.answers, bullied)]
    made += [(part.definition, count, led) for part, count in zip(second.answers, where[1:])]
    return [fact(name, numerator=n, denominator=of, value=100 * n / of, effective=of, **more) for name, n, of in made]


@pytest.fixture
def built(tmp_path):
    """The shown rows of a build of these files of facts, as {id: count}, and the surveys in it."""
    (tmp_path / "book.toml").write_text(TOML, encoding="utf-8")

    def build(*files):
        inputs = [
            replace(extract(tmp_path / f"u{order}.parquet", made, order=order), codebook=tmp_path / "book.toml", loader="survey")
            for order, made in enumerate(files, 1)
        ]
        publish(inputs, KNOWN, tmp_path / "built", "tester", "one", datetime(2026, 11, 30))
        with duckdb.connect(str(tmp_path / "built"), read_only=True) as db:
            rows = db.sql("SELECT indicator::VARCHAR, numerator FROM safe WHERE status = 'shown'").fetchall()
            return dict(rows), db.sql("SELECT survey, period FROM surveys").fetchall(), db.sql("FROM survey_parts").fetchall()

    return build


def test_every_part_is_published_and_described(built):
    shown, surveys, parts = built(facts((60, 120, 40), (60, 35, 30)))
    assert surveys == [("voices", "2024")] and len(parts) == 5
    assert sorted(shown.values()) == [30, 35, 40, 60, 60, 120, 220, 220]


def test_a_question_is_withheld_where_the_answer_that_leads_to_it_is_hidden(built):
    first, second = survey_items(book())
    shown, *_ = built(facts((16, 200, 3), (16, 8, 8)))
    assert first.answers[2].definition not in shown, "three were not sure"
    if first.answers[0].definition not in shown:
        assert not {part.definition for part in second.parts} & shown.keys()
    shown, *_ = built(facts((3, 200, 16), (3, 3, 0)))
    assert not {part.definition for part in second.parts} & shown.keys()
    hidden = {part.definition for part in first.answers} - shown.keys()
    assert first.answers[0].definition in hidden and len(hidden) > 1, "three follow from the others where they alone are hidden"


def test_of_two_files_of_one_survey_the_later_stands_alone(built):
    earlier = [
        *facts((60, 120, 40), (60, 35, 30)),
        fact(took_part("voices").definition, breakdown="sex", category="Female", numerator=99, denominator=99, value=100),
    ]
    shown, surveys, _ = built(earlier, facts((50, 100, 30), (50, 25, 20)))
    assert len(surveys) == 1 and sorted(shown.values()) == [20, 25, 30, 50, 50, 100, 180, 180]


def test_facts_of_a_survey_without_its_codebook_are_not_published(tmp_path):
    inputs = [
        extract(tmp_path / "u.parquet", [*facts((60, 120, 40), (60, 35, 30)), fact("feels_safe_at_home", numerator=50, denominator=90)])
    ]
    publish(inputs, KNOWN, tmp_path / "built", "tester", "one", datetime(2026, 11, 30))
    with duckdb.connect(str(tmp_path / "built"), read_only=True) as db:
        assert db.sql("SELECT DISTINCT indicator::VARCHAR FROM safe").fetchall() == [("feels_safe_at_home",)]
