"""Words and what they mean: read from data, refused where two are one, found by any of their names."""

import re

import pytest

import catalogue
from catalogue.glossary import glossary
from catalogue.search import search


KNOWN = catalogue.catalogue()


def read(folder, text):
    path, faults = folder / "glossary.toml", []
    path.write_text(text, encoding="utf-8")
    return glossary(path, faults), faults


def test_terms_come_in_the_order_of_the_alphabet_whatever_their_case(tmp_path):
    found, faults = read(tmp_path, '[[term]]\nword = "eta"\nmeaning = "One."\n[[term]]\nword = "Beta"\nmeaning = "Two."\nalso = ["b"]\n')
    assert ([term.word for term in found], faults) == (["Beta", "eta"], [])


def test_without_the_file_there_are_no_terms_and_no_fault(tmp_path):
    faults = []
    assert (glossary(tmp_path / "none.toml", faults), faults) == ((), [])


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            '[[term]]\nword = "NEET"\nmeaning = "One."\n[[term]]\nword = "Other"\nalso = ["neet"]\nmeaning = "Two."\n',
            "are both called 'neet'",
        ),
        ('[[term]]\nword = "NEET"\nmeaning = "no sentence"\n', "is no sentence"),
        ('[[term]]\nword = "NEET"\n', "'meaning' is missing"),
        ("term = 3\n", "double brackets"),
    ],
)
def test_what_cannot_be_used_is_named(tmp_path, text, fault):
    assert fault in " ".join(read(tmp_path, text)[1])


def test_each_meaning_is_short_and_plain():
    for term in KNOWN.glossary:
        assert len(term.meaning.split()) <= 32, term.word
        assert term.word[0].isupper(), term.word


def test_an_address_names_a_term_by_small_letters():
    assert all(re.fullmatch(r"[a-z0-9_]+", term.id) for term in KNOWN.glossary)
    assert len({term.id for term in KNOWN.glossary}) == len(KNOWN.glossary)


@pytest.mark.parametrize(
    ("typed", "word"), [("EHCP", "education_health_and_care_plan"), ("confidence interval", "interval"), ("NEET", "neet")]
)
def test_a_word_is_found_by_any_of_its_names(typed, word):
    assert word in [hit.id for hit in search(KNOWN, typed) if hit.kind == "word"]
