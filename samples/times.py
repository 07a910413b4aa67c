"""The periods of a sample series, as an extract would write them, with the year that each is counted in."""

QUARTERS = (0.0, 0.25, 0.5, 0.75)
TERMS = ("Autumn", "Spring", "Summer")


def periods(style, first, last):
    """(label, year as a number) of each period of a style that ends in the years `first` to `last`, oldest first."""
    return [pair for year in range(first, last + 1) for pair in WRITTEN[style](year)]


def _slashed(year):
    return f"{year - 1}/{year % 100:02d}"


def _dashed(year):
    return f"{year - 1}-{year % 100:02d}"


WRITTEN = {
    "calendar": lambda year: [(str(year), year)],
    "academic": lambda year: [(_slashed(year), year)],
    "financial": lambda year: [(_dashed(year), year)],
    "reporting": lambda year: [(f"Reporting year {year}", year)],
    "three years": lambda year: [(f"{year - 2} to {year}", year)],
    "half-year": lambda year: [(f"{_dashed(year)} H{half}", year - 0.5 * (2 - half)) for half in (1, 2)],
    "quarter": lambda year: [(f"{_dashed(year)} Q{n + 1}", year - 1 + part) for n, part in enumerate(QUARTERS)],
    "term": lambda year: [(f"{term} term {_slashed(year)}", year - 1 + n / 3) for n, term in enumerate(TERMS)],
}
