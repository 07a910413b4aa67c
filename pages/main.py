"""Line of Sight on the screen: who is this, and which pages may they see."""

import streamlit as st

from access import local_user
from actions import one_build
from pages.shell import frame
from pages.shell.error_messages import errors_shown
from pages.shell.navigation import pages_for


user = local_user()
pages = pages_for(user)
page = st.navigation(list(pages.values()), position="hidden")
st.set_page_config(page_title=f"{page.title} – Line of Sight", page_icon=frame.ICON, layout="wide")
with one_build(), errors_shown():
    frame.show_top(page, pages)
    page.run()
frame.show_foot(user)
