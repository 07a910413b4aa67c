"""A large file in a real browser: a bar that moves while it is read, and a Cancel that leaves nothing behind."""

import actions
from access import User
from tests.browser.conftest import serve
from tests.extracts import HEADING, PLACES, PLANS


ROWS = 400_000
RUN_IS_OVER = "[data-testid=stApp][data-test-script-state=notRunning]"


def test_a_large_file_is_cancelled_while_it_is_read_and_nothing_is_left(watched, tmp_path, monkeypatch):
    home, large, spare = tmp_path / "home", tmp_path / "large.csv", tmp_path / "spare"
    spare.mkdir()
    monkeypatch.setenv("TMPDIR", str(spare))
    lines = (f"{PLANS},{PLACES[0]},2024,locality,part {number},400,1000,,," for number in range(ROWS))
    large.write_text("\n".join([HEADING, *lines]) + "\n", encoding="utf-8")
    process, address = serve(home)
    try:
        page = watched().open(f"{address}/upload")
        page.locator("input[type=file]").set_input_files(large)
        page.get_by_text("large.csv: ").wait_for(timeout=120_000)
        page.get_by_role("button", name="Cancel").click()
        page.get_by_text("Cancelled. Nothing was kept, and nothing was changed.").wait_for(timeout=120_000)
        # The words come first: what stood on the page before is taken off it when the run that writes them is over.
        page.wait_for_selector(RUN_IS_OVER, state="attached")
        page.get_by_text("large.csv").first.wait_for(state="detached")
        assert page.get_by_text("can be accepted").count() == 0
        assert not list(spare.iterdir()) and not list(home.rglob("work/*"))
    finally:
        process.terminate()
        process.wait()
    assert not actions.history(actions.Session.of(home, User("tester", "steward"))).uploads
