"""A file as it was handed in: its bytes copied, its hash taken, and what its loader makes of it. Nothing is kept yet."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import loaders
from errors import Problem, UsageError
from store import uploads
from store.disk import reaching


@dataclass(frozen=True)
class Outcome:
    """What became of one file: accepted, rejected or unchanged. `upload` is None for one that was rejected."""

    file: str
    status: str
    loader: str | None
    upload: str | None
    rows: int
    facts: int
    problems: tuple[Problem, ...] = ()

    @property
    def warnings(self):
        return sum(problem.severity == "warning" for problem in self.problems)


@dataclass(frozen=True)
class Received:
    """The copy of a file and of its codebook, their hashes, and the Outcome. `facts` is the Parquet of a file that is acceptable."""

    outcome: Outcome
    copy: Path
    sha: str
    codebook: Path | None = None
    codebook_sha: str | None = None
    facts: Path | None = None
    controlled: bool = False
    invented: bool = False


def receive(session, folder, file, name, loader=None, codebook=None):
    """The Received of one file, worked on in `folder`. A file that is active already, read in the same way, is not read again."""
    copied, sha = uploads.copy(file, folder)
    book, book_sha = uploads.copy(codebook, folder) if codebook else (None, None)
    known = as_accepted(session, sha, loader, book_sha)
    if known and known["state"] == "active" and uploads.intact(session.home, sha):
        return Received(Outcome(name, "unchanged", known["loader"], known["upload"], known["rows"], known["facts"]), copied, sha)
    with reaching(folder):
        read = loaders.load(copied, name, session.catalogue, folder / f"{upload_id(sha)}.parquet", loader=loader, codebook=book)
    status, upload = ("accepted", upload_id(sha)) if read.path else ("rejected", None)
    outcome = Outcome(name, status, read.loader, upload, read.rows, read.facts if read.path else 0, tuple(read.problems))
    return Received(outcome, copied, sha, book, book_sha, read.path, read.controlled, sha in sample_hashes(session.data))


def as_accepted(session, sha, loader, codebook):
    """This file as it was accepted before, if it was and would be read in the same way now, or None."""
    same = (one for one in session.ledger.uploads() if one["sha256"] == sha and one["codebook"] == codebook)
    return next((one for one in same if loader in (None, one["loader"])), None)


@cache
def sample_hashes(data):
    """The hashes of the files under data/samples, whose figures are invented."""
    return frozenset(uploads.digest(path) for path in (data / "samples").rglob("*") if path.is_file())


def upload_id(sha):
    """What people call an upload: the first twelve letters of its hash."""
    return sha[:12]


def refuse_what_is_not_there(files, loader=None, codebook=None):
    """Raise UsageError for every file that does not exist, and for a loader that does not."""
    absent = [str(file) for file in (*files, codebook) if file and not Path(file).is_file()]
    if absent:
        raise UsageError(f"There is no file {', '.join(absent)}. Check the name and the folder.")
    if loader and loader not in loaders.LOADERS:
        raise UsageError(f"There is no loader '{loader}'. There are: {', '.join(sorted(loaders.LOADERS))}.")
