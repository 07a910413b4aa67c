"""Dates and times in a sheet, which keeps them as days since 1900: what their format shows of them, written so that it means one thing."""

from datetime import datetime

from openpyxl.utils.datetime import from_excel

from ingest.periods.calendar_periods import MONTHS


OUTSIDE = "########"


def date_shown(number: float, letters: str, epoch: datetime) -> str:
    """A day as 2024-03-31, with its time where that is shown; a month as March 2024, a year as 2024, a time as 09:30."""
    if number < 0:
        return OUTSIDE
    if "[" in letters:
        return _elapsed(number, letters)
    try:
        moment = from_excel(number, epoch)
    except (OverflowError, ValueError):
        return OUTSIDE
    clock = "h" in letters or "s" in letters
    time = moment.strftime("%H:%M:%S" if moment.second else "%H:%M") if clock else ""
    day = "y" in letters or "d" in letters or ("m" in letters and not clock)
    if not day or not hasattr(moment, "year"):
        return time or OUTSIDE
    return f"{_day(moment, letters)} {time}".strip()


def _day(moment: datetime, letters: str) -> str:
    if "d" in letters:
        return moment.strftime("%Y-%m-%d")
    if "y" not in letters:
        return MONTHS[moment.month - 1]
    return f"{MONTHS[moment.month - 1]} {moment.year}" if "m" in letters else str(moment.year)


def _elapsed(number: float, letters: str) -> str:
    """A length of time, which may be more than a day: 30:15."""
    seconds = round(number * 86400)
    hours, minutes = divmod(seconds // 60, 60)
    if "[m" in letters:
        return f"{seconds // 60}:{seconds % 60:02d}" if "s" in letters else str(seconds // 60)
    if "[s" in letters:
        return str(seconds)
    return f"{hours}:{minutes:02d}" + (f":{seconds % 60:02d}" if "s" in letters else "")
