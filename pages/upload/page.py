"""Upload: drop a file, see what was read, every fault and what would change, then accept it."""

import streamlit as st

import actions
from pages.shell import context, frame
from pages.ui import controls
from pages.ui.templates import Macros
from pages.upload import file_report
from pages.upload.accept_files import accepting
from pages.upload.background_job import stop_others
from pages.upload.dropped_files import ACCEPTING, checked_file, checking_key


session = context.session()
# A ledger that is lost is told before anyone drops a file for nothing.
actions.history(session)
catalogue, kinds = session.catalogue, actions.kinds()
framework = context.framework(catalogue)
st.html(Macros("upload/file_report.html").head())
build, done = context.live_build(session), st.session_state.pop("done", None)
if done:
    st.html(file_report.done(*done))

files = st.file_uploader(
    "Data file (CSV, Excel workbook, or a zip of them)", accept_multiple_files=True, key=f"drop{st.session_state.get('drop', 0)}"
)
if not files:
    st.html(file_report.can_be_loaded(kinds))
    st.download_button(
        "Download our template (CSV)", lambda: actions.template(session), "line_of_sight_template.csv", "text/csv", on_click="ignore"
    )
with controls.control_row():
    area = controls.area(catalogue, framework, "What would change for") if files else context.area(catalogue, framework)
together = actions.paired(files, [file.name for file in files])
stop_others([ACCEPTING, *(checking_key(file, about, area.code, build) for file, _, about in together)])
results = [(file, about, *checked_file(session, file, about, area.code, build)) for file, _, about in together]
for file, about, seen, difference in results:
    file_report.show(session, file, about, seen, difference, kinds, area)
accepting(session, results)
sentences = (
    [file_report.accepted(*done)] if done else [file_report.spoken(file.name, difference.outcome) for file, *_, difference in results]
)
frame.announce(" ".join(sentences) or "Drop a file to begin.")
