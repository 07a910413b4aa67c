"""There is one clock, and it can be set: no other code, and no test, asks this machine for the date or the time of day."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import clock


ROOT = Path(__file__).resolve().parent.parent
READS_THE_CLOCK = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "time.localtime",
    "time.gmtime",
    "time.ctime",
}
# Marks that files bear are compared with the clock that set them: time.time_ns, and these tests, which make a file look old.
EXEMPT = {"clock.py", "tests/store/test_ledger.py"}


def sources():
    folders = [path for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".") and path.name != "var"]
    yield from (path for path in (*ROOT.glob("*.py"), *(path for folder in folders for path in folder.rglob("*.py"))))


def clock_readings(text):
    """The calls in a module's text that read the clock, as 'datetime.now in line 3'."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            name = ".".join(ast.unparse(node.func).split(".")[-2:])
            if name in READS_THE_CLOCK:
                yield f"{name} in line {node.lineno}"


def test_nothing_but_the_clock_reads_the_clock():
    readings = {
        str(path.relative_to(ROOT)): list(clock_readings(path.read_text(encoding="utf-8")))
        for path in sources()
        if str(path.relative_to(ROOT)) not in EXEMPT
    }
    assert {path: calls for path, calls in readings.items() if calls} == {}


@pytest.mark.parametrize("call", sorted(READS_THE_CLOCK))
def test_a_reading_is_seen(call):
    assert list(clock_readings(f"import datetime\nx = {call}()")) == [f"{call} in line 2"]


def test_the_clock_is_set_for_tests():
    assert clock.today().isoformat() == "2026-11-22"


@pytest.mark.parametrize("setting", ["2031-02-28T23:59:00+00:00", "2024-02-29T12:00:00+00:00"])
def test_a_process_begins_where_it_is_set(setting):
    shown = subprocess.run(
        [sys.executable, "-c", "import clock; print(clock.stamp())"], cwd=ROOT, env={"LOS_CLOCK": setting}, capture_output=True, text=True
    )
    assert shown.stdout[:16] == setting[:16], shown.stderr
