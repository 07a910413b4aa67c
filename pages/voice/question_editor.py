"""What was decided of each column, as a list; and one question at a time corrected, linked, or left out."""

from typing import Any

import streamlit as st

import actions
from pages.shell import context
from pages.ui.markup import show_markup
from pages.ui.templates import render


KINDS = {
    "single": "One answer, in no order",
    "scale": "A scale: answers in order",
    "multi": "Several answers",
    "grid": "Several statements answered alike",
    "number": "A number, in bands",
    "text": "People's own words: for people to read, masked",
}
GROUP, LEFT_OUT = "A group to compare by", "Leave it out: not read"
NO_LINK = ""


def show(session: actions.Session, table: dict[str, Any], drafted) -> None:
    """Draws the questions and groups of the table, what was left out, and the form of the one that is chosen. The table is changed in place."""
    checks = {column: made.check for made in drafted.decisions for column in made.columns if made.check}
    entries = [_entry(question, checks) for question in table["question"]]
    groups = [
        {"breakdown": group["breakdown"], "column": group["column"], "names": _group_names(group)} for group in table.get("group", ())
    ]  # fmt: skip
    unread = [*table.get("sealed", ()), *(column for entry in table["question"] if entry["kind"] == "text" for column in entry["columns"])]
    values = {
        "entries": entries,
        "groups": groups,
        "unread": unread,
        "weight": table.get("weight"),
        "rows": drafted.rows,
        "tool": drafted.tool,
    }
    show_markup(render("voice/decisions.html", **values).encode(), "decisions")
    names = [question["id"] for question in table["question"]]
    name = st.selectbox("Question to correct or to link", names, index=None, placeholder="None: all is right", key="survey question")
    if name:
        _form(session, table, next(question for question in table["question"] if question["id"] == name))
    taken = [group["breakdown"] for group in table.get("group", ())]
    gone = st.multiselect("Groups to leave out", taken, key="groups out", placeholder="None")
    if gone and st.button("Leave these groups out"):
        _leave_groups_out(table, gone)
        st.rerun()


def _entry(question, checks):
    answers = list(question.get("answers", ())) or list(question.get("bands", ()))
    labels = [*(answers.values() if isinstance(answers, dict) else answers)]
    return {
        "id": question["id"], "text": question.get("text") or question["columns"][0], "kind": KINDS[question["kind"]], "answers": labels,
        "positive": question.get("positive", ()), "negative": question.get("negative", ()), "declined": question.get("declined", ()),
        "rows": question.get("rows", ()), "separator": question.get("separator"), "other": question.get("other"),
        "asked_if": question.get("asked_if", {}), "check": next((checks[column] for column in question["columns"] if column in checks), ""),
        "outcome": question.get("outcome"),
    }  # fmt: skip


def _group_names(group):
    return list(dict.fromkeys(group.get("categories", {}).values())) or list(group.get("bands", ()))


