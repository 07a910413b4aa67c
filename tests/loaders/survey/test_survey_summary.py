"""Survey results that were added up elsewhere: every question, answer and group, and a genuine answer called 'low'."""

from catalogue.indicators import Split
from tests.ingest.load_extract import figure, loaded
from tests.ingest.load_with_source import loaded_as


INDICATOR = "feels_listened_to"
HEADING = "breakdown_by,breakdown,question,question_text,response,count,denominator,value,lowercl,uppercl,year\n"
ROWS = (
    "Overall,All,heard,Do adults listen?,low,400,1000,40,37,43,2024\n"
    "Overall,All,heard,Do adults listen?,high,600,1000,60,57,63,2024\n"
    "Gender,Girl,heard,Do adults listen?,low,150,500,30,26,34,2024\n"
    "Gender,Boy,heard,Do adults listen?,low,250,500,50,46,54,2024\n"
)
SOURCE = {
    "loader": "survey_summary",
    "where": {"question": "heard", "response": "low"},
    "breakdowns": {
        "sex": Split(
            "breakdown", {"breakdown_by": "Gender", "question": "heard", "response": "low"}, {"Girl": "Female", "Boy": "Male"}, only=True
        )
    },
}


def test_the_headline_and_the_groups_of_one_answer(tmp_path):
    done, facts = loaded_as(tmp_path, HEADING + ROWS, "survey.csv", INDICATOR, **SOURCE)
    assert (done.loader, done.controlled, len(facts)) == ("survey_summary", False, 3)
    row = figure(facts, INDICATOR)
    assert (row.numerator, row.denominator, row.value, row.lower95, row.upper95, row.area) == (400, 1000, 40, 37, 43, "E08000025")
    assert figure(facts, INDICATOR, "sex", "Female").value == 30
    assert facts.symbol.isna().all()


def test_an_area_beside_each_row(tmp_path):
    text = "area," + HEADING + "".join(f"E10000034,{row}\n" for row in ROWS.splitlines())
    _, facts = loaded_as(tmp_path, text, "survey.csv", INDICATOR, **SOURCE)
    assert set(facts.area) == {"E10000034"}


def test_questions_that_no_indicator_reads(tmp_path):
    done, _ = loaded(tmp_path, HEADING + ROWS)
    assert "(heard)" in done.problems[0].message
