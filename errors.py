"""Errors written for people: what happened, where, and how to put it right.

Each class carries the exit code that the command line ends with. Anything that is not a BoardError is a bug of ours.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass


BUG_EXIT_CODE = 70


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a file. `row` counts lines of the file, and the heading is line 1 of a plain CSV.

    `table` says in which part of an upload with several it is, such as "sheet 'LA data'", whose rows are then counted.
    """

    message: str
    row: int | None = None
    column: str | None = None
    found: str | None = None
    severity: str = "fault"
    table: str | None = None

    def as_dict(self):
        return asdict(self)

    def __str__(self):
        parts = (self.table, f"row {self.row}" if self.row else "", f"column '{self.column}'" if self.column else "")
        place = ", ".join(filter(None, parts))
        cell = f"'{self.found}' " if self.found is not None else ""
        return f"{place}: {cell}{self.message}" if place else f"{cell}{self.message}"


SHOWN_CELLS, SHOWN_RANGES = 3, 8
# Messages that go on from one cell begin so; of several cells each is meant.
SAID_OF_ONE = ("is", "has", "was", "may", "looks", "marks", "stands", "says", "holds")


@dataclass(frozen=True)
class ProblemGroup:
    """The same thing wrong in one or several places: equal problems of one table and column, whatever stands in the cells.

    `rows` are in order, none where the problem is of no row. `cells` are what was found there, each once.
    """

    message: str
    severity: str
    table: str | None
    column: str | None
    rows: tuple[int, ...]
    cells: tuple[str, ...]

    @property
    def places(self) -> str:
        """row 12; or rows 4–9, 12 and 20; the first eight stretches of many, with how many rows there are; '' where no row is named."""
        if len(self.rows) < 2:
            return f"row {self.rows[0]}" if self.rows else ""
        stretches = _stretches(self.rows)
        listed = ", ".join(stretches[:SHOWN_RANGES])
        more = f" … {len(self.rows):,} rows in all" if len(stretches) > SHOWN_RANGES else ""
        return f"rows {listed}{more}"

    @property
    def found(self) -> str:
        """'n/a', 'tbc' and 4 others; '' where no cell is told."""
        shown = [f"'{cell}'" for cell in self.cells[:SHOWN_CELLS]]
        more = len(self.cells) - SHOWN_CELLS
        if more > 0:
            shown.append(f"{more} other{'' if more == 1 else 's'}")
        return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))

    def __str__(self):
        place = ", ".join(filter(None, (self.table, self.places, f"column '{self.column}'" if self.column else "")))
        apart = ": each " if len(self.cells) > 1 and self.message.split(" ", 1)[0] in SAID_OF_ONE else " "
        words = f"{self.found}{apart}{self.message}" if self.found else self.message
        return f"{place}: {words}" if place else words


def grouped(problems: Iterable[Problem]) -> list[ProblemGroup]:
    """Problems with equal ones together, faults first, each group where its first stood."""
    groups: dict[tuple, list[Problem]] = {}
    for problem in problems:
        groups.setdefault((problem.severity != "fault", problem.table, problem.column, problem.message), []).append(problem)
    ordered = sorted(groups.items(), key=lambda group: group[0][0])
    return [_group(members) for _, members in ordered]


def _group(members: list[Problem]) -> ProblemGroup:
    first = members[0]
    rows = tuple(sorted({member.row for member in members if member.row}))
    cells = tuple(dict.fromkeys(member.found for member in members if member.found is not None))
    return ProblemGroup(first.message, first.severity, first.table, first.column, rows, cells)


def _stretches(rows: tuple[int, ...]) -> list[str]:
    """Rows in order as 4–9 and 12."""
    stretches: list[list[int]] = []
    for row in rows:
        if stretches and row == stretches[-1][1] + 1:
            stretches[-1][1] = row
        else:
            stretches.append([row, row])
    return [f"{first}–{last}" if last > first else f"{first}" for first, last in stretches]


class BoardError(Exception):
    """Something a person can put right. Its text is shown as it stands."""

    exit_code = 1


class UploadError(BoardError):
    """A file that was refused, with every fault found in it. Nothing was changed."""

    def __init__(self, file, problems):
        self.file, self.problems = file, list(problems)
        faults = sum(p.severity == "fault" for p in self.problems)
        lines = "\n".join(f"  - {group}" for group in grouped(self.problems))
        super().__init__(f"{file} was not loaded ({faults} to put right). Nothing was changed.\n{lines}")


class CatalogueError(BoardError):
    """Definitions under data/ that are half-filled or contradict one another, all at once."""

    def __init__(self, faults):
        self.faults = list(faults)
        super().__init__("The definitions under data/ cannot be used:\n" + "\n".join(f"  - {fault}" for fault in self.faults))


class SettingsError(BoardError):
    """Settings of this copy that cannot be used, all faults at once. Nothing is served with them."""

    exit_code = 2

    def __init__(self, faults):
        self.faults = list(faults)
        super().__init__("The settings of this copy cannot be used:\n" + "\n".join(f"  - {fault}" for fault in self.faults))


class SignInError(BoardError):
    """A sign-in that came to nothing, or was not what it claimed to be."""

    exit_code = 3


class StoreError(BoardError):
    """Something kept on disk is damaged or cannot be reached."""


class DisclosureError(BoardError):
    """A finished file from which a hidden number could be worked out, or that shows one that is too small. It is not shown to anyone.

    `reasons` name indicator, area, period and breakdown, and never a number.
    """

    def __init__(self, reasons):
        self.reasons = tuple(reasons)
        lines = "\n".join(f"  - {reason}" for reason in self.reasons)
        super().__init__(
            "The figures were not published, as what they hide could be worked out from what they show. What was shown before stays.\n"
            f"{lines}\nWithdraw the file that these come from, or put right what it says of them, and report this as a bug."
        )


class FetchError(BoardError):
    """A service that did not answer, or not as it documents. Nothing was changed."""


class UsageError(BoardError):
    """A request that names something which does not exist, or that cannot be understood."""

    exit_code = 2


class MovedError(UsageError):
    """Something that somebody else has changed since it was looked at: `id` is what it is, `version` where it stands now."""

    def __init__(self, id, version, words=None):
        self.id, self.version = id, version
        super().__init__(words or f"Someone else has changed {id} since you opened it: it is at version {version} now.")


class AccessError(BoardError):
    """The user's role does not allow this."""

    exit_code = 3


class BusyError(BoardError):
    """Someone else is writing at this moment."""

    exit_code = 4
