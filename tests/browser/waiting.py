"""Waiting for what a page says of itself, from outside of it: a page of ours lets nobody evaluate texts within it, and Playwright's own wait would."""

import time


SECONDS = 120


def wait_until(page, expression, given=None):
    """Until a JavaScript expression, or a function of what is `given`, is true in the page. A change of page on the way is waited for too."""
    ended = time.monotonic() + SECONDS
    while time.monotonic() < ended:
        try:
            if page.evaluate(expression, given):
                return
        except Exception as error:
            # The page that was asked has just been left.
            if "context was destroyed" not in str(error) and "navigat" not in str(error):
                raise
        page.wait_for_timeout(50)
    raise AssertionError(f"not true within {SECONDS} seconds: {expression}")
