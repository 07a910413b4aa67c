"""Small slices of real extracts, with what their columns are for, to be spoilt in the ways that people spoil them."""

import csv
import io
from dataclasses import dataclass, replace

from tests.ingest.load_extract import real


PLACES = ("E08000025", "E10000034", "E06000009", "E08000035", "E10000016", "E09000006", "E08000009")


@dataclass(frozen=True)
class Slice:
    """Rows of a real extract as dicts; `columns` gives the heading of the code, name, period, numerator, denominator and value, where there is one."""

    name: str
    indicator: str
    rows: tuple[dict, ...]
    columns: dict

    def text(self):
        """The slice as CSV text, with the headings of its first row."""
        written = io.StringIO()
        writer = csv.DictWriter(written, list(self.rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(self.rows)
        return written.getvalue()

    def changed(self, number, **cells):
        """The same with cells of one row (0 is the first) replaced, by what their column is for; what it has no column for is passed over."""
        own = {self.columns[role]: cell for role, cell in cells.items() if role in self.columns}
        rows = [row | own if at == number else row for at, row in enumerate(self.rows)]
        return replace(self, rows=tuple(rows))

    def with_column(self, heading, cells):
        """The same with one more column; `cells` are repeated as often as needed."""
        return replace(self, rows=tuple(row | {heading: cells[at % len(cells)]} for at, row in enumerate(self.rows)))

    def renamed(self, role, heading):
        """The same with another heading over a column."""
        old = self.columns[role]
        return replace(self, rows=tuple({heading if name == old else name: cell for name, cell in row.items()} for row in self.rows))

    def line(self, number):
        """The line of the file on which a row stands."""
        return number + 2


def _slice(title, file, indicator, keep, **columns):
    with real(file).open(encoding="utf-8-sig", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row[columns["code"]] in PLACES and keep(row)]
    return Slice(title, indicator, tuple(rows[:28]), columns)


def plans_in_time():
    return _slice(
        "plans in time", "send/timeliness_20_week.csv", "ehcp_issued_within_20_weeks",
        lambda row: row["breakdown_topic"] == row["breakdown"] == "All EHC plans issued", code="new_la_code", name="la_name",
        period="time_period", numerator="plans_issued_20_weeks_ex", denominator="plans_issued_den_ex", value="PC_plans_issued_20_weeks_ex",
    )  # fmt: skip


def protection_plans():
    return _slice(
        "protection plans", "social_care/d3_cpps_subsequent_plan_2013_to_2025.csv", "repeat_child_protection_plans",
        lambda row: int(row["time_period"]) > 2021 and row["CPP_subsequent"].isdigit(), code="new_la_code", name="la_name",
        period="time_period", numerator="CPP_subsequent", denominator="CPP_start", value="CPP_subsequent_percent",
    )  # fmt: skip


def injuries():
    return _slice(
        "injuries", "health/la_hospital_admissions_2324.csv", "injury_admissions_0_to_14",
        lambda row: row["Sex"] == "Persons" and row["Time period"] > "2018", code="Area Code", name="Area Name", period="Time period",
        numerator="Count", denominator="Denominator", value="Value",
    )  # fmt: skip


def low_income():
    return _slice(
        "low income", "kpi/children_poverty.csv", "children_in_low_income_families", lambda row: True, code="area_code", name="area_name",
        period="period", value="value",
    )  # fmt: skip


SLICES = (plans_in_time, protection_plans, injuries, low_income)
