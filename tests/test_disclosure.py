"""No small number, nor anything from which one follows, is in the published file: canaries, and an attacker of our own."""

import random
from itertools import product

import numpy as np
import pytest
from scipy.optimize import linprog

import publish
from errors import DisclosureError
from publish.withholding import NO_ROWS
from tests.publish.building import catalogue_of, extract, fact, indicator, published_rows


COUNTY, DISTRICTS = "E10000034", [f"E0700023{n}" for n in range(4, 10)]
BREAKDOWNS = {"sex": ("female", "male"), "age": ("under 5", "5 to 10", "11 to 15", "16 and over")}
YEARS = (2023, 2024)
SHARE = indicator()


def counts(seed):
    """{(area, year, breakdown, category): (numerator, denominator)} that add up over sex, age and the county's districts."""
    draw = random.Random(seed)
    cells = {}
    for area, year, sex, age in product(DISTRICTS, YEARS, BREAKDOWNS["sex"], BREAKDOWNS["age"]):
        base = draw.choice((12, 40, 90))
        number = min(base, draw.choice((0, 1, 2, 3, 4, 7, 9, 15, 30)))
        for place, (breakdown, category) in product((area, COUNTY), (("all", "all"), ("sex", sex), ("age", age))):
            old = cells.get((place, year, breakdown, category), (0, 0))
            cells[place, year, breakdown, category] = (old[0] + number, old[1] + base)
    return cells


def facts_of(cells):
    return [
        fact("share", area, year, breakdown, category, numerator=x, denominator=n, note=f"note {x}")
        for (area, year, breakdown, category), (x, n) in cells.items()
    ]


def published(folder, cells):
    rows = published_rows(folder, [extract(folder / "a.parquet", facts_of(cells))], catalogue_of(SHARE))
    return {(row["area"], int(row["period"]), row["breakdown"], row["category"]): row for row in rows}


def sums(cells):
    """Every sum that anyone knows to hold: (the whole, its parts)."""
    for area, year, breakdown in product([COUNTY, *DISTRICTS], YEARS, BREAKDOWNS):
        yield (area, year, "all", "all"), [(area, year, breakdown, category) for category in BREAKDOWNS[breakdown]]
    for year, (breakdown, category) in product(YEARS, {(key[2], key[3]) for key in cells}):
        yield (COUNTY, year, breakdown, category), [(district, year, breakdown, category) for district in DISTRICTS]


def attacked(cells, rows, quantity):
    """{hidden cell: (lowest, highest)} that an attacker who knows every sum can derive for one quantity of a row."""
    names = list(cells)
    place = {name: number for number, name in enumerate(names)}
    equations = np.zeros((0, len(names)))
    for whole, parts in sums(cells):
        line = np.zeros((1, len(names)))
        line[0, place[whole]] = 1
        line[0, [place[part] for part in parts]] = -1
        equations = np.vstack([equations, line])
    bounds = [(0, None) if rows[name]["status"] == "hidden" else (quantity(rows[name]),) * 2 for name in names]
    found = {}
    for name in (name for name in names if rows[name]["status"] == "hidden"):
        aim = np.zeros(len(names))
        aim[place[name]] = 1
        ends = [linprog(sign * aim, A_eq=equations, b_eq=np.zeros(len(equations)), bounds=bounds) for sign in (1, -1)]
        found[name] = tuple(np.inf if end.fun is None else abs(end.fun) for end in ends)
    return found


QUANTITIES = {
    "numerator": lambda row: row["numerator"],
    "denominator": lambda row: row["denominator"],
    "complement": lambda row: row["denominator"] - row["numerator"],
}


@pytest.mark.parametrize("seed", range(4))
def test_an_attacker_who_knows_every_sum_cannot_find_a_hidden_number(tmp_path, seed):
    cells = counts(seed)
    rows = published(tmp_path, cells)
    assert any(row["status"] == "hidden" for row in rows.values())
    assert any(row["status"] == "shown" for row in rows.values())
    for quantity in QUANTITIES.values():
        for name, (lowest, highest) in attacked(cells, rows, quantity).items():
            x, n = cells[name]
            if quantity({"numerator": x, "denominator": n}) > 0:
                assert highest - lowest > 1, f"{name} lies between {lowest} and {highest}"


