"""Small clean extracts of several kinds, as grids of cells, with what each column is for."""

import csv
import io
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Clean:
    """An extract before anything is wrong with it.

    `columns` says under which numbers (from 0) its numbers, percentages, places, periods and free words stand. `published` figures
    are their publisher's: what is odd in them is told, and loaded. `without` are the faults that are none in this kind.
    """

    name: str
    heading: list
    rows: list
    columns: dict
    above: tuple = ()
    published: bool = True
    codebook: str | None = None
    file: str = "extract.csv"
    without: tuple = ()

    @property
    def top(self):
        """The line of the heading."""
        return len(self.above) + 1

    def line(self, number):
        """The line of a row, counted from 0, where each row is one line."""
        return self.top + 1 + number

    def grid(self):
        """Every row of cells from the first line on."""
        return [list(row) for row in (*self.above, self.heading, *self.rows)]

    def changed(self, row, column, cell):
        """The same with one cell replaced."""
        rows = [list(cells) for cells in self.rows]
        rows[row][column] = cell
        return replace(self, rows=rows)

    def text(self, **dialect):
        """The extract as CSV text."""
        return written(self.grid(), **dialect)


def written(grid, **dialect):
    """A grid as CSV text, with \\n at the end of each row unless said otherwise."""
    text = io.StringIO()
    csv.writer(text, **({"lineterminator": "\n"} | dialect)).writerows(grid)
    return text.getvalue()


PLACES = {
    "E92000001": ("National", "England", "", "", "", "", ""),
    "E12000005": ("Regional", "England", "E12000005", "West Midlands", "", "", ""),
    "E08000025": ("Local authority", "England", "E12000005", "West Midlands", "E08000025", "330", "Birmingham"),
    "E10000034": ("Local authority", "England", "E12000005", "West Midlands", "E10000034", "885", "Worcestershire"),
    "E06000009": ("Local authority", "England", "E12000002", "North West", "E06000009", "890", "Blackpool"),
}
AREAS = ("E92000001", "E08000025", "E10000034", "E06000009")
YEARS = (2021, 2022, 2023, 2024)


def _figures(area, year):
    """A count, its base and the percentage of the two, each place and year another one."""
    base = 1500 + 250 * AREAS.index(area) + 7 * (year - 2020)
    count = base // 4 + 11 * (year - 2020)
    return str(count), str(base), f"{100 * count / base:.1f}"


def template():
    rows = [
        ["ehcp_issued_within_20_weeks", area, str(year), "", "", *_figures(area, year), "", "née – naïve"]
        for area in AREAS
        for year in YEARS
    ]
    rows[6][5:8] = ["x", "x", "x"]
    heading = ["indicator", "area", "period", "breakdown", "category", "numerator", "denominator", "value", "target", "note"]
    columns = {"number": (5, 6), "percent": (7,), "place": (1,), "period": (2,), "words": (9,)}
    return Clean("template", heading, rows, columns, published=False)


def dfe_tidy():
    plan, rows = "Child Protection Plans which are a second or subsequent plan", []
    for area in ("E12000005", *AREAS):
        level, country, *place = PLACES[area]
        for year in YEARS:
            count, base, share = _figures("E92000001" if area == "E12000005" else area, year)
            rows.append([str(year), "Reporting year", level, "E92000001", country, *place, plan, base, count, share])
    rows[9][11:] = ["c", "c", "c"]
    heading = ["time_period", "time_identifier", "geographic_level", "country_code", "country_name", "region_code", "region_name"]
    heading += ["new_la_code", "old_la_code", "la_name", "category", "CPP_start", "CPP_subsequent", "CPP_subsequent_percent"]
    return Clean("dfe_tidy", heading, rows, {"number": (11, 12), "percent": (13,), "place": (7,), "period": (0,), "words": ()})


FINGERTIPS = [
    "Indicator ID",
    "Indicator Name",
    "Parent Code",
    "Parent Name",
    "Area Code",
    "Area Name",
    "Area Type",
    "Sex",
    "Age",
    "Category Type",
    "Category",
    "Time period",
    "Value",
    "Lower CI 95.0 limit",
    "Upper CI 95.0 limit",
    "Lower CI 99.8 limit",
    "Upper CI 99.8 limit",
    "Count",
    "Denominator",
    "Value note",
    "Recent Trend",
    "Compared to England value or percentiles",
    "Compared to percentiles",
    "Time period Sortable",
    "New data",
    "Compared to goal",
    "Time period range",
]


