"""Figures as people read them: 26.7%, 143 per 100,000, 1,290, −3.1 points, hidden to protect children."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from catalogue.indicators import Indicator


if TYPE_CHECKING:
    from panels.panel import Point


MINUS = "−"
SPELLED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
STATES = {"hidden": "hidden to protect children", "not applicable": "not applicable", "withdrawn": "withdrawn by its publisher"}
SMALL_BASE = 10
FEW = f"fewer than {SMALL_BASE}"
REASONS = {"low": "above zero but rounds to zero", "u": "too unreliable to show"}


def rounded(value: float, decimals: int) -> Decimal:
    """`value` as a Decimal with that many decimals, halves away from zero as the sources round.

    Twelve significant digits are taken first, so that 57 of 200, held as 28.499999999999996, is 28.5 and then 29.
    """
    return Decimal(f"{value:.12g}").quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def number(value: float, decimals: int = 0) -> str:
    """A bare number: 1,290 or −3.1. Never '−0'."""
    amount = rounded(value, decimals)
    return f"{MINUS if amount < 0 else ''}{abs(amount):,f}"


def ending(count: int) -> str:
    """What a noun ends with after a count: one figure, two figures."""
    return "" if count == 1 else "s"


def plural(count: int, noun: str) -> str:
    """1 row, 20 rows."""
    return f"{number(count)} {noun}{ending(count)}"


def are(count: int) -> str:
    """One is, two are, no figures are."""
    return "is" if count == 1 else "are"


def have(count: int) -> str:
    """One has, two have, no figures have."""
    return "has" if count == 1 else "have"


def quantity(text: str, unit: str) -> str:
    """A number already in text with its unit: 26.7%, £310, 143 per 100,000."""
    if unit in ("%", ""):
        return text + unit
    if unit.startswith("£"):
        return f"{MINUS if text.startswith(MINUS) else ''}£{text.removeprefix(MINUS)}{unit[1:]}"
    return f"{text} {unit}"


def amount(value: float, decimals: int, unit: str) -> str:
    """A value with its unit; one that would round to nothing is 'less than 0.1%', so that 0% always means none."""
    if value > 0 and rounded(value, decimals) == 0:
        return f"less than {quantity(number(10**-decimals, decimals), unit)}"
    return quantity(number(value, decimals), unit)


def figure(value: float, indicator: Indicator) -> str:
    """A value of this indicator to its own decimals, with its unit."""
    return amount(value, indicator.decimals, indicator.unit)


def headline(value: float, indicator: Indicator) -> str:
    """A value for a title: percentages from 10 up are whole, unless that would make 99.6% into 100%."""
    whole = indicator.unit == "%" and abs(value) >= 10 and not (value < 100 and rounded(value, 0) == 100)
    return amount(value, 0 if whole else indicator.decimals, indicator.unit)


def target_figure(value: float, indicator: Indicator) -> str:
    """A target as people set it: 60%, and 62.5% only where it is not whole."""
    return amount(value, 0 if value == int(value) else indicator.decimals, indicator.unit)


def difference(value: float, indicator: Indicator) -> str:
    """The size of a difference, without its sign: 3.1 points, 12.0 per 10,000, 31 children. Percentages differ by points."""
    unit = indicator.unit
    if unit == "%" or unit.startswith("out of "):
        size = abs(rounded(value, indicator.decimals))
        unit = "point" if size == 1 or (not indicator.decimals and not size and value) else "points"
    return amount(abs(value), indicator.decimals, unit)


def signed(value: float, indicator: Indicator) -> str:
    """A difference with its sign: +4.0 points, −3.1 points."""
    if value == 0:
        return difference(value, indicator)
    return f"{MINUS if value < 0 else '+'}{difference(value, indicator)}"


def reach(low: float, high: float, indicator: Indicator) -> str:
    """From one value to another: 18.5% to 25.3%, but 6.7 to 14.5 per 10,000."""
    first = figure(low, indicator) if indicator.unit[:1] in ("%", "£", "") else number(low, indicator.decimals)
    return f"{first} to {figure(high, indicator)}"


def counts(point: Point) -> str:
    """'344 of 1,290' where both counts are whole numbers that may be shown, else ''; 'fewer than 10' for a base of one to nine."""
    if has_small_base(point):
        return FEW
    pair = (point.numerator, point.denominator)
    return "" if any(part is None or part % 1 for part in pair) else f"{number(pair[0])} of {number(pair[1])}"


def has_small_base(point: Point) -> bool:
    """Whether so few children stand behind a published figure that a share of them says next to nothing: one of one is 100%."""
    return point.denominator is not None and 0 < point.denominator < SMALL_BASE


def reason(point: Point) -> str:
    """Why a row shows no number, in words: hidden to protect children, not available, not applicable, withdrawn by its publisher."""
    return STATES.get(point.status) or REASONS.get(point.symbol, "not available")


def shown(point: Point, indicator: Indicator) -> str:
    """A row's figure, or the reason why it has none."""
    return figure(point.value, indicator) if point.status == "shown" else reason(point)


def spelled(count: int) -> str:
    """A count of things, in words up to twelve: no, nine, 31."""
    return SPELLED[count] if count < len(SPELLED) else f"{count:,}"


def placed(rank: int, ranked: int, better: str) -> str:
    """A rank as people say it: best of 11, 4th best of 11; 2nd highest of 11 where neither way is better."""
    end = "th" if 10 < rank % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{'' if rank == 1 else f'{rank}{end} '}{'highest' if better == 'neither' else 'best'} of {ranked}"


def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def stopped(text: str) -> str:
    """The text with a full stop, unless it ends in a stop, a question or an exclamation; empty text stays empty."""
    return text if not text or text[-1] in ".!?…" else f"{text}."


def listed(parts: Iterable[int | str]) -> str:
    """Parts joined as a list is read out: a, b and c."""
    words = [str(part) for part in parts if part]
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