@pytest.mark.parametrize("seed", range(4))
def test_no_shown_row_is_small_in_its_count_its_base_or_its_remainder(tmp_path, seed):
    for row in published(tmp_path, counts(seed)).values():
        if row["status"] == "shown":
            rest = row["denominator"] - row["numerator"]
            assert not 0 < row["numerator"] < 6 and not 0 < rest < 6 and row["denominator"] >= 10
        else:
            assert {row[name] for name in ("numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998", "note")} == {
                None
            }


CANARY = (3.000244140625, 4096.000244140625)


def test_canaries_that_must_be_hidden_are_nowhere_in_the_file(tmp_path):
    given = [
        fact("share", numerator=CANARY[0], denominator=CANARY[1], note="canary-in-a-note"),
        fact("share", year=2023, numerator=50, denominator=100),
    ]
    published_rows(tmp_path, [extract(tmp_path / "a.parquet", given)], catalogue_of(SHARE))
    held = (tmp_path / "build.duckdb").read_bytes()
    assert b"canary-in-a-note" not in held
    for number in (*CANARY, CANARY[0] / CANARY[1] * 100):
        assert np.float64(number).tobytes() not in held


def test_these_tests_turn_red_when_the_writer_forgets_to_hide(tmp_path, monkeypatch):
    monkeypatch.setattr(publish, "hide", lambda db, catalogue, withheld: None)
    given = [fact("share", numerator=CANARY[0], denominator=CANARY[1])]
    with pytest.raises(DisclosureError):  # the audit refuses such a file; these tests must see it without that
        published_rows(tmp_path, [extract(tmp_path / "a.parquet", given)], catalogue_of(SHARE))
    monkeypatch.setattr(publish, "withhold_what_follows", lambda path, catalogue: NO_ROWS)
    published_rows(tmp_path, [extract(tmp_path / "a.parquet", given)], catalogue_of(SHARE))
    assert np.float64(CANARY[0]).tobytes() in (tmp_path / "build.duckdb").read_bytes()


def test_a_family_that_counts_the_same_children_is_hidden_alike(tmp_path):
    number = indicator("number", "count", 1, "children", denominator=None, same_children_as="children")
    share = indicator("share", same_children_as="children")
    given = [fact("number", numerator=4), fact("share", numerator=4, denominator=900), fact("number", year=2023, numerator=40)]
    rows = published_rows(tmp_path, [extract(tmp_path / "a.parquet", given)], catalogue_of(number, share))
    assert [(row["indicator"], row["period"], row["status"]) for row in rows] == [
        ("number", "2023", "shown"), ("number", "2024", "hidden"), ("share", "2024", "hidden"),
    ]  # fmt: skip


def test_an_indicator_may_ask_for_more_and_never_for_less(tmp_path):
    strict, lax = indicator("strict", threshold=20), indicator("lax", threshold=1)
    given = [fact("strict", numerator=15, denominator=900), fact("lax", numerator=4, denominator=900)]
    rows = published_rows(tmp_path, [extract(tmp_path / "a.parquet", given)], catalogue_of(strict, lax))
    assert {row["status"] for row in rows} == {"hidden"}


def test_published_statistics_keep_what_their_source_decided(tmp_path):
    given = extract(
        tmp_path / "a.parquet", [fact("share", numerator=3, denominator=900), fact("share", year=2023, symbol="c")], controlled=True
    )
    rows = published_rows(tmp_path, [given], catalogue_of(SHARE))
    assert [(row["status"], row["numerator"]) for row in rows] == [("hidden", None), ("shown", 3)]


def test_a_public_figure_is_not_counted_on_to_hide_another(tmp_path):
    ours = extract(
        tmp_path / "a.parquet",
        [
            fact("share", breakdown="sex", category=one, numerator=x, denominator=n)
            for one, x, n in (("girls", 3, 90), ("boys", 40, 80), ("other", 50, 85))
        ],
    )
    public = extract(tmp_path / "b.parquet", [fact("share", numerator=93, denominator=255)], controlled=True)
    rows = published_rows(tmp_path, [ours, public], catalogue_of(SHARE))
    assert sum(row["status"] == "hidden" for row in rows) == 2
    assert all(row["status"] == "shown" for row in rows if row["breakdown"] == "all")


