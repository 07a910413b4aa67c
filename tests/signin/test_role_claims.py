"""Roles by what a provider says: the highest that is given, and none for whoever is given none."""

import pytest

from signin.role_claims import name_of, role_of
from signin.sign_in_settings import SignIn


def settings(**more):
    return SignIn("https://login.example", "x", "https://here.example/signin/callback", **more)


@pytest.mark.parametrize(
    ("claims", "role"),
    [
        ({"roles": ["viewer", "steward", "contributor"]}, "steward"),
        ({"roles": "viewer"}, "viewer"),
        ({"roles": []}, None),
        ({"roles": ["Steward", "steward "]}, None),
        ({"roles": {"steward": True}}, None),
        ({"roles": [["steward"], 4, None]}, None),
        ({"groups": ["steward"]}, None),
        ({"roles": None}, None),
        ({}, None),
    ],
)
def test_a_role_is_given_or_none(claims, role):
    assert role_of(settings(), claims) == role


def test_a_claim_within_another_is_named_with_dots():
    assert role_of(settings(roles_claim="realm_access.roles"), {"realm_access": {"roles": ["viewer"]}}) == "viewer"
    assert role_of(settings(roles_claim="realm_access.roles"), {"realm_access": ["viewer"]}) is None


def test_with_names_of_ones_own_only_these_count():
    own = settings(roles={"Board members": "viewer"})
    assert role_of(own, {"roles": ["Board members", "administrator"]}) == "viewer"


def test_somebody_is_called_by_the_first_claim_there_is():
    assert name_of(settings(), {"sub": "17", "email": " ada@council.example\n"}) == "ada@council.example"
    assert name_of(settings(), {"sub": "17", "preferred_username": ""}) == "17"


def test_nobody_passes_for_the_one_at_this_machine():
    assert name_of(settings(), {"preferred_username": "Local  User"}) != "local user"
    assert "signed in" in name_of(settings(), {"preferred_username": "Local  User"})
