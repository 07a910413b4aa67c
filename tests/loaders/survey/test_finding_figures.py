"""The findings of real surveys, of the invented one and of the reference microdata are what others work out without us."""

import tomllib
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from catalogue.codebooks import codebook_of
from catalogue.survey_items import survey_items
from loaders.survey.draft.drafted_codebook import draft_codebook
from tests.ingest.load_extract import known, loaded, real


ROOT = Path(__file__).resolve().parents[3]
VECTORS = ROOT.parent / "shared" / "vectors"
TODAY = date(2026, 11, 30)


def drafted_facts(folder, path):
    """(the items of a drafted codebook, its facts as a frame) of an export, loaded as it was drafted."""
    drafted = draft_codebook(path, path.name, known(), TODAY, folder)
    book = folder / "drafted.toml"
    book.write_text(drafted.toml, encoding="utf-8")
    done, facts = loaded(folder, path, codebook=book)
    assert [problem for problem in done.problems if problem.severity == "fault"] == []
    faults = []
    made = codebook_of(tomllib.loads(drafted.toml), "drafted.toml", known().indicators, known().areas, faults)
    return {item.text: item for item in survey_items(made)}, facts


def of(facts, part, breakdown="all", category="all"):
    (row,) = facts[(facts.indicator == part.definition) & (facts.breakdown == breakdown) & (facts.category == category)].itertuples()
    return row


def checked(items, facts, raw, columns, weights=None):
    """How many shares were held against pandas, of these columns as they stand in the file."""
    count = 0
    for column in columns:
        item, cells = items[column], raw[column].dropna()
        cells = cells[~cells.isin(item.question.declined)]
        weight = np.ones(len(cells)) if weights is None else weights[cells.index]
        for part in item.answers:
            row, gave = of(facts, part), (cells == part.label).to_numpy()
            assert (row.numerator, row.denominator) == (gave.sum(), len(cells)), (column, part.label)
            assert row.value == pytest.approx(100 * (weight * gave).sum() / weight.sum(), rel=1e-9)
            count += 1
    return count


def test_the_invented_survey_of_899_with_its_weights(tmp_path):
    path = ROOT / "data" / "samples" / "invented_survey_2023.csv"
    raw = pd.read_csv(path, dtype=str)
    items, facts = drafted_facts(tmp_path, path)
    columns = [text for text, item in items.items() if not item.several]
    assert len(raw) == 899 and checked(items, facts, raw, columns, raw.Weight.astype(float).to_numpy()) > 35


@pytest.mark.slow
def test_every_question_of_the_young_people_survey(tmp_path):
    path = real("survey/young_people_survey_responses.csv")
    raw = pd.read_csv(path, dtype=str, keep_default_na=False).replace({"": None, "NA": None})
    items, facts = drafted_facts(tmp_path, path)
    columns = [text for text, item in items.items() if item.question.kind != "number" and text in raw.columns]
    assert checked(items, facts, raw, columns) > 600


@pytest.mark.slow
def test_every_question_of_the_wellbeing_survey(tmp_path):
    path = real("survey/standard_synthetic_data_raw.csv")
    raw = pd.read_csv(path, dtype=str, keep_default_na=False).apply(lambda cells: cells.str.strip()).replace({"": None, "NULL": None})
    items, facts = drafted_facts(tmp_path, path)
    by_column = {item.column: item for item in items.values() if item.column and item.question.kind in ("single", "scale")}
    labels = {column: item for column, item in by_column.items() if column.endswith("_lab")}
    assert len(labels) > 80
    assert checked(labels, facts, raw, labels) > 350


@pytest.mark.skipif(not VECTORS.is_dir(), reason="the reference answers are not beside the project")
def test_shares_and_the_effective_base_of_weighted_groups_are_those_of_the_survey_package(tmp_path):
    raw = pd.read_csv(VECTORS / "survey_microdata.csv")
    raw["group"] = raw.sex + " " + raw.year
    path = tmp_path / "microdata.csv"
    raw[["likert", "w", "group"]].to_csv(path, index=False)
    names = ", ".join(f'"{name}" = "{name}"' for name in sorted(raw.group.unique()))
    book = tmp_path / "book.toml"
    book.write_text(
        f"""id = "vectors"\nfindings = true\ntitle = "Vectors"\narea = "E08000025"\nperiod = "2026"\nperiod_type = "calendar year"\nweight = "w"
[[group]]\nbreakdown = "group"\ncolumn = "group"\ncategories = {{ {names} }}
[[question]]\nid = "likert"\ncolumns = ["likert"]\nkind = "scale"\nanswers = ["1", "2", "3", "4", "5"]
positive = ["4", "5"]\nnegative = ["1", "2"]\n""",
        encoding="utf-8",
    )
    _, facts = loaded(tmp_path, path, codebook=book)
    made = codebook_of(tomllib.loads(book.read_text(encoding="utf-8")), "book.toml", known().indicators, known().areas, [])
    sides = {part.label: part for part in survey_items(made)[0].sides}
    expected = pd.read_csv(VECTORS / "likert_net.csv")
    for want in expected.itertuples():
        good, bad = (of(facts, sides[name], "group", f"{want.sex} {want.year}") for name in ("positive", "negative"))
        assert (good.denominator, good.value, bad.value) == (want.n, pytest.approx(want.pct_agree), pytest.approx(want.pct_disagree))
        assert good.value - bad.value == pytest.approx(want.net_score) and good.effective == pytest.approx(want.n_eff)
    assert len(expected) > 3
