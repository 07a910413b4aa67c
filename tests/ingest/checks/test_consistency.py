"""Figures that do not go together, whoever published them: told by their row, and loaded."""

from tests.ingest.load_extract import known, loaded, real
from tests.loaders.dfe.test_tidy import HEAD, row


OURS = ("is far from", "confidence limits", "after it closed", "is England's", "has no row between")
AREAS = ("E08000025", "E08000026", "E08000027", "E08000028")


def place(code):
    return f"Local authority,E92000001,England,E12000005,West Midlands,{code},,"


def warnings(done):
    """(row, found, the beginning of its words) of every warning of these checks; there may be no fault."""
    assert all(one.severity == "warning" for one in done.problems), done.problems
    return [(one.row, one.found, one.message.split(";")[0]) for one in done.problems if any(words in one.message for words in OURS)]


def test_a_published_rate_far_from_what_it_is_worked_out_from(tmp_path):
    done, _ = loaded(tmp_path, HEAD + row(cells="100,25,25.2") + row("2024,Reporting year", cells="1000,25,25.0"))
    assert warnings(done) == [(3, "25", "is far from 25 ÷ 1000, which is 2.5")]


def test_counts_rounded_to_five_are_not_far(tmp_path):
    done, _ = loaded(tmp_path, HEAD + row(cells="15,5,22.0"))
    assert warnings(done) == []


def test_a_value_outside_its_own_limits(tmp_path):
    head = real("health/la_hospital_admissions_2324.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    cells = dict.fromkeys(head.split(","), "") | {
        "Indicator ID": "90284", "Area Code": "E08000025", "Sex": "Persons", "Age": "<15 yrs", "Time period": "2023/24", "Value": "80",
        "Lower CI 95.0 limit": "81", "Upper CI 95.0 limit": "83",
    }  # fmt: skip
    done, _ = loaded(tmp_path, head + "\n" + ",".join(cells.values()) + "\n")
    assert warnings(done) == [(2, "80", "lies outside its own confidence limits (81 to 83)")]


def test_an_area_that_had_closed(tmp_path):
    closed = place("E06000029").replace("West Midlands", "South West").replace("E12000005", "E12000009")
    done, _ = loaded(tmp_path, HEAD + row("2018,Reporting year", closed) + row("2022,Reporting year", closed))
    assert [one for one in warnings(done) if "closed" in one[2]] == [
        (3, None, "is a figure of Poole for 2022, after it closed (2019-03-31)")
    ]


def test_counts_of_an_area_that_had_closed(tmp_path):
    """Our own counts come without their value, which is worked out later."""
    text = "indicator,area,period,breakdown,category,numerator,denominator,value\n" + "".join(
        f"ehcp_issued_within_20_weeks,Northamptonshire,{year},,,400,1000,\n" for year in (2020, 2021, 2022, 2023)
    )
    done, _ = loaded(tmp_path, text)
    closed = [problem for problem in warnings(done) if "closed" in problem[2]]
    assert closed == [
        (row, None, f"is a figure of Northamptonshire for {year}, after it closed (2021-03-31)") for row, year in ((4, 2022), (5, 2023))
    ]


def test_england_beyond_all_areas(tmp_path):
    upper = [one.code for one in known().areas.by_code.values() if one.number and not one.closed and one.code != "E92000001"][:120]
    rows = "".join(row(place=place(code), cells=f"1000,{200 + n},{20 + n / 10:.1f}") for n, code in enumerate(upper))
    for cells, told in (
        ("9000,2250,25.0", []),
        ("9000,4500,50.0", [(2, "50", "is England's, and lies outside all 120 areas of this file (20 to 31.9)")]),
    ):
        england = row(place="National,E92000001,England,,,,,", cells=cells)
        assert warnings(loaded(tmp_path, HEAD + england + rows)[0]) == told


def test_a_year_that_one_area_lacks(tmp_path):
    rows = [row(f"{year},Reporting year", place(code)) for code in AREAS for year in (2022, 2023, 2024)]
    del rows[4]
    done, _ = loaded(tmp_path, HEAD + "".join(rows))
    assert warnings(done) == [(6, "E08000026", "has no row between 2022 and 2024, though others have")]


def test_a_year_that_all_areas_lack_is_no_gap(tmp_path):
    rows = "".join(row(f"{year},Reporting year", place(code)) for code in AREAS for year in (2020, 2024))
    assert warnings(loaded(tmp_path, HEAD + rows)[0]) == []
