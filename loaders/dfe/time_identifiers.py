"""Time in a tidy file: digits and an identifier, such as 202425 and 'Academic year'."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from catalogue.did_you_mean import did_you_mean
from ingest.periods import calendar_periods
from ingest.periods.calendar_periods import MONTHS, Period


MISLABELLED = "stands beside six digits in {rows} rows from this one on, which were read as academic years; check that they are"


@dataclass(frozen=True)
class Identifier:
    """An identifier: its name, how many digits it asks for, the Period it makes of a year, and what it may be mixed with."""

    name: str
    digits: int
    make_period: Callable[[int], Period]
    family: str


def _identifiers() -> Iterator[Identifier]:
    yield Identifier("Calendar year", 4, calendar_periods.year, "calendar year")
    yield Identifier("Reporting year", 4, partial(calendar_periods.year, type="reporting year"), "reporting year")
    for number, name in enumerate(MONTHS, 1):
        yield Identifier(name, 4, partial(_swapped, calendar_periods.month, number), "months")
    for number in range(1, 54):
        yield Identifier(f"Week {number}", 4, partial(_swapped, calendar_periods.week, number), "weeks")
    yield Identifier("Academic year", 6, partial(calendar_periods.year, type="academic year"), "academic year")
    yield Identifier("Financial year", 6, partial(calendar_periods.year, type="financial year"), "financial year")
    yield Identifier("Tax year", 6, calendar_periods.tax_year, "tax year")
    for number in range(1, 5):
        yield Identifier(f"Financial year Q{number}", 6, partial(_swapped, calendar_periods.financial_quarter, number), "quarters")
    for number, name in enumerate(("Part 1 (April to September)", "Part 2 (October to March)"), 1):
        yield Identifier(name, 6, partial(_swapped, calendar_periods.half_year, number), "parts")
    for name in calendar_periods.TERMS:
        yield Identifier(f"{name} term", 6, partial(_swapped, calendar_periods.term, name), "terms")


def _swapped(make_period: Callable[..., Period], part: int | str, number: int) -> Period:
    return make_period(number, part)


IDENTIFIERS = {identifier.name.lower(): identifier for identifier in _identifiers()}


@dataclass(frozen=True)
class TimeReading:
    """What a pair of cells says: a Period, or what is wrong in which of the two; `caution` where it was read in spite of that."""

    period: Period | None = None
    column: str | None = None
    wrong: str | None = None
    caution: str | None = None


def family(identifier: str | None) -> str | None:
    """What an identifier may be mixed with in one file, or None where there is no such identifier."""
    known = IDENTIFIERS.get(" ".join((identifier or "").split()).lower())
    return known and known.family


def read_time(digits: str | None, identifier: str | None) -> TimeReading:
    """The TimeReading of `time_period` and `time_identifier`.

    Six digits under 'Calendar year' are an academic year that its publisher has mislabelled: read so, with a caution.
    """
    digits, known = (digits or "").strip(), IDENTIFIERS.get(" ".join((identifier or "").split()).lower())
    if not known:
        names = [identifier.name for identifier in IDENTIFIERS.values()]
        return TimeReading(
            column="time_identifier", wrong="is not a time identifier that the DfE uses; correct it." + did_you_mean(identifier, names)
        )
    if not (digits.isascii() and digits.isdigit()):
        return TimeReading(column="time_period", wrong="must be digits only, such as 2025 or 202425; correct it")
    if len(digits) == 6 and known.digits == 4 and known.family == "calendar year" and _consecutive(digits):
        return TimeReading(calendar_periods.year(int(digits[:4]), "academic year"), "time_identifier", caution=MISLABELLED)
    if len(digits) != known.digits:
        right = "four digits, such as 2025" if known.digits == 4 else "six digits for two years that follow each other, such as 202425"
        return TimeReading(
            column="time_period", wrong=f"has {len(digits)} digits, but '{known.name}' asks for {right}; correct one of them"
        )
    if known.digits == 6 and not _consecutive(digits):
        return TimeReading(column="time_period", wrong="must be two years that follow each other, such as 202425; correct it")
    try:
        return TimeReading(known.make_period(int(digits[:4])))
    except ValueError:
        return TimeReading(column="time_identifier", wrong=f"does not exist in {digits}; correct one of them")


def moved(digits: str, years: int) -> str:
    """The same digits some years later: 2024 → 2025, 202425 → 202526."""
    first = int(digits[:4]) + years
    return f"{first}{(first + 1) % 100:02d}" if len(digits) == 6 else str(first)


def _consecutive(digits: str) -> bool:
    return (int(digits[:4]) + 1) % 100 == int(digits[4:])
