"""`python -m bench [volume|pages|metrics|papers …] [--rows N]`: what things cost, as ratios within one run."""

import argparse
import tempfile
from pathlib import Path

from access import User
from actions import Session, sample
from bench import metrics, pages, papers, volume
from store.home import Home


def pages_on_samples(folder):
    """The page report on a home filled with the invented samples."""
    home = Home(folder / "sample")
    sample(Session(home, User("bench", "steward")))
    yield from pages.report(home.folder)


def main():
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", default=["metrics", "pages", "papers", "volume"])
    parser.add_argument("--rows", type=int, default=volume.ROWS)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        reports = {
            "metrics": lambda: metrics.report(),
            "pages": lambda: pages_on_samples(Path(folder) / "pages"),
            "papers": lambda: papers.report(Path(folder) / "papers"),
            "volume": lambda: volume.report(Path(folder) / "volume", given.rows),
        }
        for part in given.parts:
            print(f"\n{part}")
            for line in reports[part]():
                print(f"  {line}", flush=True)


if __name__ == "__main__":
    main()
