"""Which indicators stand beside that of the page: what the address asks for, else the next two of its outcome."""

import streamlit as st

import actions
from pages.shell.print_summary import remember_setting
from panels.format import listed
from panels.indicators_together import MOST


USUAL, NONE = 2, "none"


def beside(session, framework, indicator, area):
    """Ids of the other indicators, in the order chosen: any number, as the page refuses too many in words. A control shows them."""
    rows = [row for row in actions.overview(session, framework.id, area.code).rows if row.panel.indicator.id != indicator.id]
    usual = usual_beside(rows, framework, indicator.id)
    asked = _in_address(session.catalogue, indicator.id)
    wanted = usual if asked is None else asked
    having = [row.panel.indicator.id for row in rows if row.panel.latest]
    known, options = session.catalogue.indicators, list(dict.fromkeys([*having, *wanted]))
    st.session_state["beside_indicator"] = list(wanted)
    st.multiselect(
        f"Beside {indicator.short} ({MOST - 1} at most)", options, key="beside_indicator",
        format_func=lambda name: known[name].title, on_change=_keep, args=(usual,),
    )  # fmt: skip
    remember_setting("Beside it", listed([known[name].short for name in wanted]) or "nothing")
    return wanted


def usual_beside(rows, framework, indicator):
    """The next two with figures of the indicator's outcome, from its own place on; of the framework where the outcome has fewer."""
    having = [row.panel.indicator.id for row in rows if row.panel.latest]
    for outcome in framework.outcomes:
        names = [place.indicator for place in outcome.places]
        if indicator in names:
            at = names.index(indicator)
            having = [name for name in dict.fromkeys([*names[at + 1 :], *names[:at], *having]) if name in having]
            break
    return tuple(having[:USUAL])


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
