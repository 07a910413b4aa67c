"""Where a value of a figure lies along its axis, as a plain number: days for dates, powers of ten for a log axis."""

from collections.abc import Sequence
from datetime import date, datetime
from math import log10
from numbers import Real
from typing import Any

from charts.svg.unsupported_figure import Refused


# What is further out is no measurement, and overflows where a line to it is cut.
LARGEST = 1e100
PLAIN = (float, int)


def coordinate(value: Any, kind: str, where: str) -> float | None:
    """The place of a value along an axis of a kind (linear, log or date); None for a gap, as None and NaN are."""
    if value is None or value != value:
        return None
    if kind == "date":
        return _day(value, where)
    number = _number(value)
    if number is None:
        raise Refused(where, f"is {value!r:.60}, which is no number")
    if kind == "log":
        return log10(number) if number > 0 else None
    return number


def coordinates(values: Sequence, kind: str, where: str) -> tuple[float | None, ...]:
    """The places of a list of values."""
    if not isinstance(values, (list, tuple)):
        raise Refused(where, "is no list")
    # Most values are of one plain type, which needs no second look.
    if kind == "date":
        return tuple([value.toordinal() if type(value) is date else coordinate(value, kind, where) for value in values])
    if kind == "linear":
        return tuple(
            [value if type(value) in PLAIN and -LARGEST <= value <= LARGEST else coordinate(value, kind, where) for value in values]
        )
    return tuple([log10(value) if type(value) in PLAIN and 0 < value <= LARGEST else coordinate(value, kind, where) for value in values])


def _number(value):
    """A number as a float, None for anything else."""
    if isinstance(value, bool) or not isinstance(value, Real) or not -LARGEST <= value <= LARGEST:
        return None
    return float(value)


def _day(value, where):
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            raise Refused(where, f"is {value!r:.60}, which is no date") from None
    if not isinstance(value, date):
        raise Refused(where, f"is {value!r:.60}, which is no date")
    clock = (value.hour * 3600 + value.minute * 60 + value.second) / 86400 if isinstance(value, datetime) else 0
    return value.toordinal() + clock
