"""How one file is read: as it was found, with the controls to have it read otherwise."""

import streamlit as st

from pages.ui.short_text import as_it_stands
from pages.ui.wording import when
from pages.upload import extract_kind, file_reading
from pages.upload.column_mapping import matching
from pages.upload.reading_choice import reading_choice, set_reading_choice


def reading_controls(session, file, seen, outcome, kinds):
    """The controls behind a summary, open where the file cannot be read without a word from a person."""
    unknown = outcome.status == "rejected" and len(outcome.fitting) != 1 and bool(seen.columns)
    if seen.like and not reading_choice(file).afresh:
        _remembered(file, seen, outcome)
    with st.expander("How it was read, and how to correct it", expanded=unknown, key=f"how {file.file_id}"):
        file_reading.first_rows(seen, file, outcome.private)
        if not seen.columns:
            return
        chosen = extract_kind.kind(reading_choice(file), outcome, kinds, file.file_id)
        codebook = extract_kind.codebook(session, file.file_id) if chosen == extract_kind.SURVEY else None
        corrected = file_reading.correction(seen, file.file_id)
        mapping = matching(session, seen, file.file_id, outcome.private) if chosen == extract_kind.MAPPED else {}
        recipe = {name: part for name, part in (("correction", corrected), ("mapping", mapping)) if part}
        choices = {"loader": chosen or None, "codebook": codebook, "recipe": recipe, "afresh": not (chosen or recipe)}
        if st.button("Read it this way", key=f"read {file.file_id}"):
            set_reading_choice(file, **choices)
            st.rerun()


def _remembered(file, seen, outcome):
    """That an earlier file was read in this way, and the way not to."""
    known = "Read as" if outcome.like else "Its columns were matched before, for"
    words = f"{known} {seen.like['file']} ({when(seen.like['at'])}), which has the same headings."
    rest = "" if outcome.like else " Say below which period this file is of."
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(as_it_stands(words + rest), width="content")
        st.button("Read it afresh", key=f"afresh {file.file_id}", on_click=set_reading_choice, args=(file,), kwargs={"afresh": True})
