"""Everything wrong with one table, gathered so that all of it can be told at once."""

from collections.abc import Callable
from dataclasses import replace

from duckdb import DuckDBPyRelation

from errors import Problem


LISTED = 200


class Problems:
    """Faults and warnings by kind: the first 200 of a kind in full, all of them counted.

    Once `withheld` is set, what stood in a cell is not told: the file holds personal data. `personal` names the columns that hold it.
    `unused` says why no indicator uses the table, None where one does.
    """

    def __init__(self) -> None:
        self._listed: dict[tuple, list[Problem]] = {}
        self._totals: dict[tuple, int] = {}
        self.withheld = False
        self.personal: set[str] = set()
        self.unused: str | None = None

    def fault(
        self, message: str, row: int | None = None, column: str | None = None, found: str | None = None, kind: str | None = None
    ) -> None:
        """Note something that stops the file from being loaded. `kind` counts alike faults whose words differ."""
        self._note("fault", message, row, column, found, kind)

    def warn(
        self, message: str, row: int | None = None, column: str | None = None, found: str | None = None, kind: str | None = None
    ) -> None:
        """Note something a person should look at before accepting the file."""
        self._note("warning", message, row, column, found, kind)

    def each(
        self, rows: DuckDBPyRelation, message: str | Callable[[dict], str], column: str | None = None, severity: str = "fault"
    ) -> None:
        """Note every row of a relation that has `row`, and may have `column` and `found`.

        `message` is text with other columns of the relation in braces, or a function from the row (a dict) to text.
        """
        (total,) = rows.aggregate("count(*)").fetchall()[0]
        if not total:
            return
        kind = (severity, message)
        self._totals[kind] = self._totals.get(kind, 0) + total
        listed = self._listed.setdefault(kind, [])
        for row in rows.order("row").limit(LISTED - len(listed)).to_dicts():
            words = message(row) if callable(message) else message.format(**row)
            listed.append(Problem(words, row["row"], row.get("column", column), row.get("found"), severity))

    def leave_out(self, message: str) -> None:
        """Note that the table is no part of what is loaded: whatever was wrong in it is of no matter then."""
        self._listed, self._totals = {}, {}
        self.warn(message)

    def feeds_nothing(self, message: str, row: int | None) -> None:
        """Note that the table was read well and no indicator uses it: a fault, unless other tables of its upload are used."""
        self.unused = message
        self.fault(message, row)

    @property
    def faults(self) -> int:
        """How many faults there are, those not listed included."""
        return self._total("fault")

    @property
    def warnings(self) -> int:
        """How many warnings there are, those not listed included."""
        return self._total("warning")

    def listed(self) -> list[Problem]:
        """Every problem to show: faults first, in the order of the file, then a line for each kind that goes on."""
        shown = [replace(problem, found=None) if self.withheld else problem for problems in self._listed.values() for problem in problems]
        more = [
            Problem(f"{total - LISTED:,} more like this, {total:,} in all: {self._listed[kind][-1].message}", severity=kind[0])
            for kind, total in self._totals.items()
            if total > LISTED
        ]
        return sorted(shown, key=_place) + sorted(more, key=_place)

    def _total(self, severity: str) -> int:
        return sum(total for (kind, _), total in self._totals.items() if kind == severity)

    def _note(self, severity: str, message: str, row: int | None, column: str | None, found: str | None, kind: str | None) -> None:
        key = (severity, kind or message)
        self._totals[key] = self._totals.get(key, 0) + 1
        listed = self._listed.setdefault(key, [])
        if len(listed) < LISTED:
            listed.append(Problem(message, row, column, found, severity))


def _place(problem: Problem) -> tuple:
    return problem.severity != "fault", problem.row or 0, problem.column or ""
