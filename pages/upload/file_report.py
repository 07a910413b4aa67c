"""What was found in a file, on the page: the upshot, how it was read, every fault at once, and what would change."""

from pathlib import PurePath

import streamlit as st
from markupsafe import Markup

from pages.ui.markup import show_markup
from pages.ui.templates import Macros
from pages.upload import changes_preview, faults_table, file_reading
from pages.upload.dropped_files import annotated
from pages.upload.reading_controls import reading_controls
from panels.format import number


_REPORT = Macros("upload/file_report.html")
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NOTHING_KEPT = "Cancelled. Nothing was kept, and nothing was changed"


def show(session, file, about, seen, difference, kinds, area):
    """Everything about one dropped file and the metadata `about` it, and the controls to have it read otherwise."""
    outcome, name = difference.outcome, file.name
    kind = "worse" if outcome.status == "rejected" else "better"
    show_markup(_REPORT.upshot(kind, spoken(name, outcome), file_reading.facts(seen, outcome, kinds)).encode(), f"found {file.file_id}")
    reading_controls(session, file, seen, outcome, kinds)
    wrong = [problem for problem in outcome.problems if problem.severity == "fault"]
    noted = [problem for problem in outcome.problems if problem.severity != "fault"]
    body = faults_table.faults(wrong, outcome.faults, "To put right") + faults_table.faults(
        noted, outcome.warnings, "To look at before you accept it"
    )
    if body:
        show_markup(body.encode(), f"faults of {file.file_id}")
        st.download_button(
            "Download all of this (CSV)", faults_table.as_csv(name, outcome.problems), f"{name}_to_put_right.csv", "text/csv", key=f"faults {file.file_id}",
            on_click="ignore",
        )  # fmt: skip
        st.download_button(
            "Download the file with each of these beside its cell (Excel)", annotated(session, file, about, outcome),
            f"{PurePath(name).stem}_annotated.xlsx", WORKBOOK, key=f"annotated {file.file_id}", on_click="ignore",
        )  # fmt: skip
    if outcome.status == "accepted":
        changes_preview.changes(difference, session.catalogue, area, file.file_id)


def spoken(name, outcome):
    """The upshot in a sentence, which is also the heading of what was found."""
    if outcome.status == "unchanged":
        return f"{name} is loaded already, and nothing would change. Whether it is published too is under History."
    if outcome.status == "accepted":
        noted = f" {_things(outcome.warnings)} to look at first." if outcome.warnings else ""
        return f"{name} can be accepted: {number(outcome.facts)} figure{' was' if outcome.facts == 1 else 's were'} read.{noted}"
    if len(outcome.fitting) > 1:
        return f"{name} may be of more than one kind. Choose which. Nothing was changed."
    match = "" if outcome.loader or not outcome.rows else " Its kind is not recognised: choose it, or match its columns to ours."
    return f"{name} cannot be loaded yet: {_things(outcome.faults)} to put right.{match} Nothing was changed."


def _things(count):
    return f"{number(count)} thing{'' if count == 1 else 's'}"


def can_be_loaded(kinds: dict[str, str]) -> Markup:
    """What can be dropped here, by the names of the kinds of extract."""
    return _REPORT.can_be_loaded(sorted(kinds.values(), key=str.lower))


def accepted(names, build, left=()):
    """What was done, in a sentence; in another, what was left out."""
    rest = f". {left_out(left)}" if left else ""
    return f"Accepted{', and published' if build else ''}: {', '.join(names)}{rest}" if names else f"{NOTHING_KEPT}{rest}"


def left_out(names):
    """What is not loaded with the rest, and how to go on with it."""
    them = "it" if len(names) == 1 else "them"
    return f"Left out: {', '.join(names)}. Drop {them} again to go on with {them}."


def done(names, build, left=()) -> Markup:
    """What was done, and where to look at it; that it was called off, where nothing was. `build` is None where a steward has yet to publish."""
    rest = left_out(left) if left else ""
    if not names:
        return _REPORT.done(f"{NOTHING_KEPT}.", rest, "")
    if build is None:
        words = "A steward of your partnership publishes it, or approves it where it is proposed (under History); until then nobody sees it on a chart."
    elif build.held:
        words = "Nobody sees it yet, as another version is pinned for the moment. It is let go under History."
    else:
        withheld = f", {number(build.withheld)} of them only because hidden figures would have followed from them" if build.withheld else ""
        words = (
            f"Everyone now sees {number(build.shown)} figures of {number(build.indicators)} indicators; {number(build.hidden)} more are hidden "
            f"to protect children{withheld}. An upload can be withdrawn again under History."
        )
    return _REPORT.done(accepted(names, build), rest, words)
