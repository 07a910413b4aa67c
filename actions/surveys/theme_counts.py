"""The themes of a survey counted: the survey is loaded again with what people read in the place of what was written, on the path of every upload."""

import tomllib
from collections.abc import Iterable

from actions.loading import load
from actions.reading_choice import LoadOptions
from actions.received_file import Outcome
from actions.session import Session
from actions.surveys.kept_themes import kept_themes
from actions.surveys.survey_texts import SurveyTexts, survey_texts
from actions.surveys.theme_coding import Readings, coders, final_readings
from catalogue.codebook_toml import codebook_toml
from free_text.theme_codebook import BETWEEN, NOTHING, OTHER, URGENT, Theme
from store import uploads
from store.work_folder import workspace


NOT_READ = "Not read yet"


def count_themes(session: Session, survey: str, known: SurveyTexts | None = None) -> Outcome:
    """Load the file of a survey again with its codings, and return the Outcome. It is shown at the next publish, as every file is.

    Who said nothing has not answered; an answer that nobody has read yet, or that needs a person, is of somebody who was not asked.
    Raises UsageError where the survey is not loaded or has no themes.
    """
    session.require("load")
    texts = survey_texts(session, survey, known)
    final = final_readings(coders(session, texts))
    table = tomllib.loads(texts.toml)
    themes = kept_themes(session, texts).book
    written = {place.question for place in texts.to_read.places}
    for question in table["question"]:
        if question.get("kind") == "text" and question["id"] in written:
            _put_in(question, themes.of(question["id"]), final, texts)
    with workspace(session.home) as folder:
        place = folder / f"{texts.book.id}.toml"
        place.write_text(codebook_toml(table), encoding="utf-8")
        recipe = uploads.path(session.home, texts.upload.recipe) if texts.upload.recipe else None
        options = LoadOptions("survey", place, names=[texts.upload.file], recipe=recipe, reason="Themes of what people wrote")
        (outcome,) = load(session, [uploads.path(session.home, texts.upload.sha256)], options)
    return outcome


def _put_in(question: dict, themes: Iterable[Theme], final: Readings, texts: SurveyTexts) -> None:
    """Make a question in people's own words one of many answers, whose answers are its themes."""
    titles = {theme.id: theme.title for theme in themes}
    rows: dict[str, list[int]] = {title: [] for title in (*titles.values(), OTHER, NOTHING, NOT_READ)}
    for place in sorted(texts.to_read.places, key=lambda place: place.row):
        if place.question == question["id"]:
            for theme in final.get(place, (NOT_READ,)):
                # A theme that was taken out since counts as any other matter.
                rows[NOT_READ if theme == URGENT else titles.get(theme, theme if theme in rows else OTHER)].append(place.row)
    question |= {
        "kind": "multi",
        "separator": BETWEEN,
        "answers": [*titles.values(), OTHER],
        "declined": [*question.get("declined", ()), NOTHING],
        "not_asked": [*question.get("not_asked", ()), NOT_READ],
        "coding": {answer: sorted(set(lines)) for answer, lines in rows.items() if lines},
    }
