"""A stranger's path: open, choose Worcestershire, open an indicator, load a new extract, see the chart move, take it back."""

import csv

import pytest

from tests.browser.conftest import serve
from tests.browser.waiting import wait_until


COLUMNS = ("indicator", "area", "period", "breakdown", "category", "numerator", "denominator", "value", "target", "note")
INDICATOR = "sen_without_ehcp_share"


@pytest.fixture
def own_server(tmp_path):
    """A server on a home of its own, with nothing in it yet."""
    process, address = serve(tmp_path / "home")
    yield address
    process.terminate()
    process.wait()


def extract(path, rows):
    """A template file with Worcestershire's figures of one indicator."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(rows)
    return path


def choose(page, label, option):
    page.get_by_label(label, exact=True).first.click()
    page.get_by_role("option", name=option, exact=True).click()


def visit(page, name):
    """Follow a link of the bar, behind its group's word where it has one."""
    link = page.locator("nav[aria-label=Pages] a", has_text=name).first
    if not link.is_visible():
        page.locator("nav[aria-label=Pages] details", has_text=name).locator("summary").click()
    link.click()


def figure(page):
    """The latest figure among the facts."""
    return page.locator(".facts dd b").first.inner_text()


def test_a_stranger_finds_changes_and_takes_back(watched, own_server, tmp_path):
    seen = watched()
    page = seen.open(own_server)
    assert page.locator("h1").inner_text() == "Nothing has been published yet"
    page.get_by_role("button", name="Show me invented sample figures").click()
    page.wait_for_selector(".score", timeout=120_000)

    choose(page, "Framework", "Worcestershire")
    page.wait_for_selector("text=Early Help Partnership")
    assert "framework=worcestershire-2021" in page.url
    assert page.locator(".los-invented").count() == 1

    title = "Children with special educational needs who do not go on to a plan"
    page.get_by_role("link", name=title, exact=True).first.click()
    page.wait_for_selector(".facts")
    page.wait_for_selector(".js-plotly-plot")
    assert f"indicator={INDICATOR}" in page.url
    assert "area=E10000034" in page.url
    before, address = figure(page), page.url

    rows = [[INDICATOR, "Worcestershire", year, "", "", 4000 + year, 8000, "", "", ""] for year in range(2019, 2026)]
    visit(page, "Upload")
    page.wait_for_selector("text=Load a data file")
    page.locator("input[type=file]").set_input_files(extract(tmp_path / "new.csv", rows))
    page.wait_for_selector("text=new.csv can be accepted")
    assert page.get_by_role("heading", name="On the charts of Worcestershire").count() == 1
    page.get_by_role("button", name="Accept and publish").click()
    page.wait_for_selector("text=Accepted, and published: new.csv")

    page.goto(address)
    page.wait_for_selector(".facts")
    assert figure(page) == "75.3%" != before
    page.wait_for_selector(".js-plotly-plot >> text=75.3%")

    visit(page, "History")
    page.wait_for_selector("text=What was loaded")
    page.get_by_role("button", name="Withdraw").click()
    page.get_by_label("Why? (kept in the history)").fill("a trial")
    page.get_by_role("button", name="Withdraw it").click()
    page.wait_for_selector("text=new.csv was withdrawn")

    page.goto(address)
    page.wait_for_selector(".facts")
    assert figure(page) == before
    assert not seen.errors
    assert not seen.strangers


def test_a_file_with_faults_is_refused_with_all_of_them(watched, server, tmp_path):
    rows = [[INDICATOR, "Nowhere", 2024, "", "", 5, 10, "", "", ""], ["no_such_thing", "Worcestershire", 2024, "", "", 20, 10, "", "", ""]]
    page = watched().open(f"{server}/upload")
    page.locator("input[type=file]").set_input_files(extract(tmp_path / "wrong.csv", rows))
    page.wait_for_selector("text=wrong.csv cannot be loaded yet")
    told = page.get_by_role("table", name="To put right").inner_text()
    assert "Nowhere" in told
    assert "no_such_thing" in told
    assert page.get_by_role("button", name="Accept").count() == 0
    with page.expect_download() as download:
        page.get_by_role("button", name="Download all of this (CSV)").click()
    assert "Nowhere" in download.value.path().read_text(encoding="utf-8")


def test_the_address_is_the_view(watched, server):
    page = watched().open(f"{server}/?framework=worcestershire-2021&area=E10000034&show=outcome.send&order=attention")
    assert page.locator("h1").inner_text() == "SEND Partnership"
    first = page.locator(".score tbody th").all_inner_texts()
    choose(page, "Order", "As in the framework")
    wait_until(page, "!location.search.includes('order')")
    page.wait_for_selector("[data-test-script-state=notRunning]", state="attached")
    wait_until(page, "first => [...document.querySelectorAll('.score tbody th')].map(e => e.innerText).join() !== first.join()", first)
    page.go_back()
    wait_until(page, "first => [...document.querySelectorAll('.score tbody th')].map(e => e.innerText).join() === first.join()", first)
    assert "order=attention" in page.url


def test_everything_is_reached_by_keyboard(watched, server):
    page = watched().open(server)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Skip to the content"
    page.keyboard.press("Enter")
    for _ in range(40):
        if page.evaluate("document.activeElement.closest('.score tbody') !== null"):
            break
        page.keyboard.press("Tab")
    name = page.evaluate("document.activeElement.innerText")
    page.keyboard.press("Enter")
    page.wait_for_selector(".facts, .lead")
    wait_until(page, "document.activeElement.tagName === 'H1'")
    assert page.get_by_label("Indicator", exact=True).first.input_value() == name


def test_what_a_filter_changed_is_said_aloud(watched, server):
    page = watched().open(server)
    voice = page.locator("[role=status].los-hidden")
    voice.wait_for(state="attached")
    wait_until(page, "document.querySelector('[role=status].los-hidden').textContent.startsWith('Birmingham')")
    node = voice.element_handle()
    choose(page, "Framework", "Worcestershire")
    wait_until(page, "document.querySelector('[role=status].los-hidden').textContent.startsWith('Worcestershire')")
    assert node.evaluate("node => node.isConnected"), "the live region was replaced, so nothing would be read out"


def test_a_link_opens_in_another_tab_as_it_stands(watched, server):
    page = watched().open(f"{server}/?framework=worcestershire-2021")
    link = page.locator(".score tbody th a").first
    other = watched().open(f"{server}/{link.get_attribute('href')}")
    assert other.get_by_label("Indicator", exact=True).first.input_value() == link.inner_text()
