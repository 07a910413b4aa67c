"""A note beside a figure tells nobody's number: neither its own, nor that of a figure that is hidden."""

from tests.publish.building import catalogue_of, extract, fact, indicator, published_rows


def notes(folder, note, **more):
    facts = [fact("share", year=year, numerator=50, denominator=100, note=text) for year, text in ((2023, "Provisional"), (2024, note))]
    rows = published_rows(folder, [extract(folder / "a.parquet", facts, **more)], catalogue_of(indicator()))
    return [(row["value"], row["note"]) for row in rows]


def test_a_note_that_counts_a_few_goes_and_its_figure_stays(tmp_path):
    assert notes(tmp_path, "Female: 3 of 60") == [(50.0, "Provisional"), (50.0, None)]


def test_a_note_of_a_published_statistic_is_its_publishers(tmp_path):
    assert notes(tmp_path, "Female: 3 of 60", controlled=True)[1] == (50.0, "Female: 3 of 60")