def test_counts_that_values_give_away_are_protected_as_well(tmp_path):
    shares = (("girls", 4.0, 100), ("boys", 10.0, 100), ("other", 30.0, 100))
    given = [fact("share", breakdown="sex", category=one, value=value, decimals=1, denominator=n) for one, value, n in shares]
    rows = published_rows(
        tmp_path, [extract(tmp_path / "a.parquet", [*given, fact("share", numerator=44, denominator=300)])], catalogue_of(SHARE)
    )
    assert sum(row["status"] == "hidden" for row in rows) == 2


def chosen(seed):
    """Answers to one question in three districts and their county: {area: (agree, neither, disagree)}, agree being the headline."""
    draw = random.Random(seed)
    of = {area: tuple(draw.choice((0, 2, 9, 20, 60)) + 12 * (place == 0) for place in range(3)) for area in DISTRICTS[:3]}
    return {COUNTY: tuple(map(sum, zip(*of.values()))), **of}


@pytest.mark.parametrize("seed", range(4))
def test_an_attacker_with_bases_headlines_and_answers_finds_no_hidden_answer(tmp_path, seed):
    counts = chosen(seed)
    given = [fact("share", area, numerator=held[0], denominator=sum(held)) for area, held in counts.items()]
    given += [
        fact("share", area, breakdown="answer", category=str(place), numerator=held[place], denominator=sum(held), effective=9, value=1)
        for area, held in counts.items()
        for place in range(3)
    ]
    rows = published_rows(tmp_path, [extract(tmp_path / "a.parquet", given)], catalogue_of(SHARE))
    status = {(row["area"], row["category"]): row["status"] for row in rows}
    names = [(area, place) for area in counts for place in range(3)]
    line = lambda cells: [cells.get(name, 0) for name in names]  # noqa: E731
    equations = [line({(COUNTY, place): -1} | {(area, place): 1 for area in DISTRICTS[:3]}) for place in range(3)]
    known = [0.0] * 3
    for area, held in counts.items():
        if status[area, "all"] == "shown":
            equations += [line({(area, place): 1 for place in range(3)}), line({(area, 0): 1})]
            known += [sum(held), held[0]]
        assert len({status[area, str(place)] for place in range(3)}) == 1
    bounds = [(0, None) if status[area, str(place)] == "hidden" else (counts[area][place],) * 2 for area, place in names]
    for number, (area, place) in enumerate(names):
        if 0 < counts[area][place] < 6:
            assert status[area, str(place)] == "hidden"
            aim = np.eye(len(names))[number]
            ends = [linprog(sign * aim, A_eq=equations, b_eq=known, bounds=bounds) for sign in (1, -1)]
            low, high = (np.inf if end.fun is None else abs(end.fun) for end in ends)
            assert high - low > 1, f"{area} {place} lies between {low} and {high}"


def test_the_few_who_are_in_no_published_part_do_not_follow_from_the_total(tmp_path):
    parts = {"female": (40, 200), "male": (47, 210)}
    given = [fact("share", numerator=90, denominator=430)]
    given += [fact("share", breakdown="sex", category=name, numerator=x, denominator=n) for name, (x, n) in parts.items()]
    rows = published_rows(tmp_path, [extract(tmp_path / "a.parquet", given)], catalogue_of(SHARE))
    assert "hidden" in {row["status"] for row in rows}


def test_a_total_that_is_just_its_parts_is_shown_with_them(tmp_path):
    parts = {"female": (40, 200), "male": (50, 230)}
    given = [fact("share", numerator=90, denominator=430)]
    given += [fact("share", breakdown="sex", category=name, numerator=x, denominator=n) for name, (x, n) in parts.items()]
    rows = published_rows(tmp_path, [extract(tmp_path / "a.parquet", given)], catalogue_of(SHARE))
    assert {row["status"] for row in rows} == {"shown"}
