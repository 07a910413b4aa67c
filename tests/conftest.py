"""What holds for all tests."""

import os


# Before anything of the project is imported: tests mean the same on every day, in this process and in those that it starts.
os.environ["LOS_CLOCK"] = "2026-11-22T12:00:00+00:00"

from datetime import UTC, datetime  # noqa: E402

import pytest  # noqa: E402
from hypothesis import settings  # noqa: E402

import clock  # noqa: E402


# A busy machine makes a test slow, not wrong.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")


@pytest.fixture
def set_clock(monkeypatch):
    """Sets the clock of this process to a moment in UTC, such as '2026-03-01T10:00'; it runs on from there."""

    def set_to(moment):
        monkeypatch.setattr(clock, "SHIFT", datetime.fromisoformat(moment).replace(tzinfo=UTC) - (clock.now() - clock.SHIFT))

    return set_to
