"""The deck as a file, with the network off: every key, both windows, its speed, and who cannot see or use a mouse."""

import shutil

import pytest

import actions
from access import User
from tests.browser.judged import TAGS
from tests.browser.meetings import MEETING, agenda
from tests.browser.presenting import changes, followed, number, press


MOST_TRIES = 12
# From the lower edge of the slide that is shown to the upper edge of its notes.
UNCOVERED = """(() => { const slide = document.querySelector(".slide:not([hidden])")
  return slide.querySelector(".notes").getBoundingClientRect().top - slide.querySelector("footer").getBoundingClientRect().bottom })()"""


@pytest.fixture(scope="module")
def deck_file(sample_home, tmp_path_factory):
    """The address of a deck of twenty items, in a file."""
    home = tmp_path_factory.mktemp("deck of twenty") / "home"
    shutil.copytree(sample_home, home)
    session = actions.Session.of(home, User("tester", "steward"))
    actions.save_meeting(session, agenda(session.catalogue.indicators))
    path = tmp_path_factory.mktemp("deck") / "deck.html"
    path.write_bytes(actions.write_deck(session, actions.meeting_paper(session, MEETING)))
    assert path.stat().st_size < 1_000_000
    return path.as_uri()


@pytest.fixture
def opened(watched, deck_file):
    """Opens the deck without a network: opened(width=…, at="#3")."""

    def open_one(at="", **given):
        seen = watched(**{"width": 1920, "height": 1080, "apart": True} | given)
        seen.context.set_offline(True)
        seen.page.add_init_script(
            "window.broken = []; addEventListener('securitypolicyviolation', event => broken.push(event.violatedDirective))"
        )
        seen.page.goto(f"{deck_file}{at}")
        seen.page.wait_for_selector("html[data-ready]")
        return seen

    return open_one


def test_every_key_does_what_the_help_says(opened):
    seen = opened()
    page = seen.page
    assert number(page) == "1"
    assert [press(page, key) for key in ("ArrowRight", "Space", "PageDown", "ArrowLeft", "PageUp")] == ["2", "3", "4", "3", "2"]
    assert [press(page, *keys) for keys in (["Shift+Space"], ["End"], ["End"], ["Home"], ["1", "2", "Enter"])] == [
        "1",
        "20",
        "end",
        "1",
        "12",
    ]
    assert press(page, "9", "9", "Enter") == "12" and "There is no item 99." in page.locator("#spoken").inner_text()
    assert press(page, "1", "Enter", "b") == "1" and page.locator("#blank").is_visible()
    assert press(page, "ArrowRight") == "1" and not page.locator("#blank").is_visible()
    page.keyboard.press("t")
    assert page.locator("section:not([hidden]) [data-face=table] table").first.is_visible()
    page.keyboard.press("t")
    assert page.locator("section:not([hidden]) .chart.wide svg").first.is_visible()
    page.keyboard.press("g")
    assert page.locator("section:not([hidden]) [data-face=groups] svg").first.is_visible()
    page.keyboard.press("Escape")
    assert page.locator("section:not([hidden]) [data-face=picture]").is_visible()
    page.keyboard.press("n")
    assert page.get_by_text("Careful here.").first.is_visible()
    assert page.evaluate(UNCOVERED) >= 0
    page.keyboard.press("n")
    page.keyboard.press("?")
    assert page.locator("#help").is_visible() and press(page, "ArrowRight") == "1"
    page.keyboard.press("Escape")
    page.keyboard.press("d")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert not seen.errors


def test_it_runs_from_a_file_and_lets_nothing_else_run(opened):
    seen = opened()
    page = seen.page
    for _ in range(21):
        press(page, "ArrowRight", "t", "g")
    assert page.evaluate("broken") == [] and not seen.errors
    assert {url.split(":")[0] for url in seen.called} <= {"file", "data"}
    page.evaluate("""() => { for (const markup of ["<img src=x onerror='window.ran = 1'>", "<img src='https://example.org/x.png'>"])
        document.body.insertAdjacentHTML("beforeend", markup)
        const script = document.createElement("script"); script.textContent = "window.ran = 1"; document.body.append(script) }""")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None and len(page.evaluate("broken")) >= 2


def test_a_reload_opens_the_same_item(opened):
    page = opened().page
    press(page, "7", "Enter")
    page.wait_for_url("**#7")
    page.reload()
    assert number(page) == "7" and press(page, "ArrowRight") == "8"


def test_a_second_window_is_the_presenters_and_both_follow(opened):
    page = opened(at="#2").page
    with page.expect_popup() as popup:
        page.keyboard.press("w")
    second = popup.value
    second.wait_for_selector("#presenter:not([hidden])")
    assert number(second) == "2"
    tries = []
    # Whatever else the machine does meanwhile makes a try slow; the browser alone is meant.
    while len(tries) < MOST_TRIES and not (tries and max(tries[-1]) < 200):
        if tries:
            for _ in range(6):
                followed(page, second, "ArrowLeft")
            assert number(second) == "2"
        tries.append([followed(page, second, "ArrowRight") for _ in range(3)] + [followed(second, page, "ArrowRight") for _ in range(3)])
    assert min(map(max, tries)) < 200, tries
    assert number(page) == number(second) == "8"
    assert "Careful here." in second.locator("#words").inner_text() and "5 minutes planned" in second.locator("#plan").inner_text()
    assert second.locator("#following").inner_text()
    second.keyboard.press("t")
    page.wait_for_selector("section:not([hidden]) [data-face=table]:not([hidden])")
    second.keyboard.press("1")
    press(second, "Enter")
    second.locator("#presenter [data-do=groups]").click()
    page.wait_for_selector("section:not([hidden]) [data-face=groups]:not([hidden])")
    assert second.locator("#presenter [data-do=groups]").get_attribute("aria-pressed") == "true"
    press(second, "8", "Enter")
    second.locator("[data-do=begin]").click()
    assert second.locator("#elapsed").inner_text().startswith("00:0") and "ahead of plan" in second.locator("#plan").inner_text()


