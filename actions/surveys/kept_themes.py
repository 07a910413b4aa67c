"""The themes of a survey, kept in versions, and suggested ones to begin with."""

import random
from dataclasses import dataclass

from actions.issued_papers import OWNER
from actions.session import Session
from actions.surveys.survey_texts import SurveyTexts, survey_texts
from errors import UsageError
from free_text.masking import mask
from free_text.suggested_themes import suggested_themes
from free_text.theme_codebook import Theme, ThemeCodebook, theme_codebook, theme_toml
from store.records import Records


KIND = "themes"
# What so many answers drawn by chance share, all of them do; masking tens of thousands would take minutes.
ENOUGH = 5_000
HEAD = (
    "# Themes that the words of the answers suggest. Read answers, give each theme a title of your own, join what belongs together, and take out\n"
    "# what is no theme.\n"
)
NONE_YET = (
    "No themes are kept for '{survey}' yet. Have some suggested (python cli.py themes draft {survey} --to THEMES.toml), look at them, and keep "
    "them: python cli.py themes keep {survey} --file THEMES.toml"
)


@dataclass(frozen=True)
class KeptThemes:
    """A version of the themes of a survey, and its TOML."""

    book: ThemeCodebook
    toml: str
    version: int


def keep_themes(session: Session, survey: str, toml: str, name: str, known: SurveyTexts | None = None) -> KeptThemes:
    """Keep the themes of a loaded survey, or a new version of them. Raises UploadError with every fault; nothing is kept then."""
    session.require("themes_change")
    texts = survey_texts(session, survey, known)
    book = theme_codebook(toml, name, texts.to_read.questions)
    records = Records(session.home)
    kept = records.newest(KIND, OWNER, survey)
    if kept is None or kept.body["toml"] != toml:
        with session.writing():
            kept = records.save_noted(
                KIND, OWNER, survey, {"toml": toml}, session.user.name, "themes", {"survey": survey, "themes": len(book.themes)}
            )
    return KeptThemes(book, toml, kept.version)


def kept_themes(session: Session, texts: SurveyTexts) -> KeptThemes:
    """The newest KeptThemes of a survey. Raises UsageError, which says how to make some, where there are none."""
    known = Records(session.home).newest(KIND, OWNER, texts.book.id)
    if known is None:
        raise UsageError(NONE_YET.format(survey=texts.book.id))
    return KeptThemes(theme_codebook(known.body["toml"], "the themes", texts.to_read.questions), known.body["toml"], known.version)


def find_themes(session: Session, survey: str, known: SurveyTexts | None = None) -> KeptThemes | None:
    """The newest KeptThemes of a survey by its id, for whoever reads its answers; None where there are none."""
    session.require("code")
    return kept_themes(session, survey_texts(session, survey, known)) if has_themes(session, survey) else None


def has_themes(session: Session, survey: str) -> bool:
    """Whether themes are kept for a survey."""
    return Records(session.home).newest(KIND, OWNER, survey) is not None


def draft_themes(session: Session, survey: str, known: SurveyTexts | None = None) -> str:
    """The TOML of themes that the words of the answers suggest, for a person to name, join and part; nothing is kept.

    The answers are masked before they are looked through, so that no name becomes a word of a theme.
    """
    session.require("themes_change")
    texts = survey_texts(session, survey, known)
    questions, left = texts.to_read.questions, places(session, texts)
    blocks = []
    for question in questions:
        asked = [answer.text for answer in texts.answers if answer.question == question]
        drawn = asked if len(asked) <= ENOUGH else random.Random(0).sample(asked, ENOUGH)
        for suggested in suggested_themes([mask(text, left).text for text in drawn]):
            title = " and ".join(suggested.words[:2]).capitalize()
            theme = Theme(f"theme-{len(blocks) + 1}", title, words=suggested.words, question=question if len(questions) > 1 else None)
            # Rounded, as a draft is no published figure and must not count a few children.
            blocks.append(f"# Its words stand in about {round(suggested.answers, -1)} answers.\n{theme_toml([theme])}")
    if not blocks:
        raise UsageError(f"The answers to '{survey}' are too few, or too different, for themes to be suggested. Write them yourself.")
    return "\n".join([HEAD, *blocks])


def places(session: Session, texts: SurveyTexts) -> tuple[str, ...]:
    """Names of places that say no more of an answer than what everybody knows: the area of the survey, and its country."""
    area = session.catalogue.areas.find(texts.book.area) if texts.book.area else None
    return tuple(filter(None, (area and area.name, "England")))
