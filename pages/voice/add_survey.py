"""A survey added: its export dropped, what was decided of each column looked at and corrected, the codebook kept, the responses loaded."""

import tomllib

import streamlit as st

import actions
from access import may
from catalogue.codebook_toml import codebook_toml
from errors import BoardError, UploadError, grouped
from pages.shell import context, frame
from pages.shell.address import link
from pages.ui.markup import show_markup
from pages.ui.templates import render
from pages.ui.wording import WHY
from pages.upload.background_job import Job, jobs, wait_for
from pages.upload.file_on_disk import on_disk
from pages.voice import question_editor


DRAFT, TABLE, DONE, LOADING = "survey draft", "survey table", "survey done", "loading a survey"


def show(session: actions.Session) -> None:
    """Draws the steps of adding a survey, as far as there is something to decide."""
    if done := st.session_state.pop(DONE, None):
        show_markup(render("voice/loaded.html", **done).encode(), "loaded")
    show_markup(render("voice/add.html").encode(), "add")
    dropped = st.file_uploader(
        "File of responses, one row for each person (CSV or Excel)", key=f"survey {st.session_state.get('survey drops', 0)}"
    )
    frame.name_tab(["Add a survey"], "voice")
    if dropped is None:
        frame.announce("Drop the file that your survey tool exported.")
        return
    drafted = _drafted(session, dropped)
    if drafted.table is None:
        show_markup(render("voice/no_table.html", problems=grouped(drafted.problems)).encode(), "no table")
        frame.announce("This file cannot be read as a survey.")
        return
    table = st.session_state[TABLE, dropped.file_id]
    _survey(session, table)
    question_editor.show(session, table, drafted)
    _finish(session, dropped, table)
    frame.announce(f"{dropped.name}: {len(table['question'])} questions. Look at what was decided, then load it.")


def _drafted(session, dropped):
    """The CodebookDraft of a dropped file, made once; a codebook that is kept and fits it stands in its place in the table."""
    known = st.session_state.setdefault(DRAFT, {})
    if dropped.file_id not in known:
        key = f"draft {dropped.file_id}"
        if key not in jobs():
            jobs()[key] = Job(f"Reading {dropped.name}", lambda: _read(session, dropped))
        drafted, kept = wait_for(key, lambda _: None)
        known[dropped.file_id] = drafted
        if drafted.table:
            st.session_state[TABLE, dropped.file_id] = tomllib.loads(kept.toml) if kept else drafted.table
            st.session_state["survey kept", dropped.file_id] = kept and (kept.book.title, kept.version)
    if kept := st.session_state.get(("survey kept", dropped.file_id)):
        show_markup(render("voice/kept.html", title=kept[0], version=kept[1]).encode(), "kept")
        if st.button("Draft it afresh instead"):
            st.session_state[TABLE, dropped.file_id] = known[dropped.file_id].table
            st.session_state["survey kept", dropped.file_id] = None
            st.rerun()
    return known[dropped.file_id]


def _read(session, dropped):
    with on_disk(dropped) as path:
        return actions.draft_survey(session, path, dropped.name), actions.fitting_codebook(session, path)


def _survey(session, table):
    """What holds of the whole survey: its title, place and period."""
    codes = context.areas(session.catalogue, context.framework(session.catalogue))
    here = table.get("area")
    codes = codes if here in codes or not here else (here, *codes)
    known = session.catalogue.areas.by_code
    with st.container(horizontal=True, vertical_alignment="bottom"):
        table["title"] = st.text_input("What the survey is called", table["title"], width=420) or table["title"]
        if not table.get("area_column"):
            table["area"] = st.selectbox(
                "Place it speaks for", codes, codes.index(here), format_func=lambda code: known[code].name, width=240
            )
        table["period"] = st.text_input("Period, such as 2026 or 2025/26", table["period"], width=240).strip() or table["period"]
    table["period_type"] = "academic year" if "/" in table["period"] else "calendar year"


def _finish(session, dropped, table):
    """The codebook to take away, what is wrong with it, and the button that keeps it and loads the responses."""
    toml = codebook_toml(table)
    try:
        actions.read_codebook(session.catalogue, toml, f"{table['id']}.toml")
        faults = ()
    except UploadError as error:
        faults = error.problems
    show_markup(render("voice/faults.html", problems=[problem.message for problem in faults]).encode(), "codebook faults")
    steward = may(session.user, "publish") and not session.catalogue.publishing.second_person
    reason = st.text_input(WHY, key="why survey", width=520)
    with st.container(horizontal=True):
        pressed = st.button(f"Keep{', load and publish' if steward else ' and load'}", type="primary", disabled=bool(faults))
        st.download_button("Take the codebook away (TOML)", toml, f"{table['id']}.toml", "application/toml", on_click="ignore")
    if pressed and LOADING not in jobs():
        jobs()[LOADING] = Job(f"Loading {dropped.name}", lambda: _load(session, dropped, toml, reason, steward))
    if LOADING in jobs():
        try:
            loaded, build = wait_for(LOADING, lambda _: None)
        except UploadError as error:
            show_markup(render("voice/no_table.html", problems=grouped(error.problems)).encode(), "load faults")
            return
        except BoardError as error:
            show_markup(render("voice/none.html", words=str(error), may_add=False).encode(), "load error")
            return
        if loaded.outcome.status == "rejected":
            show_markup(render("voice/no_table.html", problems=grouped(loaded.outcome.problems)).encode(), "load faults")
            return
        st.session_state[DONE] = {
            "title": table["title"], "rows": loaded.outcome.rows, "published": bool(build), "version": loaded.version,
            "address": link("voice", survey=loaded.survey), "notes": grouped(loaded.outcome.problems),
        }  # fmt: skip
        st.session_state["survey drops"] = st.session_state.get("survey drops", 0) + 1
        st.rerun()


def _load(session, dropped, toml, reason, steward):
    with on_disk(dropped) as path:
        loaded = actions.load_survey(session, path, toml, dropped.name, reason=reason or None)
    build = actions.publish(session, reason or None) if steward and loaded.outcome.status != "rejected" else None
    return loaded, build
