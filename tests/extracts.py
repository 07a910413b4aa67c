"""Small extracts in our own template, people to load them, and homes that are filled with them once and copied for each test."""

import atexit
import functools
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import access
import actions
import clock


PLANS, PLACES = "ehcp_issued_within_20_weeks", ("E08000025", "E10000034", "E06000009", "E92000001")
HEADING = "indicator,area,period,breakdown,category,numerator,denominator,value,target,note"


def write(path, indicator=PLANS, areas=PLACES, years=range(2020, 2025), numerator=400, denominator=1000, cell=None):
    """Write a template file of one headline proportion: `numerator` grows by one a row. `cell` replaces the last numerator."""
    rows = [f"{indicator},{area},{year},,,{{}},{denominator},,," for area in areas for year in years]
    numbers = [str(numerator + step) for step in range(len(rows))]
    if cell is not None:
        numbers[-1] = cell
    path.write_text("\n".join([HEADING, *(row.format(number) for row, number in zip(rows, numbers))]) + "\n", encoding="utf-8")
    return path


def session(home, role="steward"):
    """A Session of someone in this role."""
    return actions.Session.of(home, access.User(f"some {role}", role))


def value(session, area="E08000025", indicator=PLANS):
    """The latest published value of an indicator, or None."""
    latest = actions.show(session, indicator, area).latest
    return latest and latest.value


def publish(who, folder, numerator=400, **more):
    """Load one template file, written into the folder, and publish."""
    actions.load(who, [write(folder / f"{numerator}.csv", numerator=numerator, **more)])
    return actions.publish(who)


def published(folder):
    """Fills a folder with a home in which one file is published; its steward."""
    who = session(folder / "home")
    publish(who, folder)
    return who


def shift_to(moment):
    """What the clock must be shifted by to stand at a moment in UTC, such as '2026-03-01T10:00'."""
    return datetime.fromisoformat(moment).replace(tzinfo=UTC) - (clock.now() - clock.SHIFT)


def copy_of(fill, folder):
    """What `fill` makes of an empty folder (a steward's home and files), filled once in this process and copied into `folder`; its steward."""
    shutil.copytree(_filled(fill), folder, dirs_exist_ok=True)
    return session(folder / "home")


@functools.cache
def _filled(fill):
    folder = Path(tempfile.mkdtemp(prefix="filled-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    fill(folder)
    return folder
