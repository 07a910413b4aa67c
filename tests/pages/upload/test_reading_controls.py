"""Upload: how a file is read is chosen, corrected, matched and remembered; warnings ask; what would move is told in words."""

import pytest

import actions
from errors import Problem
from tests.extracts import HEADING, PLACES, PLANS, value, write
from tests.pages.conftest import text
from tests.pages.upload.test_page import accept, buttons, dropped


WIDE = "Return\nLocal authority;2022;2023;2024\nBirmingham;10;20;30\nprinted in May\n"
TITLE = "Children who are made up"


def control(kind, label):
    return next(one for one in kind if one.label == label)


def press(app, label):
    return control(app.button, label).click().run()


def matched(app, indicator=PLANS, below=1):
    """The file dropped as it is read once its columns are matched."""
    control(app.number_input, "Lines to leave out at the end").set_value(below)
    control(app.selectbox, "Indicator of every row").set_value(indicator)
    return press(app, "Read it this way")


def test_a_table_of_no_kind_is_matched_on_the_page_accepted_and_remembered(empty, opened):
    app = dropped(opened("upload"), "wide.csv", WIDE.encode())
    assert "Its kind is not recognised: choose it, or match its columns to ours." in text(app)
    assert control(app.multiselect, "Columns of figures that stand side by side (none, where each figure has its own row)").value == [
        "2022",
        "2023",
        "2024",
    ]
    assert control(app.selectbox, "Area").value == "Local authority"
    assert not buttons(app)
    app = matched(app)
    assert "wide.csv can be accepted: 3 figures were read." in text(app)
    accept(app)
    assert value(empty) == 30
    app = dropped(opened("upload"), "next.csv", WIDE.replace("30", "40").encode())
    assert "next.csv can be accepted: 3 figures were read." in text(app)
    assert any("Read as wide\\.csv" in one.value for one in app.markdown)
    assert "Revised in 2024: 40.0%, was 30.0%" in text(app)
    press(app, "Read it afresh")
    assert "Its kind is not recognised" in text(app)


def test_what_stands_for_the_whole_file_is_asked_again_for_a_later_one(empty, opened):
    app = dropped(opened("upload"), "first.csv", b"LA,n\nBirmingham,30\n")
    control(app.selectbox, "Indicator of every row").set_value(PLANS)
    control(app.text_input, "Period of every row").set_value("2023")
    app = press(app, "Read it this way")
    accept(app)
    app = dropped(opened("upload"), "next.csv", b"LA,n\nBirmingham,40\n")
    assert not buttons(app)
    assert any("Say below which period this file is of" in one.value for one in app.markdown)
    assert control(app.selectbox, "Indicator of every row").value == PLANS
    assert not control(app.text_input, "Period of every row").value


def test_the_words_of_a_file_for_indicators_are_matched(empty, opened):
    data = "Council,Quarter,KPI,Actual\nBirmingham,2024-25 Q1,Plans on time,40\nBirmingham,2024-25 Q1,Lunches,2\n"
    app = dropped(opened("upload"), "kpi.csv", data.encode())
    assert control(app.selectbox, "Lunches").value == ""
    control(app.selectbox, "Plans on time").set_value(PLANS)
    app = press(app, "Read it this way")
    assert "kpi.csv can be accepted: 1 figure was read." in text(app)


SCORECARD = f"""Measure,2022,,2023,
,Number,Rate,Number,Rate
Early help,,,,
{PLANS},40,20,44,22
Average,50,25,50,25
"""


def test_a_scorecard_of_two_lines_of_headings_with_sections_is_matched(empty, opened):
    """Kind: matching a table to ours, as councils lay one out."""
    app = dropped(opened("upload"), "scorecard.csv", SCORECARD.encode())
    assert control(app.checkbox, "What tells a period stands in the line above the headings").value
    assert control(app.selectbox, "A line with one word alone is").value == "left out"
    control(app.selectbox, "Area of every row").set_value(PLACES[0])
    control(app.multiselect, "Leave out the rows that say").set_value(["Average"])
    app = press(app, "Read it this way")
    assert "scorecard.csv can be accepted: 2 figures were read" in text(app)


def test_groups_without_a_column_that_says_of_what_are_of_one_kind_in_every_row(empty, opened):
    data = "Council,Year,Sex,Plans,Out of\nBirmingham,2023,Female,40,100\nBirmingham,2023,Male,30,100\n"
    app = dropped(opened("upload"), "sexes.csv", data.encode())
    assert control(app.text_input, "All groups are of").value == "sex"
    control(app.selectbox, "Indicator of every row").set_value(PLANS)
    app = press(app, "Read it this way")
    assert "sexes.csv can be accepted: 2 figures were read" in text(app)


