"""Answers that surveys offer, in order from the best for a child to the worst, so that a drafted scale has its direction."""

import re
from collections.abc import Iterable
from typing import NamedTuple


class KnownScale(NamedTuple):
    """Answers in order, most first. The first `positive` of them are positive and the last `negative` negative; 0 and 0 where that
    depends on what was asked.
    """

    name: str
    answers: tuple[str, ...]
    positive: int
    negative: int


def _scale(name: str, answers: str, positive: int = 0, negative: int = 0) -> KnownScale:
    return KnownScale(name, tuple(answer.strip() for answer in answers.split("|")), positive, negative)


SCALES = (
    _scale(
        "agreement",
        "completely agree|definitely agree|strongly agree|agree|tend to agree|slightly agree|agree a bit"
        "|neither agree nor disagree|neither agree or disagree|neither|neutral"
        "|disagree a bit|slightly disagree|tend to disagree|disagree|strongly disagree|definitely disagree|completely disagree",
        7,
        7,
    ),
    _scale(
        "safety",
        "very safe|safe|fairly safe|quite safe|neither safe nor unsafe|a bit unsafe|fairly unsafe|quite unsafe|rather unsafe|unsafe|very unsafe",
        4,
        6,
    ),
    _scale(
        "satisfaction",
        "completely satisfied|very satisfied|satisfied|fairly satisfied|quite satisfied|neither satisfied nor dissatisfied"
        "|fairly dissatisfied|quite dissatisfied|dissatisfied|very dissatisfied|completely dissatisfied",
        5,
        5,
    ),
    _scale(
        "happiness",
        "very happy|happy|fairly happy|quite happy|neither happy nor unhappy|fairly unhappy|quite unhappy|unhappy|very unhappy",
        4,
        4,
    ),
    _scale("quality", "excellent|very good|good|fair|ok|okay|average|bad|poor|very bad|very poor", 3, 4),
    _scale(
        "likelihood",
        "very likely|likely|fairly likely|quite likely|neither likely nor unlikely|fairly unlikely|quite unlikely|unlikely|very unlikely",
        4,
        4,
    ),
    _scale(
        "ease", "very easy|easy|fairly easy|quite easy|neither easy nor difficult|fairly difficult|quite difficult|difficult|very difficult", 4, 4
    ),
    _scale("confidence", "completely confident|very confident|confident|fairly confident|quite confident|not very confident|not confident|not at all confident", 5, 3),
    _scale("importance", "extremely important|very important|important|fairly important|quite important|not very important|not important|not at all important", 5, 3),
    _scale("comfort", "very comfortable|comfortable|neither comfortable nor uncomfortable|uncomfortable|very uncomfortable", 2, 2),
    _scale("helpfulness", "very helpful|helpful|fairly helpful|somewhat helpful|not very helpful|unhelpful|not helpful|not at all helpful", 2, 4),
    _scale("how much like me", "very much like me|mostly like me|somewhat like me|a little like me|not like me|not much like me|not at all like me"),
    _scale(
        "how often",
        "all of the time|always|often or always|almost always|most of the time|very often|fairly often|often|usually|some of the time|sometimes"
        "|occasionally|now and then|not often|rarely|seldom|hardly ever|almost never|none of the time|never",
    ),
    _scale(
        "how often",
        "every day|most days|a few times a week|several times a week|once or twice a week|weekly|about once a week|once a week|a few times a month"
        "|once or twice a month|monthly|once a month|a few times a year|less often|less than once a month|rarely|never",
    ),
    _scale(
        "how much",
        "completely|fully|a great deal|very much|a lot|mostly|quite a lot|quite a bit|quite a few|moderately|somewhat|to some extent|partly|slightly"
        "|a bit|a little|not much|not very much|not really|none|not at all",
    ),
)  # fmt: skip
YES_NO = ("yes", "no", "not sure", "maybe", "don't know", "i don't know", "unsure", "dont know")
DECLINED = (
    "prefer not to say", "prefer not to answer", "i'd rather not say", "rather not say", "i would rather not say", "don't want to say",
    "i don't want to say", "i do not want to say", "no answer", "no response", "not applicable", "does not apply", "not answered",
)  # fmt: skip
EMPTY = ("-", "--", "", "(blank)", "blank", "na", "n/a", "null", "nan", "none given", "#n/a", "#null!")
# After these a person often writes their own words.
OTHERS = ("other", "other (please specify)", "other (please say)", "other, please specify", "something else")
# 3 of '3 - Sometimes', with the words after it.
NUMBERED = re.compile(r"(-?\d+)\s*[-–—.:=)]\s*(\D.*)")
CODES_OF_NOTHING = ("-1", "-8", "-9", "-99", "-999")


def spelled(answer: str) -> str:
    """An answer as it is compared: lower case, plain quotes, one space between words, no stop."""
    return " ".join(answer.replace("’", "'").lower().split()).rstrip(".")


def scale_of(answers: Iterable[str]) -> KnownScale | None:
    """The KnownScale of which all these answers are, but for one that says nothing; None where there is none, or fewer than two."""
    given = [spelled(answer) for answer in answers]
    given = [answer for answer in given if answer not in (*DECLINED, *YES_NO[2:])]
    fitting = [scale for scale in SCALES if len(given) > 1 and all(answer in scale.answers for answer in given)]
    return fitting[0] if fitting else None


def in_order(answers: Iterable[str], scale: KnownScale) -> list[str]:
    """The answers from most to least, and those that say nothing of it last."""
    last = len(scale.answers)
    return sorted(answers, key=lambda answer: scale.answers.index(spelled(answer)) if spelled(answer) in scale.answers else last)


def sides_of(answers: Iterable[str], scale: KnownScale) -> tuple[list[str], list[str]]:
    """(positive, negative) of the answers of a scale; empty where that depends on what was asked."""
    positive, negative = scale.answers[: scale.positive], scale.answers[len(scale.answers) - scale.negative :]
    answers = list(answers)
    return [answer for answer in answers if spelled(answer) in positive], [answer for answer in answers if spelled(answer) in negative]


def is_known(answer: str) -> bool:
    """Whether an answer is one that surveys offer, with or without its number before it, and so no child's own words."""
    numbered = NUMBERED.fullmatch(spelled(answer))
    plain = numbered[2] if numbered else spelled(answer)
    return plain in (*YES_NO, *DECLINED, *OTHERS) or any(plain in scale.answers for scale in SCALES)


def number_before(answer: str) -> int | None:
    """3 of '3 - Sometimes', and of '3'; None where no number stands before the words."""
    match = NUMBERED.fullmatch(answer.strip())
    if match:
        return int(match[1])
    return int(answer) if answer.strip().lstrip("-").isdigit() else None
