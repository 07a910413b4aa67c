"""What README says is true: it names every command, page and framework, and its commands run."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import catalogue


ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def command_line(*words, home):
    return subprocess.run([sys.executable, "cli.py", *words, "--home", str(home)], cwd=ROOT, capture_output=True, text=True, timeout=300)


def test_it_names_every_verb_of_the_command_line(tmp_path):
    usage = command_line("--help", home=tmp_path).stdout
    verbs = re.findall(r"^    ([a-z]+) {2,}", usage, re.MULTILINE)
    assert "load" in verbs
    assert [verb for verb in verbs if f"`{verb}`" not in README] == []


def test_it_names_every_make_target():
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert [target for target in ("run", "test", "check", "fix", "bench") if target not in targets or f"make {target}" not in README] == []


def test_it_names_every_area_that_has_a_framework():
    known = catalogue.catalogue()
    assert [one.area for one in known.frameworks.values() if known.areas.by_code[one.area].name not in README] == []


def test_every_file_and_folder_it_names_is_there():
    named = {name for name in re.findall(r"`([\w./-]+/[\w./-]*|[\w-]+\.(?:md|txt|py|toml))`", README) if name != "var/"}
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("verb", ["list", "check", "history"])
def test_its_verbs_run_in_an_empty_home(tmp_path, verb):
    done = command_line(verb, home=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
