"""History: what waits to be decided, every upload and every build, who, when and why; what differs between two of them."""

import streamlit as st

import actions
from pages.history.builds_table import builds
from pages.history.uploads_table import overdue, uploads
from pages.history.waiting_publications import decided, waiting_publications
from pages.shell import context, frame
from pages.ui.templates import Macros
from pages.ui.wording import show_notice


session = context.session()
history = actions.history(session)
st.html(Macros("history/history.html").head(actions.zone()))
show_notice()
waiting_publications(session, history)
overdue(session)
uploads(session, history)
builds(session, history)
decided(history)
frame.announce(f"{len(history.uploads)} uploads, {len(history.builds)} versions.")
