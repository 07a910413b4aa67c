"""What differs between two builds: in words on the charts of the framework and area at hand, then in all areas."""

from html import escape

import streamlit as st

import actions
from pages.shell import context
from pages.ui import changes_table
from pages.ui.all_areas_table import all_areas_table
from pages.ui.wording import when
from panels.build_differences import headline
from panels.title import the


def show_differences(session, build, other=None):
    """Says it of two builds; of one alone, against the one made before it."""
    framework = context.framework(session.catalogue)
    area = context.area(session.catalogue, framework)
    if build == other:
        st.html('<div class="los"><p class="about">These are one version. Choose another to compare it with.</p></div>')
        return
    differences = actions.between(session, build, other, framework.id, area.code)
    before = f"From the version of {when(differences.before['at'])}" if differences.before else "From nothing"
    whole = (
        all_areas_table(differences.indicators, session.catalogue, ("Before", "After"))
        or '<p class="about">In no area is anything different.</p>'
    )
    words = f"<h3>{escape(before)} to that of {when(differences.after['at'])}</h3>"
    st.html(f'<div class="los">{words}{_charts(differences.charts, framework, area)}{whole}</div>')


def _charts(charts, framework, area):
    """Nothing where there was no build before."""
    if charts is None:
        return ""
    where = escape(f"On the charts of {framework.short}, {the(area.name, area.kind)}: {headline(charts)}")
    return f'<p class="about">{where}</p>{changes_table.changes_list(charts, framework.id)}'
