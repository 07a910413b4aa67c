"""The verbs of stories, actions, decisions, questions and risks: kept from a file, or listed. Each returns (its answer, the exit code)."""

from argparse import Namespace
from typing import Any

import actions
from actions import Session
from actions.delivery import record_answers as shapes
from commands.output import minute, tell
from commands.toml_file import table
from commands.written import written
from errors import UploadError, UsageError


SEVERAL = {"story": "stories", "action": "actions", "decision": "decisions", "question": "questions", "risk": "risks"}


def story(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Keep the story behind a figure from a TOML file, or list those there are."""
    return _keep(session, asked, "story") if asked.file else _list(asked, "story", actions.stories(*_filters(session, asked)))


def action(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Keep an action from a TOML file, or one a row from a CSV, or list those there are with their history."""
    return _keep(session, asked, "action") if asked.file else _list(asked, "action", _records(session, asked, "action"))


def decision(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Keep a decision from a TOML file, or list those there are."""
    return _keep(session, asked, "decision") if asked.file else _list(asked, "decision", actions.decisions(*_filters(session, asked)))


def question(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Keep a question that was asked, and its answer, from a TOML file, or list those there are."""
    return _keep(session, asked, "question") if asked.file else _list(asked, "question", _records(session, asked, "question"))


def risk(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Keep a risk from a TOML file, or list those there are."""
    return _keep(session, asked, "risk") if asked.file else _list(asked, "risk", _records(session, asked, "risk"))


def report(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Write a report on: of a sub-group, to the Health and Wellbeing Board, of the year, or of one organisation."""
    made = actions.report(session, asked.framework, asked.kind, asked.body, asked.organisation, asked.public)
    content = actions.write_paper(session, made, asked.to.suffix.lstrip(".").lower())
    file = written(asked.to, content)
    tell(asked, f"Written: {asked.to} ({len(made.slides)} chapters, build {made.build.id}).")
    chapters = [slide.title for slide in made.slides]
    return {"file": file, "kind": asked.kind, "chapters": chapters, "build": made.build.id, "bytes": len(content)}, 0


def _filters(session, asked):
    return session, asked.framework, asked.area, asked.indicator


def _records(session, asked, kind):
    return actions.list_records(session, kind, *_filters(session, asked)[1:])


def _keep(session, asked, kind):
    """The answer once the file is kept: its id and version, or every fault of it."""
    try:
        if kind == "action" and asked.file.suffix.lower() == ".csv":
            return _kept(asked, kind, actions.save_actions(session, _content(asked.file), asked.file.name))
        kept = actions.save_record(session, kind, table(asked.file), asked.file.name)
    except UploadError as error:
        tell(asked, str(error))
        return {kind: None, "version": None, SEVERAL[kind]: [], "problems": [problem.as_dict() for problem in error.problems]}, 1
    return _kept(asked, kind, (kept,))


def _kept(asked, kind, records):
    first = records[0]
    names = [kept.record.id for kept in records]
    several = f"{len(names)} {SEVERAL[kind]}" if len(names) > 1 else f"{first.record.id}, version {first.latest.number}"
    tell(asked, f"Kept: {several}.")
    return {kind: names[0], "version": first.latest.number, SEVERAL[kind]: names, "problems": []}, 0


def _content(path):
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from error


SHAPES = {
    "story": shapes.written_shape, "decision": shapes.written_shape, "action": shapes.action_shape,
    "question": shapes.question_shape, "risk": shapes.risk_shape,
}  # fmt: skip


def _list(asked, kind, records):
    listed = [SHAPES[kind](record) for record in records]
    tell(
        asked,
        "\n".join(_line(kind, entry) for entry in listed) or f"No {SEVERAL[kind]} are kept yet. Keep one: python cli.py {kind} FILE.toml",
    )
    return {SEVERAL[kind]: listed}, 0


def _line(kind, entry):
    words = entry.get("title") or entry.get("text") or "withheld, as its figure is hidden now"
    late = "late" if entry.get("late") else entry.get("status", "")
    owed = ", ".join(filter(None, (entry.get("owner"), entry.get("due") and f"due {entry['due']}", late)))
    since = " ".join(entry.get("since_words", ()))
    return "  ".join(filter(None, (entry["id"], words, owed, f"(version {entry['version']}, {minute(entry['at'])}, {entry['by']})", since)))
