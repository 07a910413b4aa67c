"""Each file finds its loader by its headings, or is told which kinds there are."""

import pytest

from ingest import ReadingOptions, load
from loaders import LOADERS
from tests.ingest.load_extract import known, loaded
from tests.loaders.dfe.test_tidy import HEAD as TIDY
from tests.loaders.dfe.test_tidy import row as tidy_row
from tests.loaders.test_template_rows import HEAD, row


def test_a_wrong_kind_of_file_is_told_which_kinds_there_are_and_which_is_nearest(tmp_path):
    done, facts = loaded(tmp_path, "name,shoe size\nx,42\n")
    (only,) = done.problems
    assert facts is None and done.loader is None and (only.row, only.severity) == (1, "fault")
    assert all(loader.title in only.message for loader in LOADERS.values() if loader.columns)
    done, _ = loaded(tmp_path, HEAD.replace("area", "place") + row())
    assert f"nearest to {LOADERS['template'].title}, but has no 'area'" in done.problems[0].message


def test_a_chosen_loader_that_does_not_fit_says_what_is_missing(tmp_path):
    done, _ = loaded(tmp_path, TIDY + tidy_row(), loader="template")
    assert "it has no 'indicator', 'area', 'period'" in done.problems[0].message
    done, _ = loaded(tmp_path, TIDY + tidy_row(), loader="horoscope")
    assert "there is no loader called 'horoscope'" in done.problems[0].message and "template" in done.problems[0].message


def test_a_file_that_fits_two_kinds_asks_which(tmp_path):
    both = ",".join(dict.fromkeys([*TIDY.strip().split(","), *HEAD.strip().split(",")]))
    done, _ = loaded(tmp_path, both + "\n" + "," * both.count(",") + "\n" + "x," * both.count(",") + "x\n")
    assert [one.message.startswith("this file may be of more than one kind") for one in done.problems if one.severity == "fault"] == [True]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", HEAD.encode(), HEAD.encode() + b'Leeds,"2024'])
def test_a_file_that_cannot_be_read_writes_nothing_and_raises_nothing(tmp_path, data):
    path = tmp_path / "file.csv"
    path.write_bytes(data)
    done = load(path, ReadingOptions(), known(), LOADERS, tmp_path / "facts.parquet")
    assert done.path is None and done.facts == 0
    assert any(one.severity == "fault" for one in done.problems)
    assert [file.name for file in tmp_path.iterdir()] == ["file.csv"]


def test_every_loader_says_what_it_is():
    assert {"dfe_tidy", "template", "survey"} <= set(LOADERS)
    for loader in LOADERS.values():
        assert loader.title and isinstance(loader.controlled, bool) and callable(loader.facts) and loader.facts.__doc__
        assert loader.columns or loader.recognises


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("code,name\n" + "".join(f"E0600000{one},Place {one}\n" for one in range(1, 8)), "a list of places, not of figures"),
        (",".join(f"Question {one}?" for one in range(25)) + "\n" + ",".join("Yes" for _ in range(25)) + "\n", "answers to a survey"),
        ('school,answers\n1,"[1, 2, nan]"\n2,"[3, 4]"\n', "cells of 'answers' hold whole lists"),
    ],
    ids=["places", "people", "lists"],
)
def test_what_is_no_extract_is_told_what_it_looks_like(tmp_path, text, words):
    done, _ = loaded(tmp_path, text)
    assert [words in one.message for one in done.problems] == [True]
