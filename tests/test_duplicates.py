"""No run of lines stands twice in the program: what two places need is written once and used by both."""

import re
from collections import defaultdict
from pathlib import Path


ROOT = Path(__file__).resolve().parent.parent
LONGEST = 6
ASIDE = ("tests", "var", "docs", "samples", "data")
# Lines that say nothing by themselves: brackets, imports, where a text or a comment begins and ends, and (FIELD) a part of a record:
# a Point has the columns of the safe table, as it must.
TRIVIAL = ("import ", "from ", "#", '"""', "@", ")", "]", "}", "(", "else:", "try:", "return", "pass", "/*", "*/", "</", "--")


def program():
    """Every file of the program itself: Python, templates and style sheets."""
    for suffix in ("*.py", "*.html", "*.css"):
        for path in sorted(ROOT.rglob(suffix)):
            parts = path.relative_to(ROOT).parts
            if parts[0] not in ASIDE and not parts[0].startswith("."):
                yield path


FIELD = re.compile(r"\w+: [\w\[\], .|]+( = [\w().]+)?")


def telling_lines(path):
    """(number, text) of the lines that say something, without their indentation."""
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    return [
        (number, text)
        for number, line in lines
        if len(text := " ".join(line.split())) > 3 and not text.startswith(TRIVIAL) and not FIELD.fullmatch(text)
    ]


def repeated(files):
    """'this place repeats that one' for every run of more than LONGEST lines that stands twice, told once by its beginning."""
    places = defaultdict(list)
    for path in files:
        lines = telling_lines(path)
        for at in range(len(lines) - LONGEST):
            run = tuple(text for _, text in lines[at : at + LONGEST + 1])
            places[run].append((path, at, lines[at][0]))
    known = {(first[0], first[1], second[0], second[1]) for first, *rest in places.values() for second in rest}
    return [
        f"{second[0].relative_to(ROOT)}:{second[2]} repeats {first[0].relative_to(ROOT)}:{first[2]}"
        for first, *rest in places.values()
        for second in rest
        if (first[0], first[1] - 1, second[0], second[1] - 1) not in known
    ]


def test_nothing_stands_twice():
    found = repeated(program())
    assert not found, "\n".join(found)


def test_a_copy_is_found():
    path = ROOT / "access.py"
    assert repeated([path, path])
