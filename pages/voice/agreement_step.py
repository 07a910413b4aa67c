"""Who needs a person today, how far readers agree, where they differ and what settles it, and the themes counted."""

import streamlit as st

import actions
from errors import BoardError, grouped
from pages.shell import context
from pages.ui.markup import show_markup
from pages.ui.short_text import show_paragraph
from pages.ui.templates import render
from pages.voice import theme_ticks
from pages.voice.agreement_words import agreement_rows
from pages.voice.reading_keys import listen_for_keys
from pages.voice.reading_step import FAULT, LOST, READER


TICK, SHOWN = "settled as", "answer on the table"
ALERTED = "answers that need a person"


def show(session: actions.Session, survey: str, texts: actions.SurveyTexts) -> None:
    """Draws all of it, the urgent first."""
    kept = actions.find_themes(session, survey, texts)
    if kept is None:
        show_markup(render("voice/no_themes.html", survey=survey).encode(), "no themes")
        return
    found = actions.survey_themes(session, survey, texts)
    _urgent(session, survey, texts, found)
    several = len(texts.to_read.questions) > 1
    open_ones = [each for each in found.disagreements if not each.settled]
    values = {"found": found, "rows": agreement_rows(found, several), "several": several, "open": len(open_ones)}
    show_markup(render("voice/agreement.html", **values).encode(), "agreement")
    if open_ones:
        _settle(session, survey, texts, kept, open_ones[0])
    _count(session, survey, texts, found)


def _urgent(session: actions.Session, survey: str, texts: actions.SurveyTexts, found: actions.SurveyThemes) -> None:
    if not found.urgent:
        return
    rows = [place.row for place in found.urgent]
    shown = st.session_state.get(ALERTED)
    answers = shown[1] if shown and shown[0] == (survey, rows) else ()
    said = [(answer.place.row, answer.masked.text) for answer in answers]
    show_markup(render("voice/urgent.html", rows=rows, answers=said).encode(), "urgent")
    if not answers and st.button("Show these answers, masked"):
        seen = actions.answers_to_read(session, survey, places_of=frozenset(found.urgent), known=texts)
        st.session_state[ALERTED] = ((survey, rows), seen)
        st.rerun()


def _settle(
    session: actions.Session, survey: str, texts: actions.SurveyTexts, kept: actions.KeptThemes, differs: actions.Disagreement
) -> None:
    """One answer that readers see differently, what each says, and the boxes of what counts."""
    about = (survey, texts.upload.upload, differs.place)
    known = st.session_state.get(SHOWN)
    if not known or known[0] != about:
        known = (about, actions.answers_to_read(session, survey, places_of=frozenset([differs.place]), known=texts)[0])
        st.session_state[SHOWN] = known
    themes = kept.book.of(differs.place.question)
    question = texts.book.questions[differs.place.question]
    said = [(name, theme_ticks.titles_of(names, themes)) for name, names in differs.readings]
    words = {"question": question.text or question.id, "answer": known[1].masked.text, "readings": said}
    show_markup(render("voice/differs.html", **words).encode(), "differs")
    if fault := st.session_state.pop(FAULT, None):
        show_markup(render("voice/reading_fault.html", words=fault).encode(), "fault")
    listen_for_keys()
    with st.container(key="settling"), st.form("settling ticks"):
        theme_ticks.draw_ticks(themes, known[1].suggested, TICK)
        st.form_submit_button("Settle and next", type="primary", on_click=_save, args=(session, survey, texts, themes, differs.place))


def _save(session: actions.Session, survey: str, texts: actions.SurveyTexts, themes, place) -> None:
    if survey not in {each.id for each in actions.written_surveys(session)}:
        st.session_state[LOST] = True
        return
    name = (st.session_state.get(READER) or (session.user.name,))[0]
    try:
        actions.keep_reading(session, survey, name, place, theme_ticks.ticked(themes, TICK), settles=True, known=texts)
    except BoardError as error:
        st.session_state[FAULT] = str(error)
        return
    theme_ticks.untick(themes, TICK)


def _count(session: actions.Session, survey: str, texts: actions.SurveyTexts, found: actions.SurveyThemes) -> None:
    show_markup(render("voice/count.html", unread=found.unread, any_read=bool(found.coders)).encode(), "count")
    if not st.button("Count the themes", type="primary", disabled=not found.coders):
        return
    try:
        with st.spinner(context.SAVING):
            outcome = actions.count_themes(session, survey, texts)
    except BoardError as error:
        show_paragraph(str(error))
        return
    if outcome.status == "rejected":
        show_markup(render("voice/no_table.html", problems=grouped(outcome.problems)).encode(), "count faults")
        return
    st.session_state["told"] = "Counted. Nothing of it is shown until it is published: that is done on the Upload page."
    st.rerun()
