"""Counts the verdicts of direction that a latest move contradicts, over every authority of the real extracts.

python -m tests.contradictions [FOLDER]: loads the extracts of FOLDER (../shared/real) into a home of its own, judges every indicator in
every authority, works out the latest move of each from its counts again, and prints how many verdicts of better or worse it
contradicts: none may be. Where the folder is not there it says so and does nothing.
"""

import math
import sys
import tempfile
from collections import Counter
from pathlib import Path

from access import User
from actions import Session, load, publish
from panels import panels
from panels.comparable_points import comparable
from panels.peers import AUTHORITY
from store import builds
from store.home_folder import Home
from store.published import Published


REAL = Path(__file__).resolve().parent.parent.parent / "shared" / "real"
FOLDERS = ("send", "social_care", "education", "health", "kpi")
LIMIT = 3.090232306167813
AGAINST = {"better": "worse", "worse": "better", "higher": "lower", "lower": "higher"}
WAYS = {"high": ("worse", "better"), "low": ("better", "worse"), "neither": ("lower", "higher")}


def move(before, now, indicator):
    """Which way a figure moved beyond 99.8% by its counts: better, worse, higher, lower, or '' where not, or where there are none."""
    if None in (before.numerator, before.denominator, now.numerator, now.denominator) or indicator.method not in ("proportion", "rate"):
        return ""
    (x1, n1), (x2, n2) = ((one.numerator, one.denominator) for one in (before, now))
    if indicator.method == "rate":
        z = (math.log(x2 / n2) - math.log(x1 / n1)) / math.sqrt(1 / x1 + 1 / x2) if x1 and x2 else 0
    else:
        whole = (x1 + x2) / (n1 + n2)
        error = math.sqrt(whole * (1 - whole) * (1 / n1 + 1 / n2))
        z = (x2 / n2 - x1 / n1) / error if error else 0
    return WAYS[indicator.better][z > 0] if abs(z) > LIMIT else ""


def contradictions(published, catalogue):
    """(how many of each direction, how many moves beyond chance, [(area, indicator) whose verdict its latest move contradicts])."""
    found, moves, wrong = Counter(), 0, []
    names = sorted(published.indicators())
    for area in catalogue.areas.by_code.values():
        if area.kind not in AUTHORITY:
            continue
        for panel in panels(published, catalogue, names, area.code):
            if panel.latest is None:
                continue
            found[panel.direction.name] += 1
            points = comparable(panel.points, panel.indicator.breaks)
            last = move(*points[-2:], panel.indicator) if len(points) > 1 else ""
            moves += bool(last)
            if last and AGAINST[last] == panel.direction.verdict.kind:
                wrong.append((area.code, panel.indicator.id))
    return found, moves, wrong


def main(folder=REAL):
    """Print the counts; the exit code is 1 where any verdict is contradicted."""
    if not folder.is_dir():
        print(f"The real extracts are not there: {folder}. Nothing was checked.")
        return 0
    with tempfile.TemporaryDirectory() as place:
        session = Session(Home(Path(place) / "home"), User("a check", "steward"))
        load(session, [path for name in FOLDERS for path in sorted((folder / name).glob("*.csv"))])
        publish(session)
        published = Published(builds.path(session.home, session.ledger.builds()[0]["build"]))
        found, moves, wrong = contradictions(published, session.catalogue)
    for name, count in found.most_common():
        print(f"{count:6,} {name}")
    print(f"{moves:6,} latest moves beyond chance; {len(wrong)} of {found.total():,} verdicts contradicted by one {wrong[:10]}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
