"""More than a thousand extracts with one fault each: loaded exactly, or refused on the right line. Never silently wrong.

Each run tries one form of every fault on every other kind of extract, and -m slow tries all forms on all.
"""

import random
from functools import cache

import pytest

from tests.ingest.load_extract import loaded
from tests.polluted.cells import CELLS
from tests.polluted.clean import KINDS
from tests.polluted.dialects import DIALECTS
from tests.polluted.made import EXACT, REFUSED, WARNED
from tests.polluted.structure import STRUCTURE
from tests.sampled_cases import every


# How many files of each fault and kind. A fault in a cell has many forms.
TIMES = {
    **dict.fromkeys(DIALECTS, 1),
    **dict.fromkeys(STRUCTURE, 7),
    **dict.fromkeys(CELLS, 4),
    "no number": 20,
    "no place": 6,
    "no period": 6,
}
FAULTS = DIALECTS | STRUCTURE | CELLS
CASES = [(kind, fault) for kind in KINDS for fault in FAULTS if fault not in KINDS[kind].without]
KEYS = ["indicator", "area", "starts", "ends", "breakdown", "category"]


def files(kind, fault, seeds):
    """Polluted files of one kind and fault, as (its seed, Made); none where the kind has no such cells."""
    for seed in seeds:
        made = FAULTS[fault](KINDS[kind], random.Random(f"{kind} {fault} {seed}"))
        if made:
            yield seed, made


def load(folder, clean, data):
    path, book = folder / clean.file, None
    path.write_bytes(data)
    if clean.codebook:
        book = folder / "book.toml"
        book.write_text(clean.codebook, encoding="utf-8")
    done, facts = loaded(folder, path, codebook=book)
    if done.path:
        done.path.unlink()
    return done, facts is not None and facts.drop(columns=["row", "note"]).sort_values(KEYS).reset_index(drop=True)


@cache
def clean_facts(kind, folder):
    done, facts = load(folder, KINDS[kind], KINDS[kind].text().encode())
    assert done.path and not done.problems, [str(problem) for problem in done.problems]
    return facts


def wrong(clean, made, done, facts, right):
    """What is wrong with what became of a file, or None."""
    named = [problem for problem in done.problems if not made.lines or problem.row in made.lines]
    if made.column:
        named = [problem for problem in named if problem.column in (made.column, None) or problem.severity == "warning"]
    if facts is False:
        if made.fate == EXACT:
            return "a sound file was refused"
        return None if any(problem.severity == "fault" for problem in named) else "refused, but not on its line"
    if made.fate == REFUSED:
        return "loaded"
    if facts.equals(right):
        return None
    return None if made.fate == WARNED and done.problems else "loaded with other figures"


@pytest.mark.parametrize(("kind", "fault"), every(4, CASES))
def test_a_polluted_extract_is_loaded_exactly_or_refused_on_its_line(tmp_path, tmp_path_factory, kind, fault):
    tried(tmp_path, tmp_path_factory, kind, fault, range(1))


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "fault"), CASES)
def test_every_polluted_extract_is_loaded_exactly_or_refused_on_its_line(tmp_path, tmp_path_factory, kind, fault):
    tried(tmp_path, tmp_path_factory, kind, fault, range(TIMES[fault]))


def tried(tmp_path, tmp_path_factory, kind, fault, seeds):
    """Load each of these files, and name what became of those that went wrong."""
    clean, right = KINDS[kind], clean_facts(kind, tmp_path_factory.mktemp("clean"))
    mistakes = []
    for seed, made in files(kind, fault, seeds):
        done, facts = load(tmp_path, clean, made.data)
        mistake = wrong(clean, made, done, facts, right)
        if mistake:
            mistakes.append(
                f"seed {seed}: {mistake} (lines {made.lines[:3]}, column {made.column}): {[str(problem) for problem in done.problems][:3]}"
            )
    assert mistakes == []


def test_there_are_more_than_a_thousand():
    assert sum(1 for kind, fault in CASES for _ in files(kind, fault, range(TIMES[fault]))) >= 1000
