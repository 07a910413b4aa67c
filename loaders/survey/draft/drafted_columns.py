"""One question or group of a drafted codebook out of the columns of an export, with what was decided and what a person must look at."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from catalogue.areas import folded
from loaders.survey.draft.column_kinds import SEXES, is_wordy, numbers_in, without_codes
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
from loaders.survey.draft.split_answers import split_answers


MOST_POINTS, MOST_ANSWERS, BANDS = 11, 40, 5
# What fewer than so many wrote may be a child's own words, unless it is an answer that surveys offer.
SEVERAL = 2
TICKS = {"1", "0", "yes", "no", "true", "false", "checked", "unchecked", "selected", "not selected", "ticked", "x"}
ANOTHER = "Another answer"


@dataclass(frozen=True)
class Decision:
    """What was made of one or several columns: `kind` in plain words, what was decided, and what to look at ('' where nothing is)."""

    columns: tuple[str, ...]
    kind: str
    words: str
    check: str = ""


@dataclass
class Drafted:
    """A table of a codebook as its TOML has it, of a question or a group, or of neither where the columns are not read."""

    decision: Decision
    question: dict[str, Any] | None = None
    group: dict[str, Any] | None = None
    columns: tuple[ExportColumn, ...] = field(default=())


def drafted_group(column: ExportColumn, breakdown: str) -> Drafted | None:
    """The Drafted of a column of groups; None where its answers make none."""
    numbers = without_codes(numbers_in(column))
    if numbers and breakdown == "age":
        bands = _ages(sorted(numbers))
        group = {"breakdown": breakdown, "column": column.heading, "bands": bands, "leave_out_others": True}
        return Drafted(
            Decision((column.heading,), "group", f"by {breakdown}, as {', '.join(bands)}", "the ages that belong together"), group=group
        )
    if is_wordy(column) or len(column.cells) < 2 or len(column.cells) > MOST_ANSWERS:
        return None
    said = {answer: count for answer, count in column.cells.items() if spelled(answer) not in EMPTY}
    left = [answer for answer in said if spelled(answer) in (*DECLINED, *YES_NO[2:])]
    others = [answer for answer, count in said.items() if answer not in left and count < SEVERAL and not is_known(answer)]
    categories = {answer: _category(answer, breakdown) for answer in said if answer not in left and answer not in others}
    many = breakdown == "age" and len(categories) > MOST_POINTS + 1
    if len(categories) < 2 or many or (breakdown == "sex" and not set(categories.values()) & {"Female", "Male"}):
        return None
    group = {"breakdown": breakdown, "column": column.heading, "categories": categories}
    group |= {"leave_out": left} if left else {}
    group |= {"leave_out_others": True} if others else {}
    words = f"by {breakdown}: {', '.join(dict.fromkeys(categories.values()))}" + (f"; in no group: {', '.join(left)}" if left else "")
    return Drafted(Decision((column.heading,), "group", words, "whether these are the groups to compare"), group=group)


def _category(answer: str, breakdown: str) -> str:
    if breakdown == "sex":
        return SEXES.get(spelled(answer), answer)
    if breakdown == "special educational needs":
        return {"yes": "SEND", "no": "No SEND"}.get(spelled(answer), answer)
    if breakdown in ("free school meals", "care experience", "young carer"):
        return {"yes": breakdown.capitalize(), "no": f"No {breakdown}"}.get(spelled(answer), answer)
    if breakdown == "year" and answer.isdigit():
        return f"Year {answer}"
    return answer


def _ages(ages: Sequence[float]) -> dict[str, list[int]]:
    """Bands of ages that the field uses, those alone in which somebody is."""
    fields = ((0, 4), (5, 7), (8, 10), (11, 13), (14, 15), (16, 17), (18, 25), (26, 120))
    return {
        (f"{low} to {high}" if high < 120 else f"{low} and over"): [low, high]
        for low, high in fields
        if any(low <= age <= high for age in ages)
    }


def drafted_question(columns: Sequence[ExportColumn], name: str) -> Drafted:
    """The Drafted of a question of one column, or of several that belong together."""
    if len(columns) == 1:
        return _of_one(columns[0], name)
    text = readable(columns[0].stem or columns[0].title)
    headings = tuple(column.heading for column in columns)
    if are_ticks(columns):
        labels = [_tick_label(column) for column in columns]
        decision = Decision(headings, "several answers", f"one column for each of {len(labels)} answers: {', '.join(labels)}")
        return Drafted(decision, {"id": name, "text": text, "columns": list(headings), "kind": "multi", "answers": labels})
    answers = dict.fromkeys(answer for column in columns for answer in column.cells if spelled(answer) not in EMPTY)
    made = _scale(list(answers))
    rows = [column.option for column in columns]
    question = {"id": name, "text": text, "columns": list(headings), "rows": rows, "kind": "grid"} | made.keys
    return Drafted(Decision(headings, "grid", f"{len(rows)} statements answered alike: {made.words}", made.check), question)


def are_ticks(columns: Sequence[ExportColumn]) -> bool:
    """Whether these columns are ticks: of each the only answer is that it is ticked, or its own words."""
    return all(
        {spelled(answer) for answer in column.cells} <= TICKS or len(column.cells) <= 1 or _own_words(column) for column in columns
    ) and any(column.cells for column in columns)


def _own_words(column: ExportColumn) -> bool:
    given = [answer for answer in column.cells if spelled(answer) not in ("0", "no", "false", "unchecked", "not selected")]
    return len(given) == 1 and folded(given[0]) == folded(column.option)


def _tick_label(column: ExportColumn) -> str:
    words = [answer for answer in column.cells if spelled(answer) not in TICKS]
    return words[0] if len(words) == 1 else column.option


def share_answers(columns: Sequence[ExportColumn]) -> bool:
    """Whether these columns are answered on one scale: few answers, which most of them have in common."""
    sets = [{spelled(answer) for answer in column.cells} for column in columns if column.cells]
    union = set().union(*sets) if sets else set()
    return 2 <= len(union) <= MOST_POINTS + 2 and len(sets) == len(columns) and all(len(given) >= 0.5 * len(union) for given in sets)


def _of_one(column: ExportColumn, name: str) -> Drafted:
    base = {"id": name, "text": readable(column.title), "columns": [column.heading]}
    if base["text"] == column.heading:
        del base["text"]
    heading = (column.heading,)
    numbers = without_codes(numbers_in(column))
    if numbers:
        return _of_numbers(column, base, numbers)
    several = None if scale_of(_said(column)) else split_answers(column.cells)
    if several and not (column.many and len(several[1]) > MOST_ANSWERS):
        separator, counted = several
        kept = [answer for answer, count in counted.items() if count >= SEVERAL]
        question = (
            base | {"kind": "multi", "separator": separator, "answers": kept} | ({"other": ANOTHER} if len(kept) < len(counted) else {})
        )
        words = f"several answers in one cell, parted by '{separator}': {', '.join(kept)}"
        check = "whether an answer was cut at a comma" if separator == "," else ""
        return Drafted(Decision(heading, "several answers", words, check), question)
    if is_wordy(column):
        words = "people's own words: never read, and kept in the sealed upload alone"
        return Drafted(Decision(heading, "free text", words, ""), {**base, "kind": "text"})
    made = _scale(_said(column), column)
    return Drafted(Decision(heading, made.kind_words, made.words, made.check), base | {"kind": made.kind} | made.keys)


def _said(column: ExportColumn) -> list[str]:
    return [answer for answer in column.cells if spelled(answer) not in EMPTY]


def _of_numbers(column: ExportColumn, base: dict[str, Any], numbers: dict[float, int]) -> Drafted:
    heading = (column.heading,)
    declined = [answer for answer in column.cells if spelled(answer) in (*CODES_OF_NOTHING, *DECLINED)]
    more: dict[str, Any] = {"declined": declined} if declined else {}
    whole = all(value == int(value) for value in numbers)
    low, high = min(numbers), max(numbers)
    low_point = min(low, 1)
    if whole and high - low_point < MOST_POINTS and low >= 0:
        points = [str(point) for point in range(int(low_point), int(high) + 1)]
        words = f"a scale from {points[0]} to {points[-1]}, higher drafted as more; no side is called good or bad"
        return Drafted(
            Decision(heading, "scale", words, "what the lowest and the highest mean, and which numbers are positive"),
            base | {"kind": "scale", "answers": points} | more,
        )
    bands = _bands(numbers, whole)
    words = f"a number, from {low:g} to {high:g}, shown in bands: {', '.join(bands)}"
    return Drafted(
        Decision(heading, "number", words, "whether these bands say something"), base | {"kind": "number", "bands": bands} | more
    )


def _bands(numbers: dict[float, int], whole: bool) -> dict[str, list[float]]:
    """Up to five bands that hold about as many people each, and every number."""
    values = sorted(numbers)
    total, reached, ends = sum(numbers.values()), 0, []
    for value in values:
        reached += numbers[value]
        if reached >= (len(ends) + 1) * total / BANDS or value == values[-1]:
            ends.append(value)
    bands, low = {}, values[0]
    for end in ends:
        bands[f"{low:g} to {end:g}" if low < end else f"{low:g}"] = [_plain(low), _plain(end)]
        low = next((value for value in values if value > end), end)
    return bands


def _plain(value: float) -> float:
    return int(value) if value == int(value) else value


@dataclass(frozen=True)
class _Answers:
    """The keys of a question's answers, what it is, and what to say of it."""

    kind: str
    kind_words: str
    keys: dict[str, Any]
    words: str
    check: str


