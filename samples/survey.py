"""An invented survey of 899 children and young people in early 2023, as Microsoft Forms would export it."""

from datetime import datetime, timedelta

import numpy as np

from samples.chance import chance
from samples.comments import COMMENTS


RESPONSES = 899
COLUMNS = (
    "ID", "Start time", "Completion time", "Email", "Name", "How old are you?", "Which of these describes you?",
    "What is your ethnic group?", "Do you have special educational needs or a disability?", "Which part of Birmingham do you live in?",
    "Overall, how satisfied are you with your life nowadays? (0 is not at all, 10 is completely)",
    "Adults listen to what I have to say", "I have a say in decisions that affect me", "How safe do you feel at home?",
    "How safe do you feel in the area where you live?", "Have you been bullied in the last 12 months?", "Where did the bullying happen?",
    "Do you know where to get help that you trust?",
    "How often do you take part in a club, sport, volunteering or another activity you value?",
    "What one thing would make Birmingham better for children and young people?", "Weight", "Note",
)  # fmt: skip
SEXES = {"Girl or young woman": 0.54, "Boy or young man": 0.41, "I describe myself another way": 0.02, "Prefer not to say": 0.03}
ETHNIC_GROUPS = {
    "Asian or Asian British": 0.34, "Black, Black British, Caribbean or African": 0.13, "Mixed or multiple ethnic groups": 0.09,
    "White": 0.36, "Any other ethnic group": 0.04, "Prefer not to say": 0.04,
}  # fmt: skip
SEND = {"No": 0.77, "Yes": 0.16, "Not sure": 0.05, "Prefer not to say": 0.02}
LOCALITIES = {
    "Edgbaston": 0.1, "Erdington": 0.1, "Hall Green": 0.12, "Hodge Hill": 0.14, "Ladywood": 0.13, "Northfield": 0.1, "Perry Barr": 0.1,
    "Selly Oak": 0.09, "Sutton Coldfield": 0.04, "Yardley": 0.06, "Outside Birmingham": 0.015, "Not sure": 0.005,
}  # fmt: skip
AGREE = ("Strongly agree", "Agree", "Neither agree nor disagree", "Disagree", "Strongly disagree")
SAFE = ("Very safe", "Safe", "Neither safe nor unsafe", "Unsafe", "Very unsafe")
OFTEN = ("Most days", "Once or twice a week", "Once or twice a month", "Less often", "Never")
PLACES = ("At school or college", "Online or by phone", "Near home", "On the way to school", "Somewhere else")
BLANK = 0.03


def rows():
    """One row of answers for each respondent."""
    rng = chance("survey", 2023)
    return [_respondent(number, rng) for number in range(1, RESPONSES + 1)]


def _respondent(number, rng):
    age, sex, group = int(rng.choice(range(11, 26), p=_ages())), _one(SEXES, rng), _one(ETHNIC_GROUPS, rng)
    send, place = _one(SEND, rng), _one(LOCALITIES, rng)
    mood = rng.normal(0, 1) - 0.35 * (send == "Yes") - 0.2 * (sex == "Girl or young woman") - 0.05 * (age - 15)
    ease = mood + 0.6 * (place == "Sutton Coldfield") - 0.3 * (place in ("Ladywood", "Hodge Hill"))
    bullied = str(rng.choice(["Yes", "No", "Not sure", "Prefer not to say"], p=_bullied(mood, age)))
    start = datetime(2023, 1, 16, 8) + timedelta(minutes=int(rng.integers(0, 60 * 24 * 40)))
    answers = (
        int(np.clip(round(7.1 + 1.3 * mood + rng.normal(0, 1.2)), 0, 10)),
        _scale(AGREE, mood, (-0.5, 0.45, 1.1, 2.0), rng), _scale(AGREE, mood, (-1.0, 0.0, 0.8, 1.7), rng),
        _scale(SAFE, mood, (0.6, 1.9, 2.5, 3.0), rng), _scale(SAFE, ease, (-0.6, 0.5, 1.2, 2.0), rng),
        bullied, _where(rng) if bullied == "Yes" else "",
        str(rng.choice(["Yes", "No", "Not sure"], p=[0.57, 0.16, 0.27])), _scale(OFTEN, mood, (-0.5, 0.4, 0.8, 1.3), rng),
    )  # fmt: skip
    answers = [answer if rng.random() > BLANK or answer in ("Yes", "") else "" for answer in answers]
    comment = str(rng.choice(COMMENTS)) if rng.random() < 0.45 else ""
    weight = round(float(np.exp(rng.normal(0, 0.25)) * (1.25 if sex.startswith("Boy") else 0.9)), 3)
    times = (_american(start), _american(start + timedelta(seconds=int(rng.integers(180, 900)))))
    return (number, *times, "anonymous", "", age, sex, group, send, place, *answers, comment, weight, "Invented sample response")


def _ages():
    weights = np.array([6, 8, 9, 10, 11, 11, 10, 8, 6, 5, 4, 4, 3, 3, 2], float)
    return weights / weights.sum()


def _one(shares, rng):
    weights = np.array(list(shares.values()))
    return str(rng.choice(list(shares), p=weights / weights.sum()))


def _bullied(mood, age):
    likely = 0.24 * np.exp(-0.3 * mood - 0.05 * (age - 15))
    return [likely := min(float(likely), 0.7), 0.94 - likely, 0.04, 0.02]


def _scale(labels, mood, cuts, rng):
    """The label of a scale, best first, that this mood leads to."""
    return labels[int(np.searchsorted(cuts, rng.normal(0, 1) - mood))]


def _where(rng):
    return "".join(f"{place};" for place, likely in zip(PLACES, (0.7, 0.35, 0.2, 0.2, 0.05)) if rng.random() < likely)


def _american(moment):
    return f"{moment.month}/{moment.day}/{moment:%y} {moment.hour}:{moment:%M:%S}"
