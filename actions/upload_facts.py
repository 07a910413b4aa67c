"""The facts of an accepted upload, read again from its kept bytes whenever the cache has none for today's definitions."""

from pathlib import Path

from actions.digests import reading_digest
from actions.reading_choice import kept
from actions.session import Session
from errors import StoreError
from ingest import ReadingOptions, load
from loaders import LOADERS
from store import facts, uploads
from store.disk import reaching
from store.home_folder import Home
from store.ledger import UploadEntry


def facts_of(session: Session, upload: UploadEntry, folder: Path) -> Path | None:
    """The Parquet file of an accepted upload: the one in the cache, or else a new one, which is then kept there."""
    sha, digest = upload.sha256, reading_digest(session.catalogue, upload.loader, upload.codebook, upload.recipe)
    return facts.find(session.home, sha, digest) or facts.keep(session.home, read_again(session, upload, folder), sha, digest)


def read_again(session: Session, upload: UploadEntry, folder: Path) -> Path:
    """The facts of an accepted upload as a new Parquet file in `folder`.

    Raises StoreError when its bytes are lost, or can no longer be read as they were; counting the faults, not citing them,
    because whoever opens a page may set this off.
    """
    refuse_erased(session, upload)
    for sha in filter(None, (upload.sha256, upload.codebook, upload.recipe)):
        if not uploads.intact(session.home, sha):
            raise StoreError(lost(session.home, upload, sha))
    file, how, into = uploads.path(session.home, upload.sha256), kept(session, upload), folder / f"{upload.upload}.parquet"
    with reaching(folder):
        loaded = load(file, ReadingOptions(upload.file, how.loader, how.codebook, how.recipe), session.catalogue, LOADERS, into)
    if loaded.path is None:
        faults = sum(problem.severity == "fault" for problem in loaded.problems)
        raise StoreError(
            f"{upload.file} (upload {upload.upload}) can no longer be read with the present definitions: {faults} to put right. "
            f"Load it again to see them one by one, or withdraw it."
        )
    return loaded.path


def codebook_of(session: Session, upload: UploadEntry) -> Path | None:
    """The kept codebook of an upload, None where it has none. Raises StoreError when its bytes are lost: without it nothing would be said of
    what a survey found, and nobody would know why.
    """
    if upload.codebook and not uploads.intact(session.home, upload.codebook):
        raise StoreError(lost(session.home, upload, upload.codebook))
    return uploads.path(session.home, upload.codebook) if upload.codebook else None


def refuse_erased(session: Session, upload: UploadEntry) -> None:
    """Raise StoreError where an upload was erased: nothing of it can be read any more."""
    line = next(
        (line for line in reversed(session.ledger.lines()) if line.verb == "erase" and line.detail["upload"] == upload.upload), None
    )
    if line and line.number > upload.order:
        raise StoreError(
            f"{upload.file} (upload {upload.upload}) was erased on {line.at[:10]}. Nothing of it is left, nor of versions with it."
        )


def lost(home: Home, upload: UploadEntry, sha: str) -> str:
    """What to do about an upload whose kept bytes are gone or changed."""
    part = {upload.codebook: "codebook of ", upload.recipe: "recipe of ", upload.metadata: "metadata of "}.get(sha, "")
    state = "damaged" if uploads.path(home, sha).exists() else "missing"
    return (
        f"The kept {part}{upload.file} (upload {upload.upload}) is {state}. Load the same file again, which mends it, "
        f"or put uploads/{sha[:2]}/{sha} back from your last backup."
    )
