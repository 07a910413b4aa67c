"""Tables → facts on disk. Several tables of one upload make one Parquet file, and no figure may stand in two of them."""

import progress
from loaders import checks, facts, figures


TWICE = "has the same indicator, area, period, breakdown and category as row {row} of {where}; remove one of the two"


def make(module, extracts, wheres, into):
    """How many facts the loader `module` found in these Extracts and wrote to the Parquet file `into`: none where there is a fault.

    `wheres` says of each in which part of the upload it is.
    """
    if len(extracts) == 1:
        return _facts(module, extracts[0], into)
    parts = [into.with_name(f"{into.name}.{number}") for number, _ in enumerate(extracts)]
    try:
        for extract, part in zip(extracts, parts):
            _facts(module, extract, part)
        if any(one.problems.faults for one in extracts) or _twice(extracts, wheres, parts, into.parent):
            return 0
        return facts.join(parts, into)
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


def _facts(module, extract, into):
    progress.at("Checking", database=extract.text.db)
    draft = module.facts(extract)
    if draft is None:
        return 0
    figures.fill(extract, draft)
    checks.check(extract, draft, module.CONTROLLED)
    progress.at("Sorting and writing the figures", database=extract.text.db)
    return 0 if extract.problems.faults else facts.write(extract.text.db, into)


def _twice(extracts, wheres, parts, room):
    """Whether a figure stands in two tables, which is a fault in the later."""
    found = facts.twice(parts, room)
    for part, row, other, first in found:
        extracts[part].problems.fault(TWICE.format(row=first, where=wheres[other]), row, kind=TWICE)
    return bool(found)
