"""One question or group of a drafted codebook out of the columns of an export, with what was decided and what a person must look at."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from catalogue.areas import folded
from loaders.survey.draft.column_kinds import SEXES, is_wordy, numbers_in, without_codes
from loaders.survey.draft.drafted_answers import ANOTHER, SEVERAL, answers_given, are_own_words, drafted_answers, may_be_label
from loaders.survey.draft.export_columns import ExportColumn
from loaders.survey.draft.known_answers import CODES_OF_NOTHING, DECLINED, OTHERS, YES_NO, scale_of, spelled
from loaders.survey.draft.split_answers import split_answers


CODES_BEYOND = ("77", "88", "98", "99", "998", "999")
MOST_POINTS, MOST_ANSWERS, BANDS = 11, 40, 5
CUT_AT = {",": "a comma", ";": "a semicolon"}
TICKS = {"1", "0", "yes", "no", "true", "false", "checked", "unchecked", "selected", "not selected", "ticked", "x"}


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
    given = answers_given([column])
    left = [answer for answer in given if spelled(answer) in (*DECLINED, *YES_NO[2:])]
    others = [answer for answer in given if answer not in left and not may_be_label(answer, given)]
    categories = {answer: _category(answer, breakdown) for answer in given if answer not in left and answer not in others}
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
    made = drafted_answers(answers_given(columns))
    rows = [column.option for column in columns]
    question = {"id": name, "text": text, "columns": list(headings), "rows": rows, "kind": "grid"} | made.keys
    return Drafted(Decision(headings, "grid", f"{len(rows)} statements answered alike: {made.words}", made.check), question)


def are_ticks(columns: Sequence[ExportColumn]) -> bool:
    """Whether these columns are ticks: of each the only answer is that it is ticked, or its own words."""
    return all(
        {spelled(answer) for answer in column.cells} <= TICKS or _is_word_for_a_tick(column) or _own_words(column) for column in columns
    ) and any(column.cells for column in columns)


def _is_word_for_a_tick(column: ExportColumn) -> bool:
    """Whether there is one answer, whatever it is; under 'Other (please specify)' that is what one person wrote."""
    return len(column.cells) <= 1 and (spelled(column.option) not in OTHERS or not column.cells)


def _own_words(column: ExportColumn) -> bool:
    given = [answer for answer in column.cells if spelled(answer) not in ("0", "no", "false", "unchecked", "not selected")]
    return len(given) == 1 and folded(given[0]) == folded(column.option)


def _tick_label(column: ExportColumn) -> str:
    words = [answer for answer in column.cells if spelled(answer) not in TICKS]
    return words[0] if len(words) == 1 and may_be_label(words[0], column.cells) else column.option


def share_answers(columns: Sequence[ExportColumn]) -> bool:
    """Whether these columns are answered on one scale: few answers, which most of them have in common."""
    sets = [{spelled(answer) for answer in column.cells} for column in columns if column.cells]
    union = set().union(*sets) if sets else set()
    common = len(sets) == len(columns) and all(len(given) >= 0.5 * len(union) for given in sets)
    return 2 <= len(union) <= MOST_POINTS + 2 and common and not are_own_words(answers_given(columns))


def hold_several(columns: Sequence[ExportColumn]) -> bool:
    """Whether cells under these columns hold several answers each, as of a grid of boxes to tick: each column is a question then."""
    given = answers_given(columns)
    return scale_of(given) is None and split_answers(given) is not None


def _of_one(column: ExportColumn, name: str) -> Drafted:
    base = {"id": name, "text": readable(column.title), "columns": [column.heading]}
    if base["text"] == column.heading:
        del base["text"]
    heading = (column.heading,)
    numbers = without_codes(numbers_in(column))
    if numbers:
        return _of_numbers(column, base, numbers)
    given = answers_given([column])
    several = None if scale_of(given) else split_answers(column.cells)
    if several and not (column.many and len(several[1]) > MOST_ANSWERS):
        separator, counted = several
        kept = [answer for answer, count in counted.items() if count >= SEVERAL]
        question = (
            base | {"kind": "multi", "separator": separator, "answers": kept} | ({"other": ANOTHER} if len(kept) < len(counted) else {})
        )
        words = f"several answers in one cell, parted by '{separator}': {', '.join(kept)}"
        check = f"whether an answer was cut at {CUT_AT[separator]}" if separator in CUT_AT else ""
        return Drafted(Decision(heading, "several answers", words, check), question)
    if is_wordy(column) or are_own_words(given):
        words = "people's own words: never read, and kept in the sealed upload alone"
        return Drafted(Decision(heading, "free text", words, ""), {**base, "kind": "text"})
    made = drafted_answers(given)
    return Drafted(Decision(heading, made.kind_words, made.words, made.check), base | {"kind": made.kind} | made.keys)


def _of_numbers(column: ExportColumn, base: dict[str, Any], numbers: dict[float, int]) -> Drafted:
    heading = (column.heading,)
    declined = [answer for answer in column.cells if spelled(answer) in (*CODES_OF_NOTHING, *DECLINED)]
    coded = _codes_beyond(numbers)
    numbers = {value: count for value, count in numbers.items() if f"{value:g}" not in coded}
    declined += coded
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


def _codes_beyond(numbers: Mapping[float, int]) -> list[str]:
    """The 98 and 99 of a scale that ends long before them: codes by which a survey says that nothing was answered."""
    codes = [value for value in numbers if f"{value:g}" in CODES_BEYOND]
    rest = [value for value in numbers if value not in codes]
    return [f"{value:g}" for value in codes] if rest and min(rest) >= 0 and max(rest) <= MOST_POINTS - 1 else []


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