def test_a_change_of_slide_takes_less_than_a_twentieth_of_a_second(opened):
    page = opened().page
    tries = []
    # Whatever else the machine does meanwhile makes a try slow; the browser alone is meant.
    while len(tries) < MOST_TRIES and not (tries and tries[-1][0] < 50 and tries[-1][1] < 100):
        tries.append(changes(page, 20))
    assert min(middle for middle, _ in tries) < 50 and min(longest for _, longest in tries) < 100, tries


def test_it_is_ready_at_once(opened):
    page = opened().page
    assert page.evaluate("performance.getEntriesByType('navigation')[0].domComplete") < 1500


@pytest.mark.parametrize(("theme", "width", "height"), [("light", 1280, 720), pytest.param("dark", 390, 844, marks=pytest.mark.slow)])
def test_it_is_accessible(opened, theme, width, height):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed: make test installs it").Axe()
    page = opened(width=width, height=height, theme=theme).page
    findings = []
    for keys in (["Home"], ["t"], ["1", "5", "Enter"], ["1", "Enter", "n", "?"]):
        press(page, *keys)
        page.wait_for_timeout(100)
        findings += axe.run(page, options={"runOnly": {"type": "tag", "values": [*TAGS, "best-practice"]}}).response["violations"]
    page.keyboard.press("Escape")
    page.goto(page.url.split("#")[0] + "#presenter/3")
    findings += axe.run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response["violations"]
    assert not findings, [(finding["id"], [node["html"][:160] for node in finding["nodes"][:3]]) for finding in findings]


def test_a_question_is_parked_and_listed_at_the_end_by_keyboard_alone(opened):
    page = opened(at="#4").page
    page.keyboard.press("p")
    page.keyboard.type("Who pays for this? <b>=1+1</b>")
    press(page, "Tab", "Enter")
    assert press(page, "ArrowRight") == "5"
    assert press(page, "End", "End") == "end"
    assert page.locator("#parked li").all_inner_texts() == ["Who pays for this? <b>=1+1</b> (item 4)"]
    page.reload()
    page.locator("#parked li").first.wait_for(state="attached")
    assert page.locator("#parked li").count() == 1


def test_enter_parks_the_question_and_shift_enter_begins_a_line(opened):
    page = opened(at="#4").page
    page.keyboard.press("p")
    page.keyboard.type("Who pays?")
    press(page, "Shift+Enter")
    page.keyboard.type("From when?")
    press(page, "Enter")
    assert not page.locator("#park").is_visible()
    press(page, "End", "End")
    assert page.locator("#parked li").evaluate_all("found => found.map(one => one.textContent)") == ["Who pays?\nFrom when? (item 4)"]


def test_the_help_is_whole_on_a_small_projector(opened):
    page = opened().page
    page.set_viewport_size({"width": 1280, "height": 720})
    page.keyboard.press("?")
    assert page.locator("#help").evaluate("box => box.scrollHeight - box.clientHeight") <= 0


def test_the_new_slide_is_said_and_reached(opened):
    page = opened().page
    press(page, "ArrowRight")
    assert page.evaluate("document.activeElement.id") == "title-2"
    assert page.locator("#spoken").inner_text().startswith("Item 2 of 20. ")
    page.locator("[data-do=next]").first.focus()
    page.wait_for_timeout(400)
    assert page.evaluate("getComputedStyle(document.querySelector('#buttons')).opacity") == "1"
    assert press(page, "Enter") == "3"


def test_letters_can_be_switched_off(opened):
    page = opened().page
    page.keyboard.press("?")
    page.locator("#letters").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    assert not page.locator("#blank").is_visible() and press(page, "ArrowRight") == "2"


SWIPE = """across => { const deck = document.querySelector("#deck .slide:not([hidden]) h2")
  const touch = (x) => new Touch({ identifier: 1, target: deck, clientX: x, clientY: 100 })
  deck.dispatchEvent(new TouchEvent("touchstart", { touches: [touch(200)], changedTouches: [touch(200)], bubbles: true }))
  deck.dispatchEvent(new TouchEvent("touchend", { touches: [], changedTouches: [touch(200 + across)], bubbles: true })) }"""


def test_a_phone_has_buttons_swipes_and_nothing_sideways(opened):
    page = opened(width=390, height=844, has_touch=True).page
    page.get_by_role("button", name="Next").first.tap()
    assert number(page) == "2"
    page.evaluate(SWIPE, -120)
    assert number(page) == "3"
    page.evaluate(SWIPE, 120)
    assert number(page) == "2"
    for _ in range(20):
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        press(page, "ArrowRight")


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1280, 720)])
def test_every_slide_fits_its_screen(opened, width, height):
    page = opened(width=width, height=height).page
    for _ in range(21):
        over = page.evaluate("(({scrollHeight, clientHeight, scrollWidth, clientWidth}) => [scrollHeight - clientHeight, scrollWidth - clientWidth])"
                             "(document.querySelector('.slide:not([hidden])'))")  # fmt: skip
        assert max(over) <= 1, (number(page), over)
        press(page, "ArrowRight")
