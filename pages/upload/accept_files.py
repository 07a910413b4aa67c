"""The question at the end: whether to accept what was found, warnings and all."""

import streamlit as st

from access import may
from pages.ui.short_text import show_paragraph
from pages.ui.wording import WHY
from pages.upload.background_job import jobs
from pages.upload.dropped_files import ACCEPTING, accept, accepted
from pages.upload.file_report import left_out
from pages.upload.reading_choice import reading_choice
from panels.format import number


def accepting(session, results):
    """The button that accepts every file without a fault; where there is something to look at, only once a person says they have."""
    if ACCEPTING in jobs():
        _go_on()
    good = [(file, about, difference.outcome) for file, about, _, difference in results if difference.outcome.status == "accepted"]
    if not good:
        return
    steward = may(session.user, "publish") and not session.catalogue.publishing.second_person
    noted = sum(outcome.warnings for *_, outcome in good)
    label = f"Accept{' and publish' if steward else ''}{f' these {len(good)} files' if len(good) > 1 else ''}"
    things = "the one thing" if noted == 1 else f"the {number(noted)} things"
    these = " ".join(f"{file.file_id} {reading_choice(file).key}" for file, *_ in good)
    looked = not noted or st.checkbox(f"I have looked at {things} above, and the figures are right as they stand", key=f"looked {these}")
    reason = st.text_input(WHY, key="why_load", width=520)
    left = [file.name for file, *_, difference in results if difference.outcome.status == "rejected"]
    if left:
        show_paragraph(left_out(left))
    if st.button(label, type="primary", disabled=not looked):
        accept(session, [(file, about) for file, about, _ in good], publish=steward, reason=reason, left=left)
        _go_on()


def _go_on():
    accepted()
    st.rerun()
