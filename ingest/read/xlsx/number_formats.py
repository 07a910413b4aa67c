"""A number format taken apart: its sections, and what each says of the numbers it is for."""

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal


TOKEN = re.compile(r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_.|\*.|\[(?P<bracket>[^\]]*)\]|(?P<general>General)|(?P<plain>.)', re.I | re.S)
CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
TESTS = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "<>": operator.ne}
ELAPSED = re.compile(r"[hms]+", re.I)
DIGITS = "0#?.,"
BY_SIGN = {1: (lambda number: True,), 2: (lambda number: number >= 0, lambda number: number < 0)}
BY_SIGN[3] = (lambda number: number > 0, lambda number: number < 0, lambda number: True)


@dataclass(frozen=True)
class Section:
    """One section: `test` says for which numbers it is; `before`, `digits` and `after` what is shown of them; `date` the letters of a date.

    `scale` is what a number is multiplied by (100 for each %, a thousandth for each comma behind the digits). `odd` where there is
    more to it, such as a fraction: its numbers are then shown as they are.
    """

    test: Callable[[Decimal], bool]
    before: str = ""
    digits: str = ""
    after: str = ""
    date: str = ""
    scale: Decimal = Decimal(1)
    general: bool = False
    odd: bool = False


def sections(code: str) -> tuple[Section, ...]:
    """The Sections of a number format, in their order; that for text is left out."""
    split: list[list[re.Match]] = [[]]
    for token in TOKEN.finditer(code):
        if token["plain"] == ";":
            split.append([])
        else:
            split[-1].append(token)
    split = split[:3]
    conditions = [_condition(tokens) for tokens in split]
    tests = conditions if any(conditions) else BY_SIGN[len(split)]
    return tuple(_section(tokens, test or (lambda number: True)) for tokens, test in zip(split, tests))


def in_thousands(code: str) -> bool:
    """Whether a number format shows some numbers divided by a thousand or a million, so that 12,345 looks like 12."""
    return "," in code and any(section.scale < 1 for section in sections(code))


def _condition(tokens: list[re.Match]) -> Callable[[Decimal], bool] | None:
    condition = next((match for token in tokens if token["bracket"] and (match := CONDITION.fullmatch(token["bracket"]))), None)
    return condition and (lambda number: TESTS[condition[1]](number, Decimal(condition[2])))


def _section(tokens: list[re.Match], test: Callable[[Decimal], bool]) -> Section:
    before, digits, after, date, odd = "", "", "", "", False
    for token in tokens:
        words, place, letter = _meaning(token)
        date += letter
        odd = odd or bool(place and after) or words in ("/", "e", "E")
        if digits or token["general"]:
            digits, after = digits + place, after + (words or "")
        else:
            before, digits = before + words, place
    if date:
        return Section(test, date=date)
    general = any(token["general"] for token in tokens)
    scale = Decimal(100) ** sum(token["plain"] == "%" for token in tokens) / Decimal(1000) ** (len(digits) - len(digits.rstrip(",")))
    return Section(test, before, digits.rstrip(","), after, scale=scale, general=general, odd=odd)


def _meaning(token: re.Match) -> tuple[str, str, str]:
    """What a token stands for: (words, places for digits, letters of a date). General is where the digits go."""
    if token["quoted"] is not None or token["escaped"] is not None:
        return token["quoted"] or token["escaped"] or "", "", ""
    if token["bracket"] is not None:
        if ELAPSED.fullmatch(token["bracket"]):
            return "", "", "[" + token["bracket"][0].lower()
        return token["bracket"][1:].split("-")[0] if token["bracket"].startswith("$") else "", "", ""
    plain = token["plain"] or ""
    if plain in "ymdhs" or plain in "YMDHS":
        return "", "", plain.lower()
    return ("", plain, "") if plain and plain in DIGITS else (plain, "", "")
