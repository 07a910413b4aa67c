"""Reruns of the Overview and of one indicator, its first chart, and a session's memory, all against a trivial page in one run."""

from pathlib import Path
from statistics import median
from urllib.parse import urlencode

from bench.browsing import first_chart
from bench.reruns import held_open, rerun_times
from bench.serving import served


ROOT = Path(__file__).resolve().parent.parent
AREAS = ("E08000025", "E10000034", "E06000009")
INDICATOR = "ehcp_issued_within_20_weeks"
TURNS, SECONDS, HELD = 3, 3, 100


def report(home, sessions=(1, 20)):
    """Lines of the report, on the home given, whose build must show INDICATOR. The pages' areas change with every rerun."""
    with served(ROOT / "bench" / "trivial_page.py") as (trivial, _), served(ROOT / "app.py", home) as (app, process):
        addresses = {
            "trivial": (trivial, "", [{}]),
            "overview": (app, "", [{"area": area} for area in AREAS]),
            "indicator": (app, "indicator", [{"indicator": INDICATOR, "area": area} for area in AREAS]),
        }
        for page in addresses.values():
            rerun_times(*page, seconds=2)
        yield _memory(process.pid, addresses["indicator"])
        for count in sessions:
            turns = [{name: rerun_times(*page, sessions=count, seconds=SECONDS) for name, page in addresses.items()} for _ in range(TURNS)]
            yield from _compared(turns, count)
        yield _first(trivial, app)


def _compared(turns, sessions):
    """A line per page. Each turn gives its own ratios, so that a busy moment falls on both sides; the median of the turns is told."""
    for name in turns[0]:
        rate = median(len(turn[name]) / SECONDS for turn in turns)
        share = median(len(turn[name]) / len(turn["trivial"]) for turn in turns)
        p50 = median(median(turn[name]) for turn in turns)
        times = median(median(turn[name]) / median(turn["trivial"]) for turn in turns)
        aim = " (aim: at least 0.5)" if name != "trivial" else ""
        yield (
            f"{sessions:3d} sessions, {name:<9} {rate:4.0f} reruns a second, {share:.2f} of trivial{aim}; "
            f"p50 {p50 * 1e3:6.1f} ms, {times:.2f} times trivial"
        )


def _first(trivial, app):
    query = urlencode({"indicator": INDICATOR, "area": AREAS[0]})
    base, ours = first_chart([f"http://{trivial}/", f"http://{app}/indicator?{query}"])
    return f"first chart on screen, nothing cached: {ours:.2f} s, trivial {base:.2f} s: {ours / base:.2f} times (aim: at most 1.3)"


def _memory(pid, page):
    before = _resident(pid)
    with held_open(*page, HELD):
        grown = _resident(pid) - before
    return f"memory: {before:,.0f} MB with no session, {1e3 * grown / HELD:,.0f} kB for each of {HELD} that stay open"


def _resident(pid):
    """Resident megabytes of a process, where the system tells (Linux)."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return float("nan")
    return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmRSS")) / 1e3
