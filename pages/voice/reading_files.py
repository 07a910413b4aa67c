"""Reading in a spreadsheet: the masked answers taken away, and the filled-in file brought back."""

import streamlit as st

import actions
from errors import BoardError, UploadError, grouped
from pages.ui.markup import show_markup
from pages.ui.short_text import show_paragraph
from pages.ui.templates import render
from pages.upload.background_job import Job, jobs, wait_for
from panels.format import plural


WRITING, WRITTEN, DROPS = "masking the answers", "masked answers", "readings brought in"


def show(session: actions.Session, survey: str, texts: actions.SurveyTexts, reader: str) -> None:
    """Draws both ways; masking many answers takes a while, so it is done when asked for."""
    with st.expander("Read in a spreadsheet instead"):
        show_paragraph(
            "Take the masked answers away, fill in the column “themes” (several with ; between them; where none fits: Another matter, Nothing said,"
            " or Needs a person today), and bring the file back."
        )
        _take_away(session, survey, texts, reader)
        _bring_back(session, survey, texts, reader)


def _take_away(session: actions.Session, survey: str, texts: actions.SurveyTexts, reader: str) -> None:
    about = (survey, texts.upload.upload, reader)
    if st.button("Prepare the masked answers") and WRITING not in jobs():
        jobs()[WRITING] = Job(
            "Masking the answers", lambda: actions.answers_csv(actions.answers_to_read(session, survey, reader or None, known=texts))
        )
    if WRITING in jobs():
        st.session_state[WRITTEN] = (about, wait_for(WRITING, lambda _: None))
    ready = st.session_state.get(WRITTEN)
    if ready and ready[0] == about:
        st.download_button("Download the masked answers (CSV)", ready[1], f"{survey}_answers.csv", "text/csv", on_click="ignore")


def _bring_back(session: actions.Session, survey: str, texts: actions.SurveyTexts, reader: str) -> None:
    file = st.file_uploader("Filled-in file (CSV or Excel)", type=["csv", "xlsx"], key=f"coding {st.session_state.get(DROPS, 0)}")
    name = st.text_input("Who has read it", reader, key=f"coder of file {reader}", max_chars=60, width=420)
    settles = st.checkbox("It settles what readers see differently")
    if file is None or not st.button("Keep these readings", type="primary"):
        return
    try:
        kept = actions.keep_coding(session, survey, name, file.getvalue(), file.name, settles, texts)
    except UploadError as error:
        show_markup(render("voice/no_table.html", problems=grouped(error.problems)).encode(), "coding faults")
        return
    except BoardError as error:
        show_markup(render("voice/reading_fault.html", words=str(error)).encode(), "coding fault")
        return
    urgent = f" {plural(kept.urgent, 'answer')} need a person today: see the alert." if kept.urgent else ""
    st.session_state["told"] = f"Kept: {plural(kept.read, 'answer')} read, {kept.changed} of them new or changed.{urgent}"
    st.session_state[DROPS] = st.session_state.get(DROPS, 0) + 1
    st.session_state.pop("answers on the desk", None)
    st.session_state.pop(WRITTEN, None)
    st.rerun()
