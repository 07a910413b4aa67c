"""The Voice page: findings that a member reads, and a survey that an officer adds by page alone."""

from types import SimpleNamespace

import pytest

import actions
from pages.ui.templates import render
from tests.loaders.survey.draft.six_layouts import BULLIED, SAFE, microsoft_forms, responses
from tests.pages.conftest import STEWARD, markup, text


@pytest.fixture(scope="module")
def file():
    return microsoft_forms(responses()).encode()


@pytest.fixture(scope="module")
def home(tmp_path_factory, file):
    """A home in which one survey is published."""
    folder = tmp_path_factory.mktemp("voice")
    (folder / "voices.csv").write_bytes(file)
    steward = actions.Session.of(folder / "home", STEWARD)
    drafted = actions.draft_survey(steward, folder / "voices.csv")
    actions.load_survey(steward, folder / "voices.csv", drafted.toml)
    actions.publish(steward)
    return folder / "home"


def test_every_question_is_there_with_who_answered_and_its_net_score(home, monkeypatch, opened):
    monkeypatch.setenv("LOS_HOME", str(home))
    app = opened("voice")
    said, found = text(app), actions.survey_findings(actions.Session.of(home, STEWARD), "voices")
    for question in found.questions:
        assert f">{question.text}</h2>" in said
        assert question.valid is None or f"{question.valid:.0f} answered" in said
    safe = next(question for question in found.questions if question.text == SAFE)
    assert f"Net score +{safe.net[0]:.0f}" in said
    assert "<svg" in markup(app) and "&lt;" not in markup(app).replace("&lt;1", "")
    assert "300 took part" in said


def test_groups_are_shown_beside_one_another(home, monkeypatch, opened):
    monkeypatch.setenv("LOS_HOME", str(home))
    said = text(opened("voice", by="sex"))
    assert "By sex" in said and "In brackets the 95% interval" in said or "hidden to protect children" in said


@pytest.mark.parametrize(
    ("statuses", "words"),
    [
        (("hidden", "hidden"), "How people answered is hidden to protect children, as few gave some of the answers."),
        (("hidden", "shown"), "Some answers are hidden to protect children, as few gave them. The others are in the table."),
    ],
)
def test_of_hidden_answers_no_more_is_promised_than_the_table_holds(statuses, words):
    answers = [SimpleNamespace(point=SimpleNamespace(status=status)) for status in statuses]
    question = SimpleNamespace(text="Safe?", several=False, likert=True, answers=answers)
    nothing = dict.fromkeys(("net", "bar", "few", "quotes", "by", "group_rows", "groups_shown", "group_headings"))
    said = render("voice/question.html", question=question, place=1, asked="", rows=[["Yes", "hidden", "hidden", "hidden"]], **nothing)
    assert words in said and ('<details class="twin" open>' in said) == ("shown" in statuses)


def test_before_the_first_survey_the_page_says_what_to_do(empty, opened):
    said = text(opened("voice"))
    assert "No survey has been published yet" in said and "add a survey" in said


def test_whoever_may_not_load_sees_findings_alone(home, monkeypatch, opened):
    monkeypatch.setenv("LOS_HOME", str(home))
    monkeypatch.setenv("LOS_ROLE", "viewer")
    said = text(opened("voice", view="add"))
    assert "Add a survey" not in said and "took part" in said


def test_a_survey_goes_in_by_page_alone(empty, opened, file):
    app = opened("voice", view="add")
    app = app.file_uploader(key="survey 0").upload("voices.csv", file, "text/csv").run(timeout=120)
    said = text(app)
    assert not app.exception and "An export of Microsoft Forms" in said and "Ready to load" in said
    assert "Never read" in said and "Email" in said and BULLIED in said
    app.selectbox(key="survey question").select("Have you been bullied in the last year").run(timeout=60)
    good = next(widget for widget in app.multiselect if widget.label == "Good for a child")
    bad = next(widget for widget in app.multiselect if widget.label == "Bad for a child")
    good.select("No")
    bad.select("Yes")
    indicator = next(widget for widget in app.selectbox if widget.label.startswith("Indicator"))
    indicator.select("knows_where_to_get_help")
    next(button for button in app.button if button.label == "Change this question").click().run(timeout=60)
    assert "Good: No. Bad: Yes." in text(app)
    next(button for button in app.button if button.label.startswith("Keep, load and publish")).click().run(timeout=240)
    assert not app.exception and "loaded and published" in text(app), text(app)[-1500:]
    (kept,) = actions.list_codebooks(empty)
    assert kept.book.questions["Have you been bullied in the last year"].positive == ("No",)
    assert [measure.indicator for measure in kept.book.measures] == ["knows_where_to_get_help"]
    found = actions.survey_findings(empty, "voices")
    assert next(question for question in found.questions if question.text == BULLIED).net


def test_a_file_without_questions_is_told_so(empty, opened):
    app = opened("voice", view="add").file_uploader(key="survey 0").upload("x.csv", b"Name,Email\nx,y@z\n", "text/csv").run(timeout=60)
    assert "no column of this file looks like a question" in text(app) and not app.exception


def test_before_any_findings_the_figures_that_rest_on_a_survey_are_named_and_marked_as_invented(sample_home, monkeypatch, opened):
    monkeypatch.setenv("LOS_HOME", str(sample_home))
    said = text(opened("voice"))
    assert "No survey is published question by question yet." in said and "Invented sample data." in said
    panel = actions.show(actions.Session.of(sample_home, STEWARD), "feels_safe_at_home", "E08000025")
    assert f"{panel.indicator.short}</a><span>{panel.title}</span>" in said
    assert "indicator=feels_safe_at_home" in said


def test_before_anything_is_published_voice_names_no_figures(tmp_path, monkeypatch, opened):
    monkeypatch.setenv("LOS_HOME", str(tmp_path))
    said = text(opened("voice"))
    assert "No survey has been published yet" in said and "Figures that come from a survey" not in said
