"""How people answered: order, sides, net score and words of a Panel's answers."""

from dataclasses import replace

import pytest

from catalogue.codebooks import Codebook, Measure, Question
from metrics.proportion import wilson, wilson_base
from panels import panel
from tests.panels.world import BIRMINGHAM, PLANS, Told, catalogue, hidden, row


SCALE = ("Strongly agree", "Agree", "Neither", "Disagree")
QUESTION = Question("heard", ("Adults listen",), "scale", answers=SCALE, positive=SCALE[:2], negative=SCALE[3:])


def book(question=QUESTION, **more):
    return Codebook("one", "One", "2023", "calendar year", {"heard": question}, (), (Measure("plans", ("heard",), answers=True, **more),))


def told(counts, *others):
    answers = [row(BIRMINGHAM, 2023, x, sum(counts), breakdown="answer", category=one) for one, x in zip(SCALE, counts)]
    return Told([row(BIRMINGHAM, 2023, counts[0] + counts[1], sum(counts)), *answers, *others])


def shown(rows, question=QUESTION):
    known = replace(catalogue(PLANS), codebooks={"one": book(question)})
    return panel(rows, known, "plans", BIRMINGHAM)


def test_answers_stand_in_the_order_of_the_scale_and_are_no_group_of_children():
    found = shown(told((40, 30, 20, 10)))
    assert [(one.label, one.side, one.point.value) for one in found.likert.answers] == [
        ("Strongly agree", "positive", 40), ("Agree", "positive", 30), ("Neither", "neither", 20), ("Disagree", "negative", 10),
    ]  # fmt: skip
    assert found.breakdowns == ()
    assert found.likert.title == "70% answered “strongly agree” or “agree”, 10% “disagree”"
    assert found.likert.alt.endswith("Strongly agree 40%, Agree 30%, Neither 20% and Disagree 10%.")


def test_the_net_score_has_the_interval_of_its_base():
    found = shown(told((40, 30, 20, 10))).likert
    reach = 1.959964 * ((0.8 - 0.6**2) / 100) ** 0.5 * 100
    assert found.net == pytest.approx((60, 60 - reach, 60 + reach), abs=1e-4)
    assert (
        found.words
        == "“Adults listen”: 100 answered in 2023. Net score: +60 points (95% interval +47 to +73), the positive share less the negative one."
    )


def test_without_sides_the_most_common_answer_is_told():
    found = shown(told((40, 30, 20, 10)), replace(QUESTION, positive=(), negative=())).likert
    assert found.net is None
    assert found.title == "The most common answer was “strongly agree”: 40% gave it"


def test_hidden_answers_say_so_and_show_no_number():
    rows = [row(BIRMINGHAM, 2023, 70, 100), *(hidden(BIRMINGHAM, 2023, breakdown="answer", category=one) for one in SCALE)]
    found = shown(Told(rows)).likert
    assert found.answers == () and found.base is None and found.net is None
    assert "hidden to protect children" in found.title


def test_without_a_codebook_that_orders_them_there_is_none():
    assert panel(told((40, 30, 20, 10)), catalogue(PLANS), "plans", BIRMINGHAM).likert is None
    assert shown(Told([row(BIRMINGHAM, 2023, 70, 100)])).likert is None


def test_the_base_of_an_interval_is_found_from_its_limits():
    assert wilson_base(25, *wilson(50.5, 202, per=100)) == pytest.approx(202)
