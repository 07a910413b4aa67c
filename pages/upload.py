"""Upload: drop a file, see what was read, every fault and what would change, then accept it."""

import streamlit as st

import actions
from pages.parts import controls, frame, here
from pages.parts.menu import needs_app
from pages.parts.uploading import found
from pages.parts.uploading.accepting import accepting
from pages.parts.uploading.beside import stop_others
from pages.parts.uploading.dropped import ACCEPTING, checked, checking


needs_app()
session = here.session()
# A ledger that is lost is told before anyone drops a file for nothing.
actions.history(session)
catalogue, kinds = session.catalogue, actions.kinds()
framework = here.framework(catalogue)
st.html('<div class="los"><h1>Load an extract</h1><p class="lead">Drop a file to see what was read, every fault, and what would change. '
        "Nothing is kept until you accept it.</p></div>")  # fmt: skip
build, done = here.build(session), st.session_state.pop("done", None)
if done:
    st.html(found.done(*done))

files = st.file_uploader(
    "Extract (CSV, Excel workbook, or a zip of them)", accept_multiple_files=True, key=f"drop{st.session_state.get('drop', 0)}"
)
if not files:
    st.html(found.can_be_loaded(kinds))
    st.download_button(
        "Download our template (CSV)", lambda: actions.template(session), "line_of_sight_template.csv", "text/csv", on_click="ignore"
    )
with controls.row():
    area = controls.area(catalogue, framework, "What would change for") if files else here.area(catalogue, framework)
together = actions.paired(files, [file.name for file in files])
stop_others([ACCEPTING, *(checking(file, about, area.code, build) for file, _, about in together)])
results = [(file, about, *checked(session, file, about, area.code, build)) for file, _, about in together]
for file, _, seen, difference in results:
    found.show(session, file, seen, difference, kinds, area)
accepting(session, results)
said = [found.accepted(*done)] if done else [found.spoken(file.name, difference.outcome) for file, *_, difference in results]
frame.announce(" ".join(said) or "Drop a file to begin.")
