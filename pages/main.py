"""Line of Sight on the screen: who is this, and which pages may they see."""

import streamlit as st

from pages.shell import context, frame
from pages.shell.error_messages import errors_shown, show_error
from pages.shell.navigation import pages_for
from pages.shell.papers_build import build_of_page, show_papers_banner
from pages.shell.unknown_names import show_unknown_names


user = context.user()
pages = pages_for(user)
if not pages:
    # The gate lets nobody through without a role; this is a page that was open when it was taken away.
    show_error("You are signed out", "Reload this page to sign in again. What you have saved is kept.")
    st.stop()
page = st.navigation(list(pages.values()), position="hidden")
st.set_page_config(page_title=f"{page.title} – Line of Sight", page_icon=frame.ICON, layout="wide")
with build_of_page(page.url_path) as problem, errors_shown():
    frame.show_top(page, pages)
    show_papers_banner(page.url_path, problem)
    show_unknown_names()
    page.run()
frame.show_foot(user)
