"""Reading: one masked answer after the other, with its themes to tick; by keyboard, alone or in a drawn sample that others read too."""

import streamlit as st

import actions
from errors import BoardError
from pages.shell import frame
from pages.ui.markup import show_markup
from pages.ui.templates import render
from pages.voice import reading_files, theme_ticks
from pages.voice.quote_form import quote_form
from pages.voice.reading_keys import listen_for_keys


READER, DESK, FAULT = "reader of answers", "answers on the desk", "fault of a reading"
TICK = "read as"
AT_ONCE, SAMPLE = 20, 100
ALL, DRAWN = "All answers", "A drawn sample, the same for every reader"
# Set where a reading could not be kept, as its survey was taken back meanwhile.
LOST = "reading that was lost"


def show(session: actions.Session, survey: str, texts: actions.SurveyTexts) -> None:
    """Draws who reads, how far they are, the answer to be read, and the ways to read in a spreadsheet."""
    kept = actions.find_themes(session, survey, texts)
    if kept is None:
        show_markup(render("voice/no_themes.html", survey=survey).encode(), "no themes")
        reading_files.show(session, survey, texts, "")
        return
    reader = st.session_state.get(READER)
    if reader is None:
        _ask_who(session, survey, texts)
        return
    name, sample = reader
    desk = _desk(session, survey, texts, name, sample, kept.version)
    words = {"name": name, "read": desk["read"], "total": desk["total"], "sample": sample, "urgent": desk["urgent"]}
    show_markup(render("voice/reading_head.html", **words).encode(), "reading head")
    if desk["queue"]:
        _answer(session, survey, texts, kept, desk, name)
    frame.announce(f"{desk['read']} of {desk['total']} read.")
    st.button("Another reader, or another sample", on_click=_forget)
    reading_files.show(session, survey, texts, name)


def _ask_who(session: actions.Session, survey: str, texts: actions.SurveyTexts) -> None:
    """Who reads, asked once, and whether all answers or a sample."""
    show_markup(render("voice/reader.html").encode(), "reader")
    with st.form("reader"):
        name = st.text_input("Your name as reader", max_chars=60, width=420)
        which = st.radio("What to read", [ALL, DRAWN])
        sample = st.number_input(
            "Answers in the sample", 10, max(10, len(texts.to_read.places)), min(SAMPLE, max(10, len(texts.to_read.places))), width=240
        )
        started = st.form_submit_button("Start reading", type="primary")
    if not started:
        return
    name = " ".join(name.split())
    if not name:
        show_markup(
            render("voice/reading_fault.html", words="Write your name first, so that readings of two people can be compared.").encode(),
            "fault",
        )
        return
    known = actions.reading_progress(session, survey, name, None, texts).coders
    # Somebody who writes their name in small letters today is no second reader.
    name = next((other for other in known if other.casefold() == name.casefold()), name)
    st.session_state[READER] = (name, int(sample) if which == DRAWN else None)
    st.rerun()


def _forget() -> None:
    for key in (READER, DESK):
        st.session_state.pop(key, None)


def _desk(session: actions.Session, survey: str, texts: actions.SurveyTexts, name: str, sample: int | None, version: int) -> dict:
    """The next answers, masked, and how far the reader is: fetched anew when all of them are read, or the survey or its themes have changed."""
    about = (survey, texts.upload.upload, texts.upload.moved, version, name, sample)
    desk = st.session_state.get(DESK)
    if desk is None or desk["about"] != about or (not desk["queue"] and desk["read"] < desk["total"]):
        progress = actions.reading_progress(session, survey, name, sample, texts)
        more = progress.read < progress.total
        queue = list(actions.answers_to_read(session, survey, name, sample, True, most=AT_ONCE, known=texts)) if more else []
        urgent = [place.row for place in progress.urgent]
        desk = {"about": about, "queue": queue, "read": progress.read, "total": progress.total, "urgent": urgent}
        st.session_state[DESK] = desk
    return desk


def _answer(session: actions.Session, survey: str, texts: actions.SurveyTexts, kept: actions.KeptThemes, desk: dict, name: str) -> None:
    answer = desk["queue"][0]
    question = texts.book.questions[answer.place.question]
    words = {"question": question.text or question.id, "answer": answer.masked.text, "number": desk["read"] + 1}
    show_markup(render("voice/answer.html", **words).encode(), "answer")
    if fault := st.session_state.pop(FAULT, None):
        show_markup(render("voice/reading_fault.html", words=fault).encode(), "fault")
    themes = kept.book.of(answer.place.question)
    listen_for_keys()
    with st.container(key="reading"), st.form("ticks"):
        theme_ticks.draw_ticks(themes, answer.suggested, TICK)
        st.form_submit_button(
            "Save and next", type="primary", shortcut="Enter", on_click=_save, args=(session, survey, texts, themes, answer.place, name)
        )
    quote_form(session, survey, texts, answer)


def _save(session: actions.Session, survey: str, texts: actions.SurveyTexts, themes, place, name: str) -> None:
    """Keep the reading before the page is drawn anew; what is ticked stays where it could not be kept."""
    desk = st.session_state.get(DESK)
    if not desk or not desk["queue"] or desk["queue"][0].place != place:
        return
    chosen = theme_ticks.ticked(themes, TICK)
    if survey not in {each.id for each in actions.written_surveys(session)}:
        st.session_state[LOST] = True
        return
    try:
        kept = actions.keep_reading(session, survey, name, place, chosen, first=True, known=texts)
    except BoardError as error:
        st.session_state[FAULT] = str(error)
        return
    desk["queue"].pop(0)
    desk["read"] += 1
    if kept.urgent:
        desk["urgent"] = sorted({*desk["urgent"], place.row})
    theme_ticks.untick(themes, TICK)
