"""Another table read as our template is, once a person has matched its columns."""

import pytest

from ingest import ReadingOptions, load
from ingest.mapping import mapping_faults
from ingest.mapping.column_mapping import Mapping, unique_headings
from ingest.mapping.recipe import Recipe
from loaders import LOADERS
from tests.ingest.load_extract import faults, figure, known


INDICATOR = "persistent_absence"
LONG = "LA,Year,Number,Cohort\nBirmingham,2023/24,41,200\nWorcestershire,2023/24,10,100\n"
MATCHED = {
    "columns": {"area": "LA", "period": "Year", "numerator": "Number", "denominator": "Cohort"},
    "constants": {"indicator": INDICATOR},
}


@pytest.fixture
def read(tmp_path):
    import pyarrow.parquet as pq

    def read(text, **mapping):
        file = tmp_path / "table.csv"
        file.write_text(text, encoding="utf-8")
        done = load(file, ReadingOptions(recipe=Recipe(mapping=Mapping(**mapping))), known(), LOADERS, tmp_path / "facts.parquet")
        return done, done.path and pq.read_table(done.path).to_pandas()

    return read


def test_a_matched_table_becomes_facts_under_our_protection(read):
    done, facts = read(LONG, **MATCHED)
    assert (done.loader, done.controlled, done.facts, done.faults) == ("mapped", False, 2, 0)
    fact = figure(facts, INDICATOR, area="E08000025")
    assert (fact.period, fact.numerator, fact.denominator, fact.row) == ("2023/24", 41, 200, 2)


def test_columns_side_by_side_become_rows(read):
    wide = {"columns": {"area": "LA"}, "constants": {"indicator": INDICATOR}, "wide": ("2022/23", "2023/24")}
    _, facts = read("LA,2022/23,2023/24\nBirmingham,20.5,21\nLeeds,10,c\n", **wide)
    assert sorted(facts[["area", "period", "row"]].itertuples(index=False, name=None)) == [
        ("E08000025", "2022/23", 2), ("E08000025", "2023/24", 2), ("E08000035", "2022/23", 3), ("E08000035", "2023/24", 3),
    ]  # fmt: skip
    assert figure(facts, INDICATOR, area="E08000035", period="2023/24").symbol == "c"


def test_headings_may_be_indicators_in_the_words_of_the_file(read):
    told = {"wide": ("Absent", "Other"), "told": "indicator", "indicators": {"Absent": INDICATOR, "Other": ""}}
    done, facts = read("LA,Year,Absent,Other\nBirmingham,2023/24,20,n/k\n", columns={"area": "LA", "period": "Year"}, **told)
    assert done.faults == 0 and list(facts.indicator) == [INDICATOR]


def test_cells_may_name_indicators_in_the_words_of_the_file(read):
    text = "KPI,LA,Year,Actual\nAway a lot,Birmingham,2023/24,20\nSpare,Birmingham,2023/24,1\nOdd,Birmingham,2023/24,2\n"
    columns = {"indicator": "KPI", "area": "LA", "period": "Year", "value": "Actual"}
    done, _ = read(text, columns=columns, indicators={"Away a lot": INDICATOR, "Spare": ""})
    assert faults(done) == [(4, "KPI", "Odd")]


def test_a_fault_is_told_by_the_heading_in_the_file(read):
    done, _ = read(LONG.replace("41", "4I").replace("Worcestershire", "Worcester-shire"), **MATCHED)
    assert faults(done) == [(2, "Number", "4I"), (3, "LA", "Worcester-shire")]
    wide = {"columns": {"area": "LA"}, "constants": {"indicator": INDICATOR}, "wide": ("2022/23", "2023/24")}
    done, _ = read("LA,2022/23,2023/24\nBirmingham,20.5,2I\n", **wide)
    assert faults(done) == [(2, "2023/24", "2I")]


def test_a_heading_with_an_apostrophe_is_a_heading_like_any_other(read):
    done, _ = read(
        "LA's,Year,'n'\nBirmingham,2023/24,4I\n",
        columns={"area": "LA's", "period": "Year", "value": "'n'"},
        constants={"indicator": INDICATOR},
    )
    assert faults(done) == [(2, "'n'", "4I")]


def test_headings_that_are_blank_or_there_twice_are_called_by_their_column(read):
    assert unique_headings(("", "a", "a ", "b")) == ("(column 1)", "a (column 2)", "a (column 3)", "b")
    columns = {"area": "(column 1)", "period": "Year", "value": "n (column 4)"}
    _, facts = read(",Year,n,n\nBirmingham,2023/24,1,20\n", columns=columns, constants={"indicator": INDICATOR})
    assert list(facts.value) == [20]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"columns": MATCHED["columns"] | {"area": "L A"}}, "the file does not have it. Did you mean 'LA'?"),
        ({"columns": MATCHED["columns"] | {"size": "LA"}}, "none of our columns"),
        ({"columns": {"area": "LA", "period": "Year"}}, "no column holds figures"),
        ({"columns": {"area": "LA", "value": "Number"}}, "nothing says which period"),
        ({"constants": {}}, "nothing says which indicator"),
        ({"constants": {"indicator": "absense"}}, "'absense' is no indicator"),
        ({"constants": MATCHED["constants"] | {"area": "LA"}}, "says twice where 'area' comes from"),
        ({"columns": {"period": "Year", "value": "Number"}, "constants": {"indicator": INDICATOR, "area": "Narnia"}}, "'Narnia' is no area"),
        ({"columns": {"area": "LA", "value": "Number"}, "constants": {"indicator": INDICATOR, "period": "2O24"}}, "'2O24' is no period"),
        ({"wide": ("Number",), "told": "size"}, "columns side by side tell"),
    ],
)  # fmt: skip
def test_a_mapping_that_cannot_be_used_is_a_fault_once(read, change, words):
    done, facts = read(LONG, **(MATCHED | change))
    assert facts is None and done.faults == len(done.problems)
    assert any(words in one.message for one in done.problems), done.problems


def test_nothing_is_wrong_with_a_mapping_that_fits():
    assert not list(mapping_faults.mapping_faults(Mapping(**MATCHED), ("LA", "Year", "Number", "Cohort"), known()))


def test_a_table_that_nobody_has_matched_says_so(tmp_path):
    file = tmp_path / "table.csv"
    file.write_text(LONG, encoding="utf-8")
    done = load(file, ReadingOptions(loader="mapped"), known(), LOADERS, tmp_path / "facts.parquet")
    assert "nobody has matched the columns" in done.problems[0].message
