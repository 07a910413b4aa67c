"""Find and words: what is typed finds, each hit leads where it belongs, and finding nothing says what to do."""

import re
import shutil
from datetime import date

import pytest

import actions
from access import User
from pages.ui.glossary_words import explained_text
from tests.pages.conftest import markup, text


def test_what_is_found_leads_where_it_belongs(session, opened):
    said = text(opened("find", q="safe at home"))
    assert "indicator=feels_safe_at_home" in said
    assert "?framework=birmingham-2023&show=outcome.safe" in said
    assert "Outcome, Birmingham 2023–2028" in said


def test_a_word_leads_to_its_meaning(session, opened):
    said = text(opened("find", q="EHCP"))
    assert re.search(r'href="glossary\?[^"]*word=education_health_and_care_plan', said)


def test_a_code_of_a_framework_finds_its_kpi_with_the_figure_of_the_area(session, opened):
    said = text(opened("find", q="EH3", framework="worcestershire-2021", area="E10000034"))
    panel = actions.show(session, "good_level_of_development", "E10000034")
    assert panel.indicator.title in said and "Worcestershire, 2024/25:" in said


def test_what_is_typed_is_never_taken_for_markup(session, opened):
    app = opened("find", q="<script>alert(1)</script>")
    papers = [one.proto.bytes.decode() for one in app.get("bidi_component")]
    assert "&lt;script&gt;" in "".join(papers) and not any("<script>" in one for one in papers)


def test_nothing_found_says_what_to_do(session, opened):
    said = text(opened("find", q="zzzzqqqq"))
    assert "Nothing here is like “zzzzqqqq”" in said and "Try fewer letters" in said


def test_nothing_typed_offers_examples(session, opened):
    said = text(opened("find"))
    assert "For example:" in said and "find?q=absence" in said


def test_typing_asks_the_address(session, opened):
    app = opened("find")
    app.text_input(key="typed_q").set_value("absence").run()
    assert "like “absence”" in text(app)


def test_before_the_first_build_titles_are_found(empty, opened):
    assert "Babies who die before their first birthday" in text(opened("find", q="infant mortality"))


def test_every_word_is_on_its_page_and_the_one_asked_for_on_top(session, opened):
    said = text(opened("glossary", word="neet"))
    assert "<h1>NEET</h1>" in said
    assert all(term.meaning in said for term in session.catalogue.glossary)
    assert "Words used here" in text(opened("glossary", word="nonsense"))


def test_words_are_explained_where_they_stand(session, opened):
    heading = 'data-means="Where a figure is heading'
    assert heading in text(opened())
    assert heading in text(opened("indicator", indicator="good_level_of_development", area="E10000034"))


def test_words_of_the_trade_are_explained_once_in_a_text_and_common_words_are_not(session, opened):
    said = explained_text("EHC plans for <children> in need of SEND: an EHC plan, its target and the area. Children in need.")
    assert re.findall(r">([^<]+)</a>", said) == ["EHC plans", "SEND", "Children in need"]
    assert "&lt;children&gt; in need of" in said and 'href="glossary?word=education%2C' not in said
    assert all(f"glossary?word={name}" in said for name in ("education_health_and_care_plan", "send", "children_in_need"))


FRAMEWORK = "birmingham-2023"


@pytest.fixture
def keeping(sample_home, monkeypatch, tmp_path):
    """A home of its own with the sample's build in it, as these tests keep records there."""
    home = tmp_path / "home"
    shutil.copytree(sample_home, home)
    monkeypatch.setenv("LOS_HOME", str(home))
    return actions.Session.of(home, User("local user", "steward"))


def test_a_record_is_found_with_its_state_and_leads_to_its_place(keeping, opened):
    action = {
        "framework": FRAMEWORK,
        "title": "<b>Mentors</b> in schools",
        "owner": "Council",
        "due": date(2026, 1, 1),
        "note": "Two hired",
    }
    kept = actions.save_record(keeping, "action", action)
    app = opened("find", q="mentors schools")
    said = text(app)
    assert f"actions?framework={FRAMEWORK}&record=action.{kept.record.id}" in said and "Two hired" in said
    assert said.index("record=action.") < said.index("indicator="), "the record has both words, and no figure has"
    assert "Action · late · Council · 1 January 2026 · Birmingham 2023–2028" in said
    assert "and one record like “mentors schools”</h1>" in said and ">One record</h2>" in said and "&lt;b&gt;Mentors" in markup(app)


def test_a_withdrawn_story_is_found_as_withdrawn_and_without_its_words(keeping, opened):
    story = {"framework": FRAMEWORK, "indicator": "persistent_absence", "text": "Winter bugs", "status": "withdrawn"}
    actions.save_record(keeping, "story", story)
    said = text(opened("find", q="winter bugs"))
    assert "Story · withdrawn" in said and "Winter bugs" not in said.replace("“winter bugs”", "")


def test_a_viewer_is_told_of_no_confidential_record(keeping, opened, monkeypatch):
    actions.save_record(
        keeping,
        "risk",
        {"framework": FRAMEWORK, "title": "Elm House closes", "body": "SEND", "likelihood": 2, "impact": 3, "confidential": True},
    )
    assert "Elm House closes" in text(opened("find", q="elm house"))
    monkeypatch.setenv("LOS_ROLE", "viewer")
    said = text(opened("find", q="elm house"))
    assert "Elm House closes" not in said and "record" not in said.partition("<h1>")[2].partition("</h1>")[0]
