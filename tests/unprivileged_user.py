"""Run something as the user who owns nothing, to see what it may not do."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest


ROOT = Path(__file__).resolve().parents[1]
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", sys.executable)


def as_nobody(*command):
    """The finished process of `python command…` run by that user; skips where that cannot be done."""
    if os.name == "nt" or os.geteuid() != 0 or not shutil.which("setpriv"):
        pytest.skip("needs setpriv and the right to become another user")
    if subprocess.run([*NOBODY, "-c", "open('cli.py')"], cwd=ROOT, capture_output=True).returncode:
        pytest.skip("this copy of the program may not be read by another user")
    return subprocess.run([*NOBODY, *map(str, command)], cwd=ROOT, capture_output=True, text=True)


def readable_by_all(folder):
    """Let everyone read what is in a folder, and reach it."""
    for place in folder.rglob("*"):
        place.chmod(0o755 if place.is_dir() else 0o644)
    for place in (folder, *folder.parents):
        if place == Path(tempfile.gettempdir()):
            break
        place.chmod(0o755)
