"""A meeting's file: every fault at once, each with its item and key; what is kept reads back as the same meeting."""

import pytest

import catalogue
from catalogue.meetings import kept_meeting, meeting_of, table_of
from commands.toml_file import table
from errors import UploadError


HEAD = 'framework = "birmingham-2023"\nbody = "Board"\ndate = 2027-01-14\nstarts = "14:00"\nminutes = 30\ntitle = "January"\n'


@pytest.fixture(scope="module")
def known():
    return catalogue.catalogue(catalogue.DATA)


@pytest.fixture
def read(known, tmp_path):
    """Reads a meeting's file as the verb does: read(text of its items, head=…) gives (the Meeting or None, its problems)."""

    def read(text="", head=HEAD):
        path = tmp_path / "meeting.toml"
        path.write_text(head + text, encoding="utf-8")
        try:
            return meeting_of(table(path), known)
        except UploadError as error:
            return None, error.problems

    return read


def test_a_file_without_faults_is_a_meeting_of_the_frameworks_own_area(read, known):
    made, problems = read('[[item]]\nkind = "indicator"\nindicator = "persistent_absence"\narea = "Coventry"\n')
    assert problems == [] and made.area == "E08000025" and made.items[0].area == "E08000026"
    assert made.id == "birmingham-2023-board-2027-01-14"
    assert kept_meeting(table_of(made)) == made and meeting_of(table_of(made), known)[0] == made


def test_a_time_may_be_written_as_toml_has_it_and_a_date_as_text(read):
    made, problems = read(head=HEAD.replace('"14:00"', "14:00:00").replace("2027-01-14", '"2027-01-14"'))
    assert problems == [] and made.starts == "14:00" and made.date.isoformat() == "2027-01-14"


def test_every_fault_is_named_with_its_item_and_key(read):
    text = '[[item]]\nkind = "indikator"\n[[item]]\nkind = "indicator"\n[[item]]\nkind = "comparison"\nindicator = "persistant_absence"\n[[item]]\nkind = "outcome"\noutcome = "sage"\n[[item]]\nkind = "text"\ntext = "x"\narea = "Nowhere"\n'
    made, problems = read(text)
    assert made is None
    assert [(problem.table, problem.column) for problem in problems] == [
        ("item 1", "kind"), ("item 2", "indicator"), ("item 3", "indicator"), ("item 4", "outcome"), ("item 5", "area"),
    ]  # fmt: skip
    assert (
        "Did you mean indicator?" in problems[0].message and "persistent_absence" in problems[2].message and "safe" in problems[3].message
    )


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("birmingham-2023", "leeds", "no such framework"),
        ("14:00", "2pm", "no time of day"),
        ("2027-01-14", '"soon"', "'date' is 'soon'; write a date"),
        ('body = "Board"\n', "", "'body' is missing"),
        ('title = "January"', "titel = 1\ntitle = 2", "'titel' is not a key"),
        ("minutes = 30", "minutes = -1", "from 1 minute to a day"),
        ("minutes", "=minutes", "not readable TOML"),
    ],
)
def test_what_is_wrong_with_the_meeting_itself_is_said(read, old, new, words):
    made, problems = read(head=HEAD.replace(old, new, 1))
    assert made is None and any(words in str(problem) for problem in problems)


def test_items_that_take_longer_than_the_meeting_are_a_warning(read):
    made, problems = read('[[item]]\nkind = "text"\ntext = "x"\nminutes = 45\n')
    assert made and [problem.severity for problem in problems] == ["warning"] and "take 45 minutes, and the meeting 30" in str(problems[0])
