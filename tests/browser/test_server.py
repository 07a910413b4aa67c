"""The server as it is started: whichever page is asked for first is drawn in its frame, also where the server stands under a path."""

import pytest

from tests.browser.conftest import serve


@pytest.fixture(params=["", "board/outcomes"])
def fresh(request, sample_home):
    """The address of a server that nobody has asked for a page yet."""
    process, address = serve(sample_home, base=request.param)
    yield address
    process.terminate()
    process.wait()


def test_the_first_page_asked_for_is_drawn_in_its_frame_and_its_links_lead_on(watched, fresh):
    seen = watched()
    page = seen.open(f"{fresh}/compare?area=E08000025&indicator=ehcp_issued_within_20_weeks")
    assert page.locator(".los-bar").count() == 1 and page.locator("[data-testid=stSidebarNav]").count() == 0
    assert page.title().endswith("Compare – Line of Sight")
    page.locator(".los-bar summary", has_text="Data").click()
    page.get_by_role("link", name="Method").click()
    page.wait_for_selector(".method")
    assert page.url.startswith(f"{fresh}/method")
    page.go_back()
    page.wait_for_selector(".ranked")
    assert page.url.startswith(f"{fresh}/compare?")
    assert not seen.errors
