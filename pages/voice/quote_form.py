"""A quote proposed from the answer that is being read."""

import streamlit as st

import actions
from errors import BoardError
from pages.ui.markup import show_markup
from pages.ui.templates import render


NO_GROUP = ""


def quote_form(session: actions.Session, survey: str, texts: actions.SurveyTexts, answer: actions.AnswerToRead) -> None:
    """The form of a quote: its words, which may only be left out, and what is said of the speaker. A refusal is said above it."""
    groups = [NO_GROUP, *(group.breakdown for group in texts.book.groups)]
    place = answer.place
    with st.expander("Propose it as a quote"), st.form(f"quote {place.question} {place.row}"):
        words = st.text_area("Words of the quote: leave words out (… in their place), add none", answer.masked.text)
        group = st.selectbox(
            "Said of who wrote it (only where enough others are in the group)",
            groups,
            format_func=lambda name: f"Their {name}" if name else "Nothing",
        )
        if not st.form_submit_button("Propose this quote"):
            return
        try:
            quote = actions.propose_quote(session, survey, place.row, place.question, None, group or None, words, texts)
        except BoardError as error:
            show_markup(render("voice/reading_fault.html", words=str(error)).encode(), "quote fault")
            return
        st.session_state["told"] = f"Proposed, and waits for a second look: “{quote.text}”"
        st.rerun()
