"""How long a browser that has nothing cached waits for the first chart, in a real Chromium on a server that is warm."""

import shutil
import time
from contextlib import contextmanager
from statistics import median

from playwright.sync_api import sync_playwright


CHART = ".js-plotly-plot .main-svg"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def first_chart(addresses, turns=5):
    """Median seconds from asking for each address until its first chart is on screen; the addresses take turns."""
    with _browser() as browser:
        taken = [[_wait(browser, address) for address in addresses] for _ in range(turns)]
    return [median(times) for times in zip(*taken)]


@contextmanager
def _browser():
    executable = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=QUIET)
        yield browser
        browser.close()


def _wait(browser, address):
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    began = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector(CHART, timeout=120_000)
    seconds = time.perf_counter() - began
    context.close()
    return seconds
