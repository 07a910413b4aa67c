"""What the reader sets beside a figure: other places on the chart, and a target of their own. Both live in the address."""

import streamlit as st

import clock
from pages.shell import context
from pages.shell.print_summary import remember_setting
from panels.format import listed, target_figure
from panels.reader_choices import MOST, comparison_name, usual_comparisons


NONE, AHEAD = "none", 3


def comparison_choice(catalogue, framework, panel):
    """(names of what is drawn beside, or None for the usual; (value, year) of the reader's target, or None for the Board's).

    The address says both. The controls are made while they are open: there are some 190 places to choose from.
    """
    titles = _titles(catalogue, framework, panel) if panel.indicator.method != "count" else None
    if panel.latest is None or not titles and panel.indicator.better == "neither":
        return None, None
    beside = _beside(titles, usual_comparisons(panel)) if titles else None
    target = _target(panel) if panel.indicator.better != "neither" else None
    with st.popover("Compared with, target", key="compared", on_change="rerun") as opened:
        if opened.open:
            _controls(panel, titles, beside)
    return beside, target


def _controls(panel, titles, beside):
    """The controls, set to what the address asks for."""
    if titles:
        _choose_beside(titles, usual_comparisons(panel), beside)
    if panel.indicator.better != "neither":
        _choose_target(panel.indicator, panel.latest.end.year)


def _titles(catalogue, framework, panel):
    """Name → title of each place that may be drawn: those that the figure is compared with come first, then any other."""
    titles = {comparison_name(comparator): comparator.name for comparator in panel.comparators}
    titles |= {code: catalogue.areas.by_code[code].name for code in context.areas(catalogue, framework) if code not in titles}
    titles.pop(panel.area.code, None)
    return titles


def _beside(titles, first):
    """The names that the address asks for, or None for the usual, which are `first`."""
    chosen = st.query_params.get("beside")
    wanted = first if chosen is None else tuple(dict.fromkeys(name for name in chosen.split(",") if name in titles))[:MOST]
    remember_setting("Compared with", listed([titles[name] for name in wanted]) or "nothing")
    return None if wanted == first else wanted


def _choose_beside(titles, first, beside):
    """The places drawn beside the figure."""
    st.session_state["beside"] = list(first if beside is None else beside)
    st.multiselect(
        f"On the chart ({MOST} at most)", list(titles), key="beside", format_func=titles.get, max_selections=MOST, on_change=_keep, args=(first,)
    )  # fmt: skip


def _keep(first):
    chosen = st.session_state["beside"]
    if tuple(chosen) == first:
        st.query_params.pop("beside", None)
    else:
        st.query_params["beside"] = ",".join(chosen) or NONE


def _target(panel):
    """The reader's own target that the address asks for, as (value, year): what it is, and by the end of which year; else None."""
    value, year = target_in_address(panel.latest.end.year)
    if value is None:
        return None
    remember_setting("Target of one’s own", f"{target_figure(value, panel.indicator)} by {year}")
    return value, year


def _choose_target(indicator, first):
    """The reader's own target, in or after the year `first`; its year can be chosen once there is one."""
    value, year = target_in_address(first)
    st.session_state["own_target"], st.session_state["own_year"] = value, year
    unit = f" ({indicator.unit})" if indicator.unit else ""
    st.number_input(
        f"A target of your own{unit}", key="own_target", min_value=0.0, max_value=100.0 if indicator.unit == "%" else None,
        step=float(10**-indicator.decimals), format=f"%.{indicator.decimals}f", placeholder="None: the Board’s stands", on_change=_aim,
    )  # fmt: skip
    if value is not None:
        st.number_input("By the end of the year", key="own_year", min_value=first, max_value=first + 30, step=1, on_change=_aim)


def target_in_address(first):
    """What the address asks for as (value, year), from 'target=60@2027'; (None, a year ahead) where it asks for none or nonsense."""
    value, _, year = st.query_params.get("target", "").partition("@")
    ahead = max(first, clock.today().year) + AHEAD
    try:
        target, by = float(value), int(year or ahead)
    except ValueError:
        return None, ahead
    return (target, by) if 0 <= target < 1e12 and first <= by <= first + 30 else (None, ahead)


def _aim():
    value = st.session_state["own_target"]
    if value is None:
        st.query_params.pop("target", None)
    else:
        st.query_params["target"] = f"{value:.10g}@{st.session_state['own_year']}"
