"""What presenting costs: a deck of twenty items made, loaded, and moved through in a real Chromium, and two windows that follow."""

import shutil
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from actions import meeting_paper, save_meeting, write_deck
from bench.browsing import QUIET


ITEMS, TURNS = 20, 3
TURN = """key => new Promise(done => {
  const began = performance.now()
  document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}))
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)))
})"""
LOADED = "performance.getEntriesByType('navigation')[0].domComplete"
ARRIVAL = """() => { const before = location.hash; window.arrived = new Promise(done => {
  const look = () => location.hash !== before ? done(performance.timeOrigin + performance.now()) : setTimeout(look, 1)
  look() }) }"""
LEAVE = """() => { const now = performance.timeOrigin + performance.now()
  document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight", bubbles: true})); return now }"""


def report(session, folder: Path):
    """Lines of the report, on a home with the sample figures. The meeting is of ITEMS charts."""
    paper = _paper(session)
    write_deck(session, paper)
    began = time.perf_counter()
    content = write_deck(session, paper)
    yield f"deck of {len(paper.slides)} items: made in {1e3 * (time.perf_counter() - began):.0f} ms, {len(content) / 1e3:,.0f} kB (aim: under 1,000)"
    path = folder / "deck.html"
    path.write_bytes(content)
    yield from _browsed(path.as_uri())


def _paper(session):
    """Charts of the indicators that have figures, one item each."""
    kinds = ("indicator", "comparison")
    placed = [entry.indicator for _, entry in session.catalogue.frameworks["birmingham-2023"].places]
    items = [{"kind": kinds[number % 4 == 3], "indicator": name} for number, name in enumerate(dict.fromkeys(placed))]
    table = {"framework": "birmingham-2023", "body": "Bench", "date": "2027-01-14", "title": "Bench", "item": items[:ITEMS]}
    kept, _ = save_meeting(session, table)
    return meeting_paper(session, kept.meeting.id)


def _browsed(address):
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        context = browser.new_context(viewport={"width": 1920, "height": 1080}, offline=True)
        page, ready, times = context.new_page(), [], []
        for _ in range(TURNS):
            page.goto("about:blank")
            page.goto(address)
            ready.append(page.evaluate(LOADED))
            page.wait_for_timeout(300)
            times += [page.evaluate(f"({TURN})('ArrowRight')") for _ in range(ITEMS)]
            page.keyboard.press("Home")
        yield f"ready: {median(ready):.0f} ms (aim: under 1,500)"
        yield f"change of slide: p50 {median(times):.0f} ms (aim: under 50), worst {max(times):.0f} ms of {len(times)} (aim: under 100)"
        yield _followed(page)
        browser.close()


def _followed(page):
    with page.expect_popup() as popup:
        page.keyboard.press("w")
    second = popup.value
    second.wait_for_selector("#presenter:not([hidden])")
    times = []
    for _ in range(10):
        second.evaluate(ARRIVAL)
        began = page.evaluate(LEAVE)
        times.append(second.evaluate("window.arrived") - began)
    return f"second window follows: p50 {median(times):.0f} ms, worst {max(times):.0f} ms (aim: under 200)"
