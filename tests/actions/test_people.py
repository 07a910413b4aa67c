"""Roles given by an administrator hold at once, are in the ledger, and are nobody's own to give."""

from datetime import timedelta

import pytest

import actions
from access import User
from errors import AccessError, UsageError
from store.sign_in_table import SignInTable


SETTINGS = """
[signin]
issuer = "https://login.example"
client_id = "x"
redirect_uri = "https://here.example/signin/callback"
"""


@pytest.fixture
def administrator(tmp_path, monkeypatch):
    """The Session of an administrator in a home in which people sign in."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    monkeypatch.setenv("LOS_HOME", str(home))
    return actions.Session.of(home, User("root@council.example", "administrator"))


def came(session, name, role=None):
    return SignInTable(session.home).open("https://login.example", name, name, role, None, timedelta(hours=1))


def role_of(token):
    return actions.who_is(actions.signing_in(), token).role


def test_a_role_holds_at_once_and_is_in_the_ledger(administrator):
    token = came(administrator, "ada")
    assert role_of(token) == "none"
    actions.give_role(administrator, "ada", "contributor", "leads the data team")
    assert role_of(token) == "contributor"
    actions.give_role(administrator, "ada", None, "left it")
    assert role_of(token) == "none"
    lines = [(line.verb, line.by, line.detail["person"], line.detail["reason"]) for line in administrator.ledger.lines()]
    assert lines == [
        ("give_role", "root@council.example", "ada", "leads the data team"),
        ("give_role", "root@council.example", "ada", "left it"),
    ]


def test_somebody_is_signed_out_everywhere(administrator):
    tokens = [came(administrator, "ada", "viewer"), came(administrator, "ada", "viewer")]
    other = came(administrator, "ben", "viewer")
    assert actions.end_sign_ins(administrator, "ada", "lost a laptop") == 2
    settings = actions.signing_in()
    assert [actions.who_is(settings, token) for token in tokens] == [None, None]
    assert actions.who_is(settings, other).name == "ben"
    assert [person.open for person in actions.people(administrator)] == [0, 1]


@pytest.mark.parametrize(
    ("name", "role", "reason", "words"),
    [
        ("adda", "viewer", "why", "Did you mean"),
        ("ada", "king", "why", "no role 'king'"),
        ("ada", "viewer", "  ", "Say why"),
        ("root@council.example", "viewer", "why", "their own role"),
    ],
)
def test_what_cannot_be_given_is_refused_and_changes_nothing(administrator, name, role, reason, words):
    came(administrator, "ada"), came(administrator, "root@council.example", "administrator")
    with pytest.raises(UsageError, match=words):
        actions.give_role(administrator, name, role, reason)
    assert [person.given for person in actions.people(administrator)] == [None, None]
    assert administrator.ledger.lines() == []


@pytest.mark.parametrize("role", ["none", "viewer", "contributor", "steward"])
def test_only_an_administrator_may(administrator, role):
    came(administrator, "ada")
    other = actions.Session.of(administrator.home.folder, User("ben", role))
    for verb, arguments in ((actions.people, ()), (actions.give_role, ("ada", "viewer", "why")), (actions.end_sign_ins, ("ada", "why"))):
        with pytest.raises(AccessError):
            verb(other, *arguments)


def test_where_nobody_signs_in_there_is_nobody(tmp_path):
    assert actions.people(actions.Session.of(tmp_path, User("x", "administrator"))) == ()
