"""Survey exports in the shapes that survey tools write them, each with a codebook of its own."""

import pytest

from tests.ingest.load_extract import figure, known
from tests.loaders.survey.load_survey import HEAD, loaded


YES_NO = """
[[question]]
id = "{id}"
columns = ["{column}"]
kind = "single"
answers = ["Yes", "No"]
positive = ["Yes"]

[[measure]]
indicator = "{indicator}"
questions = ["{id}"]
"""
SAFE = YES_NO.format(id="safe", column="Do you feel safe?", indicator="feels_safe_at_home")


def share(row):
    return row.numerator, row.denominator, row.value


def test_microsoft_forms_many_answers_in_one_cell(tmp_path):
    book = """
        [[question]]
        id = "clubs"
        columns = ["What do you do every week?"]
        kind = "multi"
        separator = ";"
        answers = ["Sport", "Team sport", "Art, music or drama", "None of these"]
        [[measure]]
        indicator = "meaningful_activities"
        questions = ["clubs"]
        rule = "ticked"
        option = "{option}"
    """
    export = (
        "\ufeffID,Start time,Completion time,Email,Name,What do you do\n".removesuffix("\n")
        + '\u00a0every week?\n1,1/2/23 9:00:00,1/2/23 9:01:00,anonymous,,"Sport;Art, music or drama;"\n'
        + "2,1/2/23 9:00:00,1/2/23 9:01:00,anonymous,,Team sport;\n3,1/2/23 9:00:00,1/2/23 9:01:00,anonymous,,\n"
        + "4,1/2/23 9:00:00,1/2/23 9:01:00,anonymous,,None of these;\n"
    )
    head = HEAD + 'respondent = "ID"\nsealed = ["Start time", "Completion time", "Email", "Name"]\n'
    for option, won in {"Sport": 1, "Team sport": 1, "Art, music or drama": 1, "None of these": 1}.items():
        done, facts = loaded(tmp_path, export, head + book.format(option=option))
        assert done.problems == ()
        assert share(figure(facts, "meaningful_activities")) == (won, 3, pytest.approx(100 * won / 3))


def test_microsoft_forms_other_in_a_childs_own_words_is_counted_and_not_kept(tmp_path):
    book = (
        HEAD
        + """
        [[question]]
        id = "clubs"
        columns = ["Clubs"]
        kind = "multi"
        separator = ";"
        answers = ["Sport", "Art"]
        other = "Other"
        [[measure]]
        indicator = "meaningful_activities"
        questions = ["clubs"]
        rule = "ticked"
        option = "Other"
    """
    )
    done, facts = loaded(tmp_path, "Q,Clubs\n1,Sport;my gran's garden;\n2,Sport;Art;\n3,\n", book)
    assert share(figure(facts, "meaningful_activities"))[:2] == (1, 2)
    assert "gran" not in str(done) + str(facts.to_dict())


def test_a_grid_asked_of_some_only(tmp_path):
    book = (
        HEAD
        + SAFE
        + """
        [[question]]
        id = "why"
        columns = ["Why [dark]", "Why [traffic]"]
        rows = ["dark", "traffic"]
        kind = "grid"
        answers = ["Agree", "Disagree"]
        positive = ["Agree"]
        asked_if = { safe = ["No"] }
        [[measure]]
        indicator = "feels_safe_in_area"
        questions = ["why"]
        row = "traffic"
        base = "asked"
    """
    )
    export = "Do you feel safe?,Why [dark],Why [traffic]\nNo,Agree,Agree\nNo,Disagree,\nYes,,\nYes,Agree,\n"
    done, facts = loaded(tmp_path, export, book)
    assert share(figure(facts, "feels_safe_in_area"))[:2] == (1, 2)
    assert [(one.row, one.severity) for one in done.problems] == [(5, "warning")]


