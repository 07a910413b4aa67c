"""A file as it was handed in: its bytes copied, its hash taken, its metadata beside it, and what its loader makes of it. Nothing is kept yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from actions.digests import reading_digest
from actions.reading_choice import LoadOptions, ReadingChoice, completed, fingerprint, reading_choice, remembered
from actions.session import Session
from errors import Problem, UsageError
from ingest import ReadingOptions, load
from loaders import LOADERS
from store import facts, uploads
from store.disk import reaching
from store.ledger import UploadEntry


METADATA = ".meta.csv"


def paired(files: Sequence[Path | str], names: Sequence[str] | None = None) -> list[tuple[Path | str, str, Path | str | None]]:
    """(file, name, metadata file or None) of every file that is to be loaded, in their order. `names` are what people call them.

    Metadata whose data file is not among them are a file to be loaded like any other, to be told what they are.
    """
    names = list(names or (Path(file).name for file in files))
    about = {name.lower(): file for file, name in zip(files, names) if name.lower().endswith(METADATA)}
    described = [_metadata(name) for name in names]
    taken = set(described) & about.keys()
    return [(file, name, about.get(wanted)) for file, name, wanted in zip(files, names, described) if name.lower() not in taken]


def _metadata(name):
    """What the metadata of a file are called."""
    return f"{name.lower().removesuffix('.csv')}{METADATA}"


@dataclass(frozen=True)
class Outcome:
    """What became of one file: accepted, rejected or unchanged. `upload` is None for one that was rejected.

    `faults` and `warnings` count all there are, those not listed among `problems` included. `fitting` names the loaders by whose
    headings the file goes, and `like` is the file that was read before in the way in which this one was, as a person chose then. Nothing of
    a `private` file may stand on a screen; `personal` are its columns of personal data, as (where the table is in the upload, heading).
    """

    file: str
    status: str
    loader: str | None
    upload: str | None
    rows: int
    facts: int
    problems: tuple[Problem, ...] = ()
    faults: int = 0
    warnings: int = 0
    fitting: tuple[str, ...] = ()
    like: str | None = None
    private: bool = False
    personal: tuple[tuple[str | None, str], ...] = ()


@dataclass(frozen=True)
class Received:
    """The copy of a file, its hash, the ReadingChoice by which it was read, and the Outcome. `facts` is the Parquet of a file that is acceptable;
    `controlled` says that they are published already, and `small` how many speak against it.

    `metadata` is the copy of the metadata that came with it. They say nothing of its figures, and are kept beside it.
    """

    outcome: Outcome
    copy: Path
    sha: str
    choice: ReadingChoice
    facts: Path | None = None
    controlled: bool = False
    invented: bool = False
    headings: str | None = None
    metadata: Path | None = None
    metadata_sha: str | None = None
    small: int = 0
    published_by: str | None = None


def receive(
    session: Session, folder: Path, file: Path, name: str, options: LoadOptions, metadata: Path | None = None, look: Any = None
) -> Received:
    """The Received of one file, worked on in `folder`. A file that is active already, read in the same way, is not read again.

    `look` is called with its Preview while it is read, unless a person is to be shown another: as an earlier file was read.
    """
    copied, sha = uploads.copy(file, folder)
    about, about_sha = uploads.copy(metadata, folder) if metadata else (None, None)
    published_by = options.published_by or options.address
    how = reading_choice(session, folder, copied, options)
    known = as_accepted(session, sha, how)
    if known and known.state == "active" and all(uploads.intact(session.home, digest) for digest in (sha, about_sha) if digest):
        return Received(Outcome(name, "unchanged", known.loader, known.upload, known.rows, known.facts), copied, sha, how)
    with reaching(folder):
        into = folder / f"{upload_id(sha)}.parquet"
        reading = ReadingOptions(name, how.loader, how.codebook, how.recipe, about, published_by, _held(session))
        shown = look and (how.chosen or options.afresh or not remembered(session, copied))
        show = (lambda preview: look(completed(session, preview, how.like))) if shown else None
        read = load(copied, reading, session.catalogue, LOADERS, into, show)
    status, upload = ("accepted", upload_id(sha)) if read.path else ("rejected", None)
    outcome = Outcome(
        name, status, read.loader, upload, read.rows, read.facts if read.path else 0, tuple(read.problems), read.faults, read.warnings,
        read.fitting, how.like.file if how.like else None, read.private, read.personal,
    )  # fmt: skip
    invented = sha in sample_hashes(session.data)
    return Received(
        outcome,
        copied,
        sha,
        how,
        read.path,
        read.controlled and not (read.small and not invented),
        invented,
        fingerprint(read.columns),
        about,
        about_sha,
        read.small,
        published_by,
    )


def _held(session):
    """The facts of the real uploads that are active now, as far as they are at hand: what a new file is compared with."""
    active = [upload for upload in session.ledger.uploads() if upload.state == "active" and not upload.invented]
    digests = {upload.sha256: reading_digest(session.catalogue, upload.loader, upload.codebook, upload.recipe) for upload in active}
    return tuple(filter(None, (facts.find(session.home, sha, digest) for sha, digest in digests.items())))


def as_accepted(session: Session, sha: str, how: ReadingChoice) -> UploadEntry | None:
    """This file as it was accepted before, if it was and would be read in the same way now, or None."""
    chosen = (how.codebook_sha, how.recipe_sha)
    same = (upload for upload in session.ledger.uploads() if upload.sha256 == sha and (upload.codebook, upload.recipe) == chosen)
    return next((entry for entry in same if how.loader in (None, entry.loader)), None)


@cache
def sample_hashes(data: Path) -> frozenset[str]:
    """The hashes of the files under data/samples, whose figures are invented."""
    return frozenset(uploads.digest(path) for path in (data / "samples").rglob("*") if path.is_file())


def upload_id(sha: str) -> str:
    """What people call an upload: the first twelve letters of its hash."""
    return sha[:12]


def refuse_what_is_not_there(files: Sequence[Path | str], loader: str | None = None, codebook: Path | str | None = None) -> None:
    """Raise UsageError for a folder, for every file that does not exist, and for a loader that does not."""
    folders = [str(file) for file in files if Path(file).is_dir()]
    if folders:
        raise UsageError(f"{', '.join(folders)} is a folder. Name the files in it, or take in all that is there: watch {folders[0]} --once")
    absent = [str(file) for file in (*files, codebook) if file and not Path(file).is_file()]
    if absent:
        raise UsageError(f"There is no file {', '.join(absent)}. Check the name and the folder.")
    if loader and loader not in LOADERS:
        raise UsageError(f"There is no loader '{loader}'. There are: {', '.join(sorted(LOADERS))}.")
