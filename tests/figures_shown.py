"""Every figure that `show` answers of a home, a line each, so that a change of the code can be shown to change no figure.

python -m tests.figures_shown HOME > FILE   run it on the code before and after, on copies of one home, and compare the files (cmp)

Grain: one line of JSON for each indicator, area and breakdown that has a row in the live build; which build that is, is left out.
"""

import json
import os
import sys
from collections.abc import Iterator


os.environ["LOS_CLOCK"] = "2026-11-22T12:00:00+00:00"

import actions  # noqa: E402
from access import User  # noqa: E402
from actions.json_answers import show_shape  # noqa: E402
from actions.live_build import live  # noqa: E402


def figures(session: actions.Session) -> Iterator[dict]:
    """What `show` answers of everything that is published, in order. Raises BoardError before anything is."""
    published = live(session)
    for indicator in sorted(published.indicators()):
        for area in sorted(published.areas(indicator)):
            for breakdown in ("all", *sorted(set(published.breakdowns(indicator, area)) - {"all"})):
                yield show_shape(actions.show(session, indicator, area, breakdown)) | {"build": None}


if __name__ == "__main__":
    for figure in figures(actions.Session.of(sys.argv[1], User("a test", "steward"))):
        print(json.dumps(figure, ensure_ascii=False, sort_keys=True))
