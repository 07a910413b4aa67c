"""The rows of a published file, as its bytes have them."""

from datetime import date
from typing import NamedTuple

import duckdb


NUMBERS = ("numerator", "denominator", "value", "lower95", "upper95")
COLUMNS = ("indicator", "area", "breakdown", "category", "starts", "ends", *NUMBERS, "status", "symbol")


class Line(NamedTuple):
    """One row of the table `safe`."""

    indicator: str
    area: str
    breakdown: str
    category: str
    starts: date
    ends: date
    numerator: float | None
    denominator: float | None
    value: float | None
    lower95: float | None
    upper95: float | None
    status: str
    symbol: str | None

    @property
    def shown(self):
        """Whether its numbers may be read."""
        return self.status == "shown"

    def __str__(self):
        numbers = ", ".join(f"{name} {value:g}" for name in NUMBERS[:3] if (value := getattr(self, name)) is not None)
        return f"{self.indicator} {self.area} {self.starts}–{self.ends} {self.breakdown}/{self.category} {self.status} {numbers}".strip()


def lines(path, where="true"):
    """The Lines of a published file."""
    with duckdb.connect(str(path), read_only=True) as db:
        return [Line(*row) for row in db.execute(f"SELECT {', '.join(COLUMNS)} FROM safe WHERE {where}").fetchall()]
