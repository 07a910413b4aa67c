"""A number in a sheet as its format shows it, save that one shown without its decimals keeps them: what the cell holds is the figure."""

from collections.abc import Callable
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from ingest.read.xlsx.cell_dates import date_shown
from ingest.read.xlsx.number_formats import Section, sections


HIDDEN = None
LONGEST_EXACT = 15
DASHES = ("", "-", "–", "—")


@cache
def number_formatter(code: str, epoch: datetime) -> Callable[[str], str | None]:
    """A function from a number, as the file writes it, to the text that a person sees: HIDDEN where the format shows nothing.

    Zero is always shown: it is a figure, though a format may print it as a dash or as nothing.
    """
    if code.strip().lower() in ("general", "@", ""):
        return plain_number
    parts = sections(code)

    def shown(text: str) -> str | None:
        number = Decimal(plain_number(text))
        section = next((part for part in parts if part.test(number)), parts[-1])
        return _shown(text, number, section, epoch)

    return shown


def plain_number(text: str) -> str:
    """A number without an exponent and without what floating point left behind: 17.100000000000001 → 17.1."""
    if len(text) <= LONGEST_EXACT and text.replace(".", "", 1).lstrip("-").isdigit():
        return text
    number = Decimal(format(float(text), f".{LONGEST_EXACT}g"))
    return format(number, "f") if number else "0"


def _shown(text: str, number: Decimal, section: Section, epoch: datetime) -> str | None:
    if section.date:
        return date_shown(float(text), section.date, epoch)
    if section.odd:
        return plain_number(text)
    if not section.digits and not section.general:
        return _words(section, number)
    digits = format(abs(number), "f") if section.general else _digits(abs(number) * section.scale, _places(number * section.scale, section))
    before, after = section.before, section.after
    if not digits:
        before, digits = before.rstrip(" -–—"), "0"
    if number < 0 and digits.strip("0.,"):
        # A format may say 'below zero' by brackets or by colour alone.
        before, after = "-" + before.strip().strip("(-"), after.replace(")", "")
    return f"{before}{digits}{after}".strip()


def _words(section: Section, number: Decimal) -> str | None:
    """What a format without digits shows."""
    words = f"{section.before}{section.after}".strip()
    if number == 0 and words in DASHES:
        return "0"
    return words or HIDDEN


def _places(number: Decimal, section: Section) -> str:
    """The places for digits: those of the format, and two decimals where it has none for a number that has some.

    A cell that shows 75% may hold 74.6%, which is the figure: a target of 75% is not met by it.
    """
    return section.digits if "." in section.digits or number == number.to_integral_value() else f"{section.digits}.##"


def _digits(number: Decimal, places: str) -> str:
    """The digits of a number of zero or more: rounded half up, and grouped."""
    whole, _, part = places.partition(".")
    rounded = number.quantize(Decimal(1).scaleb(-len(part)), ROUND_HALF_UP)
    left, _, right = format(rounded, "f").partition(".")
    right = right[: part.count("0")] + right[part.count("0") :].rstrip("0")
    left = left.lstrip("0").rjust(whole.count("0"), "0")
    grouped = f"{int(left):,}" if "," in whole and left else left
    return f"{grouped}.{right}" if right else grouped
