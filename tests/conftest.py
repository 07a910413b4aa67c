"""What holds for all tests."""

from hypothesis import settings


# A busy machine makes a test slow, not wrong.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")
