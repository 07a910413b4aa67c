"""What holds for all tests."""

import os
import time


# Before anything of the project is imported: tests mean the same on every day, in this process and in those that it starts.
os.environ["LOS_CLOCK"] = "2026-11-22T12:00:00+00:00"

from pathlib import Path  # noqa: E402

import pytest  # noqa: E402
from hypothesis import settings  # noqa: E402

import actions  # noqa: E402
import clock  # noqa: E402
from access import User  # noqa: E402
from tests.extracts import shift_to  # noqa: E402


CHROMIUM = next(
    (path for path in ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome") if Path(path).exists()), None
)
QUIET = (
    "--no-sandbox",
    # Pages of the same server use one process in turn, and scripts that it has compiled.
    "--process-per-site",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# A busy machine makes a test slow, not wrong; and the same code passes or fails alike in every run: -m slow is what draws at random.
settings.register_profile("ours", deadline=None, derandomize=True)
settings.load_profile("ours")


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory):
    """A home with the sample figures published, made once for all processes of a run. A test that changes anything takes a copy."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    home, making, taken = base / "sample_home", base / "sample_home.making", base / "sample_home.taken"
    try:
        # It stays, so that a process that comes when the home is there does not make it again.
        taken.touch(exist_ok=False)
    except FileExistsError:
        _wait_for(home)
    else:
        actions.sample(actions.Session.of(making, User("tester", "steward")))
        making.rename(home)
    return home


def _wait_for(home):
    """Until the process that makes it is done."""
    for _ in range(1200):
        if home.exists():
            return
        time.sleep(0.25)
    pytest.fail("the sample figures were not made in five minutes; the process that makes them says why")


@pytest.fixture
def set_clock(monkeypatch):
    """Sets the clock of this process to a moment in UTC, such as '2026-03-01T10:00'; it runs on from there."""

    def set_to(moment):
        monkeypatch.setattr(clock, "SHIFT", shift_to(moment))

    return set_to


@pytest.fixture(scope="session")
def browser():
    """Chromium, the system's or Playwright's own, once for all tests of a process; the test is skipped where there is neither."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: make test installs it")
    with playwright.sync_playwright() as started:
        try:
            opened = started.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        except playwright.Error:
            pytest.skip("no Chromium was found: make test installs one")
        yield opened
        opened.close()
