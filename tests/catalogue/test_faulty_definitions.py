"""Definitions that are wrong are told before anything is loaded, with file, line and nearest right word, and stop themselves alone.

The kind: an unknown loader, a misspelt filter column or value, a type of year that is none, a title used twice, a file that begins with a
byte order mark, a file that is no TOML, an indicator that rests on one of these.
"""

import json
import shutil

import pytest

import actions
import catalogue
import cli
from errors import CatalogueError
from loaders import LOADERS
from store.home_folder import Home
from tests.extracts import write


NAME = "persistent_absence"


@pytest.fixture
def data(tmp_path):
    shutil.copytree(catalogue.DATA, tmp_path / "data")
    return tmp_path / "data"


def change(data, old, new, name=NAME):
    path = data / "indicators" / f"{name}.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(data, name=NAME):
    return catalogue.usable_catalogue(data, LOADERS).faulty[name]


FAULTS = [
    ('loader = "dfe_tidy"', 'loader = "dfe_tidi"', "line 22: loader 'dfe_tidi' reads nothing here. Did you mean 'dfe_tidy'?"),
    (
        'education_phase = "Total"',
        'education_fase = "Total"',
        "has a column 'education_fase' from dfe_tidy. Did you mean 'education_phase'?",
    ),
    (
        'education_phase = "Total"',
        'education_phase = "Totall"',
        "asks for 'Totall' from dfe_tidy, as here in 'education_phase'. Did you mean 'Total'?",
    ),
    ("[[from]]", '[[from]]\nperiod_type = "acadmic year"', "'acadmic year' is no type of year. Did you mean 'academic year'?"),
    ("title = ", "titel = ", "'titel' is not a key of indicator"),
    ("title = ", "title == ", "this is not readable TOML"),
]


@pytest.mark.parametrize(("old", "new", "words"), FAULTS)
def test_a_fault_is_named_with_its_file_its_line_and_the_nearest_right_word(data, old, new, words):
    change(data, old, new)
    assert any(fault.startswith(f"{NAME}.toml") and words in fault for fault in faults(data))
    with pytest.raises(CatalogueError):
        catalogue.catalogue(data, LOADERS)


def test_a_title_that_another_has_is_refused_in_the_later_file(data):
    other = catalogue.usable_catalogue(data).indicators["severe_absence"].title
    change(data, catalogue.usable_catalogue(data).indicators[NAME].title, other)
    assert f"'{other}' is the title of {NAME}.toml already" in faults(data, "severe_absence")[0]


def test_a_byte_order_mark_is_no_fault(data):
    path = data / "indicators" / f"{NAME}.toml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert not catalogue.catalogue(data, LOADERS).faulty


def test_one_bad_definition_stops_itself_and_what_rests_on_it_and_nothing_else(data):
    whole = catalogue.catalogue(data, LOADERS)
    change(data, 'loader = "dfe_tidy"', 'loader = "nonsense"')
    left = catalogue.usable_catalogue(data, LOADERS)
    resting = {one.id for one in whole.indicators.values() if NAME in (one.population, one.part_of)}
    assert set(left.faulty) == {NAME, *resting} and set(left.indicators) == set(whole.indicators) - set(left.faulty)
    assert not {place.indicator for framework in left.frameworks.values() for _, place in framework.places} & set(left.faulty)


def test_loading_and_showing_others_goes_on_and_every_verb_says_what_is_left_out(data, tmp_path, monkeypatch, capsys):
    change(data, 'loader = "dfe_tidy"', 'loader = "nonsense"')
    made = lambda _, __, user, wait=0, told=None: actions.Session(Home(tmp_path / "home"), user, wait, data)  # noqa: E731
    monkeypatch.setattr(actions.Session, "of", classmethod(made))
    assert cli.main(["load", str(write(tmp_path / "plans.csv")), "--publish"]) == 0
    assert f"Left out until their definitions are put right: {NAME}" in capsys.readouterr().err
    assert cli.main(["show", "ehcp_issued_within_20_weeks", "--area", "Birmingham"]) == 0
    assert cli.main(["show", NAME, "--area", "Birmingham"]) == 1
    assert "loader 'nonsense' reads nothing here" in capsys.readouterr().err
    assert cli.main(["check"]) == 1
    assert "NOT WELL" in capsys.readouterr().out


def test_a_fault_in_what_every_figure_rests_on_still_stops_all(data):
    (data / "policy.toml").write_text("nonsense = 1\n", encoding="utf-8")
    with pytest.raises(CatalogueError):
        catalogue.usable_catalogue(data, LOADERS)


def test_check_tells_its_findings_also_where_nothing_can_be_used(data, tmp_path, monkeypatch, capsys):
    (data / "policy.toml").write_text("nonsense = 1\n", encoding="utf-8")
    made = lambda _, __, user, wait=0, told=None: actions.Session(Home(tmp_path / "home"), user, wait, data)  # noqa: E731
    monkeypatch.setattr(actions.Session, "of", classmethod(made))
    assert cli.main(["check", "--json"]) == 1
    findings = json.loads(capsys.readouterr().out)
    assert "error" not in findings and "policy.toml" in json.dumps(findings)
