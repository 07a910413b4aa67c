"""A survey codebook that contradicts itself is refused, with every fault in it."""

import pytest

import catalogue as definitions


GOOD = """
title = "A survey"
area = "E08000025"
period = "2023"
period_type = "calendar year"

[[group]]
breakdown = "sex"
column = "Sex"
categories = { Girl = "Female", Boy = "Male" }

[[question]]
id = "safe"
columns = ["Safe?"]
kind = "scale"
answers = { "1" = "Safe", "2" = "Unsafe" }
positive = ["Safe"]

[[question]]
id = "say"
columns = ["Say"]
kind = "text"

[[measure]]
indicator = "feels_safe_at_home"
questions = ["safe"]
"""


@pytest.fixture(scope="module")
def known():
    return definitions.catalogue()


def read(tmp_path, known, text):
    path, faults = tmp_path / "book.toml", []
    path.write_text(text, encoding="utf-8")
    return definitions.codebook(path, known.indicators, known.areas, faults), " | ".join(faults)


def test_a_good_one_says_what_it_needs_and_what_it_never_reads(tmp_path, known):
    book, faults = read(tmp_path, known, GOOD)
    assert faults == ""
    assert book.columns == ("Sex", "Safe?")
    assert book.unread == ("Say",)
    assert book.questions["safe"].spellings(["Safe"]) == ("1", "Safe")


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (('area = "E08000025"', ""), "give 'area'"),
        (('"E08000025"', '"Atlantis"'), "'Atlantis' is not an area"),
        (('positive = ["Safe"]', 'positive = ["Secure"]'), "calls 'Secure' positive, which is not among its answers"),
        (('kind = "scale"', 'kind = "slider"'), "is of kind 'slider', not one of"),
        (('columns = ["Safe?"]', 'columns = ["Safe?", "Sound?"]'), "needs exactly one column"),
        (('kind = "scale"', 'kind = "scale"\nscores = [1, 2, 3]'), "has 3 scores for 2 answers"),
        (('kind = "scale"', 'kind = "grid"'), "needs one name under 'rows'"),
        (('kind = "scale"', 'kind = "scale"\nasked_if = { mood = ["Yes"] }'), "is asked after 'mood', which is not a question"),
        (('questions = ["safe"]', 'questions = ["say"]'), "rests on 'say', which is not a question with answers"),
        (('questions = ["safe"]', 'questions = ["safe"]\nrule = "mean"'), "follows the rule 'mean', which gives a mean"),
        (('questions = ["safe"]', 'questions = ["safe"]\nrule = "ticked"\noption = "Safe"'), "does not suit the scale question"),
        (('questions = ["safe"]', 'questions = ["safe"]\nbase = "some"'), "a base of answered, asked, all, ticked"),
        (("feels_safe_at_home", "feels_fine"), "'feels_fine' has no file under data/indicators"),
        (('categories = { Girl = "Female", Boy = "Male" }', ""), "group 'sex' needs either 'categories' or 'bands'"),
        (('id = "say"', 'id = "safe"'), "the question 'safe' is there 2 times"),
        (('title = "A survey"', ""), "'title' is missing"),
    ],
)
def test_each_contradiction_is_named(tmp_path, known, change, complaint):
    assert complaint in read(tmp_path, known, GOOD.replace(*change))[1]


def test_every_codebook_of_ours_opens(known):
    assert known.codebooks["birmingham-2023"].period == "2023"
