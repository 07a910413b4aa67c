"""What is found in a dropped file, worked out once, and the files that are accepted."""

from collections import Counter
from dataclasses import asdict, dataclass, replace

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

import actions
from pages.upload.background_job import Job, jobs, wait_for
from pages.upload.file_on_disk import on_disk
from pages.upload.reading_choice import reading_choice


FIRST_ROWS = 8
ACCEPTING = "accepting"
PATIENCE = 600


@dataclass(frozen=True)
class Seen:
    """How a file was read, without the file: `rows` are its first ones, and `cells` some of the different cells under each heading.

    `recipe` and `suggested` are tables of keys; `like` is the upload for which the recipe was said, where it was remembered.
    """

    encoding: str | None
    delimiter: str | None
    heading: tuple[int, ...]
    count: int
    skipped: tuple
    columns: tuple[str, ...]
    rows: list
    cells: dict
    recipe: dict
    like: dict | None
    fitting: tuple[str, ...]
    suggested: dict | None
    where: str | None


def checked_file(session, dropped, about, area, build):
    """(Seen, Difference) of a dropped file and the metadata `about` it, if any: once per file, way of reading, area and live build."""
    checked, key = st.session_state.setdefault("checked", {}), checking_key(dropped, about, area, build)
    if key not in checked:
        how = reading_choice(dropped)
        if key not in jobs():
            jobs()[key] = Job(dropped.name, lambda: _checked(session, dropped, about, how, area))
        checked[key] = wait_for(key, lambda _: forget())
    return checked[key]


def checking_key(dropped, about, area, build):
    """What the check of a dropped file is known by."""
    return dropped.file_id, about and about.file_id, reading_choice(dropped).key, area, build


def _checked(session, dropped, about, how, area):
    """Read once for both, where both read it alike."""
    seen, look = [], lambda read: seen.append(_seen(read))
    with on_disk(dropped) as path, on_disk(about) as metadata, how.ready(session) as given:
        difference = actions.difference(session, path, dropped.name, area=area, metadata=metadata, look=look, **given)
        if not seen:
            look(actions.preview(session, path, dropped.name, given["recipe"], afresh=how.afresh or bool(how.loader)))
        return seen[0], difference


def annotated(session, dropped, about, outcome):
    """A function that makes the copy of a checked file with what is wrong beside each cell, once a person wants it."""
    how = reading_choice(dropped)

    def made():
        with on_disk(dropped) as path, on_disk(about) as metadata, how.ready(session) as given:
            return actions.annotated_copy(session, path, outcome, actions.LoadOptions(**given), metadata)

    return made


def _seen(read):
    return Seen(
        read.encoding, read.delimiter, read.header_rows, read.row_count, read.skipped, read.columns, read.rows(count=FIRST_ROWS), read.cells(),
        {name: part for name, part in asdict(read.recipe).items() if part}, read.like, read.fitting,
        read.suggested and asdict(read.suggested), read.where,
    )  # fmt: skip


def accept(session, dropped, publish, reason="", left=()):
    """Begin to load every dropped file with the metadata about it, and to publish if asked; `left` are the names of those left out."""
    files, patient = [(file, about, reading_choice(file)) for file, about in dropped], replace(session, wait=PATIENCE)
    words = files[0][0].name if len(files) == 1 else f"{len(files)} files"
    loaded, st.session_state["unloaded"] = [], [*(file.name for file, _ in dropped), *left]
    jobs()[ACCEPTING] = Job(words, lambda: _accepted(patient, files, loaded, publish, reason), loaded)


def accepted() -> None:
    """Wait until all is done, and forget the files on the page; what was done is told on the next run.

    Called off before all are loaded, those that were are told.
    """
    job = jobs()[ACCEPTING]
    wait_for(ACCEPTING, lambda job: forget(job.parts, job.result))
    forget(job.parts, job.result)


def _accepted(session, files, loaded, publish, reason):
    for dropped_file, about, how in files:
        names = [file.name for file in (dropped_file, about) if file]
        with on_disk(dropped_file) as path, on_disk(about) as metadata, how.ready(session) as given:
            outcomes = actions.load(session, [file for file in (path, metadata) if file], names=names, reason=reason or None, **given)
        # Between the check and now someone may have changed what the file is held to: it is then left out, and told so.
        if all(outcome.status != "rejected" for outcome in outcomes):
            loaded.append(dropped_file.name)
    return actions.publish(session, reason or None) if publish and loaded else None


def forget(loaded=(), build=None):
    """Empty the page for other files; those that were to be loaded or put right, and were not loaded, are told as left out."""
    left = Counter(st.session_state.pop("unloaded", ())) - Counter(loaded)
    st.session_state["done"] = loaded, build, list(left.elements())
    _let_go()
    st.session_state["drop"] = st.session_state.get("drop", 0) + 1
    for key in ("checked", "asked"):
        st.session_state.pop(key, None)


def _let_go():
    """Streamlit would keep the bytes of what was dropped for as long as the browser stays, even when their box is gone."""
    run = get_script_run_ctx()
    for file in st.session_state.get(f"drop{st.session_state.get('drop', 0)}") or ():
        run.uploaded_file_mgr.remove_file(run.session_id, file.file_id)