def _form(session, table, question):
    """One question: what it is, its answers in order, which are good and which bad, and what it is linked to."""
    catalogue = session.catalogue
    with st.form(f"question {question['id']}"):
        text = st.text_input("What was asked", question.get("text") or question["columns"][0])
        kinds = _possible(question)
        kind = st.selectbox("What it is", kinds, kinds.index(question["kind"]), format_func=lambda name: KINDS.get(name, name))
        answers = list(question.get("answers", ()))
        if answers:
            ordered = st.text_area("Answers in their order, one a line", "\n".join(answers), height=34 + 26 * min(len(answers), 8))
            answers = [line.strip() for line in ordered.splitlines() if line.strip()]
        labels = answers or list(question.get("bands", ()))
        known = list(dict.fromkeys([*labels, *question.get("declined", ())]))
        positive = st.multiselect("Good for a child", known, [one for one in question.get("positive", ()) if one in known])
        negative = st.multiselect("Bad for a child", known, [one for one in question.get("negative", ()) if one in known])
        declined = st.multiselect("No answer at all, such as “Prefer not to say”", known, list(question.get("declined", ())))
        routed = bool(question.get("asked_if")) and st.checkbox("Asked only of those whose earlier answer led to it", True)
        indicators = [
            NO_LINK,
            *sorted(
                (name for name, each in catalogue.indicators.items() if each.method == "proportion"),
                key=lambda name: catalogue.indicators[name].title,
            ),
        ]
        linked = next((measure["indicator"] for measure in table.get("measure", ()) if measure["questions"] == [question["id"]]), NO_LINK)
        indicator = st.selectbox(
            "Indicator whose figure is the share of good answers", indicators, indicators.index(linked) if linked in indicators else 0,
            format_func=lambda name: catalogue.indicators[name].title if name else "None", disabled=question["kind"] in ("grid", "multi"),
        )  # fmt: skip
        outcomes = {outcome.id: outcome.title for outcome in context.framework(catalogue).outcomes}
        names = [NO_LINK, *outcomes]
        outcome = st.selectbox(
            "Outcome that it speaks to", names, names.index(question["outcome"]) if question.get("outcome") in names else 0,
            format_func=lambda name: outcomes.get(name, "None"),
        )  # fmt: skip
        if not st.form_submit_button("Change this question"):
            return
    _change(
        table,
        question,
        kind,
        {"text": text, "outcome": outcome, "positive": positive, "negative": negative, "declined": declined},
        answers,
        routed,
    )
    _link(table, question, indicator)
    st.rerun()


def _possible(question):
    """The kinds that a question may be, by its columns."""
    kind = question["kind"]
    if kind in ("grid", "multi", "number"):
        return [kind, "text", LEFT_OUT] if len(question["columns"]) == 1 else [kind, LEFT_OUT]
    if kind == "text":
        return ["text", LEFT_OUT]
    return ["single", "scale", "text", GROUP, LEFT_OUT]


def _change(table, question, kind, chosen, answers, routed):
    """Put what was chosen into the table. Answers that are called none are taken from the others."""
    if kind == LEFT_OUT:
        _leave_out(table, question)
        return
    if kind == GROUP:
        categories = {answer: answer for answer in answers if answer not in chosen["declined"]}
        group = {"breakdown": question["id"].lower(), "column": question["columns"][0], "categories": categories}
        table.setdefault("group", []).append(group | {"leave_out": list(chosen["declined"]), "leave_out_others": True})
        table["question"].remove(question)
        _forget(table, question)
        return
    question["kind"] = kind
    for key, value in chosen.items():
        kept = [answer for answer in value if key == "declined" or answer not in chosen["declined"]] if isinstance(value, list) else value
        question |= {key: kept} if kept else {}
        if not kept:
            question.pop(key, None)
    if answers and kind != "text":
        question["answers"] = [answer for answer in answers if answer not in chosen["declined"]]
    if kind == "text":
        for key in set(question) - {"id", "text", "columns", "kind"}:
            del question[key]
    if not routed:
        question.pop("asked_if", None)


def _leave_out(table, question):
    table["sealed"] = list(dict.fromkeys([*table.get("sealed", ()), *question["columns"]]))
    table["question"].remove(question)
    _forget(table, question)


def _forget(table, question):
    """Nothing rests on a question that is none any more."""
    for other in table["question"]:
        other.get("asked_if", {}).pop(question["id"], None)
        if other.get("asked_if") == {}:
            del other["asked_if"]
    table["measure"] = [measure for measure in table.get("measure", ()) if question["id"] not in measure["questions"]]


def _link(table, question, indicator):
    """The one measure of a question: that indicator, or none."""
    others = [measure for measure in table.get("measure", ()) if measure["questions"] != [question["id"]]]
    there = question in table["question"] and question["kind"] not in ("text", "grid", "multi")
    table["measure"] = [*others, *([{"indicator": indicator, "questions": [question["id"]]}] if indicator and there else [])]


def _leave_groups_out(table, gone):
    columns = [group["column"] for group in table["group"] if group["breakdown"] in gone]
    table["group"] = [group for group in table["group"] if group["breakdown"] not in gone]
    table["sealed"] = list(dict.fromkeys([*table.get("sealed", ()), *columns]))
