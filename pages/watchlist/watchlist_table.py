"""One's own indicators as a table, and one's own views as links with what may be done with them."""

from html import escape
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

import actions
from access import may
from pages.shell import error_messages
from pages.shell.navigation import PAGES
from pages.ui.markup import show_markup
from pages.ui.scorecard_cells import columns
from pages.ui.scorecard_table import section
from pages.ui.wording import when
from panels.format import sentence, spelled


STARS = "Press the star beside an indicator, on the overview or on its own page, and it stands here, for any area."


def indicators_in_address(kept):
    """The ids of the list in the address, which someone may have sent; else those that one keeps."""
    given = st.query_params.get("mine")
    return tuple(filter(None, given.split(",")))[:100] if given else kept


def heading(names, kept):
    """My list: three indicators; or a list that someone sent."""
    if not names:
        return "My list is empty so far"
    many = f"{spelled(len(names))} indicator{'' if len(names) == 1 else 's'}"
    return f"My list: {many}" if set(names) <= set(kept) else f"A list of {many}"


def page_head(title, names, panels, catalogue, area):
    """The heading with what is not here any more, or how to begin."""
    gone = [name for name in names if name not in catalogue.indicators]
    lost = f"{sentence(spelled(len(gone)))} of them no longer exist{'s' if len(gone) == 1 else ''}: {', '.join(gone)}." if gone else ""
    words = " ".join(filter(None, [f"The latest figures of {area.name}." if panels else "" if names else STARS, lost]))
    return f'<h1>{escape(title)}</h1><p class="lead">{escape(words)}</p>'


def scorecard(panels, area, framework):
    """The same table as on the overview; nothing without indicators."""
    return section("mine", area.name, "", [(panel, None) for panel in panels], framework.id, columns(panels)) if panels else ""


def views(session):
    """The views that one has kept, and what may be done with them."""
    if not may(session.user, "views"):
        return
    saved = actions.views(session)
    show_markup(listed(saved, session.catalogue).encode(), "own views")
    undo(session)
    if saved:
        change(session, {view.id: view for view in saved})


def listed(saved, catalogue):
    """The views as a table of links."""
    if not saved:
        return '<h2>My views</h2><p class="about">Set a page to what you want to come back to, open “Save or share” on it, and give the view a name.</p>'
    rows = "".join(f"<tr>{_view(view, catalogue)}</tr>" for view in saved)
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("View", "Page", "Saved"))
    return (
        f'<h2>My views</h2><table class="plain-table"><caption class="los-hidden">My views, by name</caption><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _view(view, catalogue):
    page = PAGES.get(urlsplit(view.address).path.strip("./"))
    fault = broken_link_reason(view, catalogue)
    name = escape(view.name) if fault else f'<a data-go href="{escape(view.address)}">{escape(view.name)}</a>'
    return f'<th scope="row">{name}</th><td>{escape(fault or page.title)}</td><td>{when(view.at)}</td>'


def broken_link_reason(view, catalogue):
    """What a view leads to that is no longer there, in words; '' where all is."""
    parts = urlsplit(view.address)
    if parts.path.strip("./") not in PAGES:
        return "Its page no longer exists."
    known = {
        "framework": catalogue.frameworks,
        "area": catalogue.areas.by_code,
        "indicator": catalogue.indicators,
        "with": catalogue.indicators,
    }
    gone = [f"{name} {value}" for name, value in parse_qsl(parts.query) if name in known and value not in known[name]]
    return f"No longer there: {', '.join(gone)}." if gone else ""


def change(session, known):
    """The choice of one view, to give it another name or to delete it."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="views"):
        chosen = known[st.selectbox("Change a view", list(known), format_func=lambda name: known[name].name, width=320)]
        name = st.text_input("Its name", chosen.name, max_chars=120, key=f"name {chosen.id} {chosen.at}", width=320)
        with error_messages.errors_shown():
            if st.button("Rename") and name != chosen.name:
                actions.rename_view(session, chosen.id, name)
                st.rerun()
            if st.button("Delete"):
                actions.delete_view(session, chosen.id)
                st.session_state["deleted view"] = chosen
                st.rerun()


def undo(session: actions.Session) -> None:
    """Says what was deleted last, and brings it back if that was a mistake."""
    deleted = st.session_state.get("deleted view")
    if deleted:
        st.html(f'<div class="los good" role="status"><h2>“{escape(deleted.name)}” was deleted</h2></div>')
        if st.button("Bring it back"):
            del st.session_state["deleted view"]
            actions.save_view(session, deleted.name, deleted.address)
            st.rerun()
