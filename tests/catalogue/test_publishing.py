"""Whether publishing needs a second person: said in one file, refused when half-filled, and no part of any figure."""

import pytest

from catalogue.publishing import ALONE, publishing


def read(path, text):
    path.write_text(text, encoding="utf-8")
    faults = []
    return publishing(path, faults), faults


def test_a_second_person_is_needed_where_the_file_says_so(tmp_path):
    found, faults = read(tmp_path / "publishing.toml", 'second_person = true\nreason = "Two look."\n')
    assert faults == [] and found.second_person is True


def test_without_the_file_one_person_may_publish(tmp_path):
    assert publishing(tmp_path / "publishing.toml", []) is ALONE and not ALONE.second_person


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('second_person = "yes"\nreason = "x"', "'second_person' is 'yes'; write true or false"),
        ("second_person = true", "'reason' is missing"),
        ('second_persons = true\nreason = "x"', "'second_persons' is not a key"),
        ("second_person =", "not readable TOML"),
        ("", "the file is empty"),
    ],
)
def test_a_file_that_says_it_otherwise_is_refused(tmp_path, text, fault):
    found, faults = read(tmp_path / "publishing.toml", text)
    assert found is None and fault in "\n".join(faults)
