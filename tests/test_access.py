"""No for anything that is not named."""

import pytest

import access
from access import User
from errors import AccessError


@pytest.mark.parametrize("role", ["none", "", "Viewer", "root", "steward "])
@pytest.mark.parametrize("verb", ["show", "publish", "roles", "nonsense", ""])
def test_an_unknown_role_may_do_nothing(role, verb):
    assert not access.may(User("someone", role), verb)


@pytest.mark.parametrize("role", access.roles())
@pytest.mark.parametrize("verb", ["nonsense", "", "SHOW", "*"])
def test_a_verb_that_is_not_named_is_refused_to_everyone(role, verb):
    with pytest.raises(AccessError):
        access.require(User("someone", role), verb)


def test_each_role_may_do_what_those_it_is_built_on_may_and_more():
    roles = access.roles()
    assert roles["viewer"] < roles["contributor"] < roles["steward"] < roles["administrator"]
    assert not roles["viewer"] & {
        "load",
        "preview",
        "publish",
        "withdraw",
        "restore",
        "download",
        "history",
        "check",
        "propose",
        "cancel",
        "approve",
        "pin",
    }
    assert not roles["contributor"] & {"publish", "withdraw", "restore", "download", "check", "approve", "pin"}


def test_a_refusal_says_who_may_not_do_what_and_whom_to_ask():
    with pytest.raises(AccessError, match=r"Sam \(viewer\) may not publish. Ask a steward"):
        access.require(User("Sam", "viewer"), "publish")


@pytest.mark.parametrize(
    ("named", "role"),
    [(None, "administrator"), ("viewer", "viewer"), ("contributor", "contributor"), ("steward", "steward"), ("boss", "none")],
)
def test_the_local_user_is_administrator_or_less(monkeypatch, named, role):
    monkeypatch.delenv("LOS_ROLE", raising=False)
    if named:
        monkeypatch.setenv("LOS_ROLE", named)
    assert access.local_user() == User("local user", role)