def fingertips():
    rows = []
    for area in AREAS:
        for year in YEARS:
            count, base, share = _figures(area, year)
            limits = [f"{float(share) + step:.1f}" for step in (-2, 2, -3, 3)]
            row = [
                "90284",
                "Admissions – injuries",
                "E92000001",
                "England",
                area,
                PLACES[area][-1] or "England",
                "UA",
                "Persons",
                "<15 yrs",
                "",
                "",
            ]
            rows.append([*row, f"{year}/{year - 1999}", share, *limits, count, f"{base}00", "", "", "", "", f"{year}0000", "", "", "1y"])
    columns = {"number": (17, 18), "percent": (), "rate": (12, 13), "place": (4,), "period": (11,), "words": (1,)}
    return Clean("fingertips", FINGERTIPS, rows, columns)


def council_tidy():
    called = "Reception prevalence of obesity (including severe obesity)"
    rows = [
        [
            area,
            PLACES[area][-1] or "England",
            f"{year}/{year - 1999}",
            called,
            "Percentage",
            "Children",
            _figures(area, year)[2],
            "similar",
            "NA",
        ]
        for area in AREAS
        for year in YEARS
    ]
    heading = ["area_code", "area_name", "period", "indicator", "measure", "unit", "value", "compared_to_England", "inequality"]
    # A shifted row may be of another indicator, and rows of indicators that nobody reads are passed over.
    return Clean(
        "council_tidy",
        heading,
        rows,
        {"number": (), "percent": (6,), "place": (0,), "period": (2,), "words": (7,)},
        without=("row shifted",),
    )


BOOK = """
title = "A survey"
area = "E08000025"
period = "2023"
period_type = "calendar year"
respondent = "ID"
sealed = ["Start time", "Email", "Why?"]
[[question]]
id = "safe"
columns = ["How safe do you feel at home?"]
kind = "single"
answers = ["Safe", "Neither", "Not safe"]
positive = ["Safe"]
[[question]]
id = "life"
columns = ["Your life, from 0 to 10?"]
kind = "scale"
answers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]
[[measure]]
indicator = "feels_safe_at_home"
questions = ["safe"]
[[measure]]
indicator = "life_satisfaction"
questions = ["life"]
rule = "mean"
"""


def survey():
    safe = ("Safe", "Safe", "Neither", "Not safe", "Safe")
    rows = [[str(n), "1/2/23 9:00:00", "anonymous", safe[n % 5], str(n % 11), "naïve – yes"] for n in range(1, 17)]
    heading = ["ID", "Start time", "Email", "How safe do you feel at home?", "Your life, from 0 to 10?", "Why?"]
    columns = {"number": (), "percent": (), "place": (), "period": (), "words": (5,), "answer": (3, 4)}
    return Clean("survey", heading, rows, columns, published=False, codebook=BOOK)


def tribunals():
    years = ("2022", "2023", "2024")
    head = ["Appeals registered4", "Total Appealable Decisions1", "SEND Tribunal Appeal Rate2"]
    over = ["Local Authority", "LA code", *(cell for year in years for cell in (year, "", ""))]
    rows = []
    for name, number, start in (
        ("Birmingham5", "330", 120),
        ("Worcestershire", "885", 45),
        ("Blackpool", "890", 9),
        ("England Total4,9", "", 9000),
    ):
        cells = [(start + n, f"{17 * start + n:,}", f"{100 * (start + n) / (17 * start + n):.1f}0%") for n in range(3)]
        rows.append([name, number, *(str(cell) for trio in cells for cell in trio)])
    above = (("SEND appeal rate table 1: by local authority in England", *[""] * 10), tuple([""] * 11), tuple(over))
    columns = {"number": (2, 5), "percent": (), "place": (1,), "period": (), "words": ()}
    without = ("columns", "capitals", "titles", "heading twice", "heading blank", "headings swapped", "joined headings")
    return Clean("tribunals", ["", "", *head * 3], rows, columns, above=above, without=without)


KINDS = {made.name: made for made in (template(), dfe_tidy(), fingertips(), council_tidy(), survey(), tribunals())}
