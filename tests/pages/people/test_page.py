"""People and roles: who one is and why, and what each role may do; the rest for administrators alone."""

from datetime import timedelta

import pytest

import actions
from access import User, role_words
from pages.shell import context
from store.sign_in_table import SignInTable
from tests.actions.test_people import SETTINGS
from tests.pages.conftest import text


def test_without_sign_in_it_says_so_and_how_to_let_others_in(empty, opened):
    said = text(opened("people"))
    assert "Nobody has to sign in to this copy" in said and "README" in said
    assert all(words in said for words in role_words().values())
    assert "Who has signed in" not in said


@pytest.fixture
def signed_in(empty, monkeypatch):
    """Opens pages as somebody who is signed in with this role."""
    empty.home.folder.mkdir(parents=True)
    (empty.home.folder / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    SignInTable(empty.home).open("https://login.example", "1", "ada@council.example", "viewer", None, timedelta(hours=1))

    def with_role(role):
        monkeypatch.setattr(context, "user", lambda: User("root@council.example", role))

    return with_role


def test_an_administrator_gives_a_role(signed_in, empty, opened):
    signed_in("administrator")
    page = opened("people")
    assert "ada@council.example" in text(page) and "Signed in as root@council.example (administrator)" in text(page)
    page.selectbox[0].select("ada@council.example").run()
    page.selectbox[1].select("steward")
    page.text_input[0].input("new lead officer")
    next(button for button in page.button if button.label == "Give this role").click().run()
    assert "ada@council.example: steward." in text(page)
    administrator = actions.Session.of(empty.home.folder, User("root@council.example", "administrator"))
    assert [person.role for person in actions.people(administrator)] == ["steward"]


@pytest.mark.parametrize("role", ["viewer", "steward"])
def test_nobody_else_sees_who_signs_in(signed_in, opened, role):
    signed_in(role)
    page = opened("people")
    assert "ada@council.example" not in text(page) and not page.selectbox


def test_a_page_of_somebody_whose_sign_in_is_over_shows_nothing(signed_in, opened):
    signed_in("none")
    said = text(opened())
    assert "You are signed out" in said and "Overview" not in said
