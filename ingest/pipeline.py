"""Tables → facts on disk. Several tables of one upload make one Parquet file, and no figure may stand in two of them."""

import progress
from ingest.checks import figure_checks, own_figures
from ingest.facts import facts_file, figures_table


TWICE = "has the same indicator, area, period, breakdown and category as row {row} of {where}; remove one of the two"


def make(module, extracts, wheres, into, published_by=None):
    """(how many facts the loader `module` found in these Extracts and wrote to the Parquet file `into`: none where there is a fault; how
    many of them are small numbers in the layout of a statistic that would not show them).

    `wheres` says of each in which part of the upload it is; `published_by` who published them, where a person has said so.
    """
    if len(extracts) == 1:
        return _facts(module, extracts[0], into, published_by)
    parts = [into.with_name(f"{into.name}.{number}") for number, _ in enumerate(extracts)]
    try:
        small = sum(_facts(module, extract, part, published_by)[1] for extract, part in zip(extracts, parts))
        if any(one.problems.faults for one in extracts) or _twice(extracts, wheres, parts, into.parent):
            return 0, small
        return facts_file.join(parts, into), small
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


def _facts(module, extract, into, published_by):
    progress.at("Checking", database=extract.text.db)
    draft = module.facts(extract)
    if draft is None:
        return 0, 0
    figures_table.fill(extract, draft)
    figure_checks.check(extract, draft, module.CONTROLLED)
    small = own_figures.small_numbers(extract, published_by) if module.CONTROLLED else 0
    progress.at("Sorting and writing the figures", database=extract.text.db)
    return (0 if extract.problems.faults else facts_file.write(extract.text.db, into)), small


def _twice(extracts, wheres, parts, room):
    """Whether a figure stands in two tables, which is a fault in the later."""
    found = facts_file.twice(parts, room)
    for part, row, other, first in found:
        extracts[part].problems.fault(TWICE.format(row=first, where=wheres[other]), row, kind=TWICE)
    return bool(found)
