"""Warnings for what can be true but seldom is, in figures that nobody has published yet."""

from tests.ingest.load_extract import loaded
from tests.loaders.test_template_rows import HEAD, row


def warned(done):
    return [(one.severity, one.row, one.column, one.found) for one in done.problems]


def years(values):
    return "".join(row(period=f"{year}/{(year + 1) % 100:02d}", cells=f",,{value}") for year, value in enumerate(values, 2005))


def test_a_value_that_is_not_its_numerator_over_its_denominator(tmp_path):
    done, facts = loaded(tmp_path, HEAD + row(cells="50,200,26.0") + row(period="2023/24", cells="51,203,25.1"))
    assert warned(done) == [("warning", 2, "value", "26")] and "50 ÷ 200, which is 25" in done.problems[0].message
    assert len(facts) == 2


def test_percentages_that_are_all_shares(tmp_path):
    done, _ = loaded(tmp_path, HEAD + years([0.25, 0.26, 0.24, 0.25, 0.27]))
    assert warned(done) == [("warning", 2, "value", "0.25")] and "may have to be 25" in done.problems[0].message
    bases = "".join(row(period=f"{year}/{year % 100 + 1}", cells=f",{200 + year},0.25") for year in (2021, 2022, 2023))
    assert warned(loaded(tmp_path, HEAD + bases)[0]) == [("warning", 2, "value", "0.25")], "a base alone bears no percentage out"
    done, _ = loaded(tmp_path, HEAD + years([0.9, 0.8, 0.95, 0.9, 1.1]))
    assert done.problems == ()


def test_categories_that_add_up_to_more_than_the_whole(tmp_path):
    parts = row(split="sex,Female", cells="40,100,40") + row(split="sex,Male", cells="30,100,30")
    done, _ = loaded(tmp_path, HEAD + row() + parts)
    assert warned(done) == [("warning", 2, "numerator", "50")] and "70 that its categories of 'sex' add up to" in done.problems[0].message
    done, _ = loaded(tmp_path, HEAD + row(cells="70,200,35") + parts + row(split="age,11", cells="3,10,30"))
    assert done.problems == ()


def test_a_leap_between_two_periods(tmp_path):
    steady = [20, 21, 20.5, 21.5, 22, 21, 20, 21, 22]
    done, _ = loaded(tmp_path, HEAD + years([*steady, 2.1]))
    assert warned(done) == [("warning", 11, "value", "2.1")] and "it was 22 before" in done.problems[0].message
    assert loaded(tmp_path, HEAD + years([*steady, 26]))[0].problems == ()


def test_another_places_figures_are_no_leap(tmp_path):
    both = "".join(
        row(area=area, period=f"{year}-{year % 100 + 1}", cells=f",,{base + year % 3}")
        for area, base in (("Leeds", 5), ("330", 80))
        for year in range(2010, 2020)
    )
    assert loaded(tmp_path, HEAD + both)[0].problems == ()