def test_google_forms_comma_and_space_repeated_titles_and_a_grid(tmp_path):
    book = (
        HEAD
        + """
        [[question]]
        id = "clubs"
        columns = ["What do you do?"]
        kind = "multi"
        separator = ","
        answers = ["Art, music", "Sport", "Music"]
        [[question]]
        id = "grid"
        columns = ["How safe? [At home]", "How safe? [Outside]"]
        rows = ["home", "outside"]
        kind = "grid"
        answers = ["Safe", "Unsafe"]
        positive = ["Safe"]
        [[question]]
        id = "second"
        columns = ["Why?#2"]
        kind = "single"
        answers = ["Yes", "No"]
        positive = ["Yes"]
        [[measure]]
        indicator = "meaningful_activities"
        questions = ["clubs"]
        rule = "ticked"
        option = "Music"
        [[measure]]
        indicator = "feels_safe_in_area"
        questions = ["grid"]
        row = "outside"
        [[measure]]
        indicator = "bullied_in_last_year"
        questions = ["second"]
        """
    )
    export = (
        "Timestamp,What do you do?,How safe? [At home],How safe? [Outside],Why?,Why?\n"
        '2023/01/02,"Art, music, Sport",Safe,Unsafe,Because,Yes\n'
        "2023/01/02,Music,Safe,Safe,,No\n"
        '2023/01/02,"Sport, Music",Unsafe,Safe,Well,Yes\n'
    )
    done, facts = loaded(tmp_path, export, book)
    assert [one.severity for one in done.problems] == ["warning"]
    assert share(figure(facts, "meaningful_activities")) == (2, 3, pytest.approx(200 / 3))
    assert share(figure(facts, "feels_safe_in_area"))[:2] == (2, 3)
    assert share(figure(facts, "bullied_in_last_year"))[:2] == (2, 3)


@pytest.mark.parametrize(("tick", "blank"), [("Cost", ""), ("1", "0"), ("Yes", "No"), ("TRUE", "FALSE"), ("Checked", "Unchecked")])
def test_smartsurvey_and_redcap_one_column_for_each_answer(tmp_path, tick, blank):
    book = (
        HEAD
        + """
        [[question]]
        id = "barriers"
        columns = ["Q7.1", "Q7.2"]
        kind = "multi"
        answers = ["Cost", "Travel"]
        [[measure]]
        indicator = "meaningful_activities"
        questions = ["barriers"]
        rule = "ticked"
        option = "Cost"
        base = "{base}"
        """
    )
    travel = "Travel" if tick == "Cost" else tick
    export = f"Q1,Q7.1,Q7.2\na,{tick},{blank}\nb,{blank},{travel}\nc,{blank},{blank}\nd,,\n"
    for base, count in {"ticked": 2, "all": 4, "answered": 2 if not blank else 3}.items():
        _, facts = loaded(tmp_path, export, book.format(base=base))
        assert share(figure(facts, "meaningful_activities"))[:2] == (1, count)


def test_codes_or_their_labels_are_one_answer_and_spelling_is_forgiven(tmp_path):
    book = HEAD + SAFE.replace('["Yes", "No"]', '{ "1" = "Yes – always", "2" = "No" }').replace('positive = ["Yes"]', 'positive = ["1"]')
    export = "Q,Do you feel  SAFE\n1,1\n2,1.0\n3,yes - always\n4,2\n5, no \n"
    _, facts = loaded(tmp_path, export, book)
    assert share(figure(facts, "feels_safe_at_home")) == (3, 5, pytest.approx(60))


def test_a_genuine_answer_low_stays_an_answer(tmp_path):
    book = HEAD + SAFE.replace('["Yes", "No"]', '["low", "x", "c"]').replace('positive = ["Yes"]', 'positive = ["low"]')
    _, facts = loaded(tmp_path, "Q,Do you feel safe?\n1,low\n2,x\n3,c\n4,low\n", book)
    row = figure(facts, "feels_safe_at_home")
    assert share(row) == (2, 4, pytest.approx(50))
    assert facts.symbol.isna().all()


