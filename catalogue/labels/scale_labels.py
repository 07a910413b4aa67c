"""Categories that are stretches of a scale: ages, school years, tenths and fifths of deprivation, any numbers."""

import math
import re
from typing import NamedTuple


class Range(NamedTuple):
    """From `low` to below `high`, in whole units of the scale; `high` may be infinite."""

    low: float
    high: float


NUMBER = r"(\d{1,3})"
TO = r"\s*(?:to|-|until|through)\s*"
PATTERNS = (
    (rf"(?:under|less than|younger than|below) {NUMBER}", lambda high: Range(0, high)),
    (rf"(?:up to|to) {NUMBER}|{NUMBER} (?:and|or) (?:under|younger|below|less)", lambda last: Range(0, last + 1)),
    (rf"{NUMBER}(?: ?\+| plus| (?:and|or) (?:over|older|above|more)| upwards)", lambda low: Range(low, math.inf)),
    (rf"(?:over|older than|above|more than) {NUMBER}", lambda last: Range(last + 1, math.inf)),
    (rf"{NUMBER}{TO}(?:under|less than|below) {NUMBER}", Range),
    (rf"{NUMBER}{TO}{NUMBER}", lambda low, last: Range(low, last + 1)),
    (NUMBER, lambda only: Range(only, only + 1)),
)
AGE_WORDS = r"\b(?:aged?|ages|years?|yrs?|yr|olds?|of age)\b"
KEY_STAGES = {"1": Range(1, 3), "2": Range(3, 7), "3": Range(7, 10), "4": Range(10, 12), "5": Range(12, 14)}
TENTHS = ("most deprived", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "least deprived")
FIFTHS = ("most deprived", "second", "middle", "fourth", "least deprived")


def plain(text: str) -> str:
    """A label with one kind of dash and no commas, for the patterns."""
    return re.sub(r"\s+", " ", re.sub(r"[–—−]", "-", text.casefold()).replace(",", " ")).strip()


def number_range(text: str) -> Range | None:
    """The Range that a label of numbers writes, or None: '5 to 10', 'under 5', '16+', '14'."""
    for pattern, made in PATTERNS:
        if match := re.fullmatch(pattern, text):
            read = made(*(int(group) for group in match.groups() if group is not None))
            return read if read.low < read.high else None
    return None


def age_range(text: str, ages_expected: bool) -> Range | None:
    """The ages that a label names; bare numbers are ages only where they are expected, as in a breakdown by age."""
    label = plain(text)
    if not ages_expected and not re.search(AGE_WORDS, label):
        return None
    return number_range(re.sub(r"\s+", " ", re.sub(AGE_WORDS, " ", label)).strip())


def school_years(text: str) -> Range | None:
    """The school years that a label names, Reception being 0: 'Year 7', 'Years 7 to 9', 'Y10', 'Key stage 2'."""
    label = plain(text)
    if label in ("reception", "year r"):
        return Range(0, 1)
    if match := re.fullmatch(r"(?:reception|year r|yr r) ?(?:to|-|–|and) ?(?:years?|yrs?|y)? ?(\d+)", label):
        return Range(0, int(match[1]) + 1)
    if match := re.fullmatch(r"(?:key stage|ks) ?([1-5])", label):
        return KEY_STAGES[match[1]]
    if match := re.fullmatch(r"(?:years?|yrs?|y|nc years?) ?(\d.*)", label):
        return number_range(re.sub(r"\b(?:years?|y)(?= ?\d)", "", match[1]).replace("  ", " ").strip())
    return None


def deprivation(text: str) -> Range | None:
    """The tenths of deprivation that a label names, the most deprived being 1: 'Second tenth', 'Most deprived fifth', 'Decile 3'."""
    label = plain(text)
    if match := re.fullmatch(r"(?:imd )?(decile|tenth|quintile|fifth) (\d\d?)(?: .*)?", label):
        return _part(int(match[2]), 1 if match[1] in ("decile", "tenth") else 2)
    for names, ending, width in ((TENTHS, r"(?:tenth|decile)", 1), (FIFTHS, r"(?:fifth|quintile)", 2)):
        for place, name in enumerate(names, 1):
            if re.fullmatch(rf"{name} {ending}", label):
                return _part(place, width)
    return None


def _part(number: int, width: int) -> Range:
    return Range((number - 1) * width + 1, number * width + 1)
