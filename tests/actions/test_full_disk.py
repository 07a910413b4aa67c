"""A disk that is full, or may only be read: said plainly, nothing lost, and everything works again once it is mended."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import actions
from tests.extracts import PLANS, copy_of, published, value, write
from tests.sampled_cases import every, turn_about
from tests.unprivileged_user import as_nobody, readable_by_all


ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of a file")


def cli(home, *arguments, largest_file=None):
    """Run a command as a program, unable to write a file larger than so many bytes."""

    def limit():
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    command = [sys.executable, "cli.py", *map(str, arguments), "--home", str(home)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, preexec_fn=limit if largest_file else None)


@pytest.fixture
def steward(tmp_path):
    return copy_of(published, tmp_path)


@pytest.mark.parametrize("largest_file", every(2, [500, 5_000, 15_000]))
def test_a_load_that_does_not_fit_says_so_and_changes_nothing(steward, tmp_path, largest_file):
    before = steward.ledger.lines()
    big = write(tmp_path / "big.csv", numerator=700, years=range(2015, 2025))
    done = cli(steward.home.folder, "load", big, largest_file=largest_file)
    assert done.returncode == 1 and "Free some space" in done.stderr, done
    assert steward.ledger.lines() == before and value(steward) == pytest.approx(40.4)
    actions.load(steward, [big])
    actions.publish(steward)
    assert value(steward) == pytest.approx(70.9)


def test_a_full_disk_still_shows_what_is_published(steward):
    for verb in (["show", PLANS, "--area", "E08000025"], ["history"]):
        done = cli(steward.home.folder, *verb, largest_file=1)
        assert done.returncode == 0 and not done.stderr, done


@pytest.mark.parametrize(("verb", "largest_file"), turn_about(["publish", "withdraw"], [15_000, 100_000]))
def test_a_build_that_does_not_fit_leaves_the_live_one_where_it_is(steward, tmp_path, verb, largest_file):
    (second,) = actions.load(steward, [write(tmp_path / "second.csv", numerator=700)])
    before, published = steward.ledger.lines(), set(steward.home.published.iterdir())
    arguments = [steward.ledger.uploads()[0]["upload"]] if verb == "withdraw" else []
    done = cli(steward.home.folder, verb, *arguments, largest_file=largest_file)
    assert done.returncode == 1 and "Free some" in done.stderr, done
    assert steward.ledger.lines() == before and set(steward.home.published.iterdir()) == published
    assert value(steward) == pytest.approx(40.4)
    assert all(one.well for one in actions.check(steward))


def test_a_home_that_may_only_be_read_still_shows_its_figures_and_refuses_to_change(steward, tmp_path):
    readable_by_all(steward.home.folder)
    shown = as_nobody("cli.py", "show", PLANS, "--area", "E08000025", "--home", steward.home.folder)
    refused = as_nobody("cli.py", "load", write(tmp_path / "second.csv", numerator=700), "--home", steward.home.folder)
    assert shown.returncode == 0 and "40.4" in shown.stdout, shown
    assert refused.returncode == 1 and "may not be written to" in refused.stderr, refused


def test_a_home_that_may_not_even_be_read_is_said_and_is_no_bug_of_ours(steward):
    readable_by_all(steward.home.folder)
    steward.home.published.chmod(0o700)
    private = as_nobody("cli.py", "show", PLANS, "--area", "E08000025", "--home", steward.home.folder)
    assert private.returncode == 1 and "Give this account the right" in private.stderr, private
    steward.home.folder.chmod(0o700)
    shown = as_nobody("cli.py", "show", PLANS, "--area", "E08000025", "--home", steward.home.folder)
    assert shown.returncode == 1 and "Give this account the right" in shown.stderr, shown
