"""The few controls of a page, in one row; each shows what the address asks for, and writes its choice there."""

from contextlib import nullcontext

import streamlit as st

from pages.shell import context
from pages.shell.address import BUILD, parameter
from pages.shell.print_summary import remember_setting
from panels.format import sentence


EVERYTHING, ATTENTION = "", "attention"
OUTCOME, LENS = "outcome.", "lens."


def control_row():
    """The container for a page's controls."""
    return st.container(horizontal=True, vertical_alignment="bottom", key="controls")


def folded_on_phone(label):
    """Where further controls are drawn: behind one button on a phone, so that what the page says is on its first screen; else in the row."""
    return st.popover(label, key="folded", width="stretch") if context.on_phone() else nullcontext()


def choice_control(name, label, options, start, words, width="stretch", changed=None):
    """A choice among `options` that lives in the address as `name`; `words` writes an option for people."""
    key = f"choose_{name}"
    st.session_state[key] = parameter(name, options, start)
    chosen = st.selectbox(
        label, options, key=key, format_func=words, width=width, on_change=changed or _write, args=(name,), filter_mode="contains"
    )
    remember_setting(label, words(chosen))
    return chosen


def _write(name):
    chosen = st.session_state[f"choose_{name}"]
    if chosen:
        st.query_params[name] = chosen
    else:
        st.query_params.pop(name, None)


def _move(name):
    """Another framework: its own area, its own sections, at the same build."""
    build = st.query_params.get(BUILD)
    st.query_params.from_dict({name: st.session_state[f"choose_{name}"]} | ({BUILD: build} if build else {}))


def framework(catalogue):
    """The chosen Framework. Choosing another leads to its own area."""
    start = context.framework(catalogue).id
    chosen = choice_control(
        "framework", "Framework", context.frameworks(catalogue), start, lambda name: catalogue.frameworks[name].short, 200, _move
    )
    return catalogue.frameworks[chosen]


def area(catalogue, framework, label="Area"):
    """The chosen Area."""
    codes = context.areas(catalogue, framework)
    asked_for = context.area(catalogue, framework).code
    codes = codes if asked_for in codes else [asked_for, *codes]
    chosen = choice_control("area", label, codes, asked_for, lambda code: catalogue.areas.by_code[code].name, 180)
    return catalogue.areas.by_code[chosen]


def show(framework):
    """What to show of a framework: 'outcome.ID', 'lens.ID', or '' for all of it."""
    titles = {EVERYTHING: f"All {framework.calls_many}"}
    titles |= {f"{OUTCOME}{outcome.id}": f"{sentence(framework.calls_them)}: {outcome.title}" for outcome in framework.outcomes}
    titles |= {f"{LENS}{lens.id}": f"{sentence(lens.kind)}: {lens.title}" for lens in framework.lenses}
    return choice_control("show", "Show", list(titles), EVERYTHING, titles.get, 220)


def order():
    """'attention' where the most pressing come first, '' for the framework's own order."""
    words = {EVERYTHING: "As in the framework", ATTENTION: "Needs attention first"}
    return choice_control("order", "Order", list(words), EVERYTHING, words.get, 185)


def section(framework):
    """The id of the one outcome to show of a framework, or '' for all."""
    titles = {EVERYTHING: f"All {framework.calls_many}"} | {outcome.id: outcome.title for outcome in framework.outcomes}
    return choice_control("section", sentence(framework.calls_them), list(titles), EVERYTHING, titles.get, 300)


def data_due_framework(catalogue):
    """The id of the framework whose extracts to show, or '' for those of all."""
    titles = {EVERYTHING: "All frameworks"} | {name: catalogue.frameworks[name].short for name in context.frameworks(catalogue)}
    return choice_control("of", "Framework", list(titles), EVERYTHING, titles.get, 260)


def indicator(catalogue, framework, start):
    """The chosen Indicator: those of the framework first, then all others."""
    own = [place.indicator for _, place in framework.places]
    names = list(dict.fromkeys([*own, *sorted(catalogue.indicators, key=lambda name: catalogue.indicators[name].title)]))
    chosen = choice_control("indicator", "Indicator", names, start, lambda name: catalogue.indicators[name].title, 390)
    return catalogue.indicators[chosen]


def breakdown(names):
    """The chosen breakdown, or '' for all of them side by side."""
    words = {EVERYTHING: "Every breakdown"} | {name: sentence(name) for name in names}
    return choice_control("breakdown", "For which children", list(words), EVERYTHING, words.get, 240)
