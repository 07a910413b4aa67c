"""How a hidden number follows, in words for an officer. No number of children is in them."""

import numpy as np

from disclosure.audit.equation_system import BASE, COUNT, REMAINDER, System


WHAT = {COUNT: "its count", BASE: "its base", REMAINDER: "what its count leaves of its base"}
AS_PART = {
    "categories": "the headline less the other categories of {}",
    "answers": "the base of the question less its other answers",
    "crossed": "a total less the other categories of {}",
    "groups": "a category that is the sum of others, less those others",
    "indicators": "an indicator, or the base, that is the sum of others, less those others",
    "areas": "the figure for {} less the other areas within it",
    "ages": "age ranges that lie on each other, taken from each other",
    "spans": "periods that lie on each other, taken from each other",
    "twin": "{}",
}
AS_WHOLE = {
    "categories": "the categories of {} added up",
    "answers": "the answers to the question added up",
    "crossed": "the categories of {} added up",
    "groups": "the categories that it is the sum of, added up",
    "indicators": "the indicators that it is the sum of, added up",
    "areas": "the areas within it added up",
}
MOST_NAMED = 3


def reason(system: System, target: int, exact: bool) -> str:
    """Why the number of a target can be placed: the sums that it stands in, those with least else unknown first."""
    texts = sums_of(system, target)
    link = "follows from" if exact else "can be placed too closely by"
    together = " together with " if len(texts) > 1 else ""
    return f"{WHAT[system.part[target]]} {link} {together.join(texts[:MOST_NAMED]) or 'its bounds'}"


def sums_of(system: System, target: int) -> list[str]:
    """The relations about a target in words, each once, with least unknown first. One in which nothing else is unknown stands alone."""
    columns = system.directions[[target]].indices
    entries = system.matrix[:, columns].tocoo()
    rows, first = np.unique(entries.row, return_index=True)
    unknown = np.diff(system.matrix.indptr)[rows]
    # Empty kinds are definitions, such as that a count is no larger than its base.
    ranked = sorted(
        (int(count), bool(np.isinf(system.row_low[row])), int(row), factor)
        for count, row, factor in zip(unknown, rows, entries.data[first], strict=True)
        if system.kind[row]
    )
    alone = [entry for entry in ranked if entry[:2] == (1, False)]
    return list(dict.fromkeys(_text(system, row, factor) for _, _, row, factor in alone[:1] or ranked))


def _text(system: System, row: int, factor: float) -> str:
    kind = system.kind[row]
    forms = AS_WHOLE if factor < 0 and kind in AS_WHOLE else AS_PART
    return forms[kind].format(system.detail[row])
