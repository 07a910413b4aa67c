import pytest

from errors import UploadError
from free_text.theme_codebook import Theme, theme_codebook, theme_toml


QUESTIONS = ("one thing", "anything else")
PARKS = '[[theme]]\nid = "parks"\ntitle = "Safer parks"\nwords = ["park*", "street light*"]\n'


def read(toml):
    return theme_codebook(toml, "themes.toml", QUESTIONS)


def faults(toml):
    with pytest.raises(UploadError) as refused:
        read(toml)
    return " | ".join(problem.message for problem in refused.value.problems)


def test_words_suggest_a_theme_with_any_ending_where_they_say_so():
    book = read(PARKS + '[[theme]]\nid = "buses"\ntitle = "Buses"\nwords = ["bus"]\nquestion = "anything else"\n')
    assert [theme.id for theme in book.suggested("one thing", "Cleaner PARKS and street  lighting")] == ["parks"]
    assert book.suggested("one thing", "the bus is late") == ()
    assert [theme.id for theme in book.suggested("anything else", "the bus is late")] == ["buses"]
    assert book.suggested("anything else", "I am busy, and it is sparkling") == ()


def test_every_fault_is_said_at_once():
    wrong = (
        PARKS
        + PARKS
        + '[[theme]]\nid = "x"\ntitle = "Nothing said"\nquestion = "one think"\n[[theme]]\nid = "a;b"\ntitle = "Both"\nwards = ["x"]\n'
    )
    said = faults(wrong)
    assert "'wards' is not a key of theme" in said and "Did you mean 'words'" in said
    said = faults(wrong.replace('wards = ["x"]\n', ""))
    for words in (
        "'parks' is there 2 times",
        "says something else of an answer",
        "no question in people's own words",
        "stands between themes",
    ):
        assert words in said


def test_a_title_is_one_line_and_a_word_has_letters():
    said = faults('[[theme]]\nid = "a"\ntitle = "Two\\nlines"\nwords = ["*"]\n[[theme]]\nid = "b"\ntitle = " "\n')
    assert said.count("a title of one line") == 2 and "'*' among its words" in said


def test_a_file_without_themes_or_without_sense_is_refused():
    assert "no theme in it" in faults("")
    assert "not readable TOML" in faults("[[theme]\n")


def test_themes_are_written_as_they_are_read():
    themes = (Theme("parks", 'Safer "parks" – Zażółć', words=("park*",), outcome="safe"), Theme("buses", "Buses", counts="Fares too"))
    assert read(theme_toml(themes)).themes == themes
