"""Method: every judgement in plain English, and the protection of small numbers."""

import streamlit as st

import actions
from pages.method.method_text import method_text
from pages.shell import context, frame


st.html(method_text(context.session().catalogue.policy, actions.worked()))
frame.announce("How figures are judged.")
