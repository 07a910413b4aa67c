"""The verbs of meetings: agendas, their papers, and what is presented. Each returns (its answer, the exit code)."""

from argparse import Namespace
from typing import Any

import actions
from actions import Session
from commands.output import tell
from commands.output_file import written
from commands.toml_file import table
from errors import UploadError, UsageError


def meeting(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Make a meeting from a TOML file, or replace it; withdraw one, or bring it back."""
    if sum(map(bool, (arguments.file, arguments.withdraw, arguments.restore))) != 1:
        raise UsageError("Give one of: a file, --withdraw MEETING, --restore MEETING.")
    if arguments.withdraw:
        actions.withdraw_meeting(session, arguments.withdraw, arguments.reason or "")
        tell(arguments, f"Withdrawn: {arguments.withdraw}. It is kept: python cli.py meeting --restore {arguments.withdraw}")
        return {"withdrawn": arguments.withdraw}, 0
    if arguments.restore:
        restored = actions.restore_meeting(session, arguments.restore, arguments.reason).meeting
        tell(arguments, f"Restored: {restored.id}, with {len(restored.items)} items.")
        return {"restored": restored.id, "items": len(restored.items)}, 0
    return _made(session, arguments)


def _made(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """The meeting of a file, or what is wrong with it."""
    try:
        kept, problems = actions.save_meeting(session, table(arguments.file), arguments.file.name)
    except UploadError as error:
        tell(arguments, str(error))
        return {"meeting": None, "items": 0, "problems": [problem.as_dict() for problem in error.problems]}, 1
    tell(arguments, "\n".join([f"Kept: {kept.meeting.id}, with {len(kept.meeting.items)} items.", *map(str, problems)]))
    return {"meeting": kept.meeting.id, "items": len(kept.meeting.items), "problems": [problem.as_dict() for problem in problems]}, 0


def issue(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Issue the papers of a meeting: its figures stay those of today's version."""
    kept = actions.issue_papers(session, arguments.meeting, arguments.reason)
    tell(arguments, f"Issued. The figures of {kept.meeting.title} are those of version {kept.build} from now on.")
    return {"meeting": kept.meeting.id, "build": kept.build}, 0


def pack(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Write the papers of a meeting, or of a whole framework, as one file."""
    if bool(arguments.meeting) == bool(arguments.framework):
        raise UsageError("Name a meeting, or a framework and an area: pack MEETING, or pack --framework ID --area CODE.")
    if arguments.framework and not arguments.area:
        raise UsageError("Which area is the pack for? Add --area CODE.")
    paper = (
        actions.meeting_paper(session, arguments.meeting, arguments.public)
        if arguments.meeting
        else actions.standing_paper(session, arguments.framework, arguments.area)
    )
    return _written(arguments, actions.write_paper(session, paper, arguments.to.suffix.lstrip(".").lower()), paper)


def deck(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Write the slides of a meeting as one HTML file to present from, without a network."""
    paper = actions.meeting_paper(session, arguments.meeting, arguments.public)
    return _written(arguments, actions.write_deck(session, paper), paper)


def _written(arguments, content, paper):
    """The answer once the bytes are in their file."""
    file = written(arguments.to, content)
    tell(arguments, f"Written: {arguments.to} ({len(paper.slides)} items, version {paper.build.id}).")
    return {"file": file, "items": len(paper.slides), "build": paper.build.id, "bytes": len(content)}, 0