def test_refused_and_not_asked_are_outside_the_base_and_other_words_are_counted_but_not_kept(tmp_path):
    book = HEAD + SAFE.replace(
        'positive = ["Yes"]', 'positive = ["Yes"]\ndeclined = ["Prefer not to say"]\nnot_asked = ["-1"]\nother = "Other"'
    )
    export = "Q,Do you feel safe?\n1,Yes\n2,No\n3,Prefer not to say\n4,-1\n5,\n6,only at my aunt's\n"
    done, facts = loaded(tmp_path, export, book)
    assert share(figure(facts, "feels_safe_at_home"))[:2] == (1, 3)
    _, facts = loaded(tmp_path, export, book + 'base = "asked"\n')
    assert share(figure(facts, "feels_safe_at_home"))[:2] == (1, 5)
    assert "aunt" not in str(done) + str(facts.to_dict())


def test_weights_give_the_value_and_kishs_base(tmp_path):
    book = HEAD.replace("area =", 'weight = "Weight"\narea =') + SAFE
    export = "Q,Do you feel safe?,Weight\n1,Yes,2\n2,Yes,0.5\n3,No,1\n4,No,1.5\n5,,3\n"
    _, facts = loaded(tmp_path, export, book)
    row = figure(facts, "feels_safe_at_home")
    assert share(row) == (2, 4, pytest.approx(50))
    assert row.effective == pytest.approx(5**2 / (4 + 0.25 + 1 + 2.25))
    assert row.note.startswith("Weighted")


def test_a_known_population_enlarges_the_base(tmp_path):
    export = "Q,Do you feel safe?\n" + "".join(f"{n},{'Yes' if n % 4 else 'No'}\n" for n in range(80))
    _, facts = loaded(tmp_path, export, HEAD.replace("area =", "population = 100\narea =") + SAFE)
    assert figure(facts, "feels_safe_at_home").effective == pytest.approx(80 / (1 - 80 / 100))


def test_strata_with_everyone_agreeing_fall_back_on_kish(tmp_path):
    book = HEAD.replace("area =", 'stratum = "School"\narea =') + SAFE
    export = "School,Do you feel safe?\n" + "A,Yes\n" * 6 + "B,Yes\n" * 4
    _, facts = loaded(tmp_path, export, book)
    assert (figure(facts, "feels_safe_at_home").value, figure(facts, "feels_safe_at_home").effective) == (100, 10)


def test_a_column_of_areas_beside_the_area_of_the_whole(tmp_path):
    book = HEAD.replace("area =", 'area_column = "District"\narea =').replace("E08000025", "E10000034") + SAFE
    export = "District,Do you feel safe?\nRedditch,Yes\nRedditch,No\nWyre Forest,Yes\n"
    _, facts = loaded(tmp_path, export, book)
    assert dict(zip(facts.area, facts.denominator)) == {"E10000034": 3, "E07000236": 2, "E07000239": 1}


def test_the_one_codebook_that_fits_is_found_by_itself(tmp_path):
    from catalogue import DATA

    done, facts = loaded(tmp_path, DATA / "samples" / "invented_survey_2023.csv", None)
    assert (done.loader, done.controlled, done.rows) == ("survey", False, 899)
    assert set(facts.indicator) == {measure.indicator for measure in known().codebooks["birmingham-2023"].measures}


def test_qualtrics_three_rows_of_headings(tmp_path):
    export = (
        'StartDate,ResponseId,Q1\nStart Date,Response ID,"Do you feel safe?\nThink of today"\n'
        '"{""ImportId"":""startDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}"\n'
        "2024-01-01,R_1,Yes\n2024-01-02,R_2,No\n2024-01-03,R_3,\n"
    )
    done, facts = loaded(tmp_path, export, HEAD + SAFE.replace("Do you feel safe?", "Q1"))
    assert [one for one in done.problems if one.severity == "fault"] == []
    assert share(figure(facts, "feels_safe_at_home"))[:2] == (1, 2)
