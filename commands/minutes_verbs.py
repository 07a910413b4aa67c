"""The verb of minutes: keep them from a file, show them, write them for people. It returns (its answer, the exit code)."""

from argparse import Namespace
from typing import Any

import actions
from actions import Session
from commands.output import tell
from commands.output_file import written
from commands.toml_file import table
from errors import UploadError


def minutes(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Keep the minutes of a meeting from a TOML file, or show those there are."""
    if arguments.file:
        try:
            kept = actions.save_minutes(session, arguments.meeting, table(arguments.file), arguments.file.name)
        except UploadError as error:
            tell(arguments, str(error))
            return {"meeting": arguments.meeting, "version": None, "problems": [problem.as_dict() for problem in error.problems]}, 1
    else:
        kept = actions.find_minutes(session, arguments.meeting)
    records = _put_on_record(session, arguments.meeting) if arguments.records else ()
    file = None
    if arguments.to:
        content = actions.write_minutes(session, arguments.meeting, arguments.to.suffix.lstrip(".").lower(), arguments.public)
        file = written(arguments.to, content)
    tell(arguments, "\n".join([*_lines(kept, file), *_recorded(arguments, records)]))
    return _answer(kept, file) | {"records": [f"{made.kind}.{made.record.id}" for made in records]}, 0


def _put_on_record(session, meeting):
    """What was never on record and is now; nothing is no fault of whoever asks again."""
    missing = any(not record.kept for record in actions.minuted_records(session, meeting))
    return actions.keep_minuted_records(session, meeting) if missing else ()


def _recorded(arguments, records):
    for made in records:
        yield f"  On record now: {made.kind} {made.record.id}"
    if arguments.records and not records:
        yield "  Everything in them is on record already."


def _answer(kept, file):
    reached = kept.quorum
    return {
        "meeting": kept.meeting.id, "version": kept.version, "at": kept.at, "by": kept.by, "problems": [], "file": file,
        "quorum": {"present": reached.present, "needed": reached.needed, "reached": reached.reached, "words": reached.words},
        **kept.table,
    }  # fmt: skip


def _lines(kept, file):
    if not kept.version:
        yield f"No minutes of {kept.meeting.id} are kept yet. Keep them: python cli.py minutes {kept.meeting.id} FILE.toml"
        return
    yield f"Minutes of {kept.meeting.title}, version {kept.version}. {kept.quorum.words}"
    for decision in kept.minutes.decisions:
        yield f"  Decided ({decision.how}): {decision.text}"
    for action in kept.minutes.actions:
        yield f"  Action, {action.owner}{f', by {action.due}' if action.due else ''}: {action.text}"
    for matter in kept.minutes.parked:
        yield f"  Parked: {matter.text}"
    if file:
        yield f"Written: {file}"
