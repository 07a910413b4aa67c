"""What differs between two builds: in words on the charts of the framework and area at hand, then in all areas."""

import streamlit as st
from markupsafe import Markup

import actions
from pages.shell import context
from pages.ui import changes_table
from pages.ui.all_areas_table import all_areas_table
from pages.ui.short_text import show_paragraph
from pages.ui.templates import Macros
from pages.ui.wording import when
from panels.build_differences import headline
from panels.title import the


_HISTORY = Macros("history/history.html")


def show_differences(session: actions.Session, build: str, other: str | None = None) -> None:
    """Says it of two builds; of one alone, against the one made before it."""
    framework = context.framework(session.catalogue)
    area = context.area(session.catalogue, framework)
    if build == other:
        show_paragraph("These are one version. Choose another to compare it with.")
        return
    differences = actions.between(session, build, other, framework.id, area.code)
    before = f"From the version of {when(differences.before['at'])}" if differences.before else "From nothing"
    title = f"{before} to that of {when(differences.after['at'])}"
    charts = differences.charts
    where = "" if charts is None else f"On the charts of {framework.short}, {the(area.name, area.kind)}: {headline(charts)}"
    changes = Markup("") if charts is None else changes_table.changes_list(charts, framework.id)
    everywhere = all_areas_table(differences.indicators, session.catalogue, ("Before", "After"))
    st.html(_HISTORY.differences(title, where, changes, everywhere))
