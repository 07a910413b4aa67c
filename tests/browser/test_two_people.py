"""Two people in two browsers: one loads and proposes, the other approves; and a page leaves by itself once its sign-in is over."""

import pytest

import actions
from access import User
from tests.browser.conftest import PATIENCE
from tests.browser.test_journey import extract, visit
from tests.signin.openid_copy import serve_openid_copy


pytestmark = pytest.mark.xdist_group("sign_in")
INDICATOR = "sen_without_ehcp_share"


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    yield from serve_openid_copy(tmp_path_factory.mktemp("two people") / "home")


@pytest.fixture
def signed_in(browser, copy):
    """Opens a browser of its own in which somebody signs in on the way to a page."""
    contexts = []

    def enter(person, page=""):
        context = browser.new_context(viewport={"width": 1280, "height": 720})
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        tab = context.new_page()
        tab.goto(f"{copy.address}/{page}")
        tab.fill("input[name=login]", person)
        tab.fill("input[name=password]", "any")
        tab.press("input[name=password]", "Enter")
        tab.wait_for_selector("h1")
        return tab

    yield enter
    for context in contexts:
        context.close()


def test_one_proposes_and_another_approves(signed_in, copy, tmp_path):
    rows = [[INDICATOR, "Worcestershire", year, "", "", 4000 + year, 8000, "", "", ""] for year in range(2019, 2026)]
    ada = signed_in("ada", "upload")
    ada.locator("input[type=file]").set_input_files(extract(tmp_path / "new.csv", rows))
    ada.get_by_role("button", name="Accept", exact=True).click()
    ada.wait_for_selector("text=Accepted: new.csv")
    visit(ada, "History")
    ada.get_by_role("button", name="Propose, for someone else to approve").click()
    ada.wait_for_selector("text=waits for someone else to approve it")
    assert ada.get_by_role("button", name="Approve").count() == 0

    ben = signed_in("ben", "history")
    ben.get_by_role("button", name="Approve").click()
    ben.wait_for_selector("text=was approved")
    ben.goto(f"{copy.address}/indicator?framework=worcestershire-2021&indicator={INDICATOR}")
    ben.wait_for_selector(".facts")
    assert "75.3%" in ben.locator(".facts").inner_text()
    lines = actions.Session.of(copy.home, User("tester", "administrator")).ledger.lines()
    assert [(line.verb, line.by) for line in lines] == [
        ("load", "ada@council.example"), ("propose", "ada@council.example"), ("publish", "ben@council.example"),
    ]  # fmt: skip


def test_a_page_leaves_by_itself_once_somebody_signs_out_elsewhere(signed_in, copy):
    first = signed_in("cleo", "glossary?word=neet")
    first.wait_for_selector("text=cleo@council.example")
    second = first.context.new_page()
    second.goto(f"{copy.address}/signout")
    second.get_by_role("button", name="Sign out", exact=True).click()
    second.wait_for_selector("text=You are signed out")
    first.bring_to_front()
    first.wait_for_selector("text=You are signed out")
    assert first.get_by_role("link", name="Sign in again").get_attribute("href") == "/glossary?word=neet"
