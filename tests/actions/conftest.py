"""A process that does verbs and can be killed at any instant."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest


ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def stable(tmp_path):
    """Run a verb in a process of its own, killing it after `delay` seconds if it takes longer; how it ended, and how long it took."""
    command = [sys.executable, "-W", "ignore", "-m", "tests.forking_server", str(tmp_path / "home")]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | {"TMPDIR": str(elsewhere)}
    )
    assert process.stdout.readline() == "ready\n"

    def run(verb, *arguments, delay=60.0):
        process.stdin.write(json.dumps([verb, *arguments]) + "\n")
        process.stdin.flush()
        child, began = int(process.stdout.readline()), time.monotonic()
        killer = threading.Timer(delay, _kill, [child])
        killer.start()
        ended = int(process.stdout.readline())
        killer.cancel()
        return ended, time.monotonic() - began

    yield run
    process.stdin.close()
    process.stdout.close()
    process.wait()
    assert not list(elsewhere.iterdir()), "nothing of a file is left where nobody looks"


def _kill(child):
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
