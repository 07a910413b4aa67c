"""The question at the end: whether to accept what was found, warnings and all."""

import streamlit as st

from access import may
from pages.parts.uploading.dropped import accept
from panels.format import number


def accepting(session, results):
    """The button that accepts every file without a fault; where there is something to look at, only once a person says they have."""
    good = [(file, difference.outcome) for file, _, difference in results if difference.outcome.status == "accepted"]
    if not good:
        return
    noted, steward = sum(outcome.warnings for _, outcome in good), may(session.user, "publish")
    label = f"Accept{' and publish' if steward else ''}{f' these {len(good)} files' if len(good) > 1 else ''}"
    things = "the one thing" if noted == 1 else f"the {number(noted)} things"
    looked = not noted or st.checkbox(f"I have looked at {things} above, and the figures are right as they stand", key=f"looked {noted}")
    if st.button(label, type="primary", disabled=not looked):
        accept(session, [file for file, _ in good], publish=steward)
        st.rerun()
