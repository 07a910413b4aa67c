"""How a person said a file is read is kept with it, read again with it, and remembered for the next file with the same headings."""

import pytest

import actions
from errors import UsageError
from store import uploads
from tests.extracts import PLANS, session, value


TABLE = "made by us\nLocal authority;2022;2023;2024\n{}\nprinted today\n"
FIRST, NEXT = TABLE.format("Birmingham;10;20;30\nBlackpool;11;21;31"), TABLE.format("Birmingham;10;20;40")
RECIPE = {
    "correction": {"heading": [2, 2], "below": 1, "delimiter": "semicolon"},
    "mapping": {"columns": {"area": "Local authority"}, "constants": {"indicator": PLANS}, "wide": ["2022", "2023", "2024"]},
}


@pytest.fixture
def steward(tmp_path):
    return session(tmp_path / "home")


@pytest.fixture
def file(tmp_path):
    def file(text, name="table.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return file


def test_a_file_is_read_by_a_recipe_and_again_for_ever(steward, file):
    assert actions.load(steward, [file(FIRST)])[0].status == "rejected"
    (outcome,) = actions.load(steward, [file(FIRST)], recipe=RECIPE)
    assert (outcome.status, outcome.loader, outcome.facts, outcome.problems) == ("accepted", "mapped", 6, ())
    actions.publish(steward)
    (upload,) = steward.ledger.uploads()
    assert upload["recipe"] and uploads.intact(steward.home, upload["recipe"])
    for kept in steward.home.facts.iterdir():
        kept.unlink()
    assert all(one.well for one in actions.check(steward))
    assert value(steward) == 30


@pytest.mark.parametrize("name", ["recipe.toml", "recipe.json"])
def test_a_recipe_may_be_a_file_and_the_same_recipe_is_the_same_upload(steward, file, name):
    toml = """
        [correction]
        heading = [2, 2]
        below = 1
        delimiter = "semicolon"
        [mapping]
        columns = { area = "Local authority" }
        constants = { indicator = "PLANS" }
        wide = ["2022", "2023", "2024"]
    """
    json = '{"mapping": {"wide": ["2022","2023","2024"], "columns": {"area": "Local authority"}, "constants": {"indicator": "PLANS"}}, "correction": {"below": 1, "heading": [2,2], "delimiter": "semicolon"}}'
    recipe = file((toml if name.endswith("toml") else json).replace("PLANS", PLANS), name)
    assert actions.load(steward, [file(FIRST)], recipe=recipe)[0].status == "accepted"
    assert actions.load(steward, [file(FIRST)], recipe=RECIPE)[0].status == "unchanged"


def test_another_recipe_for_the_same_file_is_another_reading_of_it(steward, file):
    actions.load(steward, [file(FIRST)], recipe=RECIPE)
    other = RECIPE | {"mapping": RECIPE["mapping"] | {"wide": ["2022"]}}
    (outcome,) = actions.load(steward, [file(FIRST)], recipe=other)
    assert (outcome.status, outcome.facts) == ("accepted", 2)
    actions.publish(steward)
    assert value(steward) == 10


def test_the_next_file_with_the_same_headings_is_read_the_same_way(steward, file):
    actions.load(steward, [file(FIRST)], recipe=RECIPE)
    read = actions.preview(steward, file(NEXT, "next.csv"))
    assert (read.like["file"], read.columns, read.row_count) == ("table.csv", ("Local authority", "2022", "2023", "2024"), 1)
    (outcome,) = actions.load(steward, [file(NEXT, "next.csv")])
    assert (outcome.status, outcome.like, outcome.facts) == ("accepted", "table.csv", 3)
    actions.publish(steward)
    assert value(steward) == 40
    assert actions.load(steward, [file(NEXT, "next.csv")])[0].status == "unchanged"
    assert actions.load(steward, [file(NEXT, "next.csv")], afresh=True)[0].status == "rejected"


def test_other_headings_or_a_withdrawn_file_are_not_remembered(steward, file):
    (outcome,) = actions.load(steward, [file(FIRST)], recipe=RECIPE)
    assert actions.load(steward, [file(NEXT.replace("authority", "council"), "next.csv")])[0].status == "rejected"
    actions.withdraw(steward, outcome.upload)
    assert actions.load(steward, [file(NEXT, "next.csv")])[0].status == "rejected"


def test_a_period_that_holds_for_one_file_is_not_carried_to_the_next(steward, file):
    text = "LA,n\nBirmingham,40\n"
    mapping = {"columns": {"area": "LA", "value": "n"}, "constants": {"indicator": PLANS, "period": "2023"}}
    assert actions.load(steward, [file(text)], recipe={"mapping": mapping})[0].status == "accepted"
    (outcome,) = actions.load(steward, [file(text.replace("40", "50"), "next.csv")])
    assert (outcome.status, outcome.like) == ("rejected", None)
    assert actions.preview(steward, file(text, "next.csv")).like["file"] == "table.csv"


def test_a_kind_that_was_chosen_is_remembered_too(steward, file):
    survey_like = "indicator,area,period,breakdown,category,numerator,denominator,value\n{},Birmingham,{},,,40,100,\n"
    actions.load(steward, [file(survey_like.format(PLANS, 2023))], loader="template")
    assert actions.load(steward, [file(survey_like.format(PLANS, 2024), "next.csv")])[0].like == "table.csv"


def test_a_recipe_that_cannot_be_used_is_told_whole(steward, file):
    wrong = {"mapping": {"wod": 1}, "correction": {"encoding": "latin"}, "more": {}}
    with pytest.raises(UsageError) as told:
        actions.load(steward, [file(FIRST)], recipe=wrong)
    assert all(word in str(told.value) for word in ("'wod'", "'latin'", "'more'"))
    with pytest.raises(UsageError, match="neither readable TOML nor JSON"):
        actions.load(steward, [file(FIRST)], recipe=file("{", "recipe.json"))
    with pytest.raises(UsageError, match="no file"):
        actions.load(steward, [file(FIRST)], recipe=file("x").with_name("none.toml"))


def test_a_mapping_to_start_from_is_suggested_where_no_kind_fits(steward, file):
    read = actions.preview(steward, file("Local authority,2022,2023\nBirmingham,10,20\n"))
    assert (read.fitting, read.suggested.columns, read.suggested.wide) == ((), {"area": "Local authority"}, ("2022", "2023"))


def test_a_file_with_a_column_under_a_new_name_starts_from_how_the_last_one_was_matched(steward, file):
    text = "Place,When,Number on time,Number in all,Spare\nBirmingham,2023,{},100,1\n"
    columns = {"area": "Place", "period": "When", "numerator": "Number on time", "denominator": "Number in all"}
    recipe = {"mapping": {"columns": columns, "constants": {"indicator": PLANS}}}
    assert actions.load(steward, [file(text.format(40))], recipe=recipe)[0].status == "accepted"
    read = actions.preview(steward, file(text.replace("Number on time", "Number on time (all)").format(50), "next.csv"))
    assert read.like is None and read.suggested.constants == {"indicator": PLANS}
    assert read.suggested.columns == columns | {"numerator": "Number on time (all)"}


def test_years_that_moved_on_are_found_beside_what_was_matched(steward, file):
    actions.load(steward, [file(FIRST)], recipe=RECIPE)
    read = actions.preview(steward, file("Local authority;2023;2024;2025\nBirmingham;10;20;40\n", "next.csv"))
    assert (read.suggested.wide, read.suggested.constants) == (("2023", "2024", "2025"), {"indicator": PLANS})


def test_a_sheet_of_a_workbook_is_matched_and_remembered(steward, tmp_path):
    import openpyxl

    def book(name, figure):
        made = openpyxl.Workbook()
        for row in (["Local authority", "2023", "2024"], ["Birmingham", 10, figure]):
            made.active.append(row)
        made.save(tmp_path / name)
        return tmp_path / name

    recipe = {"mapping": RECIPE["mapping"] | {"wide": ["2023", "2024"]}}
    assert actions.load(steward, [book("first.xlsx", 30)], recipe=recipe)[0].status == "accepted"
    assert actions.load(steward, [book("next.xlsx", 40)])[0].like == "first.xlsx"
