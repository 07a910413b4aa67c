"""Upload: drop a file, see what was read, every fault and what would change, then accept it."""

import streamlit as st

import actions
from access import may
from pages.parts import found, frame, here
from pages.parts.dropped import accept, checked
from pages.parts.kept.words import WHY
from pages.parts.menu import needs_app


needs_app()
session = here.session()
catalogue, kinds = session.catalogue, actions.kinds()
area = here.area(catalogue, here.framework(catalogue))
st.html('<div class="los"><h1>Load an extract</h1><p class="lead">Drop a file to see what was read, every fault, and what would change. '
        "Nothing is kept until you accept it.</p></div>")  # fmt: skip
build = here.build(session)
if "done" in st.session_state:
    st.html(found.done(*st.session_state.pop("done")))

files = st.file_uploader(
    "Extract (CSV, Excel workbook, or a zip of them)", accept_multiple_files=True, key=f"drop{st.session_state.get('drop', 0)}"
)
if not files:
    st.html(found.can_be_loaded(kinds))
    st.download_button(
        "Download our template (CSV)", lambda: actions.template(session), "line_of_sight_template.csv", "text/csv", on_click="ignore"
    )
results = [(file, *checked(session, file, area.code, build)) for file in files]
for file, read, difference in results:
    found.show(file.name, read, difference, kinds, catalogue, area)

good = [file for file, _, difference in results if difference.outcome.status == "accepted"]
steward = may(session.user, "publish") and not actions.second_person(session)
reason = st.text_input(WHY, key="why_load") if good and steward else ""
if good and st.button(f"Accept{' and publish' if steward else ''}{f' these {len(good)} files' if len(good) > 1 else ''}", type="primary"):
    accept(session, good, publish=steward, reason=reason)
    st.rerun()
frame.announce(" ".join(found.spoken(file.name, difference.outcome) for file, _, difference in results) or "Drop a file to begin.")
