"""What people wrote in a survey: which survey, and the steps from suggested themes to quotes, for whoever may read answers."""

import streamlit as st

import actions
from pages.shell import context, frame
from pages.shell.address import link, parameter
from pages.ui import controls
from pages.ui.markup import show_markup
from pages.ui.templates import render
from pages.ui.wording import show_notice
from pages.voice import agreement_step, quotes_step, reading_step, themes_step
from panels.format import plural


STEPS = {"": "1. Themes", "read": "2. Read", "agree": "3. Compare and count", "quotes": "4. Quotes"}
OPEN = "survey that is read"
PARTS = {"": themes_step, "read": reading_step, "agree": agreement_step, "quotes": quotes_step}


def show(session: actions.Session) -> None:
    """Draws the step that the address asks for, of the survey that it asks for, else the one loaded last; in words where there is none."""
    surveys = {survey.id: survey for survey in actions.written_surveys(session)}
    asked = st.query_params.get("survey")
    gone = bool(asked) and asked not in surveys
    lost = bool(st.session_state.pop(reading_step.LOST, False))
    if not surveys:
        show_markup(render("voice/no_words.html", gone=gone or lost, lost=lost).encode(), "no words")
        frame.name_tab(["Own words"], "voice")
        frame.announce("No survey with answers in people's own words is loaded.")
        return
    with controls.control_row():
        chosen = controls.choice_control(
            "survey", "Survey", list(surveys), next(iter(surveys)), lambda name: f"{surveys[name].title}, {surveys[name].period}", 380
        )
    texts = _opened(session, chosen)
    step = parameter("step", STEPS, "")
    links = [(title, link("voice", view="words", survey=chosen, step=name), name == step) for name, title in STEPS.items()]
    title, count = surveys[chosen].title, len(texts.to_read.places)
    show_markup(render("voice/words_head.html", title=title, count=count, links=links, gone=gone or lost, lost=lost).encode(), "words head")
    show_notice()
    frame.name_tab([title, STEPS[step].partition(" ")[2]], "voice")
    frame.announce(f"{title}: {plural(count, 'answer')} in people's own words. {STEPS[step]}.")
    if count:
        PARTS[step].show(session, chosen, texts)


def _opened(session: actions.Session, survey: str) -> actions.SurveyTexts:
    """The survey as it was opened in this session while nothing of it has changed. It stays with this session alone."""
    known = st.session_state.get(OPEN)
    with st.spinner(f"Opening the survey. {context.SAVING}" if known is None else "Opening the survey"):
        texts = actions.survey_texts(session, survey, known)
    st.session_state[OPEN] = texts
    return texts
