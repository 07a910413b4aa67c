"""Own words: an officer has themes suggested, reads, compares, counts and quotes by page alone; and nothing that was masked gets out."""

import shutil

import pytest

import actions
from tests.actions.test_themes import BOOK, QUESTION, SECRET, WRITTEN, rows, write
from tests.pages.conftest import STEWARD, markup, text


WORDS = {"parks": '"park*", "green"', "clubs": '"club*", "things to do"', "buses": '"bus*"'}
THEMES = "\n".join(f'[[theme]]\nid = "{name}"\ntitle = "{name.title()}"\nwords = [{WORDS[name]}]\n' for name in WRITTEN)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """A home with a published survey of 240 invented people, of whom one wrote a name and one is in need."""
    folder = tmp_path_factory.mktemp("own_words")
    given = [row[:4] for row in rows()]
    file = write(folder / "voices.csv", ["ID", "Age", "Safe?", "What one thing would help?"], given)
    steward = actions.Session.of(folder / "home", STEWARD)
    actions.load_survey(steward, file, f'id = "book"\n{BOOK}')
    actions.publish(steward)
    return folder / "home"


@pytest.fixture
def steward(loaded, tmp_path, monkeypatch):
    """The Session of a copy of that home, which pages opened in this test use too."""
    shutil.copytree(loaded, tmp_path / "home")
    monkeypatch.setenv("LOS_HOME", str(tmp_path / "home"))
    return actions.Session.of(tmp_path / "home", STEWARD)


@pytest.fixture
def themed(steward):
    actions.keep_themes(steward, "book", THEMES, "themes.toml")
    return steward


def labelled(widgets, words):
    return next(widget for widget in widgets if widget.label.startswith(words))


def press(app, words):
    labelled(app.button, words).click().run(timeout=120)
    assert not app.exception, app.exception
    return app


def reading(opened, name="Ada", survey="book"):
    app = opened("voice", view="words", step="read", survey=survey)
    labelled(app.text_input, "Your name").input(name)
    return press(app, "Start reading")


def tick(app, words):
    labelled(app.checkbox, words).check()


def everything(app):
    """All that a page holds: markup, labels and values of its controls."""
    boxes = [*app.checkbox, *app.text_area, *app.text_input, *app.selectbox, *app.button]
    return "\n".join([text(app), *(f"{box.label} {getattr(box, 'value', '')}" for box in boxes)])


def test_where_no_survey_has_own_words_the_page_says_what_to_do(empty, opened):
    said = text(opened("voice", view="words"))
    assert "No survey with answers in people's own words is loaded." in said and "add a survey" in said


def test_whoever_may_not_read_answers_has_no_such_view(steward, monkeypatch, opened):
    monkeypatch.setenv("LOS_ROLE", "viewer")
    said = text(opened("voice", view="words"))
    assert "Own words" not in said and "took part" in said


def test_themes_are_suggested_changed_and_kept(steward, opened):
    app = press(opened("voice", view="words"), "Suggest themes from the answers")
    assert "Nothing is kept yet" in text(app) and SECRET.split()[1] not in everything(app)
    labelled(app.selectbox, "Theme to change").select("0").run()
    labelled(app.text_input, "What it is called").input("Things <b>to do</b>")
    app = press(app, "Change this theme")
    assert "<strong>Things &lt;b&gt;to do&lt;/b&gt;</strong>" in markup(app)
    app = press(app, "Keep these themes")
    kept = actions.find_themes(steward, "book")
    assert kept.version == 1 and kept.book.themes[0].title == "Things <b>to do</b>" and "Kept as version 1" in text(app)


def test_every_fault_of_the_themes_is_named_and_nothing_is_kept(steward, opened):
    app = opened("voice", view="words")
    labelled(app.text_area, "Each theme").input(
        '[[theme]]\nid = "a"\ntitel = "x"\n[[theme]]\nid = "b"\ntitle = "Nothing said"\nwords = 3\n'
    ).run()
    said = text(press(app, "Keep these themes"))
    assert "titel" in said and "words" in said and actions.find_themes(steward, "book") is None
    labelled(app.text_area, "Each theme").input("[[theme]\n").run()
    assert "not readable" in text(app) and not app.exception


