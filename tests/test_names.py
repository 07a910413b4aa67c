"""A file's name is enough to find it, and a file is short enough to be read whole."""

from collections import defaultdict
from pathlib import Path
from statistics import median


ROOT = Path(__file__).resolve().parent.parent
# What each folder may call alike: a page is called so in every room of pages/, and a test is called after what it proves.
ALIKE = ("__init__.py", "__main__.py", "page.py", "conftest.py")
MEDIAN, LONGEST = 60, 250


def files():
    """Every Python file, by its place in the project."""
    for path in sorted(ROOT.rglob("*.py")):
        place = path.relative_to(ROOT)
        if place.parts[0] != "var" and not place.parts[0].startswith("."):
            yield place


def lengths():
    """{place: lines that are not blank} of the program itself, without what only says what a folder is."""
    return {
        place: sum(1 for line in (ROOT / place).read_text(encoding="utf-8").splitlines() if line.strip())
        for place in files()
        if place.parts[0] != "tests" and place.name != "__init__.py"
    }


def test_no_file_name_stands_twice():
    places = defaultdict(list)
    for place in files():
        # The rooms of pages/ name their parts after what the page shows, and a helper of the tests what it stands in for.
        if place.name not in ALIKE and not place.name.startswith("test_") and place.parts[0] != "pages":
            places[place.name, place.parts[0] == "tests"].append(str(place))
    twice = [f"{name}: {', '.join(held)}" for (name, _), held in places.items() if len(held) > 1]
    assert not twice, "\n".join(twice)


def test_files_are_short():
    sizes = lengths()
    long = [f"{place}: {size} lines" for place, size in sizes.items() if size > LONGEST]
    assert not long, "\n".join(long)
    assert median(sizes.values()) < MEDIAN
