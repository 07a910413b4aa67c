"""The themes of one answer as boxes to tick. What its words suggest is marked, and ticked by nobody but the reader."""

from collections.abc import Sequence

import streamlit as st

import actions
from pages.ui.short_text import as_it_stands


MEANT = {
    actions.WITHOUT_THEME[0]: "It says something that is none of these themes.",
    actions.WITHOUT_THEME[1]: "It says nothing, such as “idk”.",
    actions.WITHOUT_THEME[2]: "Somebody may be at risk. It is kept out of everything else; follow your safeguarding procedure now.",
}


def draw_ticks(themes: Sequence, suggested: Sequence[str], key: str) -> None:
    """A box for each theme, then for what stands in the place of themes; `key` tells these boxes from others."""
    for theme in themes:
        label = as_it_stands(theme.title) + (" (suggested)" if theme.id in suggested else "")
        st.checkbox(label, key=f"{key} {theme.id}", help=as_it_stands(" ".join(filter(None, (theme.meaning, theme.counts)))) or None)
    for words, meant in MEANT.items():
        st.checkbox(words, key=f"{key} {words}", help=meant)


def ticked(themes: Sequence, key: str) -> list[str]:
    """What is ticked: ids of themes, and the words that stand in their place."""
    return [name for name in (*(theme.id for theme in themes), *MEANT) if st.session_state.get(f"{key} {name}")]


def untick(themes: Sequence, key: str) -> None:
    """Nothing is ticked any more, for the next answer."""
    for name in (*(theme.id for theme in themes), *MEANT):
        st.session_state[f"{key} {name}"] = False


def titles_of(names: Sequence[str], themes: Sequence) -> list[str]:
    """What people call the themes of a reading; one that was taken out since by its id."""
    known = {theme.id: theme.title for theme in themes}
    return [known.get(name, name) for name in names]