def test_answers_are_read_one_by_one_with_suggested_themes_not_ticked(themed, opened):
    app = reading(opened)
    total = sum(bool(row[3]) for row in rows())
    assert f"0 of {total} read" in text(app) and any("(suggested)" in box.label for box in app.checkbox)
    assert not any(box.value for box in app.checkbox)
    app = press(app, "Save and next")
    assert "has no theme yet" in text(app) and f"0 of {total} read" in text(app)
    tick(app, "Parks")
    tick(app, "Nothing said")
    app = press(app, "Save and next")
    assert "keep one" in text(app) and labelled(app.checkbox, "Parks").value, "what was ticked stays"
    labelled(app.checkbox, "Nothing said").uncheck()
    app = press(app, "Save and next")
    assert f"1 of {total} read" in text(app) and not any(box.value for box in app.checkbox)
    first = actions.answers_to_read(themed, "book", "Ada")[0]
    assert first.themes == ("parks",)
    tick(app, "Needs a person today")
    app = press(app, "Save and next")
    assert "1 answer needs a person today" in text(app)
    (place,) = actions.survey_themes(themed, "book").urgent
    assert f"Row {place.row} of the survey's file" in text(app)


def test_the_file_is_read_once_while_nothing_has_changed(themed, opened, monkeypatch):
    import actions.surveys.survey_texts as module

    read = []
    real = module.written_answers
    monkeypatch.setattr(module, "written_answers", lambda *given: read.append(1) or real(*given))
    app = reading(opened)
    for _ in range(3):
        tick(app, "Another matter")
        press(app, "Save and next")
    assert len(read) == 1


def test_a_planted_name_is_in_no_text_of_the_page(themed, opened):
    app = reading(opened)
    seen = everything(app)
    for _ in range(5):
        tick(app, "Another matter")
        press(app, "Save and next")
        seen += everything(app)
    assert "[name]" in seen and not any(part.lower() in seen.lower() for part in SECRET.split())


def test_markup_in_a_readers_name_and_in_titles_is_shown_as_it_stands(steward, opened):
    actions.keep_themes(steward, "book", THEMES.replace('title = "Parks"', 'title = "**Parks** <img src=x>"'), "themes.toml")
    app = reading(opened, "<script>alert(1)</script>  \x1f settles")
    assert "&lt;script&gt;" in markup(app) and "<script>" not in markup(app)
    assert labelled(app.checkbox, r"\*\*Parks").label.startswith(r"\*\*Parks\*\* \<img")
    tick(app, "Another matter")
    press(app, "Save and next")
    assert actions.reading_progress(steward, "book", "<script>alert(1)</script> settles").read == 1


def test_two_under_one_name_do_not_write_over_each_other(themed, opened):
    one, other = reading(opened), reading(opened)
    tick(one, "Parks")
    press(one, "Save and next")
    tick(other, "Clubs")
    assert "Somebody has read this answer as Ada already" in text(press(other, "Save and next"))
    assert actions.answers_to_read(themed, "book", "Ada")[0].themes == ("parks",)


def test_a_survey_that_was_taken_back_meanwhile_is_told_and_nothing_is_kept(themed, opened):
    app = reading(opened)
    (upload,) = [entry for entry in themed.ledger.uploads() if entry.loader == "survey"]
    actions.withdraw(themed, upload.upload, "The school asked")
    tick(app, "Parks")
    said = text(press(app, "Save and next"))
    assert "not here any more" in said and "Your last reading was not kept." in said and "cli.py" not in said


def test_masked_answers_go_out_as_a_file_and_come_back(themed, opened):
    app = press(reading(opened), "Prepare the masked answers")
    assert [button for button in app.get("download_button") if "masked" in button.proto.label]
    given = list(rows())
    wrong = b"ID,themes\nR000,Clubs\nR999,Clubs\nR004,Clbus\n"
    uploader = labelled(app.file_uploader, "Filled-in file")
    app = uploader.upload("wrong.csv", wrong, "text/csv").run()
    said = text(press(app, "Keep these readings"))
    assert "row 3" in said and "row 4" in said and "Did you mean 'clubs'?" in said and "Nothing was kept." in said
    right = "\n".join(["ID,themes", *(f"{row[0]},{row[4]}" for row in given if row[4])]).encode()
    app = labelled(app.file_uploader, "Filled-in file").upload("right.csv", right, "text/csv").run()
    total = sum(bool(row[4]) for row in given)
    assert f"Kept: {total} answers read" in text(press(app, "Keep these readings"))
    assert f"{total} of {total} read" in text(app) and "1 answer needs a person today" in text(app)


