"""Everything that is kept into one file, and back: for a machine that is lost, or moved."""

from dataclasses import dataclass
from pathlib import Path

from actions.session import Session
from errors import UsageError
from panels.format import plural
from store.backup_file import Contents, put_in_place, read_contents, unpack, write_backup
from store.hash_chain import Chain, Line
from store.home_folder import Home
from store.ledger import Ledger
from store.lock import writing
from store.work_folder import workspace


RESTORED = "restore_backup"


@dataclass(frozen=True)
class Restored:
    """What a home was made of: the Contents of the backup, where what stood there before lies now, and the uploads erased since."""

    contents: Contents
    aside: Path | None
    erased_since: tuple[str, ...]


def backup(session: Session, to: Path) -> Contents:
    """Write everything of this home that cannot be made again to one file, and return its Contents. Nobody writes meanwhile; readers go on.

    Settings (which may name a secret) and open sign-ins are not in it. Raises UsageError where there is such a file already, or nothing to keep.
    """
    session.require("backup")
    if to.exists():
        raise UsageError(f"There is a {to} already. Move it away, or name another file.")
    if not to.parent.is_dir():
        raise UsageError(f"There is no folder {to.parent}. Make it, or name another file.")
    if not session.home.ledger.exists():
        raise UsageError(f"There is nothing to keep yet in {session.home.folder}.")
    with workspace(session.home) as folder, session.writing():
        return write_backup(session.home, folder, to)


def restore_backup(session: Session, file: Path | str, replace: bool = False) -> Restored:
    """Make this home what a backup holds, once every file of it has been checked; what stands there is moved aside, and nothing is deleted.

    Refused where something was done here that the backup does not hold, unless `replace` says that it shall go. Raises UsageError for a file
    that is no backup or is damaged; nothing has changed then.
    """
    session.require("backup")
    file = Path(file)
    contents = read_contents(file)
    with workspace(session.home) as folder, writing(session.home, session.user.name, session.wait, session.told):
        unpack(file, contents, folder)
        newer = _only_here(session, Home(folder))
        if newer and not replace:
            raise UsageError(
                f"This backup is of {contents.at}, and the history here has {plural(len(newer), 'line')} that it does not hold. To go back to it "
                "all the same, add --replace; what stands here is moved aside, not deleted."
            )
        aside = put_in_place(session.home, folder)
        Ledger(session.home).append(RESTORED, session.user.name, backup=contents.last, made=contents.at, aside=aside and aside.name)
    erased = tuple(str(line.detail["upload"]) for line in newer if line.verb == "erase")
    return Restored(contents, aside, erased)


def _only_here(session: Session, kept: Home) -> list[Line]:
    """The lines of the ledger here that the backup's ledger has not; empty where that holds all of them, but for lines of a backup that was
    restored: whoever brings back the same one twice gives nothing up."""
    here = Chain(session.home).lines() if session.home.ledger.exists() else []
    there = {line.hash for line in Chain(kept).lines()}
    return [line for line in here if line.hash not in there and line.verb != RESTORED]
