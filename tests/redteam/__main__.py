"""One world or several, from the command line: python -m tests.redteam SEED [SEED ...] [--kind KIND]."""

import argparse
import tempfile
from pathlib import Path

from tests.redteam.home import Refused
from tests.redteam.kinds import KINDS
from tests.redteam.report import reported


def main():
    """Attack worlds by their seeds, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", nargs="+", type=int, metavar="SEED")
    parser.add_argument("--kind", choices=sorted(KINDS), default="returns")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="write the files of the world here and keep them")
    asked = parser.parse_args()
    for seed in asked.seeds:
        with tempfile.TemporaryDirectory() as folder:
            place = asked.keep or Path(folder)
            place.mkdir(parents=True, exist_ok=True)
            try:
                print(reported(KINDS[asked.kind](seed), place))
            except Refused as error:
                print(f"world {seed}: refused: {error}")


if __name__ == "__main__":
    main()
