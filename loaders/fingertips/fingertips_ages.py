"""The ages that a row of Fingertips is of: '<15 yrs', '10-24 yrs', '6-8 weeks', '16+ yrs' or 'All ages'."""

import re
from typing import NamedTuple


NOT_GIVEN = ("", "not applicable", "n/a", "na", "-", "-1")
UNITS = {"": 1.0, "yr": 1.0, "year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}
FORMS = re.compile(
    r"(?:aged? )?(?:(?P<below>(?:<|under) ?[\d.]+)|(?P<above>(?:>=? ?|over )?[\d.]+ ?\+|>= ?[\d.]+)|(?P<first>[\d.]+)(?: ?(?:-|–|to) ?(?P<last>[\d.]+))?)"
    r"s? ?(?P<unit>yr|year|month|week|day)?s?"
)


class Ages(NamedTuple):
    """From this age up to, and without, that one; both in years."""

    start: float
    end: float


def ages_in(text: str) -> Ages | None:
    """The Ages that a text names; None where it names none, or in words alone ('School age')."""
    plain = text.strip().lower()
    if plain in ("all ages", "all", "all age"):
        return Ages(0, float("inf"))
    form = FORMS.fullmatch(plain)
    if not form:
        return None
    unit = UNITS[form["unit"] or ""]
    numbers = [float(number) for number in re.findall(r"\d+(?:\.\d+)?", plain)]
    if form["below"]:
        return Ages(0, numbers[0] * unit)
    if form["above"]:
        return Ages(numbers[0] * unit, float("inf"))
    last = numbers[-1]
    return Ages(numbers[0] * unit, (last + 1 if last == int(last) else last) * unit)


def are_other_ages(text: str | None, wanted: str) -> bool:
    """Whether a text names other ages than those wanted. One that names none does not."""
    plain = (text or "").strip().lower()
    if plain in NOT_GIVEN or plain == wanted.lower():
        return False
    ages, right = ages_in(plain), ages_in(wanted)
    return ages != right if ages and right else ages is None
