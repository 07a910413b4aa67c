"""The answers of a drafted question in order: which of them may be labels that everybody reads, and which are somebody's own words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from loaders.survey.draft.export_columns import ExportColumn
from loaders.survey.draft.known_answers import (
    CODES_OF_NOTHING,
    DECLINED,
    EMPTY,
    OTHERS,
    YES_NO,
    in_order,
    is_known,
    number_before,
    scale_of,
    sides_of,
    spelled,
)


# What fewer than so many wrote may be a child's own words, unless it is an answer that surveys offer.
SEVERAL = 2
ANOTHER = "Another answer"


def answers_given(columns: Sequence[ExportColumn]) -> dict[str, int]:
    """{answer: how many gave it, at most, in one of these columns}, in the order of the file. One person may repeat a name in each of them."""
    given: dict[str, int] = {}
    for column in columns:
        for answer, count in column.cells.items():
            if spelled(answer) not in EMPTY:
                given[answer] = max(count, given.get(answer, 0))
    return given


def may_be_label(answer: str, given: Mapping[str, int]) -> bool:
    """Whether everybody may read an answer of those `given` so often: several gave it, or surveys offer it."""
    return given[answer] >= SEVERAL or is_known(answer)


def are_own_words(given: Mapping[str, int]) -> bool:
    """Whether most of those who answered wrote what nobody else did, and no survey offers: in a small survey too, that may be a name."""
    written = {answer: count for answer, count in given.items() if spelled(answer) not in (*DECLINED, *CODES_OF_NOTHING)}
    offered = sum(count for answer, count in written.items() if may_be_label(answer, given))
    return offered < 0.5 * sum(written.values())


@dataclass(frozen=True)
class DraftedAnswers:
    """The keys of a question's answers, what it is, and what to say of it."""

    kind: str
    kind_words: str
    keys: dict[str, Any]
    words: str
    check: str


def drafted_answers(counted: Mapping[str, int]) -> DraftedAnswers:
    """The DraftedAnswers of {answer: how many gave it}: in order, with their sides where the words tell; no label that is somebody's own."""
    declined = [answer for answer in counted if spelled(answer) in (*DECLINED, *CODES_OF_NOTHING)]
    given = [answer for answer in counted if answer not in declined]
    more: dict[str, Any] = {"declined": declined} if declined else {}
    refused = f"; not counted as an answer: {', '.join(declined)}" if declined else ""
    scale = scale_of(given)
    if scale:
        ordered = in_order(given, scale)
        positive, negative = sides_of(ordered, scale)
        keys = {"answers": ordered} | ({"positive": positive} if positive else {}) | ({"negative": negative} if negative else {}) | more
        if positive or negative:
            words = (
                f"a scale of {scale.name}, from {ordered[0]} to {ordered[-1]}; positive: {_listed(positive)}; negative: {_listed(negative)}"
            )
            check = (
                "whether agreeing is good here; a statement such as “I often feel alone” is the other way round"
                if scale.name == "agreement"
                else ""
            )
            return DraftedAnswers("scale", "scale", keys, words + refused, check)
        words = f"a scale of {scale.name}, from {ordered[0]} to {ordered[-1]}"
        return DraftedAnswers(
            "scale", "scale", keys, words + refused, "which answers are positive and which negative: that depends on what was asked"
        )
    numbered = {answer: number_before(answer) for answer in given}
    if len(given) > 2 and all(number is not None for number in numbered.values()) and len(set(numbered.values())) == len(given):
        ordered = sorted(given, key=lambda answer: numbered[answer] or 0)
        words = f"a scale of {len(ordered)} numbered answers, from {ordered[0]} to {ordered[-1]}"
        return DraftedAnswers(
            "scale", "scale", {"answers": ordered} | more, words + refused, "which answers are positive and which negative"
        )
    known = [answer for answer in given if may_be_label(answer, counted)]
    known.sort(key=lambda answer: (spelled(answer) in YES_NO[2:], YES_NO.index(spelled(answer)) if spelled(answer) in YES_NO else 0))
    known.sort(key=lambda answer: spelled(answer) in OTHERS)
    keys = {"answers": known} | more | ({"other": ANOTHER} if len(known) < len(given) else {})
    yes = bool(known) and spelled(known[0]) == "yes"
    check = "which answer is the good one, if any" if yes else "the order of the answers" if len(known) > 2 else ""
    return DraftedAnswers("single", "one answer", keys, f"one answer of {len(known)}: {', '.join(known)}{refused}", check)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words) or "none"
