"""What the accessibility statement rests on is read from two files, and refused where it is half-filled."""

import json

import pytest

import catalogue
from catalogue.accessibility import accessibility


RUN = {"on": "2026-11-20", "engine": "axe", "standard": "WCAG", "pages": ["A"], "views": 1, "themes": ["dark"], "widths": [320], "rules": 2, "findings": [["A", "dark", 320, "x", 1]]}  # fmt: skip


def read(folder, toml="prepared = 2026-11-01\n", run=None):
    (folder / "accessibility.toml").write_text(toml, encoding="utf-8")
    if run is not None:
        (folder / "accessibility.json").write_text(run, encoding="utf-8")
    faults = []
    return accessibility(folder, faults), faults


def test_the_run_is_read_with_the_words(tmp_path):
    found, faults = read(tmp_path, run=json.dumps(RUN))
    assert not faults
    assert (found.tested.on.year, found.tested.findings, found.tested.widths) == (2026, (("A", "dark", 320, "x", 1),), (320,))


def test_without_a_run_there_is_none_and_no_fault(tmp_path):
    found, faults = read(tmp_path)
    assert (found.tested, faults) == (None, [])


def test_without_the_file_there_is_no_statement(tmp_path):
    assert accessibility(tmp_path, []) is None


@pytest.mark.parametrize("run", ["", "{}", '{"on": "yesterday"}', json.dumps(RUN | {"surprise": 1})])
def test_a_run_that_is_none_is_a_fault_with_the_command_that_writes_it(tmp_path, run):
    faults = read(tmp_path, run=run)[1]
    assert len(faults) == 1 and "make accessibility" in faults[0]


def test_a_limit_without_a_reason_is_a_fault(tmp_path):
    faults = read(tmp_path, 'prepared = 2026-11-01\n[[limit]]\nwhat = "Something."\n')[1]
    assert faults and "'why' is missing" in faults[0]


def test_its_words_change_no_figure(tmp_path):
    """They are no definition of a figure, so a build made before they changed still stands."""
    known = catalogue.catalogue()
    for path in known.folder.rglob("*"):
        if path.is_file() and "samples" not in path.parts:
            copy = tmp_path / path.relative_to(known.folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    (tmp_path / "accessibility.toml").write_text("prepared = 2020-01-01\n", encoding="utf-8")
    assert catalogue.catalogue(tmp_path).digest == known.digest
