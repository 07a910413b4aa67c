"""Whether the number and the name by which a row calls its figure are of one figure: a number beside another's name is nobody's."""

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, utils

from ingest.loader import Extract
from ingest.lookup_table import create_lookup_table


ANOTHERS = "is the name of {other}, and beside it stands {number}, which is {own}; correct one of them"
UNLIKE = "is not much like the name of {number} ({own}); check that the row is of it"
# A name is another's where it is so much more like that one than its own, less so where it is the very same; and like nothing
# where it is less like its own than this.
NEARER, LIKE, FOREIGN = 15, 70, 45
NEARER_YET_SAME, SAME = 5, 97


def check_figure_names(extract: Extract, loader: str, number: str, name: str, definition_key: str | None = None) -> None:
    """Fault rows whose number is of one figure that definitions read by `loader`, and their name of another; warn where it is like neither.

    `number` and `name` are headings of the file; nothing is looked at where it has no such name. `definition_key` is what definitions call the number.
    """
    text, names = extract.text, _names(extract, loader, definition_key or number)
    if name not in text or not names:
        return
    number_cell, name_cell = f"trim({text[number]})", f"trim({text[name]})"
    pairs = text.db.execute(f"select distinct {number_cell}, {name_cell} from text where {name_cell} <> ''").fetchall()
    faults = [(*pair, *fault) for pair in pairs if (fault := _fault(*pair, names))]
    for severity in ("fault", "warning"):
        wrong = [(numbered, called, words) for numbered, called, kind, words in faults if kind == severity]
        if wrong:
            create_lookup_table(text.db, "wrong_names", wrong, numbered="text", called="text", wrong="text")
            rows = f"select row, called as found, wrong from text join wrong_names on {number_cell} = numbered and {name_cell} = called"
            extract.problems.each(extract.sql(rows), "{wrong}", text.heading(name), severity)


def name_fault(extract: Extract, loader: str, definition_key: str, number: str, name: str) -> str | None:
    """What is wrong where a title of a file with this number is the name of another figure; None where it is not."""
    fault = _fault(number, name, _names(extract, loader, definition_key))
    return fault[1] if fault and fault[0] == "fault" else None


def _names(extract: Extract, loader: str, definition_key: str) -> dict[str, list[str]]:
    """{number: the names under which definitions know its figure}."""
    names: dict[str, list[str]] = {}
    for indicator, _, source in extract.sources(loader):
        numbers = source.where.get(definition_key, ())
        known = source.called or tuple(filter(None, (indicator.title, indicator.official)))
        for number in numbers if isinstance(numbers, list | tuple) else (numbers,):
            names.setdefault(str(number), []).extend(known)
    return names


def _fault(number: str | None, name: str, names: Mapping[str, list[str]]) -> tuple[str, str] | None:
    """(severity, what is wrong) with a number beside a name; None where they go together, or the number is none that is read."""
    if number not in names:
        return None
    own = _likeness(name, names[number])
    other, nearest = max(
        ((known, _likeness(name, words)) for known, words in names.items() if known != number), key=lambda near: near[1], default=("", 0)
    )
    own_words = {"number": number, "own": f"'{names[number][0]}'"}
    if (nearest >= LIKE and nearest >= own + NEARER) or (nearest >= SAME and nearest >= own + NEARER_YET_SAME):
        return "fault", ANOTHERS.format(other=f"{other} ('{names[other][0]}')", **own_words)
    if own < FOREIGN and len(name.split()) > 2:
        return "warning", UNLIKE.format(**own_words)
    return None


def _likeness(name: str, known: Iterable[str]) -> float:
    """How like a name is to the nearest of those known, of 100."""
    return max(fuzz.token_set_ratio(name, other, processor=utils.default_process) for other in known)
