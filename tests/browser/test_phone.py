"""On a phone: lists of records are blocks that fit, tables behind a KPI stay tables, and the page begins high on the screen."""

from tests.browser.views import PAGES


WIDTH, LEAST_ROW, TALLEST_ROW = 390, 16, 48


def boxes(page, selector):
    """The bounding boxes of what is seen of a selector."""
    return [box for box in (one.bounding_box() for one in page.locator(selector).all()) if box and box["width"] > 1]


def test_a_list_of_records_is_blocks_with_the_name_of_each_column(watched, server):
    page = watched(width=WIDTH, height=844).open(f"{server}/{PAGES['actions']}")
    cells = boxes(page, ".register.stacks tbody tr:first-child > td")
    assert len(cells) == 5 and all(box["x"] + box["width"] <= WIDTH for box in cells), "every column is on the screen"
    assert all(after["y"] >= before["y"] + before["height"] - 1 for before, after in zip(cells, cells[1:])), "one under the other"
    labels = page.evaluate(
        "[...document.querySelectorAll('.register.stacks tbody tr:first-child > td')].map(one => getComputedStyle(one, '::before').content)"
    )
    assert labels == ['"State"', '"Owner"', '"Due"', '"Stream"', '"Evidence"']
    assert page.evaluate("[...document.querySelectorAll('.scrolls')].every(one => one.scrollWidth <= one.clientWidth)"), "nothing sideways"
    brand, find, heading = (page.locator(one).bounding_box() for one in (".los-brand", "#los-q", "main h1, [data-testid=stMain] h1"))
    assert find["x"] > brand["x"] + brand["width"] and abs(find["y"] - brand["y"]) < 20, "the search stands beside the name"
    assert heading["y"] < 420


def test_the_tables_behind_a_kpi_keep_their_rows(watched, server):
    page = watched(width=WIDTH, height=844).open(f"{server}/{PAGES['kpis opened']}")
    rows = boxes(page, ".behind .ranked tbody tr")
    assert len(rows) > 20 and all(LEAST_ROW <= box["height"] <= TALLEST_ROW for box in rows)


def test_the_reason_for_no_figure_stands_once_in_its_own_row(watched, server):
    page = watched().open(f"{server}/{PAGES['indicator']}")
    for reason in page.locator(".ranked .why").all():
        assert len(reason.evaluate("one => [...one.getClientRects()]")) == 1
        inside, row = reason.bounding_box(), reason.locator("xpath=ancestor::tr").bounding_box()
        assert row["y"] - 1 <= inside["y"] and inside["y"] + inside["height"] <= row["y"] + row["height"] + 1
