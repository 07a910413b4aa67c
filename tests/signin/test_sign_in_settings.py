"""Settings of signing in: read from a file, with every fault named; one that cannot be used never opens the copy."""

import pytest

from errors import SettingsError
from signin.sign_in_settings import sign_in_settings
from store.home_folder import Home


SOUND = """
[signin]
issuer = "https://login.council.example"
client_id = "line-of-sight"
redirect_uri = "https://outcomes.council.example/signin/callback"
"""


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path)


def write(home, text):
    (home.folder / "settings.toml").write_text(text, encoding="utf-8")


def test_without_a_file_nobody_has_to_sign_in(home):
    assert sign_in_settings(home) is None


def test_a_file_is_read(home):
    write(home, SOUND)
    settings = sign_in_settings(home)
    assert (settings.issuer, settings.secure, settings.secret) == ("https://login.council.example", True, None)
    assert settings.home_address == "https://outcomes.council.example/"


def test_the_secret_may_stand_in_the_environment(home, monkeypatch):
    write(home, f'{SOUND}client_secret_env = "LOS_TEST_SECRET"\n')
    with pytest.raises(SettingsError, match="the environment has no LOS_TEST_SECRET"):
        sign_in_settings(home)
    monkeypatch.setenv("LOS_TEST_SECRET", "hush")
    assert sign_in_settings(home).secret == "hush"


def test_a_file_that_is_named_and_missing_opens_nothing(home, monkeypatch):
    monkeypatch.setenv("LOS_SETTINGS", str(home.folder / "elsewhere.toml"))
    with pytest.raises(SettingsError, match=r"elsewhere\.toml"):
        sign_in_settings(home)


@pytest.mark.parametrize("text", ["", "[sign_in]\n", "signin = 3\n", "[signin\n", "\ufeff[signin]\nissuer = 1\n"])
def test_a_file_that_cannot_be_used_opens_nothing(home, text):
    write(home, text)
    with pytest.raises(SettingsError):
        sign_in_settings(home)


def test_all_faults_are_named_at_once(home):
    write(
        home,
        '[signin]\nissuer = "http://login.council.example"\nclient_id = "x"\nredirect_uri = "https://outcomes.example/callback"\n'
        'client_secret = "a"\nclient_secret_env = "PATH"\nidle_minutes = 0\nroles = { boss = "king" }\n',
    )
    with pytest.raises(SettingsError) as refused:
        sign_in_settings(home)
    faults = "\n".join(refused.value.faults)
    assert len(refused.value.faults) == 5
    for word in ("'issuer'", "/signin/callback", "both 'client_secret'", "'king'", "'idle_minutes'"):
        assert word in faults


def test_a_misspelt_key_is_named_with_the_right_one(home):
    write(home, f'{SOUND}role_claim = "roles"\n')
    with pytest.raises(SettingsError, match="roles_claim"):
        sign_in_settings(home)
