"""A meeting from its file to the last slide: issued, figures revised behind it, presented by keyboard, its server killed half-way."""

import json
import shutil

import pytest

import actions
import cli
from access import User
from tests.browser.conftest import serve
from tests.browser.meetings import MEETING, SHOWN, agenda
from tests.browser.presenting import followed, number, press
from tests.browser.test_journey import COLUMNS, extract


# Each slide's words, and every number of its chart and tables, whichever face is shown.
SAID = """() => Object.fromEntries([...document.querySelectorAll(".slide[data-place]:not([data-number=end])")].map(slide => [
  slide.dataset.number, [slide.dataset.title, ...slide.querySelectorAll(".face, .sentence, .comparators, .source")].map(
    part => typeof part === "string" ? part : part.textContent)]))"""
MIDDLE = 10


@pytest.fixture
def home(sample_home, tmp_path):
    folder = tmp_path / "home"
    shutil.copytree(sample_home, folder)
    return folder


@pytest.fixture
def run(home, capsys):
    """Run a verb on that home; its JSON."""

    def run(*arguments):
        code = cli.main(["--home", str(home), *map(str, arguments), "--json"])
        answer = json.loads(capsys.readouterr().out)
        assert code == 0, answer
        return answer

    return run


@pytest.fixture
def start(home):
    """Starts a server on that home: start(port=None) gives (process, address). None is left running."""
    begun = []

    def start(port=None):
        begun.append(serve(home, port=port))
        return begun[-1]

    yield start
    for process, _ in begun:
        process.kill()
        process.wait()


def written(table):
    """The TOML of a meeting's table; JSON's texts, numbers and truths are TOML's."""
    head = [f"{key} = {json.dumps(value)}" for key, value in table.items() if key != "item"]
    items = ["\n".join(["[[item]]", *(f"{key} = {json.dumps(value)}" for key, value in item.items())]) for item in table["item"]]
    return "\n".join([*head, *items]) + "\n"


def revised(path):
    """A template file that changes the latest years of a figure on several slides."""
    rows = [[SHOWN[0], "Birmingham", year, "", "", 9_000 + year, 20_000, "", "", ""] for year in range(2019, 2026)]
    assert len(rows[0]) == len(COLUMNS)
    return extract(path, rows)


def shown(page):
    page.wait_for_selector("html[data-ready]")
    return page.evaluate(SAID)


def goes_through(page, before, first, last):
    """Press → from one item to another, each with the words and numbers of before."""
    for item in range(first, last + 1):
        assert number(page) == str(item)
        assert page.evaluate(SAID)[str(item)] == before[str(item)]
        assert page.locator(f"#title-{item}").is_visible()
        if item < last:
            press(page, "ArrowRight")


def test_a_meeting_of_twenty_items_keeps_its_figures_and_its_place_whatever_happens(watched, home, run, start, tmp_path):
    session = actions.Session.of(home, User("tester", "steward"))
    file = tmp_path / "meeting.toml"
    file.write_text(written(agenda(session.catalogue.indicators)), encoding="utf-8")
    assert run("meeting", file) == {"meeting": MEETING, "items": 20, "problems": []}
    issued = run("issue", MEETING)["build"]
    process, address = start()
    port, deck = int(address.rsplit(":", 1)[1]), f"{address}/present/{MEETING}"

    seen = watched(apart=True)
    seen.page.goto(deck)
    before = shown(seen.page)
    assert len(before) == 20 and any("%" in "".join(parts) for parts in before.values())

    run("load", revised(tmp_path / "revised.csv"), "--publish")
    of_today = actions.meeting_paper(session, MEETING, of_today=True)
    assert of_today.build.id != issued and of_today.slides[0] != actions.meeting_paper(session, MEETING).slides[0]

    page = seen.page
    page.goto(deck)
    page.wait_for_selector("html[data-kept]", timeout=20_000)
    assert shown(page) == before
    with page.expect_popup() as popup:
        page.keyboard.press("w")
    second = popup.value
    second.wait_for_selector("#presenter:not([hidden])")
    other = watched(width=390, height=844, apart=True).page
    other.goto(f"{deck}#presenter/1")
    other.wait_for_selector("html[data-ready]")
    press(page, "Home")
    other.wait_for_timeout(500)
    for follower in (second, other):
        times = [followed(page, follower, key) for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "ArrowRight", "ArrowLeft", "ArrowLeft")]
        assert sorted(times)[len(times) // 2] < 200, times

    goes_through(page, before, 1, MIDDLE)
    process.kill()
    process.wait()
    page.reload()
    page.wait_for_selector("html[data-ready]")
    assert number(page) == str(MIDDLE)
    start(port)
    page.reload()
    assert shown(page) == before
    goes_through(page, before, MIDDLE, 20)
    other.wait_for_function("document.querySelector('.slide:not([hidden])').dataset.number === '20'", timeout=5000)
    assert followed(page, other, "ArrowLeft") < 1000

    offline = watched(apart=True)
    run("deck", MEETING, "--to", tmp_path / "deck.html")
    offline.context.set_offline(True)
    offline.page.goto((tmp_path / "deck.html").as_uri())
    assert shown(offline.page) == before
    goes_through(offline.page, before, 1, 20)
    press(offline.page, "7", "Enter")
    offline.page.reload()
    offline.page.wait_for_selector("html[data-ready]")
    assert number(offline.page) == "7"
    with offline.page.expect_popup() as popup:
        offline.page.keyboard.press("w")
    popup.value.wait_for_selector("#presenter:not([hidden])")
    assert followed(offline.page, popup.value, "ArrowRight") < 200
    assert not seen.strangers and not offline.errors
