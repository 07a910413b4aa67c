"""One's own indicators as a table, and one's own views as links with what may be done with them."""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

import streamlit as st
from markupsafe import Markup

import actions
from access import may
from catalogue import Area, Catalogue, Framework
from pages.shell import error_messages
from pages.shell.navigation import PAGES
from pages.ui.markup import show_markup
from pages.ui.scorecard_cells import columns
from pages.ui.scorecard_table import section
from pages.ui.short_text import show_done
from pages.ui.templates import Macros
from pages.ui.wording import when
from panels.format import sentence, spelled
from panels.panel import Panel


_LIST = Macros("watchlist/own_list.html")
STARS = "Press the star beside an indicator, on the overview or on its own page, and it stands here, for any area."


def indicators_in_address(kept: Sequence[str]) -> Sequence[str]:
    """The ids of the list in the address, which someone may have sent; else those that one keeps."""
    given = st.query_params.get("mine")
    return tuple(filter(None, given.split(",")))[:100] if given else kept


def heading(names: Sequence[str], kept: Sequence[str]) -> str:
    """My list: three indicators; or a list that someone sent."""
    if not names:
        return "My list is empty so far"
    many = f"{spelled(len(names))} indicator{'' if len(names) == 1 else 's'}"
    return f"My list: {many}" if set(names) <= set(kept) else f"A list of {many}"


def own_indicators(
    title: str, names: Sequence[str], panels: Sequence[Panel], catalogue: Catalogue, area: Area, framework: Framework
) -> Markup:
    """The heading with what is not here any more, or how to begin; then the same table as on the overview, none without indicators."""
    gone = [name for name in names if name not in catalogue.indicators]
    lost = f"{sentence(spelled(len(gone)))} of them no longer exist{'s' if len(gone) == 1 else ''}: {', '.join(gone)}." if gone else ""
    words = " ".join(filter(None, [f"The latest figures of {area.name}." if panels else "" if names else STARS, lost]))
    return _LIST.own_indicators(title, words, _scorecard(panels, area, framework))


def _scorecard(panels: Sequence[Panel], area: Area, framework: Framework) -> Markup:
    return section("mine", area.name, "", [(panel, None) for panel in panels], framework.id, columns(panels)) if panels else Markup("")


def views(session: actions.Session) -> None:
    """The views that one has kept, and what may be done with them."""
    if not may(session.user, "views"):
        return
    saved = actions.views(session)
    show_markup(_LIST.own_views([_view(view, session.catalogue) for view in saved]).encode(), "own views")
    undo(session)
    if saved:
        change(session, {view.id: view for view in saved})


class ViewLine(NamedTuple):
    """A view: its name, where it leads ('' where that is no longer there), its page or why not, and when it was saved."""

    name: str
    address: str
    page: str
    saved: str


def _view(view, catalogue: Catalogue) -> ViewLine:
    page = PAGES.get(urlsplit(view.address).path.strip("./"))
    fault = broken_link_reason(view, catalogue)
    return ViewLine(view.name, "" if fault else view.address, fault or page.title, when(view.at))


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
        show_done(f"“{deleted.name}” was deleted")
        if st.button("Bring it back"):
            del st.session_state["deleted view"]
            actions.save_view(session, deleted.name, deleted.address)
            st.rerun()
