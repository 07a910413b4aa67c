"""What is wrong with a survey, or with its codebook: told by row and column, and never in a child's own words."""

import pytest

from tests.ingest.load_extract import faults
from tests.loaders.survey.load_survey import HEAD, loaded
from tests.loaders.survey.test_survey_responses import SAFE


BOOK = HEAD.replace("area =", 'respondent = "Q"\nweight = "Weight"\narea =') + SAFE


def test_every_answer_that_is_not_in_the_scale(tmp_path):
    export = "Q,Do you feel safe?,Weight\n" + "".join(f"{n},{'Yess' if n < 40 else 'my brother hits me'},1\n" for n in range(41))
    done, facts = loaded(tmp_path, export, BOOK)
    assert facts is None
    assert faults(done) == [(n + 2, "Do you feel safe?", "Yess" if n < 40 else None) for n in range(41)]
    assert "Did you mean 'Yes'?" in done.problems[0].message
    assert "brother" not in str(done)


def test_a_number_off_the_scale_is_quoted(tmp_path):
    done, _ = loaded(tmp_path, "Q,Do you feel safe?,Weight\n1,Yes,1\n2,11,1\n", BOOK)
    assert faults(done) == [(3, "Do you feel safe?", "11")]


def test_a_respondent_who_is_there_twice(tmp_path):
    done, _ = loaded(tmp_path, "Q,Do you feel safe?,Weight\n7,Yes,1\n8,No,1\n7,No,1\n", BOOK)
    assert faults(done) == [(4, "Q", None)]


@pytest.mark.parametrize("weight", ["", "-1", "heavy", "inf", "nan"])
def test_a_weight_that_is_no_weight(tmp_path, weight):
    done, _ = loaded(tmp_path, f"Q,Do you feel safe?,Weight\n1,Yes,1\n2,No,{weight}\n", BOOK)
    assert faults(done) == [(3, "Weight", None)]


def test_a_column_that_is_missing_and_one_that_is_there_twice(tmp_path):
    done, _ = loaded(tmp_path, "Do you feel safe?,Do you feel safe?\nYes,No\n", BOOK)
    assert sorted((one.column, "the file does not have it" in one.message) for one in done.problems) == [
        ("Do you feel safe?", False), ("Q", True), ("Weight", True),
    ]  # fmt: skip


def test_a_leftover_in_a_cell_of_many_answers(tmp_path):
    book = HEAD + (
        '[[question]]\nid = "do"\ncolumns = ["Do"]\nkind = "multi"\nseparator = ";"\nanswers = ["Sport", "Art"]\n'
        '[[measure]]\nindicator = "meaningful_activities"\nquestions = ["do"]\nrule = "ticked"\noption = "Art"\n'
    )
    done, _ = loaded(tmp_path, "Q,Do\n1,Sport;Art;\n2,Sport;Sports day;\n3,Art\n", book)
    assert faults(done) == [(3, "Do", None)]


def test_an_answer_to_a_question_that_was_not_asked_is_a_warning(tmp_path):
    book = HEAD + SAFE + SAFE.replace('id = "safe"', 'id = "why"\nasked_if = { safe = ["No"] }').replace("Do you feel safe?", "Why?").replace(
        '["safe"]', '["why"]'
    ).replace("feels_safe_at_home", "feels_safe_in_area")  # fmt: skip
    done, facts = loaded(tmp_path, "Do you feel safe?,Why?\nYes,No\nNo,Yes\nYes,\n", book)
    assert [(one.row, one.severity) for one in done.problems] == [(2, "warning")]
    assert facts is not None


def test_a_group_that_the_codebook_does_not_have(tmp_path):
    book = HEAD + SAFE + '[[group]]\nbreakdown = "age"\ncolumn = "Age"\nbands = { "11 to 15" = [11, 15] }\n'
    done, _ = loaded(tmp_path, "Age,Do you feel safe?\n12,Yes\n,No\n40,No\n", book)
    assert faults(done) == [(4, "Age", None)]


def test_without_a_codebook_it_asks_which(tmp_path):
    done, _ = loaded(tmp_path, "Timestamp,How are you?\n2023/01/02,Fine\n", None)
    assert "which codebook?" in done.problems[0].message
    assert "birmingham-2023" in done.problems[0].message


def test_a_codebook_is_refused_with_all_its_faults(tmp_path):
    wrong = (
        BOOK.replace('positive = ["Yes"]', 'positive = ["Yep"]')
        .replace("feels_safe_at_home", "no_such_thing")
        .replace("E08000025", "Narnia")
    )
    done, _ = loaded(tmp_path, "Q,Do you feel safe?,Weight\n1,Yes,1\n", wrong)
    words = " ".join(one.message for one in done.problems)
    for part in ("'Yep' positive", "'no_such_thing' has no file", "'Narnia' is not an area"):
        assert part in words


def test_free_text_names_and_e_mails_go_nowhere(tmp_path):
    book = BOOK.replace("area =", 'sealed = ["Name", "Email"]\narea =') + '[[question]]\nid = "say"\ncolumns = ["Say"]\nkind = "text"\n'
    export = "Q,Name,Email,Do you feel safe?,Weight,Say\n1,Zebedee,z@example.org,Yes,1,Secret words\n2,,,Maybe,1,\n"
    done, _ = loaded(tmp_path, export, book)
    assert faults(done) == [(3, "Do you feel safe?", None)]
    done, facts = loaded(tmp_path, export.replace("Maybe", "No"), book)
    held = str(done) + str(facts.to_dict())
    assert not any(word in held for word in ("Zebedee", "example.org", "Secret"))
