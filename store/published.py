"""The one readable file: a published build, opened read-only behind a locked door.

It cannot reach any other file, its settings cannot be changed, and only the questions below can be asked. Every call
has its own cursor, so threads may share one Published. The rows come back as plain tuples with named parts.
"""

import threading
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

import duckdb

from store.disk import reaching


CLOSED = {"enable_external_access": "false", "memory_limit": "1GB", "threads": "2", "temp_directory": ""}
# A progress bar would be drawn into the answer that a script reads from standard output. After these nothing can be set.
LOCK = "SET enable_progress_bar = false; SET lock_configuration = true"
OPENING = threading.Lock()
ORDER = "ORDER BY indicator, area, breakdown, category, starts, ends"


class SafeRow(NamedTuple):
    """One row of the safe table. Numbers and note are None unless `status` is 'shown'."""

    indicator: str
    area: str
    breakdown: str
    category: str
    period: str
    period_type: str
    starts: date
    ends: date
    numerator: float | None
    denominator: float | None
    value: float | None
    lower95: float | None
    upper95: float | None
    lower998: float | None
    upper998: float | None
    status: str
    symbol: str | None
    note: str | None
    invented: bool


class TargetRow(NamedTuple):
    """A target that came with an extract."""

    indicator: str
    area: str
    period: str
    starts: date
    ends: date
    value: float


class ExtractRow(NamedTuple):
    """An upload that feeds an indicator, and the end of the last period it reaches."""

    indicator: str
    upload: str
    file: str
    loader: str
    loaded_at: datetime
    latest_end: date
    invented: bool


class BuildRow(NamedTuple):
    """What the file says of itself."""

    id: str
    at: datetime
    by_whom: str
    digest: str


class FigureRow(NamedTuple):
    """One shown headline figure with what a test of its change needs."""

    indicator: str
    area: str
    starts: date
    ends: date
    numerator: float | None
    denominator: float | None
    value: float
    lower95: float | None
    upper95: float | None


class SurveyRow(NamedTuple):
    """A survey of which every question is published. `area` is None where its file says of each respondent where they live."""

    survey: str
    title: str
    area: str | None
    period: str
    weighted: bool
    took_part: str
    upload: str
    invented: bool


class SurveyItemRow(NamedTuple):
    """One thing that a survey asked; how many answered it stands under the id `base`, and `indicator` rests on it, or None."""

    survey: str
    position: int
    id: str
    text: str
    kind: str
    several: bool
    together: bool
    routed: bool
    base: str
    indicator: str | None
    outcome: str | None


class SurveyPartRow(NamedTuple):
    """An answer to an item, or a side of its answers, and the id under which its share stands."""

    survey: str
    item: int
    place: int
    definition: str
    role: str
    label: str
    side: str


class SurveyLeadRow(NamedTuple):
    """The id of an answer that leads to an item."""

    survey: str
    item: int
    definition: str


