"""The kind: a newer release of the same table no longer has a cell. It is withdrawn, never a nought and never a current figure; and a file
that covers less takes nothing off what it does not cover.
"""

from dataclasses import replace

import pytest

import loaders
from tests.publish.building import catalogue_of, extract, fact, indicator, published_rows


SHARE = indicator()
PLACES, YEARS = ("E08000025", "E10000034", "E06000009"), range(2020, 2025)


def table(left_out=(), places=PLACES, years=YEARS, **more):
    """A fact for each place and year but those left out."""
    return [
        fact("share", area=place, year=year, numerator=400 + year - 2000, denominator=1000, **more)
        for place in places for year in years if (place, year) not in left_out
    ]  # fmt: skip


def withdrawn(folder, older, newer, known=None, controlled=True, loaders_of=("dfe", "dfe")):
    """The (area, year, category) that are withdrawn where these facts are loaded one after the other."""
    files = [extract(folder / f"{order}.parquet", facts, order, controlled) for order, facts in enumerate((older, newer), 1)]
    given = [replace(file, loader=loader) for file, loader in zip(files, loaders_of)]
    rows = published_rows(folder, given, known or catalogue_of(SHARE))
    gone = [row for row in rows if row["status"] == "withdrawn"]
    numbers = ("numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998", "note")
    assert all(row[name] is None for row in gone for name in numbers)
    return {(row["area"], row["starts"].year, row["category"]) for row in gone}


@pytest.mark.parametrize("loader", [name for name, kind in loaders.LOADERS.items() if kind.controlled])
def test_a_cell_that_a_newer_release_lacks_is_withdrawn_whatever_it_was_read_by(tmp_path, loader):
    gone = (PLACES[0], 2022)
    assert withdrawn(tmp_path, table(), table([gone]), loaders_of=(loader, loader)) == {(*gone, "all")}


def test_the_last_year_of_one_place_is_withdrawn_and_its_year_before_is_no_current_figure_of_it(tmp_path):
    gone = (PLACES[1], 2024)
    assert withdrawn(tmp_path, table(), table([gone])) == {(*gone, "all")}


def test_a_whole_year_that_is_gone_between_others_is_withdrawn(tmp_path):
    gone = [(place, 2021) for place in PLACES]
    assert withdrawn(tmp_path, table(), table(gone)) == {(*cell, "all") for cell in gone}


def test_a_group_of_one_year_is_withdrawn_and_the_headline_stands(tmp_path):
    girls = {"breakdown": "sex", "category": "girls"}
    gone = (PLACES[0], 2023)
    assert withdrawn(tmp_path, table() + table(**girls), table() + table([gone], **girls)) == {(*gone, "girls")}


@pytest.mark.parametrize(
    "newer",
    [
        table(places=PLACES[:1]),
        table(years=[2025]),
        table(years=[2024, 2025]),
        table(places=PLACES[:1], years=[2020, 2024]),
        table(breakdown="sex", category="girls"),
    ],
    ids=["one authority", "one newer year", "two years", "two years far apart", "another breakdown"],
)
def test_a_file_that_covers_less_withdraws_nothing(tmp_path, newer):
    assert withdrawn(tmp_path, table(), newer) == set()


def test_an_older_release_loaded_later_withdraws_nothing_and_is_judged_by_the_newer(tmp_path):
    gone = (PLACES[0], 2022)
    assert withdrawn(tmp_path, table([gone]), table(release=1)) == {(*gone, "all")}
    assert withdrawn(tmp_path, table(), table([gone], release=1)) == set()


def test_another_table_and_own_figures_withdraw_nothing(tmp_path):
    gone = (PLACES[0], 2022)
    assert withdrawn(tmp_path, table(), table([gone]), loaders_of=("dfe", "fingertips")) == set()
    assert withdrawn(tmp_path, table(), table([gone]), controlled=False) == set()


def test_a_figure_with_a_symbol_in_the_newer_release_is_not_withdrawn(tmp_path):
    cell = (PLACES[0], 2022)
    newer = table([cell]) + [fact("share", area=cell[0], year=cell[1], symbol="x")]
    assert withdrawn(tmp_path, table(), newer) == set()


def test_a_withdrawn_population_is_the_base_of_no_rate(tmp_path):
    people = indicator("share", "count", 1, "children", denominator=None)
    rate = indicator("plans", "rate", 10000, "per 10,000", population="share")
    gone = (PLACES[0], 2022)
    plans = [fact("plans", area=place, year=2022, numerator=90) for place in PLACES]
    files = [extract(tmp_path / "1.parquet", table() + plans, 1, True), extract(tmp_path / "2.parquet", table([gone]), 2, True)]
    rows = published_rows(tmp_path, files, catalogue_of(people, rate))
    assert {row["area"]: row["value"] is None for row in rows if row["indicator"] == "plans"} == {
        place: place == PLACES[0] for place in PLACES
    }
