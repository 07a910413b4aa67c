"""How people answered: the share of each answer of a scale, beside the headline."""

import pytest

from tests.loaders.survey.load_survey import HEAD, loaded


SCALE = """
[[group]]
breakdown = "sex"
column = "Sex"
categories = { "F" = "Female", "M" = "Male" }
[[question]]
id = "safe"
columns = ["Do you feel safe?"]
kind = "scale"
answers = ["Very", "Fairly", "Not"]
positive = ["Very", "Fairly"]
declined = ["Rather not say"]
[[measure]]
indicator = "feels_safe_at_home"
questions = ["safe"]
answers = true
"""
EXPORT = "Sex,Do you feel safe?,Weight\nF,Very,3\nF,Very,1\nM,Fairly,1\nM,Rather not say,5\nM,,2\n"


def test_each_answer_is_a_share_of_the_base_of_the_headline(tmp_path):
    done, facts = loaded(tmp_path, EXPORT, HEAD.replace("area =", 'weight = "Weight"\narea =') + SCALE)
    rows = facts[facts.breakdown == "answer"].set_index("category")
    assert rows.numerator.to_dict() == {"Very": 2, "Fairly": 1, "Not": 0}
    assert rows.value.to_dict() == {"Very": 80, "Fairly": 20, "Not": 0}
    assert rows.denominator.tolist() == [3] * 3
    assert rows.effective.tolist() == pytest.approx([25 / 11] * 3)
    assert facts[facts.breakdown == "all"].value.tolist() == [100]
    assert sorted(facts[facts.breakdown == "sex"].category) == ["Female", "Male"]


def test_a_mean_has_its_answers_in_per_cent(tmp_path):
    book = SCALE.replace("feels_safe_at_home", "life_satisfaction").replace("answers = true", 'rule = "mean"\nanswers = true')
    _, facts = loaded(tmp_path, EXPORT, HEAD + book.replace("[[measure]]", "scores = [10, 5, 0]\n[[measure]]"))
    rows = facts[facts.breakdown == "answer"].set_index("category")
    assert rows.value.to_dict() == {"Very": pytest.approx(200 / 3), "Fairly": pytest.approx(100 / 3), "Not": 0}
    assert rows.spread.isna().all()


@pytest.mark.parametrize(("rule", "tally"), [("mean", "0 5 10|0 1 2"), ("net", "-1 0 1|0 0 3")])
def test_a_mean_tells_disclosure_control_how_many_gave_each_score_unless_respondents_weigh_differently(tmp_path, rule, tally):
    book = SCALE.replace("feels_safe_at_home", "life_satisfaction").replace("answers = true", f'rule = "{rule}"')
    book = book.replace("[[measure]]", 'scores = [10, 5, 0]\nnegative = ["Not"]\n[[measure]]')
    _, alike = loaded(tmp_path, EXPORT, HEAD + book)
    assert alike[alike.breakdown == "all"].tally.tolist() == [tally]
    _, weighted = loaded(tmp_path, EXPORT, HEAD.replace("area =", 'weight = "Weight"\narea =') + book)
    assert weighted[weighted.breakdown == "all"].tally.isna().all()


def test_the_codebook_that_came_with_the_file_warns_that_nothing_is_drawn_of_it(tmp_path):
    done, _ = loaded(tmp_path, EXPORT, HEAD + SCALE)
    assert any("how people answered" in one.message and one.severity == "warning" for one in done.problems)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("answers = true", 'answers = true\nbase = "asked"', "of those who answered"),
        ('kind = "scale"', 'kind = "single"', "needs one question"),
        ('breakdown = "sex"', 'breakdown = "answer"', "a name that is taken"),
    ],
)
def test_what_cannot_be_true_together(tmp_path, old, new, said):
    done, facts = loaded(tmp_path, EXPORT, HEAD + SCALE.replace(old, new))
    assert facts is None
    assert said in " ".join(one.message for one in done.problems)
