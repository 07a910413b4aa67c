"""Another table read as our template is, once a person has matched its columns."""

from dataclasses import replace

import pyarrow.parquet as pq
import pytest

from catalogue.areas import areas
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


SCORES = (
    "Measure,Council,2022/23,2023/24\nEarly help,,,\nAway a lot,Birmingham,27.3,26\nAway a lot,England average,20,21\n"
    "Education,,,\nAway a lot,Leeds,22.1,22.2\n"
)
SCORED = {
    "columns": {"indicator": "Measure", "area": "Council"}, "wide": ("2022/23", "2023/24"), "indicators": {"Away a lot": INDICATOR},
}  # fmt: skip


def test_rows_are_left_out_by_what_they_say_and_told(read):
    """Kind: matching a table to ours. Titles over sections and rows of averages are left out, and named."""
    done, facts = read(SCORES, **SCORED, left_out=("England average",), sections="left out")
    assert not done.faults and sorted(facts.value) == [22.1, 22.2, 26, 27.3]
    noted = [(problem.row, problem.message.partition(",")[0]) for problem in done.problems if "left out" in problem.message]
    assert noted == [(2, "2 rows of one word alone"), (4, "one row that say 'England average' was left out")]


def test_lines_over_sections_become_a_column(read):
    text = "Group,2022/23,2023/24\nFemale,,\nBirmingham,20,21\nLeeds,22,23\nMale,,\nBirmingham,24,25\nLeeds,26,27\n"
    mapping = {"columns": {"area": "Group"}, "constants": {"indicator": INDICATOR, "breakdown": "sex"}, "wide": ("2022/23", "2023/24")}
    done, facts = read(text, **mapping, sections="category")
    assert not done.faults and len(facts) == 8
    assert figure(facts, INDICATOR, "sex", "Male", area="E08000035", period="2023/24").value == 27


@pytest.mark.parametrize(
    "top", [",2022/23,,2023/24,\nArea,Number,Cohort,Number,Cohort", "Area,2022/23,,2023/24,\n,Number,Cohort,Number,Cohort"]
)
def test_two_lines_of_headings_tell_a_period_and_a_number(read, top):
    wide = ("Number (column 2)", "Cohort (column 3)", "Number (column 4)", "Cohort (column 5)")
    holding = {"Number (column 2)": "numerator", "Number (column 4)": "numerator", "Cohort (column 3)": "denominator", "Cohort (column 5)": "denominator"}  # fmt: skip
    mapping = {"columns": {"area": "Area"}, "constants": {"indicator": INDICATOR}, "wide": wide, "word_above": True, "holding": holding}
    done, facts = read(f"{top}\nBirmingham,41,150,40,160\nLeeds,30,210,3I,220\n", **mapping)
    assert faults(done) == [(4, "Number (column 4)", "3I")]
    done, facts = read(f"{top}\nBirmingham,41,150,40,160\nLeeds,30,210,31,220\n", **mapping)
    fact = figure(facts, INDICATOR, area="E08000035", period="2023/24")
    assert (fact.numerator, fact.denominator, len(facts)) == (31, 220, 4)


def test_nothing_over_a_column_is_no_period_and_two_of_one_kind_are_told(read):
    text = ",2022/23,,\nArea,n,d,m\nBirmingham,41,150,3\n"
    mapping = {"columns": {"area": "Area"}, "constants": {"indicator": INDICATOR}, "wide": ("n", "d"), "word_above": True}
    done, _ = read(text, **mapping)
    assert [(one.column, "tells the same as 'n'" in one.message) for one in done.problems] == [("d", True)]


def test_a_blank_cell_means_the_one_above_it_where_cells_were_merged(read):
    text = "Council,Year,n\nLeeds,2022/23,20\n,2023/24,21\nBirmingham,2022/23,22\n,2023/24,23\n"
    mapping = {"columns": {"area": "Council", "period": "Year", "value": "n"}, "constants": {"indicator": INDICATOR}}
    assert faults(read(text, **mapping)[0]) == [(3, "Council", None), (5, "Council", None)]
    done, facts = read(text, **mapping, filled_down=("Council",))
    assert not done.faults and figure(facts, INDICATOR, area="E08000025", period="2023/24").value == 23


def test_localities_enter_as_a_breakdown_of_their_place(read):
    text = "Locality,Year,n,d\nErdington,2022/23,59,178\nHall Green,2022/23,69,119\n"
    constants = {"indicator": INDICATOR, "area": "Birmingham", "breakdown": "locality"}
    done, facts = read(text, columns={"category": "Locality", "period": "Year", "numerator": "n", "denominator": "d"}, constants=constants)
    assert not done.faults and figure(facts, INDICATOR, "locality", "Hall Green", area="E08000025").numerator == 69


def test_localities_enter_as_areas_that_a_list_of_the_councils_own_names(tmp_path):
    """A council adds its localities to the list of places, each with the authority that it is a part of."""
    own = tmp_path / "areas.csv"
    own.write_text(
        (known().folder / "areas.csv").read_text(encoding="utf-8") + "own-erdington,Erdington,locality,E12000005,E08000025,,,,\n",
        encoding="utf-8",
    )
    wrong: list[str] = []
    places = areas(own, known().folder / "neighbours.csv", wrong)
    file = tmp_path / "table.csv"
    file.write_text("Locality,Year,n,d\nErdington,2022/23,59,178\n", encoding="utf-8")
    mapping = Mapping({"area": "Locality", "period": "Year", "numerator": "n", "denominator": "d"}, {"indicator": INDICATOR})
    options = ReadingOptions(recipe=Recipe(mapping=mapping))
    done = load(file, options, replace(known(), areas=places), LOADERS, tmp_path / "facts.parquet")
    assert not wrong and not done.faults
    assert pq.read_table(done.path).to_pylist()[0]["area"] == "own-erdington"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"sections": "county"}, "lines of one word alone are of the rows below them"),
        ({"sections": "area"}, "says twice where 'area' comes from"),
        ({"filled_down": ("Town",)}, "the file does not have it"),
        ({"holding": {"Number": "many"}}, "columns side by side tell"),
    ],
)
def test_what_is_said_of_rows_and_cannot_be_is_a_fault(read, change, words):
    done, _ = read(LONG, **(MATCHED | change))
    assert any(words in one.message for one in done.problems), done.problems
