"""Rows of an export that are no response of their own: told by row, and trials of the tool left out.

The kind: previews and spam, the same row twice, trials that somebody typed, a person of enormous weight, and those who left early.
"""

import pytest

from tests.ingest.load_extract import faults
from tests.loaders.survey.load_survey import HEAD, loaded
from tests.loaders.survey.test_survey_responses import SAFE, figure, share


QUALTRICS = "StartDate,Status,Finished,ResponseId,Do you feel safe?,Where?\n"


def told(done, word):
    return [problem.row for problem in done.problems if word in problem.message and problem.severity == "warning"]


def answers(count, heading="Timestamp,Do you feel safe?,Where?\n"):
    return heading + "".join(f"2026-05-03 09:{n:02}:01,{'Yes' if n % 2 else 'No'},Home\n" for n in range(count))


@pytest.mark.parametrize("mark", ["Survey Preview", "Survey Test", "Spam", "1", "8"])
def test_a_trial_of_the_tool_is_left_out_and_told(tmp_path, mark):
    rows = "".join(f"2026-05-03 09:{n:02}:01,IP Address,True,R_{n},{'Yes' if n % 2 else 'No'},Home\n" for n in range(20))
    done, facts = loaded(tmp_path, QUALTRICS + rows + f"2026-05-03 10:00:00,{mark},True,R_99,Yes,Home\n", HEAD + SAFE)
    assert share(figure(facts, "feels_safe_at_home"))[:2] == (10, 20) and told(done, "a trial of the survey") == [22]


def test_a_status_that_is_no_tools_own_is_an_answer(tmp_path):
    done, facts = loaded(tmp_path, "Status,Do you feel safe?\n1,Yes\n2,No\n1,Yes\n", HEAD + SAFE)
    assert share(figure(facts, "feels_safe_at_home"))[:2] == (2, 3)


def test_the_same_row_twice_is_told_where_its_time_tells_rows_apart(tmp_path):
    done, _ = loaded(tmp_path, answers(20) + "2026-05-03 09:07:01,Yes,Home\n", HEAD + SAFE)
    assert told(done, "the same as an earlier one") == [22]
    done, _ = loaded(tmp_path, "Timestamp,Do you feel safe?\n" + "2026-05-03,Yes\n" * 12, HEAD + SAFE)
    assert told(done, "the same as an earlier one") == []


def test_a_trial_that_somebody_typed_is_asked_about(tmp_path):
    book = HEAD + SAFE.replace('positive = ["Yes"]', 'positive = ["Yes"]\nother = "Other"')
    done, _ = loaded(tmp_path, answers(20) + "2026-05-03 10:00:00,Test,test\n", book)
    assert told(done, "looks like a trial") == [22]


def test_who_left_early_and_who_answered_nothing_is_told(tmp_path):
    rows = "".join(f"2026-05-03 09:{n:02}:01,IP Address,True,R_{n},Yes,Home\n" for n in range(12))
    late = "2026-05-03 10:00:00,IP Address,False,R_90,No,\n" + "".join(f"2026-05-03 10:0{n}:00,,True,R_9{n},,\n" for n in (1, 2, 3))
    done, facts = loaded(tmp_path, QUALTRICS + rows + late, HEAD + SAFE)
    assert told(done, "did not reach the end") == [14] and told(done, "no question is answered") == [15, 16, 17]
    assert share(figure(facts, "feels_safe_at_home"))[:2] == (12, 13)


def test_one_respondent_who_weighs_as_much_as_all_others_is_told(tmp_path):
    book = HEAD.replace("area =", 'weight = "Weight"\narea =') + SAFE
    rows = "".join(f"{'Yes' if n % 2 else 'No'},{450 if n == 4 else 1.1}\n" for n in range(20))
    done, _ = loaded(tmp_path, "Do you feel safe?,Weight\n" + rows, book)
    assert [(problem.row, problem.message[:15]) for problem in done.problems] == [(6, "450 is 409 time")]


def test_two_spellings_of_one_answer_in_a_codebook_are_a_fault(tmp_path):
    done, facts = loaded(tmp_path, "Do you feel safe?\nYes\nNo\n", HEAD + SAFE.replace('"No"', '"No", "NO "', 1))
    assert facts is None and faults(done) == [(1, "Do you feel safe?", None)] and "'No' and 'NO '" in done.problems[0].message
