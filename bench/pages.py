"""Reruns of the Overview and of one indicator against a trivial page, over Streamlit's real protocol, in one run."""

from pathlib import Path
from statistics import median

from bench.reruns import rerun_times
from bench.serving import served


ROOT = Path(__file__).resolve().parent.parent
AREAS = ("E08000025", "E10000034", "E06000009")
INDICATOR = "ehcp_issued_within_20_weeks"


def report(home, sessions=(1, 20)):
    """Lines of the report, on the home given, whose build must show INDICATOR. The pages' areas change with every rerun."""
    with served(ROOT / "bench" / "trivial.py") as (trivial, _), served(ROOT / "app.py", home) as (app, process):
        asked = {
            "trivial": (trivial, "", [{}]),
            "overview": (app, "", [{"area": area} for area in AREAS]),
            "indicator": (app, "indicator", [{"indicator": INDICATOR, "area": area} for area in AREAS]),
        }
        for page in asked.values():
            rerun_times(*page, seconds=2)
        yield f"memory of the app after its first visits: {_memory(process.pid):,.0f} MB"
        for count in sessions:
            times = {name: rerun_times(*page, sessions=count) for name, page in asked.items()}
            yield from _compared(times, count)
        yield f"memory of the app after {max(sessions)} sessions at a time: {_memory(process.pid):,.0f} MB"


def _compared(times, sessions):
    base = times["trivial"]
    for name, taken in times.items():
        p50, rate = median(taken), len(taken) / 4
        yield (
            f"{sessions:3d} sessions, {name}: p50 {p50 * 1e3:.1f} ms ({p50 / median(base):.1f} times trivial), "
            f"{rate:.0f} reruns a second ({len(taken) / len(base):.2f} of trivial)"
        )


def _memory(pid):
    """Resident megabytes of a process, where the system tells (Linux)."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return float("nan")
    return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmRSS")) / 1e3
