"""Small extracts in the layouts that loaders read, written from figures that are known."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from catalogue import Source
from tests.ingest.load_extract import known


@dataclass(frozen=True)
class Place:
    """A place by its code, its number and its names."""

    code: str
    number: str
    name: str
    region_code: str = ""
    region: str = ""


PLACES = (
    Place("E08000025", "330", "Birmingham", "E12000005", "West Midlands"),
    Place("E10000034", "885", "Worcestershire", "E12000005", "West Midlands"),
    Place("E06000009", "890", "Blackpool", "E12000002", "North West"),
    Place("E08000035", "383", "Leeds", "E12000003", "Yorkshire and The Humber"),
    Place("E08000003", "352", "Manchester", "E12000002", "North West"),
    Place("E10000016", "886", "Kent", "E12000008", "South East"),
)


@dataclass(frozen=True)
class Figure:
    """A percentage of figure place and the year in which its period ends."""

    place: Place
    year: int
    numerator: int
    denominator: int

    @property
    def value(self) -> str:
        return f"{100 * self.numerator / self.denominator:.1f}"


@dataclass(frozen=True)
class Extract:
    """An extract as cells: `of` names the figures of each row, and `roles` the columns (0 is the first) by what they hold.

    Roles are code, name and number of the place, period, numerator, denominator, value; `needed` are those without which it cannot be read.
    `titled` says whether lines may stand over its headings.
    """

    indicator: str
    heading: list[str]
    rows: list[list[str]]
    of: list[list[Figure]]
    roles: dict[str, int]
    needed: tuple[str, ...]
    file: str = "extract.csv"
    titled: bool = True


Layout = Callable[[list[Figure]], Extract]


def _extract(indicator: str, heading: str, figures: list[Figure], row: Callable[[Figure], list[str]], **more) -> Extract:
    """One row for each figure. Columns are called in the heading as 'heading=role' where they have a role."""
    parts = [name.partition("=") for name in heading.split(",")]
    roles = {role: number for number, (_, _, role) in enumerate(parts) if role}
    needed = more.pop("needed", tuple(role for role in roles if role not in ("name", "number")))
    return Extract(
        indicator,
        [name for name, _, _ in parts],
        [row(figure) for figure in figures],
        [[figure] for figure in figures],
        roles,
        needed,
        **more,
    )


def template(figures):
    heading = "indicator,area=code,period=period,breakdown,category,numerator=numerator,denominator=denominator,value=value,target,note"
    return _extract(
        "ehcp_issued_within_20_weeks",
        heading,
        figures,
        lambda figure: ["ehcp_issued_within_20_weeks", figure.place.code, str(figure.year), "", "", *_numbers(figure), "", ""],
    )


def template_of_financial_years(figures):
    heading = "indicator,area=name,period=period,breakdown,category,numerator=numerator,denominator=denominator,value=value,target,note"
    return _extract(
        "smoking_at_time_of_delivery",
        heading,
        figures,
        lambda figure: ["smoking_at_time_of_delivery", figure.place.name, _financial(figure), "", "", *_numbers(figure), "", ""],
        needed=("name", "period", "numerator", "denominator", "value"),
    )


TIDY = "time_period=period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code=code,old_la_code=number,la_name=name"


def _tidy(figure: Figure, time: str, identifier: str) -> list[str]:
    place = figure.place
    return [
        time, identifier, "Local authority", "E92000001", "England", place.region_code, place.region, place.code, place.number, place.name,
    ]  # fmt: skip


def dfe_protection_plans(figures):
    plan = "Child Protection Plans which are a second or subsequent plan"
    heading = f"{TIDY},category,CPP_start=denominator,CPP_subsequent=numerator,CPP_subsequent_percent=value"
    return _extract(
        "repeat_child_protection_plans",
        heading,
        figures,
        lambda figure: [
            *_tidy(figure, str(figure.year), "Reporting year"),
            plan,
            str(figure.denominator),
            str(figure.numerator),
            figure.value,
        ],
    )


def dfe_plans_in_time(figures):
    heading = f"{TIDY},breakdown_topic,breakdown,plans_issued_den_ex=denominator,plans_issued_20_weeks_ex=numerator,PC_plans_issued_20_weeks_ex=value"
    every = "All EHC plans issued"
    return _extract(
        "ehcp_issued_within_20_weeks",
        heading,
        figures,
        lambda figure: [
            *_tidy(figure, str(figure.year), "Calendar year"),
            every,
            every,
            str(figure.denominator),
            str(figure.numerator),
            figure.value,
        ],
    )


def dfe_absence(figures):
    heading = (
        f"{TIDY},education_phase,breakdown_topic,breakdown,enrolments=denominator,enrolments_pa_10_exact=numerator,"
        "enrolments_pa_10_exact_percent=value"
    )
    return _extract(
        "persistent_absence",
        heading,
        figures,
        lambda figure: [
            *_tidy(figure, f"{figure.year - 1}{figure.year % 100:02d}", "Academic year"), *["Total"] * 3, str(figure.denominator), str(figure.numerator), figure.value,
        ],
    )  # fmt: skip


FINGERTIPS = (
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code=code,Area Name=name,Area Type,Sex,Age,Category Type,Category,Time period=period,"
    "Value=value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count=numerator,Denominator=denominator,Value note,"
    "Recent Trend,Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal,Time period range"
)


def fingertips(figures):
    def row(figure):
        before = [
            "92517",
            "Breastfeeding",
            "E92000001",
            "England",
            figure.place.code,
            figure.place.name,
            "UA",
            "Persons",
            "6-8 weeks",
            "",
            "",
        ]
        after = [str(figure.numerator), str(figure.denominator), "", "", "", "", f"{figure.year - 1}0000", "", "", "1y"]
        return [*before, f"{figure.year - 1}/{figure.year % 100:02d}", figure.value, "", "", "", "", *after]

    return _extract("breastfeeding_at_6_to_8_weeks", FINGERTIPS, figures, row)


def council_tidy(figures):
    heading = "area_code=code,area_name=name,period=period,indicator,measure,unit,value=value,compared_to_England,inequality"
    called = "Reception prevalence of obesity (including severe obesity)"
    return _extract(
        "obesity_reception",
        heading,
        figures,
        lambda figure: [
            figure.place.code,
            figure.place.name,
            _academic(figure),
            called,
            "Percentage",
            "Children",
            figure.value,
            "similar",
            "NA",
        ],
    )


def lginform_long(figures):
    heading = (
        "metricTypeIdentifier,metricTypeLabel,areaIdentifier=code,areaLabel=name,periodIdentifier,periodLabel=period,valueType,value=value"
    )
    return _extract(
        "ks2_expected_standard",
        heading,
        figures,
        lambda figure: ["6080", "KS2", figure.place.code, figure.place.name, "aca", f"{_academic(figure)} (academic)", "raw", figure.value],
    )


def lginform_wide(figures):
    """A row for each place and a column for each year."""
    years, places = sorted({figure.year for figure in figures}), list(dict.fromkeys(figure.place for figure in figures))
    by = {(figure.place, figure.year): figure for figure in figures}
    heading = ["area", "area label", "area long label", *(f"{year - 1}/{year % 100:02d} (academic)" for year in years)]
    rows = [[place.code, place.name, place.name, *(by[place, year].value for year in years)] for place in places]
    of = [[by[place, year] for year in years] for place in places]
    return Extract("ks2_expected_standard", heading, rows, of, {"code": 0, "name": 1, "value": 3}, ("code",), "metric 6080.csv")


def lait(figures):
    heading = "Short Desc,Data item,Years=period,LA and Regions=name,Values=value,LA Number=number,Region"
    return _extract(
        "low_birth_weight",
        heading,
        figures,
        lambda figure: [
            "Low_Birth_Weight_Babies",
            "",
            str(figure.year),
            figure.place.name,
            figure.value,
            figure.place.number,
            figure.place.region,
        ],
        needed=("period", "name", "value", "number"),
    )


def oflog(figures):
    heading = "Financial year=period,Local authority code=code,Grouping,Entity_Name=name,Region,Measure,Code,Value=value,MEDIAN"
    return _extract(
        "youth_unemployment",
        heading,
        figures,
        lambda figure: [
            _financial(figure),
            figure.place.code,
            "England",
            figure.place.name,
            "",
            "Young people out of work (%)",
            "M1",
            figure.value,
            "5.1",
        ],
    )


def neet(figures):
    heading = f"{TIDY},Age,Cohort_DJFavg=denominator,NEET_not_known_percent=value"
    return _extract(
        "neet_or_not_known_16_17",
        heading,
        figures,
        lambda figure: [*_tidy(figure, str(figure.year), "Calendar year"), "16-17", str(figure.denominator), figure.value],
    )


LAYOUTS = (
    template, template_of_financial_years, dfe_protection_plans, dfe_plans_in_time, dfe_absence, fingertips, council_tidy, lginform_long,
    lginform_wide, lait, oflog, neet,
)  # fmt: skip


@cache
def definitions():
    """The definitions, with a source for a layout that none of ours is read from yet."""
    indicators = dict(known().indicators)
    source = Source(release="Oflog", loader="oflog", where={"Measure": "Young people out of work (%)"})
    indicators["youth_unemployment"] = replace(indicators["youth_unemployment"], sources=(source,))
    return replace(known(), indicators=indicators)


def _numbers(figure: Figure) -> list[str]:
    return [str(figure.numerator), str(figure.denominator), figure.value]


def _academic(figure: Figure) -> str:
    return f"{figure.year - 1}/{figure.year % 100:02d}"


def _financial(figure: Figure) -> str:
    return f"{figure.year - 1}-{figure.year % 100:02d}"
