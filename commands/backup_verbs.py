"""The verbs that keep a whole home in one file, and bring it back. Each returns (its answer, the exit code)."""

from argparse import Namespace
from typing import Any

import actions
from actions import Session
from commands.output import tell
from commands.output_file import refuse_to_overwrite


def backup(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Write everything that is kept, but the settings, to one file, which restore brings back."""
    refuse_to_overwrite(arguments.to, "--to")
    kept = actions.backup(session, arguments.to)
    tell(arguments, f"Written: {arguments.to}, {len(kept.files):,} files. It holds uploads as they came: keep it as safe as this home.")
    return {"file": str(arguments.to), "files": len(kept.files), "lines": kept.lines}, 0


def restore_backup(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Make this home what a backup holds."""
    file = arguments.upload
    done = actions.restore_backup(session, file, arguments.replace)
    tell(arguments, f"Restored: {len(done.contents.files):,} files, as they were at {done.contents.at}.")
    if done.aside:
        tell(arguments, f"What stood there before lies in {done.aside}. Delete it once all is well.")
    if done.erased_since:
        tell(arguments, f"Erased since that backup, and back with it: {', '.join(done.erased_since)}. Erase them again.")
    answer = {"file": str(file), "at": done.contents.at, "files": len(done.contents.files), "lines": done.contents.lines}
    return answer | {"aside": done.aside and str(done.aside), "erased_since": list(done.erased_since)}, 0
