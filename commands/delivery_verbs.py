"""The verbs of stories, actions, decisions, questions, risks and evidence: kept from a file, or listed. Each returns (its answer, the exit code)."""

from argparse import Namespace
from typing import Any

import actions
from actions import Session
from actions.delivery import record_answers as shapes
from actions.delivery.record_files import SEVERAL
from commands.output import minute, tell
from commands.output_file import written
from commands.toml_file import table
from errors import UploadError, UsageError


SPREADSHEETS = (".csv", ".xlsx", ".xlsm")
# The key of a list in the answer; that of evidence differs from the key of one entry.
LISTED = SEVERAL | {"evidence": "entries"}


def story(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Keep the story behind a figure from a file, write those there are into one, or list them."""
    return _verb(session, arguments, "story")


def action(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Keep an action from a file, or one a row of a spreadsheet, write those there are into one, or list them with their history."""
    return _verb(session, arguments, "action")


def decision(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Keep a decision from a file, or one a row of a spreadsheet, write those there are into one, or list them."""
    return _verb(session, arguments, "decision")


def question(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Keep a question that was asked, and its answer, from a file, write those there are into one, or list them."""
    return _verb(session, arguments, "question")


def risk(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Keep a risk from a file, or one a row of a spreadsheet, write those there are into one, or list them."""
    return _verb(session, arguments, "risk")


def evidence(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Keep an entry of the evidence register from a file, write those there are into one, or list them."""
    return _verb(session, arguments, "evidence")


def report(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Write a report on: of a sub-group, to the Health and Wellbeing Board, of the year, or of one organisation."""
    made, issued = _report(session, arguments), None
    if arguments.issue:
        issued = actions.issue_report(session, arguments.framework, arguments.kind, arguments.body, arguments.organisation)
        made = actions.issued_report_paper(session, issued.report, arguments.public)
        tell(arguments, f"Issued as {issued.report}: its words and figures stay. {_owed(issued.owed)}")
    content = actions.write_paper(session, made, arguments.to.suffix.lstrip(".").lower())
    file = written(arguments.to, content)
    tell(arguments, f"Written: {arguments.to} ({len(made.slides)} chapters, version {made.build.id}).")
    chapters = [slide.title for slide in made.slides]
    answer = {"file": file, "kind": arguments.kind, "chapters": chapters, "build": made.build.id, "bytes": len(content)}
    return answer | ({"report": issued.report, "owed": list(issued.owed)} if issued else {}), 0


def _report(session, arguments):
    if arguments.issued:
        return actions.issued_report_paper(session, arguments.issued, arguments.public)
    if arguments.kind is None:
        raise UsageError("Which report? Add --kind KIND, or --issued ID for one that was issued.")
    return actions.report(session, arguments.framework, arguments.kind, arguments.body, arguments.organisation, arguments.public)


def _owed(chapters):
    return f"Still owed: {', '.join(chapters)}." if chapters else "Nothing is owed."


def _verb(session, arguments, kind):
    if arguments.file:
        return _keep(session, arguments, kind)
    if arguments.to:
        content = actions.write_records(session, kind, arguments.to.suffix.lstrip(".").lower(), arguments.framework, arguments.area)
        tell(arguments, f"Written: {arguments.to}.")
        return {"file": written(arguments.to, content), "bytes": len(content)}, 0
    about = (session, arguments.framework, arguments.area, arguments.indicator)
    if kind in ("story", "decision"):
        return _list(arguments, kind, (actions.stories if kind == "story" else actions.decisions)(*about))
    return _list(arguments, kind, actions.list_records(session, kind, *about[1:]))


def _keep(session, arguments, kind):
    """The answer once the file is kept: its id and version, or every fault of it."""
    try:
        if arguments.file.suffix.lower() in SPREADSHEETS:
            kept = actions.save_rows(
                session, kind, _content(arguments.file), arguments.file.name, arguments.framework, dict(arguments.column)
            )
            return _kept(arguments, kind, kept)
        kept = actions.save_record(session, kind, table(arguments.file), arguments.file.name)
    except UploadError as error:
        tell(arguments, str(error))
        return {kind: None, "version": None, LISTED[kind]: [], "problems": [problem.as_dict() for problem in error.problems]}, 1
    return _kept(arguments, kind, (kept,))


def _kept(arguments, kind, records):
    first = records[0]
    names = [kept.record.id for kept in records]
    several = f"{len(names)} {LISTED[kind]}" if len(names) > 1 else f"{first.record.id}, version {first.latest.number}"
    tell(arguments, f"Kept: {several}.")
    return {kind: names[0], "version": first.latest.number, LISTED[kind]: names, "problems": []}, 0


def _content(path):
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from error


SHAPES = {
    "story": shapes.written_shape, "decision": shapes.written_shape, "action": shapes.action_shape,
    "question": shapes.question_shape, "risk": shapes.risk_shape,
    "evidence": shapes.evidence_shape,
}  # fmt: skip


def _list(arguments, kind, records):
    listed = [SHAPES[kind](record) for record in records]
    tell(
        arguments,
        "\n".join(_line(kind, entry) for entry in listed) or f"No {LISTED[kind]} are kept yet. Keep one: python cli.py {kind} FILE.toml",
    )
    return {LISTED[kind]: listed}, 0


def _line(kind, entry):
    words = entry.get("title") or entry.get("text") or "withheld, as its figure is hidden now"
    late = "late" if entry.get("late") else entry.get("status", "")
    owed = ", ".join(filter(None, (entry.get("owner"), entry.get("due") and f"due {entry['due']}", late)))
    since = " ".join(entry.get("since_words", ()))
    return "  ".join(filter(None, (entry["id"], words, owed, f"(version {entry['version']}, {minute(entry['at'])}, {entry['by']})", since)))
