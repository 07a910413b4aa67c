"""A kept file, byte for byte as it was loaded."""

from actions import choose
from actions.reading import lost
from errors import StoreError
from store import uploads


def download(session, upload):
    """(the file's name, the path of its kept bytes). Raises StoreError when these are no longer what was accepted."""
    session.require("download")
    found = choose.upload(session, upload)
    if not uploads.intact(session.home, found["sha256"]):
        raise StoreError(lost(session.home, found, found["sha256"]))
    return found["file"], uploads.path(session.home, found["sha256"])
