"""What holds for all tests."""

import os


# Before anything of the project is imported: tests mean the same on every day, in this process and in those that it starts.
os.environ["LOS_CLOCK"] = "2026-11-22T12:00:00+00:00"

from hypothesis import settings  # noqa: E402


# A busy machine makes a test slow, not wrong.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")
