"""A full disk and a folder that may not be written to: told plainly, and nothing is lost."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from errors import StoreError
from store.disk import reaching
from store.home_folder import home
from store.ledger import Ledger
from tests.unprivileged_user import as_nobody, readable_by_all


ROOT = Path(__file__).resolve().parents[2]
FULL = """
import resource, sys
from pathlib import Path
from errors import StoreError
from store import uploads
from store.home_folder import home
from store.work_folder import workspace
place = home(sys.argv[1])
place.make()
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
with workspace(place) as folder:
    try:
        uploads.copy(Path(sys.argv[2]), folder)
    except StoreError as error:
        print(error)
assert not list(place.work.iterdir())
"""
READ_ONLY = """
import sys
from errors import StoreError
from store.home_folder import home
from store.ledger import Ledger
from store.lock import writing
place = home(sys.argv[1])
print(len(Ledger(place).lines()), "line")
try:
    with writing(place, "me"):
        Ledger(place).append("load", "me", upload="aaa")
except StoreError as error:
    print(error)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of a file")
def test_a_full_disk_says_so_and_leaves_nothing_half_made(tmp_path):
    (tmp_path / "big.csv").write_bytes(b"1,2,3\n" * 100_000)
    command = [sys.executable, "-c", FULL, tmp_path / "home", tmp_path / "big.csv"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0 and "There is no room left for" in done.stdout, done


def test_a_home_that_may_only_be_read_can_still_be_read(tmp_path):
    place = home(tmp_path / "home")
    place.make()
    Ledger(place).begin()
    Ledger(place).append("load", "officer", upload="aaa")
    readable_by_all(place.folder)
    told = as_nobody("-c", READ_ONLY, place.folder).stdout.splitlines()
    assert told[0] == "1 line"
    assert "may not be written to. Give this account the right to write there" in told[1]


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "no room left"),
        (duckdb.IOException("IO Error: Could not write file: No space left on device"), "no room left"),
        (OSError(errno.EROFS, "Read-only file system"), "may not be written to"),
        (OSError(errno.EIO, "Input/output error"), "Check the disk"),
    ],
)
def test_what_the_disk_refuses_is_said_in_words(refusal, words):
    with pytest.raises(StoreError, match=words) as told, reaching("the store"):
        raise refusal
    assert "the store" in str(told.value)
