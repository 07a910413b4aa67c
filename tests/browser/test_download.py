"""A kept file comes back byte for byte, also where another of the same name and length differs in a single byte."""

import pytest

from access import User
from actions import Session
from store import uploads
from store.work_folder import workspace
from tests.browser.conftest import serve


LARGE = 2_000_000


@pytest.fixture
def alike(tmp_path):
    """A server on a home with two uploads that differ in the middle only, and their bytes by id."""
    who, kept = Session.of(tmp_path / "home", User("Kim", "steward")), {}
    for letter in (b"a", b"b"):
        held = bytearray(b"x" * LARGE)
        held[LARGE // 3 : LARGE // 3 + 1] = letter
        (tmp_path / "return.csv").write_bytes(held)
        with who.writing(), workspace(who.home) as folder:
            copy, sha = uploads.copy(tmp_path / "return.csv", folder)
            uploads.keep(who.home, copy, sha)
            who.ledger.append(
                "load",
                "Kim",
                upload=sha[:12],
                file="return.csv",
                sha256=sha,
                loader="template",
                rows=1,
                facts=1,
                warnings=0,
                invented=False,
            )
        kept[sha[:12]] = bytes(held)
    process, address = serve(tmp_path / "home")
    yield address, kept
    process.terminate()
    process.wait()


def test_each_of_two_files_that_look_alike_comes_back_as_it_was(watched, alike):
    address, kept = alike
    page = watched().open(f"{address}/history")
    older, newer = kept
    assert downloaded(page, newer) == kept[newer]
    page.get_by_label("One upload", exact=True).first.click()
    page.get_by_role("option", name=f"return.csv ({older})", exact=True).click()
    assert downloaded(page, older) == kept[older]


def downloaded(page, upload):
    """The bytes of the upload that is chosen, once the page shows it."""
    page.wait_for_selector(f"code:has-text('{upload}')")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as it came").click()
    assert download.value.suggested_filename == "return.csv"
    return download.value.path().read_bytes()
