from free_text.coding_file import AnswerPlace, AnswersToRead, read_coding, themes_of_file
from free_text.theme_codebook import Theme, ThemeCodebook


PLACES = frozenset(AnswerPlace(row, "one thing") for row in (2, 3, 5))
ANSWERS = AnswersToRead(PLACES, {"r1": 2, "r2": 3, "r4": 5}, "Response ID")
BOOK = ThemeCodebook((Theme("parks", "Safer parks"), Theme("buses", "Buses")))


def read(headings, *cells, answers=ANSWERS):
    return read_coding(headings, [(number, row) for number, row in enumerate(cells, 2)], answers, BOOK)


def test_answers_are_named_by_row_or_by_the_respondent():
    by_row = read(["row", "themes"], ["2", "parks; Buses"], ["5", "nothing said"], ["3", ""])
    by_respondent = read(["response id", "theme"], ["R1", "Safer Parks"], ["R1", "buses"], ["R4", "Nothing said"])
    assert (
        by_row.readings
        == by_respondent.readings
        == {AnswerPlace(2, "one thing"): ("parks", "buses"), AnswerPlace(5, "one thing"): ("Nothing said",)}
    )
    assert by_row.problems == ()


def test_every_fault_is_said_with_its_row():
    file = read(["row", "themes"], ["9", "parks"], ["2", "park; busses"], ["x", "buses"])
    said = {problem.row: str(problem) for problem in file.problems}
    assert "no answer to this question in row 9" in said[2] and "no answer to this question in row x" in said[4]
    assert [problem.found for problem in file.problems if problem.row == 3] == ["park", "busses"]
    assert "Did you mean 'buses'?" in str(file.problems[2])


def test_an_answer_cannot_say_nothing_and_something():
    file = read(["row", "themes"], ["2", "parks; Needs a person today"])
    assert "keep one" in file.problems[0].message


def test_columns_that_are_missing_are_asked_for_together():
    wider = AnswersToRead(PLACES | {AnswerPlace(2, "more")}, {}, None)
    file = read(["answer text"], ["parks"], answers=wider)
    assert len(file.problems) == 3 and "one thing" in file.problems[2].message


def test_a_file_in_which_nothing_was_read_is_no_reading():
    assert "nothing was read yet" in read(["row", "themes"], ["2", ""]).problems[0].message


def test_themes_of_a_file_come_once_in_their_order_without_what_is_none():
    rows = [["2", "Safer parks; Buses"], ["3", "buses"], ["5", "Nothing said"]]
    assert [(theme.id, theme.title) for theme in themes_of_file(["row", "themes"], rows)] == [
        ("safer-parks", "Safer parks"),
        ("buses", "Buses"),
    ]
    assert themes_of_file(["row"], rows) == ()