class Published:
    """One published build. Raises StoreError when the file cannot be opened."""

    def __init__(self, path):
        self.path = path
        with reaching(path), OPENING:
            self._db = duckdb.connect(str(path), read_only=True, config=CLOSED)
            # The same file opened again in this process is the same database, and locked already.
            if not self._db.execute("SELECT current_setting('lock_configuration')").fetchone()[0]:
                self._db.execute(LOCK)

    def series(self, indicator: str, area: str, breakdown: str = "all") -> list[SafeRow]:
        """The SafeRows of one indicator, area and breakdown: by category, oldest first; empty where there are none."""
        return self._rows(SafeRow, "safe WHERE indicator = ? AND area = ? AND breakdown = ? " + ORDER, [indicator, area, breakdown])

    def headlines(self, indicators: Sequence[str], areas: Sequence[str]) -> list[SafeRow]:
        """The headline SafeRows of every one of these indicators in every one of these areas, in one question."""
        wanted = f"safe WHERE indicator IN {_marks(indicators)} AND area IN {_marks(areas)} AND breakdown = 'all' "
        return self._rows(SafeRow, wanted + ORDER, [*indicators, *areas]) if indicators and areas else []

    def pairs(self, wanted: Sequence[tuple[str, date, date]]) -> list[FigureRow]:
        """The FigureRows of every area that shows a figure in these (indicator, first day, last day), in one question."""
        if not wanted:
            return []
        values = f"(VALUES {', '.join(['(?, ?::DATE, ?::DATE)'] * len(wanted))}) asked(indicator, starts, ends)"
        source = f"safe SEMI JOIN {values} USING (indicator, starts, ends) WHERE breakdown = 'all' AND status = 'shown'"
        return self._rows(FigureRow, source, [part for triple in wanted for part in triple])

    def splits(self, indicators: Sequence[str], area: str) -> list[SafeRow]:
        """The SafeRows of every breakdown of children (not the headline, not answers) of these indicators in one area, in one question."""
        wanted = f"safe WHERE indicator IN {_marks(indicators)} AND area = ? AND breakdown NOT IN ('all', 'answer') "
        return self._rows(SafeRow, wanted + ORDER, [*indicators, area]) if indicators else []

    def across(self, indicator: str, period: str, breakdown: str = "all", category: str = "all") -> list[SafeRow]:
        """The SafeRows of every area for one indicator, period and category."""
        wanted = "safe WHERE indicator = ? AND period = ? AND breakdown = ? AND category = ? "
        return self._rows(SafeRow, wanted + ORDER, [indicator, period, breakdown, category])

    def breakdowns(self, indicator: str, area: str) -> list[str]:
        """The breakdowns of children (not the headline, not answers) that one indicator has for an area, in alphabetical order."""
        wanted = "SELECT DISTINCT breakdown FROM safe WHERE indicator = ? AND area = ? AND breakdown NOT IN ('all', 'answer') ORDER BY 1"
        return [name for (name,) in self._ask(wanted, [indicator, area])]

    def indicators(self) -> set[str]:
        """The ids of all indicators that have any row."""
        return {name for (name,) in self._ask("SELECT DISTINCT indicator FROM extracts")}

    def areas(self, indicator: str) -> set[str]:
        """The codes of all areas in which an indicator has any row."""
        return {code for (code,) in self._ask("SELECT DISTINCT area FROM safe WHERE indicator = ?", [indicator])}

    def targets(self, indicators: Sequence[str], area: str) -> list[TargetRow]:
        """The TargetRows of these indicators in an area, oldest first."""
        wanted = f"targets WHERE indicator IN {_marks(indicators)} AND area = ? ORDER BY indicator, starts, ends"
        return self._rows(TargetRow, wanted, [*indicators, area]) if indicators else []

    def extracts(self) -> list[ExtractRow]:
        """The ExtractRows of the whole file, by indicator and time of loading."""
        return self._rows(ExtractRow, "extracts ORDER BY indicator, loaded_at, upload")

    def surveys(self) -> list[SurveyRow]:
        """The SurveyRows of the whole file, by id; empty in a file that was made before surveys were published whole."""
        return self._rows(SurveyRow, "surveys ORDER BY survey") if self._has("surveys") else []

    def survey_items(self, survey: str) -> list[SurveyItemRow]:
        """The SurveyItemRows of one survey, in its order."""
        return self._rows(SurveyItemRow, "survey_items WHERE survey = ? ORDER BY position", [survey])

    def survey_parts(self, survey: str) -> list[SurveyPartRow]:
        """The SurveyPartRows of one survey, in the order of its items and of their answers."""
        return self._rows(SurveyPartRow, "survey_parts WHERE survey = ? ORDER BY item, place", [survey])

    def survey_definitions(self, survey: SurveyRow) -> set[str]:
        """Every id under which a figure of one survey stands."""
        items, parts = self.survey_items(survey.survey), self.survey_parts(survey.survey)
        return {survey.took_part, *(item.base for item in items), *(part.definition for part in parts)}

    def survey_leads(self, survey: str) -> list[SurveyLeadRow]:
        """The SurveyLeadRows of one survey."""
        return self._rows(SurveyLeadRow, "survey_leads WHERE survey = ? ORDER BY item, definition", [survey])

    def of_definitions(self, names: Sequence[str], area: str, period: str) -> list[SafeRow]:
        """The SafeRows of these ids in one area and period: headline, answers and groups, in one question."""
        wanted = f"safe WHERE indicator IN {_marks(names)} AND area = ? AND period = ? "
        return self._rows(SafeRow, wanted + ORDER, [*names, area, period]) if names else []

    def build(self) -> BuildRow:
        """The BuildRow of this file."""
        return self._rows(BuildRow, "build")[0]

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _has(self, table: str) -> bool:
        return bool(self._ask("SELECT 1 FROM duckdb_tables() WHERE table_name = ?", [table]))

    def _rows(self, kind, source, parameters=()):
        columns = ", ".join(f'"{name}"' for name in kind._fields)
        return list(map(kind._make, self._ask(f"SELECT {columns} FROM {source}", parameters)))

    def _ask(self, question, parameters=()):
        with self._db.cursor() as cursor:
            return cursor.execute(question, list(parameters)).fetchall()


def _marks(values):
    return f"({', '.join('?' * len(values))})"
