"""Which facts are published, and as what value."""

import pytest

from tests.publish.building import catalogue_of, extract, fact, indicator, published_rows


SHARE = indicator()


def values(folder, *inputs, known=None):
    rows = published_rows(folder, list(inputs), known or catalogue_of(SHARE))
    return {(row["area"], row["period"], row["category"]): row["value"] for row in rows}


def test_a_quotient_that_rounds_to_the_printed_value_replaces_it(tmp_path):
    given = extract(tmp_path / "a.parquet", [fact("share", numerator=344, denominator=1290, value=26.7, decimals=1)])
    assert values(tmp_path, given) == {("E08000025", "2024", "all"): pytest.approx(344 / 1290 * 100, abs=1e-12)}


def test_a_printed_value_that_our_quotient_contradicts_stands(tmp_path):
    given = extract(tmp_path / "a.parquet", [fact("share", numerator=344, denominator=1290, value=27.3, decimals=1)])
    assert values(tmp_path, given) == {("E08000025", "2024", "all"): 27.3}


def test_a_quotient_half_way_between_two_printed_values_is_left_to_the_source(tmp_path):
    given = extract(tmp_path / "a.parquet", [fact("share", numerator=205, denominator=1000, value=21, decimals=0)])
    assert values(tmp_path, given) == {("E08000025", "2024", "all"): 21}


def test_the_newest_release_wins_over_a_later_upload_of_an_older_one(tmp_path):
    new = extract(tmp_path / "a.parquet", [fact("share", numerator=600, denominator=1000)], order=1)
    old = extract(
        tmp_path / "b.parquet",
        [fact("share", numerator=500, denominator=1000, release=1), fact("share", year=2023, numerator=400, denominator=1000, release=1)],
        order=2,
    )
    assert values(tmp_path, new, old) == {("E08000025", "2023", "all"): 40, ("E08000025", "2024", "all"): 60}


def test_of_the_same_release_the_latest_upload_wins(tmp_path):
    first = extract(tmp_path / "a.parquet", [fact("share", numerator=600, denominator=1000)], order=1)
    second = extract(tmp_path / "b.parquet", [fact("share", numerator=610, denominator=1000)], order=2)
    assert values(tmp_path, second, first) == {("E08000025", "2024", "all"): 61}


def test_invented_figures_go_as_soon_as_one_real_extract_is_active(tmp_path):
    sample = extract(
        tmp_path / "a.parquet", [fact("share", year=year, numerator=600, denominator=1000) for year in (2022, 2023)], invented=True
    )
    real = extract(tmp_path / "b.parquet", [fact("share", numerator=610, denominator=1000)], order=2)
    assert values(tmp_path, sample) == {("E08000025", "2022", "all"): 60, ("E08000025", "2023", "all"): 60}
    assert values(tmp_path, sample, real) == {("E08000025", "2024", "all"): 61}


def test_a_population_indicator_gives_the_denominator_that_an_extract_lacks(tmp_path):
    people = indicator("people", "count", 1, "children", denominator=None)
    rate = indicator("plans", "rate", 10000, "per 10,000", population="people")
    given = extract(tmp_path / "a.parquet", [fact("people", numerator=200_000), fact("plans", numerator=900)])
    rows = published_rows(tmp_path, [given], catalogue_of(people, rate))
    assert [(row["indicator"], row["value"], row["denominator"]) for row in rows] == [("people", 200_000, None), ("plans", 45, 200_000)]


def test_symbols_keep_their_meaning_and_never_become_numbers(tmp_path):
    facts = [fact("share", year=2020 + n, symbol=symbol) for n, symbol in enumerate(("c", "x", "z", "low", "u"))]
    rows = published_rows(tmp_path, [extract(tmp_path / "a.parquet", facts, controlled=True)], catalogue_of(SHARE))
    assert [(row["symbol"], row["status"]) for row in rows] == [
        ("c", "hidden"), ("x", "missing"), ("z", "not applicable"), ("low", "missing"), ("u", "missing"),
    ]  # fmt: skip
    assert all(row["value"] is None and row["numerator"] is None for row in rows)


def test_nothing_active_gives_an_empty_file(tmp_path):
    assert published_rows(tmp_path, [], catalogue_of(SHARE)) == []
