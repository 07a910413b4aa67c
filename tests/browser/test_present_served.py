"""The deck from its server: another browser follows, the server may die and come back, and what was asked is kept."""

import json
import shutil
import urllib.error
import urllib.request

import pytest

import actions
from access import User
from tests.browser.conftest import free_port, serve
from tests.browser.meetings import MEETING, agenda
from tests.browser.presenting import followed, number, press


class Running:
    """A server on a home of its own with an issued meeting, which can be killed and started again at the same address."""

    def __init__(self, home):
        self.home, self.port = home, free_port()
        self.start()

    def start(self):
        self.process, self.address = serve(self.home, port=self.port)

    def kill(self):
        self.process.kill()
        self.process.wait()

    @property
    def deck(self):
        return f"{self.address}/present/{MEETING}"


@pytest.fixture(scope="module")
def session(sample_home, tmp_path_factory):
    home = tmp_path_factory.mktemp("presenting") / "home"
    shutil.copytree(sample_home, home)
    made = actions.Session.of(home, User("tester", "steward"))
    actions.save_meeting(made, agenda(made.catalogue.indicators))
    actions.issue_papers(made, MEETING)
    return made


@pytest.fixture(scope="module")
def running(session):
    server = Running(session.home.folder)
    yield server
    server.process.terminate()
    server.process.wait(10)


def opened(watched, running, at="", **given):
    seen = watched(apart=True, **given)
    seen.page.goto(f"{running.deck}{at}")
    seen.page.wait_for_selector("html[data-ready]")
    return seen


def asked(address, body=None, **headers):
    """(status, what was answered) of a request that no page sent; with a body it is a POST of JSON."""
    headers = {"Content-Type": "application/json"} | {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(address, None if body is None else body.encode(), headers)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_another_browser_follows_and_leads(watched, running):
    first, phone = opened(watched, running, "#2").page, opened(watched, running, "#presenter/2", width=390, height=844).page
    press(first, "2", "Enter")
    phone.wait_for_timeout(500)
    times = [followed(first, phone, "ArrowRight") for _ in range(3)] + [followed(phone, first, "ArrowRight") for _ in range(3)]
    assert sorted(times)[len(times) // 2] < 200, times
    assert number(first) == number(phone) == "8"
    assert phone.locator("#words").inner_text() == "Careful here."


def test_it_goes_on_while_the_server_is_dead_and_a_reload_opens_the_same_item(watched, running, session):
    page = opened(watched, running).page
    page.wait_for_selector("html[data-kept]", timeout=20_000)
    press(page, "5", "Enter")
    page.wait_for_timeout(300)
    running.kill()
    assert press(page, "ArrowRight") == "6"
    page.keyboard.press("p")
    page.keyboard.type("Who told the schools?")
    press(page, "Tab", "Enter")
    page.reload()
    page.wait_for_selector("html[data-ready]")
    assert number(page) == "6" and press(page, "ArrowRight") == "7"
    assert page.locator("#parked li").count() == 1
    running.start()
    other = opened(watched, running, "#7").page
    for _ in range(40):
        if actions.parked_questions(session, MEETING):
            break
        page.wait_for_timeout(250)
    assert [(question.item, question.text) for question in actions.parked_questions(session, MEETING)] == [("6", "Who told the schools?")]
    assert followed(page, other, "ArrowRight") < 1000


def test_a_key_opens_the_live_page_at_the_build_of_the_papers_and_back_leads_to_the_slide(watched, running, session):
    page = opened(watched, running, "#3").page
    press(page, "3", "Enter")
    page.keyboard.press("l")
    page.wait_for_url("**/indicator?**")
    assert f"build={actions.find_meeting(session, MEETING).build}" in page.url
    page.get_by_text("Figures as in the papers of January meeting").wait_for()
    page.go_back()
    page.wait_for_selector("html[data-ready]")
    assert number(page) == "3"


def test_only_its_own_pages_change_anything(running):
    place = json.dumps({"number": "3", "face": "picture", "blank": False, "by": "x"})
    own = running.address
    assert asked(f"{running.deck}/position", place)[0] == 403
    assert asked(f"{running.deck}/position", place, Origin="http://elsewhere.example")[0] == 403
    assert asked(f"{running.deck}/position", place, Origin=own, Sec_Fetch_Site="cross-site")[0] == 403
    assert asked(f"{running.deck}/position", place, Origin=own)[0] == 200
    assert asked(f"{running.deck}/position", place, Origin=own, Content_Type="text/plain")[0] == 415
    for wrong in ("", "[]", "{", '{"number": "<b>"}', place.replace('"3"', '"1234"'), place.replace("picture", "other")):
        assert asked(f"{running.deck}/position", wrong, Origin=own)[0] == 400
    assert asked(f"{running.deck}/position", "x" * 20_000, Origin=own)[0] == 413
    assert asked(f"{running.address}/present/none/position", place, Origin=own)[0] == 404
    question = json.dumps({"id": "q-x", "item": "1", "text": " "})
    assert asked(f"{running.deck}/questions", question, Origin=own)[0] == 404


def test_what_is_not_there_is_said_on_a_page_of_ours(running):
    status, page = asked(f"{running.address}/present/no%3Cb%3Esuch")
    assert status == 404 and "There is no meeting" in page and "<b>" not in page
    status, page = asked(f"{running.deck}?public")
    assert status == 200 and "Careful here." not in page and "Adopt the plan" not in page
