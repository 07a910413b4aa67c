"""The bar by keyboard and by mouse: groups that open and close, and the box that finds from every page."""

import pytest


def opened(page):
    return page.locator(".los-bar details[open]").count()


def test_a_group_opens_by_keyboard_and_closes_with_escape(watched, server):
    page = watched().open(server)
    group = page.locator(".los-bar summary", has_text="Plans")
    group.focus()
    page.keyboard.press("Enter")
    assert opened(page) == 1
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Life course"
    page.keyboard.press("Escape")
    assert opened(page) == 0
    assert group.evaluate("one => one === document.activeElement")


def test_one_group_is_open_at_a_time_and_none_after_a_click_elsewhere(watched, server):
    page = watched().open(server)
    page.locator(".los-bar summary", has_text="Plans").click()
    page.locator(".los-bar summary", has_text="Data").click()
    assert opened(page) == 1
    page.mouse.click(700, 700)
    assert opened(page) == 0


def test_a_plan_is_reached_through_its_group(watched, server):
    page = watched().open(server)
    page.locator(".los-bar summary", has_text="Plans").click()
    page.get_by_role("link", name="Worcestershire KPIs").click()
    page.wait_for_selector(".kpis")
    assert "framework=worcestershire-2021" in page.url
    assert page.locator(".los-bar summary.is-here").inner_text() == "Plans"


def test_the_box_finds_from_any_page_and_a_hit_opens_the_indicator(watched, server):
    seen = watched()
    page = seen.open(f"{server}/?framework=blackpool-2016&area=E06000009")
    page.locator("#los-q").fill("dentel decay")
    page.keyboard.press("Enter")
    page.wait_for_selector(".hits")
    assert "q=dentel+decay" in page.url and "area=E06000009" in page.url
    page.locator(".hits a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".facts")
    assert "indicator=dental_decay_at_5" in page.url
    page.go_back()
    page.wait_for_selector(".hits")
    assert not seen.errors


@pytest.mark.parametrize("width", [320, 390])
def test_an_open_group_stays_on_a_small_screen(watched, server, width):
    page = watched(width=width).open(server)
    page.locator(".los-bar summary", has_text="Data").click()
    page.wait_for_timeout(200)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width
    box = page.locator(".los-bar details[open] ul").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width


def test_back_and_forward_lead_to_the_views_as_they_were(watched, server):
    start = f"{server}/?framework=worcestershire-2021&area=E10000034&order=attention"
    page = watched().open(start)
    page.locator(".score tbody a").first.click()
    page.wait_for_selector(".facts")
    there = page.url
    page.go_back()
    page.wait_for_selector(".score")
    assert page.url == start
    assert page.get_by_label("Order", exact=True).first.input_value() == "Needs attention first"
    page.go_forward()
    page.wait_for_selector(".facts")
    assert page.url == there
