"""Which indicators stand beside that of the page: what the address asks for, else the next two of its outcome that one chart can hold."""

import streamlit as st

import actions
from pages.shell.print_summary import remember_setting
from panels.format import listed
from panels.indicators_together import MOST, can_be_drawn


USUAL, NONE = 2, "none"


def beside(session, framework, indicator, area):
    """Ids of the other indicators, in the order chosen: any number, as the page refuses too many in words. A control shows them."""
    every = [row.panel for row in actions.overview(session, framework.id, area.code).rows]
    panel = next((panel for panel in every if panel.indicator.id == indicator.id), None) or actions.show(session, indicator.id, area.code)
    others = [panel for panel in every if panel.latest and panel.indicator.id != indicator.id]
    usual = usual_beside(panel, others, framework)
    requested = _in_address(session.catalogue, indicator.id)
    wanted = usual if requested is None else requested
    known = session.catalogue.indicators
    options = list(dict.fromkeys([*(other.indicator.id for other in others), *wanted]))
    st.session_state["beside_indicator"] = list(wanted)
    st.multiselect(
        f"Beside {indicator.short} ({MOST - 1} at most)", options, key="beside_indicator",
        format_func=lambda name: known[name].title, on_change=_keep, args=(usual,),
    )  # fmt: skip
    remember_setting("Beside it", listed([known[name].short for name in wanted]) or "nothing")
    return wanted


def usual_beside(panel, others, framework):
    """Ids of the next two of `others` (Panels with figures) that one chart can hold with `panel`: first those of its outcome, after it.

    Where a chart can hold none of them, the next two as they come, so that the page says why.
    """
    chosen, known = [panel], {other.indicator.id: other for other in others}
    names = [name for name in _in_order(panel.indicator.id, framework) if name in known]
    for name in names:
        if len(chosen) <= USUAL and can_be_drawn([*chosen, known[name]]):
            chosen.append(known[name])
    return tuple(other.indicator.id for other in chosen[1:]) or tuple(names[:USUAL])


def _in_order(indicator, framework):
    """Ids of the framework's indicators: those after this one in its outcome, those before it, then all others."""
    own = next(
        (
            [place.indicator for place in outcome.places]
            for outcome in framework.outcomes
            if indicator in {place.indicator for place in outcome.places}
        ),
        [indicator],
    )
    at = own.index(indicator)
    return dict.fromkeys([*own[at + 1 :], *own[:at], *(place.indicator for _, place in framework.places)])


def _in_address(known, indicator):
    """What `with` asks for, repeated or with commas; None where it says nothing that is known."""
    given = ",".join(st.query_params.get_all("with")).split(",")
    names = tuple(name for name in dict.fromkeys(given) if name in known.indicators and name != indicator)
    return names if names or NONE in given else None


def _keep(usual):
    chosen = tuple(st.session_state["beside_indicator"])
    if chosen == usual:
        st.query_params.pop("with", None)
    else:
        st.query_params["with"] = ",".join(chosen) or NONE
