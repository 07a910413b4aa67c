"""The quotes of a survey: those that wait for a second look, those that everybody reads, and the way to take one back."""

import streamlit as st

import actions
from access import may
from pages.ui.markup import show_markup
from pages.ui.short_text import show_paragraph
from pages.ui.templates import render
from pages.ui.wording import run_action


APPROVED = "approved"


def show(session: actions.Session, survey: str, texts: actions.SurveyTexts) -> None:
    """Draws each quote with its buttons, those that wait first."""
    kept = sorted(actions.quotes(session, survey), key=lambda quote: quote.status == APPROVED)
    waiting = sum(quote.status != APPROVED for quote in kept)
    show_markup(render("voice/quotes_step.html", waiting=waiting, approved=len(kept) - waiting).encode(), "quotes")
    approves = may(session.user, "approve_quote")
    for quote in kept:
        question = texts.book.questions.get(quote.question)
        words = (question and question.text) or quote.question
        show_markup(render("voice/quote.html", quote=quote, question=words).encode(), f"quote {quote.id}")
        with st.form(f"quote {quote.id}", border=False):
            reason = st.text_input("Why it is taken back (kept in the history)", key=f"why {quote.id}", width=520)
            with st.container(horizontal=True):
                # The first button of a form is the one that Enter presses.
                taken = st.form_submit_button("Take back", key=f"take {quote.id}")
                passed = quote.status != APPROVED and approves and st.form_submit_button("Approve", type="primary", key=f"pass {quote.id}")
        if passed:
            run_action(lambda _: "Everybody may read it now.", actions.approve_quote, session, survey, quote.id)
        if taken and not reason.strip():
            show_markup(render("voice/reading_fault.html", words="Write why it is taken back first.").encode(), f"fault {quote.id}")
        elif taken:
            run_action(lambda _: "Taken back everywhere.", actions.withdraw_quote, session, survey, quote.id, reason.strip())
    if waiting and not approves:
        show_paragraph("Somebody who may approve quotes has to look at those that wait.")
