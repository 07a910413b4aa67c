"""A reader's way through areas and gaps in a real browser: links keep what is set, focus follows, back leads back."""

from tests.browser.waiting import wait_until


COMPARE = "compare?area=E08000025&indicator=ehcp_issued_within_20_weeks"
GAPS = "inequalities?framework=birmingham-2023&area=E08000025"


def test_ways_to_compare_keep_the_area_and_indicator_and_back_leads_back(watched, server):
    page = watched().open(f"{server}/{COMPARE}")
    title = page.locator("h1").inner_text()
    page.locator(".ways a", has_text="Map").click()
    page.wait_for_selector(".tiles")
    assert "indicator=ehcp_issued_within_20_weeks" in page.url and "way=map" in page.url
    assert page.locator("h1").inner_text() == title
    assert page.locator(".ways a[aria-current]").inner_text() == "Map"
    page.go_back()
    page.wait_for_selector(".tiles", state="detached")
    assert page.locator(".ways a[aria-current]").inner_text() == "Every area"


def test_a_gap_opens_at_its_heading_and_leads_back_to_all(watched, server):
    page = watched().open(f"{server}/{GAPS}")
    link = page.locator(".heat tbody a").nth(12)
    link.scroll_into_view_if_needed()
    name = link.get_attribute("href").split("gap=")[1]
    link.click()
    page.wait_for_selector("dl.facts")
    wait_until(page, "document.activeElement.tagName === 'H1'")
    assert f"gap={name}" in page.url
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0
    page.get_by_role("link", name="All gaps").click()
    page.wait_for_selector(".heat")
    assert "gap=" not in page.url


def test_squares_say_their_figure_where_the_pointer_rests_and_are_silent_otherwise(watched, server):
    page = watched().open(f"{server}/{COMPARE}&way=map")
    square = page.locator(".tile", has=page.locator("title", has_text="Birmingham:"))
    assert square.count() == 1
    assert page.locator(".tiles").get_attribute("aria-hidden") == "true"
    assert page.locator("table.ranked th", has_text="Birmingham").count() >= 1, "its table says the same"


def test_a_square_that_is_touched_writes_its_name_and_figure_under_the_map(watched, server):
    page = watched().open(f"{server}/{COMPARE}&way=map")
    square = page.locator(".tile", has=page.locator("title", has_text="Birmingham:"))
    words = square.locator("title").text_content()
    square.locator(".name").click()
    assert page.locator("[data-name-of-shape]").inner_text() == words


def test_the_names_of_a_heat_map_stand_still_while_it_scrolls_by_keyboard(watched, server):
    page = watched(width=800).open(f"{server}/compare?framework=birmingham-2023&area=E08000025&way=heat")
    table = page.locator(".heat-scroll").first
    name = page.locator(".heat tbody .heat-name").first
    before = name.bounding_box()["x"]
    table.focus()
    page.keyboard.press("End")
    for _ in range(12):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(400)
    assert table.evaluate("part => part.scrollLeft") > 100
    assert abs(name.bounding_box()["x"] - before) <= 2, "no more than the space between cells"
