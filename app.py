"""Line of Sight on the screen: who is this, and which pages may they see."""

import streamlit as st

from access import local_user
from actions import one_build
from pages.parts import frame
from pages.parts.menu import inside_app, menu
from pages.parts.problems import told


user = local_user()
pages = menu(user)
page = st.navigation(list(pages.values()), position="hidden")
st.set_page_config(page_title=f"{page.title} – Line of Sight", page_icon=frame.ICON, layout="wide")
with one_build(), told(), inside_app():
    frame.top(page, pages)
    page.run()
frame.foot(user)