def test_how_a_file_was_read_is_corrected(empty, opened):
    data = "made,by,hand,and,by,us,all,of,it,x\n" + HEADING + f"\n{PLANS},Birmingham,2024,,,40,100,,,\n"
    app = dropped(opened("upload"), "odd.csv", data.encode())
    assert not buttons(app)
    control(app.number_input, "Headings begin on line").set_value(2)
    control(app.selectbox, "Kind of data file").set_value("template")
    app = press(app, "Read it this way")
    assert "odd.csv can be accepted" in text(app)
    assert "line 1, above the heading" in text(app)


def test_of_several_kinds_that_fit_a_person_chooses(empty, opened):
    both = "platform,reach,month,indicator,area,period,breakdown,category,numerator,denominator,value\n"
    row = f"web,5,March 2025,{PLANS},Birmingham,2024,,,40,100,\n"
    app = dropped(opened("upload"), "both.csv", (both + row).encode())
    assert "both.csv may be of more than one kind. Choose which." in text(app)
    chosen = control(app.selectbox, "Kind of data file")
    assert chosen.value is None and chosen.options[0] in ("Social media reach by platform", "Line of Sight template")
    chosen.set_value("template")
    app = press(app, "Read it this way")
    assert "both.csv can be accepted" in text(app)


def test_what_is_to_be_looked_at_asks_before_it_is_accepted(empty, opened, tmp_path):
    data = write(tmp_path / "new.csv", cell=":").read_bytes()
    app = dropped(opened("upload"), "new.csv", data)
    assert "1 thing to look at first." in text(app) and "To look at before you accept it: 1" in text(app)
    button = next(one for one in app.button if one.label == "Accept and publish")
    assert button.disabled
    control(app.checkbox, "I have looked at the one thing above, and the figures are right as they stand").check().run()
    accept(app)
    assert "Accepted, and published: new.csv" in text(app)


def test_a_codebook_is_chosen_for_a_survey(empty, opened):
    app = dropped(opened("upload"), "survey.csv", b"Start time,Completion time,Happy?\n1,2,Yes\n")
    control(app.selectbox, "Kind of data file").set_value("survey").run()
    assert "A codebook of my own" in control(app.selectbox, "Codebook").options
    control(app.selectbox, "Codebook").set_value("birmingham-2023")
    app = press(app, "Read it this way")
    assert "the codebook asks for this column and the file does not have it" in text(app)


def test_rows_about_people_are_not_shown(empty, opened):
    app = dropped(opened("upload"), "people.csv", b"First name,Surname,UPN\nAda,Lovelace,A123\n")
    assert "Its rows are not shown here" in text(app) and "Lovelace" not in text(app)
    assert not any("Lovelace" in option for one in app.selectbox for option in one.options)


def test_what_would_move_is_told_in_words_with_a_chart_and_by_name(empty, opened, tmp_path):
    # Without England, whose figure here is no larger than an authority's: a total that does not fit hides more.
    actions.load(empty, [write(tmp_path / "first.csv", areas=PLACES[:3])])
    actions.publish(empty)
    data = write(tmp_path / "next.csv", numerator=3, denominator=1000, years=[2023, 2024], areas=["E08000025"]).read_bytes()
    app = dropped(opened("upload", area="E08000025"), "next.csv", data)
    said = text(app)
    assert "2023 and 2024 are now hidden to protect children" in said
    assert "2 figures newly hidden to protect children" in said
    assert len(app.get("plotly_chart")) == 1
    revised = write(tmp_path / "more.csv", numerator=700, areas=["E08000025"]).read_bytes()
    said = text(dropped(opened("upload", area="E08000025"), "more.csv", revised))
    assert "Revised in 2024: 70.4%, was 40.4%, and four earlier" in said
    assert "1 latest figure revised" in said and "<td>Birmingham</td>" not in said.split("revised")[0]


def test_faults_come_as_csv_that_says_the_file(empty):
    from pages.upload.faults_table import as_csv

    told = as_csv("a.csv", [Problem("is wrong", 2, "n", "=1")]).splitlines()
    assert told == ["file,row,column,found,what_to_do,severity,table", "a.csv,2,n,'=1,is wrong,fault,"]


@pytest.mark.parametrize("total", [3, 450])
def test_the_first_two_hundred_are_shown_and_all_are_counted(total):
    from pages.upload.faults_table import faults

    said = faults([Problem(f"{row} is wrong", row) for row in range(total)], total, "To put right")
    assert f"To put right: {total}" in said
    assert said.count("is wrong") == min(total, 200)
    assert ("The first 200 of 450." in said) is (total > 200)
