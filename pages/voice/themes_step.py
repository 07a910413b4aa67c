"""The themes of a survey: suggested, changed one by one or as text, and kept in versions."""

import tomllib
from typing import Any

import streamlit as st

import actions
from catalogue.codebook_toml import codebook_toml
from errors import BoardError, UploadError, grouped
from pages.ui.markup import show_markup
from pages.ui.short_text import show_paragraph
from pages.ui.templates import render
from pages.upload.background_job import Job, jobs, wait_for


SUGGESTING = "suggesting themes"
NEW, EVERY = "A new theme", ""
FIELDS = {
    "title": "What it is called",
    "meaning": "What it means, in a plain sentence",
    "counts": "What counts as it",
    "leaves_out": "What does not",
    "words": "Words that suggest it, with commas between; * stands for any ending",
    "examples": "Invented examples, with semicolons between",
}
BETWEEN = {"words": ",", "examples": ";"}


def show(session: actions.Session, survey: str, texts: actions.SurveyTexts) -> None:
    """Draws the themes as they are being changed, with every fault, and the button that keeps them."""
    kept = actions.find_themes(session, survey, texts)
    key = f"themes of {survey}"
    st.session_state.setdefault(key, kept.toml if kept else "")
    _suggest(session, survey, texts, key, bool(kept))
    try:
        table, fault = tomllib.loads(st.session_state[key]), ""
    except tomllib.TOMLDecodeError as error:
        table, fault = {}, f"The text below is not readable: {error}. Correct that line."
    themes = [theme for theme in table.get("theme", []) if isinstance(theme, dict)] if isinstance(table.get("theme", []), list) else []
    changed = bool(kept) and kept.toml != st.session_state[key]
    show_markup(
        render("voice/themes_step.html", themes=[_as_listed(theme) for theme in themes], kept=kept, changed=changed, fault=fault).encode(),
        "themes",
    )
    if not fault:
        _one_theme(themes, table, key, texts)
    with st.expander("All themes as text (TOML)", expanded=bool(fault)):
        text = st.text_area("Each theme begins with [[theme]]", st.session_state[key], height=320, key=_box(key))
        if text != st.session_state[key]:
            st.session_state[key] = text
            st.rerun()
    if st.button("Keep these themes", type="primary", disabled=not themes and not fault):
        _keep(session, survey, texts, st.session_state[key])


def _suggest(session: actions.Session, survey: str, texts: actions.SurveyTexts, key: str, again: bool) -> None:
    """The button that has themes suggested, which stand in the place of those being changed until they are kept."""
    label = "Suggest themes anew, in the place of these" if again or st.session_state[key].strip() else "Suggest themes from the answers"
    if st.button(label) and SUGGESTING not in jobs():
        jobs()[SUGGESTING] = Job("Looking for words that go together", lambda: actions.draft_themes(session, survey, texts))
    if SUGGESTING in jobs():
        try:
            _set(key, wait_for(SUGGESTING, lambda _: None))
        except BoardError:
            show_paragraph(
                "The answers are too few, or too different, for themes to be suggested. Write themes below: choose “A new theme”."
            )


def _one_theme(themes: list[dict[str, Any]], table: dict[str, Any], key: str, texts: actions.SurveyTexts) -> None:
    """The form of one theme: its words, the question it belongs to, or that it is none."""
    names = [NEW, *(str(place) for place in range(len(themes)))]
    titles = {str(place): str(theme.get("title") or theme.get("id") or place + 1) for place, theme in enumerate(themes)}
    chosen = st.selectbox("Theme to change", names, None, lambda name: titles.get(name, NEW), placeholder="None", key=f"which {_box(key)}")
    if chosen is None:
        return
    theme = dict(themes[int(chosen)]) if chosen != NEW else {"id": _free_id(themes)}
    questions = texts.to_read.questions
    with st.form(f"theme {chosen}"):
        given = {name: st.text_input(label, _shown(theme.get(name, ""), name)) for name, label in FIELDS.items()}
        of = [EVERY, *questions]
        question = EVERY if len(questions) < 2 else st.selectbox(
            "Question it belongs to", of, of.index(theme.get("question", EVERY)) if theme.get("question", EVERY) in of else 0,
            format_func=lambda name: name or "Every question",
        )  # fmt: skip
        out = chosen != NEW and st.checkbox("Take it out: it is no theme")
        if not st.form_submit_button("Change this theme" if chosen != NEW else "Add this theme"):
            return
    made = [*themes]
    if out:
        del made[int(chosen)]
    else:
        values = {name: _read(value, name) for name, value in given.items()} | ({"question": question} if len(questions) > 1 else {})
        theme = {name: value for name, value in (theme | values).items() if value}
        made = [*made, theme] if chosen == NEW else [theme if str(place) == chosen else each for place, each in enumerate(made)]
    _set(key, codebook_toml(table | {"theme": made}).lstrip())
    st.rerun()


def _as_listed(theme: dict[str, Any]) -> dict[str, Any]:
    """What the list says of a theme, whatever its text holds: it may be half written."""
    said = {name: str(theme.get(name) or "") for name in ("title", "question", "meaning")}
    return said | {"words": [str(word) for word in words] if isinstance(words := theme.get("words"), list) else []}


def _free_id(themes: list[dict[str, Any]]) -> str:
    taken = {theme.get("id") for theme in themes}
    return next(name for number in range(1, len(themes) + 2) if (name := f"theme-{number}") not in taken)


def _shown(value: Any, name: str) -> str:
    return f"{BETWEEN[name]} ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _read(value: str, name: str) -> Any:
    return [part.strip() for part in value.split(BETWEEN[name]) if part.strip()] if name in BETWEEN else value.strip()


def _keep(session: actions.Session, survey: str, texts: actions.SurveyTexts, text: str) -> None:
    try:
        kept = actions.keep_themes(session, survey, text, "the themes", texts)
    except UploadError as error:
        show_markup(render("voice/theme_faults.html", problems=grouped(error.problems)).encode(), "theme faults")
        return
    st.session_state["told"] = f"Kept: {len(kept.book.themes)} themes, version {kept.version}. Next: read the answers."
    st.rerun()


def _box(key: str) -> str:
    """The key of the box, another one whenever its text was set from elsewhere."""
    return f"{key} {st.session_state.get(f'{key} sets', 0)}"


def _set(key: str, text: str) -> None:
    st.session_state[key] = text
    st.session_state[f"{key} sets"] = st.session_state.get(f"{key} sets", 0) + 1
