"""`python -m bench [volume|pages|metrics|papers|present …] [--rows N]`: what things cost, as ratios within one run."""

import argparse
import tempfile
from pathlib import Path

from access import User
from actions import Session, sample
from bench import metrics, pages, present, volume
from bench import papers_cost as papers
from store.home_folder import Home


def pages_on_samples(folder):
    """The page report on a home filled with the invented samples."""
    home = Home(folder / "sample")
    sample(Session(home, User("bench", "steward")))
    yield from pages.report(home.folder)


def presenting_on_samples(folder):
    """The report of presenting on such a home."""
    session = Session(Home(folder / "home"), User("bench", "steward"))
    sample(session)
    yield from present.report(session, folder)


def main():
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", default=["metrics", "pages", "papers", "present", "volume"])
    parser.add_argument("--rows", type=int, default=volume.ROWS)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        reports = {
            "metrics": lambda: metrics.report(),
            "pages": lambda: pages_on_samples(Path(folder) / "pages"),
            "papers": lambda: papers.report(Path(folder) / "papers"),
            "present": lambda: presenting_on_samples(Path(folder) / "present"),
            "volume": lambda: volume.report(Path(folder) / "volume", given.rows),
        }
        for part in given.parts:
            print(f"\n{part}")
            for line in reports[part]():
                print(f"  {line}", flush=True)


if __name__ == "__main__":
    main()
