"""People and roles: as whom somebody acts and why, what each role may do; for administrators, roles given here and sign-ins ended."""

import streamlit as st

import actions
from access import may, role_words
from pages.people.people_table import people_table
from pages.shell import context, frame
from pages.ui.data_table import plain_table
from pages.ui.templates import Macros
from pages.ui.wording import WHY, run_action, show_notice


BY_SERVICE = "as the sign-in service says"
TEMPLATE = Macros("people/people.html")

session = context.session()
settings = actions.signing_in()
roles = plain_table("What each role may do", ("Role", "May"), role_words().items())
st.html(TEMPLATE.head(session.user, settings, roles))
show_notice()
if settings and may(session.user, "roles"):
    known = actions.people(session)
    st.html(TEMPLATE.people(people_table(known)))
    others = [person.name for person in known if person.name != session.user.name]
    if others:
        name = st.selectbox(
            "Somebody else", others, index=None, placeholder="Choose somebody to change their role or sign them out", width=420
        )
        if name:
            role = st.selectbox("Their role here", [BY_SERVICE, *role_words()], width=420)
            reason = st.text_input(WHY, width=420)
            with st.container(horizontal=True):
                if st.button("Give this role", type="primary"):
                    run_action(
                        lambda done: f"{name}: {role}.", actions.give_role, session, name, None if role == BY_SERVICE else role, reason
                    )
                if st.button("Sign them out everywhere"):
                    run_action(lambda ended: f"{name} was signed out ({ended} open).", actions.end_sign_ins, session, name, reason)
frame.announce(f"You act as {session.user.role}.")
