"""Every page on every framework and area, at three sizes: drawn without a fault, quiet, alone on this machine, and it fits.

Some of the walk is made in every run, and all of it, on the sample and on real extracts, with: pytest -m slow tests/browser
"""

import pytest

import actions
from access import User
from tests.browser.conftest import serve
from tests.browser.test_every_page import wider
from tests.browser.views import AREAS, BOTH, few, walk
from tests.ingest.load_extract import REAL


FOLDERS = ("send", "social_care", "education", "kpi", "health")


def walked(watched, server, address, theme):
    """Open a view and name what is wrong with it."""
    seen = watched(theme=theme)
    page = seen.open(f"{server}/{address}")
    page.wait_for_timeout(150)
    told = page.locator(".los[role=alert], [data-testid=stException], [data-testid=stAlertContentError]").all_inner_texts()
    heading = page.locator("h1").all_inner_texts()
    fits = wider(page, (1920, 390, 1440))
    return [*told, *seen.errors, *seen.strangers, *([] if len(heading) == 1 else heading), *(f"wider than {width} px" for width in fits)]


@pytest.mark.parametrize(("address", "theme"), few())
def test_a_view_is_drawn_without_a_fault(watched, server, address, theme):
    assert walked(watched, server, address, theme) == []


@pytest.mark.slow
@pytest.mark.parametrize(("address", "theme"), walk())
def test_every_view_is_drawn_without_a_fault(watched, server, address, theme):
    assert walked(watched, server, address, theme) == []


@pytest.fixture(scope="session")
def real_server(tmp_path_factory):
    """A server on the real extracts; what is refused of them is left aside."""
    if not REAL.is_dir():
        pytest.skip("the real extracts are not here")
    home = tmp_path_factory.mktemp("real")
    session = actions.Session.of(home, User("tester", "steward"))
    actions.load(session, sorted(path for folder in FOLDERS for path in (REAL / folder).glob("*.csv")))
    actions.publish(session)
    process, address = serve(home)
    yield address
    process.terminate()
    process.wait()


@pytest.mark.slow
@pytest.mark.parametrize(("address", "theme"), walk())
def test_every_view_of_real_figures_is_drawn_without_a_fault(watched, real_server, address, theme):
    assert walked(watched, real_server, address, theme) == []


def test_the_few_views_of_every_run_leave_out_no_page_framework_or_theme():
    addresses = [address for address, _ in few()]
    assert {theme for _, theme in few()} == {"light", "dark"}
    assert [name for name in AREAS if not any(f"framework={name}" in address for address in addresses)] == []
    assert [
        page for page in BOTH if not any(address.startswith(f"{page}{'&' if '?' in page else '?'}framework") for address in addresses)
    ] == []