def _scale(answers: list[str], column: ExportColumn | None = None) -> _Answers:
    """The answers in order, with their sides where the words tell."""
    declined = [answer for answer in answers if spelled(answer) in (*DECLINED, *CODES_OF_NOTHING)]
    given = [answer for answer in answers if answer not in declined]
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
            return _Answers("scale", "scale", keys, words + refused, check)
        words = f"a scale of {scale.name}, from {ordered[0]} to {ordered[-1]}"
        return _Answers(
            "scale", "scale", keys, words + refused, "which answers are positive and which negative: that depends on what was asked"
        )
    numbered = {answer: number_before(answer) for answer in given}
    if len(given) > 2 and all(number is not None for number in numbered.values()) and len(set(numbered.values())) == len(given):
        ordered = sorted(given, key=lambda answer: numbered[answer] or 0)
        words = f"a scale of {len(ordered)} numbered answers, from {ordered[0]} to {ordered[-1]}"
        return _Answers("scale", "scale", {"answers": ordered} | more, words + refused, "which answers are positive and which negative")
    counts = column.cells if column else dict.fromkeys(given, SEVERAL)
    known = [answer for answer in given if counts[answer] >= SEVERAL or is_known(answer)]
    known.sort(key=lambda answer: (spelled(answer) in YES_NO[2:], YES_NO.index(spelled(answer)) if spelled(answer) in YES_NO else 0))
    known.sort(key=lambda answer: spelled(answer) in OTHERS)
    keys = {"answers": known or given} | more | ({"other": ANOTHER} if known and len(known) < len(given) else {})
    yes = bool(known) and spelled(known[0]) == "yes"
    check = "which answer is the good one, if any" if yes else "the order of the answers" if len(known) > 2 else ""
    return _Answers("single", "one answer", keys, f"one answer of {len(known)}: {', '.join(known)}{refused}", check)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words) or "none"


def readable(title: str) -> str:
    """What was asked as people read it; the name of a variable without its underscores."""
    if " " in title or "_" not in title:
        return " ".join(title.split())
    words = title.removesuffix("_lab").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def short_name(text: str, taken: set[str]) -> str:
    """A short id out of what was asked that is not taken yet."""
    words = re.sub(r"\([^)]*\)", " ", readable(text)).split()
    made = " ".join(words)[:48].rsplit(" ", 1)[0] if len(" ".join(words)) > 48 else " ".join(words)
    made = made.strip(" ?.:-·#\"'") or "question"
    name, number = made, 2
    while name in taken:
        name, number = f"{made} ({number})", number + 1
    taken.add(name)
    return name