def coded(session, tmp_path):
    given = [row for row in rows() if row[4]]
    for name, lines in {
        "Ada": [(row[0], row[4]) for row in given],
        "Ben": [(row[0], "buses" if at % 40 == 0 else row[4]) for at, row in enumerate(given[:110])],
    }.items():
        path = write(tmp_path / f"{name}.csv", ["ID", "themes"], lines)
        actions.keep_coding(session, "book", name, path.read_bytes(), path.name)


def test_differences_are_settled_and_themes_counted(themed, opened, tmp_path):
    coded(themed, tmp_path)
    before = actions.survey_themes(themed, "book").disagreements
    app = opened("voice", view="words", step="agree", survey="book")
    said = text(app)
    assert said.index("needs a person today") < said.index("how far readers agree")
    assert f"{len(before)} of {len(before)} are not settled" in said and "Good" in said
    urgent = next(row for row in rows() if row[4] == "Needs a person today")
    assert urgent[3] not in said and urgent[3] in text(press(app, "Show these answers"))
    for _ in before:
        tick(app, "Clubs")
        press(app, "Settle and next")
    assert f"All {len(before)} are settled" in text(app)
    app = press(app, "Count the themes")
    assert "Counted. Nothing of it is shown until it is published" in text(app) and "upload" in markup(app)
    actions.publish(themed)
    found = actions.survey_themes(themed, "book")
    clubs = sum(row[4] == "clubs" for row in rows())
    moved = sum(dict(each.readings)["Ada"] != ("clubs",) for each in before)
    assert {each.theme.id: each.answer.point.numerator for each in found.themes}["clubs"] == clubs + moved
    assert f">{clubs + moved}<" in markup(opened("voice", view="words", step="agree", survey="book"))


def test_a_quote_is_proposed_approved_and_taken_back(themed, opened):
    app = reading(opened)
    words = labelled(app.text_area, "Words of the quote")
    words.input(f"{SECRET} wants it")
    assert "what the masks took out stays out" in text(press(app, "Propose this quote"))
    labelled(app.text_area, "Words of the quote").input(actions.answers_to_read(themed, "book")[0].masked.text)
    labelled(app.selectbox, "Said of who wrote it").select("age")
    assert "waits for a second look" in text(press(app, "Propose this quote"))
    (quote,) = actions.quotes(themed, "book")
    assert quote.group and quote.question == QUESTION
    app = opened("voice", view="words", step="quotes", survey="book")
    assert "1 waits for a second look" in text(app) and quote.text in text(app)
    assert "Write why it is taken back first." in text(press(app, "Take back"))
    assert "Everybody may read it now." in text(press(app, "Approve"))
    assert actions.quotes(themed, "book")[0].status == "approved"
    labelled(app.text_input, "Why it is taken back").input("The family asked")
    assert "Taken back everywhere." in text(press(app, "Take back"))
    assert actions.quotes(themed, "book") == ()


def test_a_contributor_proposes_but_does_not_approve(themed, opened, monkeypatch):
    actions.propose_quote(themed, "book", 2)
    monkeypatch.setenv("LOS_ROLE", "contributor")
    app = opened("voice", view="words", step="quotes", survey="book")
    assert not [button for button in app.button if button.label == "Approve"]
    assert "Somebody who may approve quotes" in text(app)


def test_the_drawn_sample_is_the_same_for_two(themed, opened):
    shown = []
    for name in ("Ada", "Ben"):
        app = opened("voice", view="words", step="read", survey="book")
        labelled(app.text_input, "Your name").input(name)
        labelled(app.radio, "What to read").set_value("A drawn sample, the same for every reader")
        labelled(app.number_input, "Answers in the sample").set_value(12)
        app = press(app, "Start reading")
        assert "0 of 12 read" in text(app)
        shown.append(markup(app).split("<blockquote")[1:])
    assert shown[0] == shown[1]
