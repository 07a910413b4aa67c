"""Whether a data file and its metadata agree."""

import re

from ingest.did_you_mean import did_you_mean
from loaders.dfe.geographic_levels import UNITS


COLUMNS_OF_TIME_AND_PLACE = 5
ABSENT = "is not a column of the data file; correct it."
UNLISTED = "is in the data file and not in the metadata, so that nobody is told what it is; list it, or take it out"
FEW = "the data file has {columns} columns for {rows} rows of metadata, and needs {needed}: five of time and place come first"
SAME = "has the same value in every row, so it filters nothing; leave it out of the metadata, or add its other values"
NO_DEFAULT = "has no value '{default}', which is what a reader is shown first; add the rows of the total, or name another default"
MANY = "has {values:,} different values, and may have 25,000"
GROUPS = "has {groups} values, more than the {values} of the filter '{filter}' that it groups; they may be the wrong way round"
GROUPS_ALIKE = "is the group of '{other}' too; a column may group one filter"
GROUP_UNLISTED = "groups a filter and is not listed itself; list it as a filter"
REPEATED = "has the same time, place and filters as row {other}; remove one of the two, or add the filter that tells them apart"
MOST_VALUES = 25_000


def check(text, about, found, problems):
    """Note where the data in `text` and the Variables `found` in its metadata disagree: in the metadata's problems, or in the data's.

    `about` holds the metadata's own problems.
    """
    known = [one for one in found if one.name in text.columns]
    _columns(text, about, found)
    filters = [one for one in known if one.is_filter]
    values = _values(text, [*(one.name for one in filters), *(one.group for one in filters if one.group in text.columns)])
    for one in filters:
        _filter(one, values, about)
    _groups(filters, found, about)
    _repeated(text, [*values], problems)


def _columns(text, about, found):
    listed = {one.name for one in found} | {one.group for one in found if one.group}
    needed = len(found) + COLUMNS_OF_TIME_AND_PLACE
    if len(text.columns) < needed:
        about.fault(FEW.format(columns=len(text.columns), rows=len(found), needed=needed))
    for one in found:
        for column, name in (("col_name", one.name), ("filter_grouping_column", one.group)):
            if name and name not in text.columns:
                about.fault(ABSENT + did_you_mean(name, text.columns), one.row, column, name, kind=ABSENT)
    for name in text.columns:
        if name not in listed and name.lower() not in UNITS:
            about.warn(UNLISTED, found=name)


def _values(text, names):
    """Column → its different values."""
    return {
        name: {cell for (cell,) in text.sql(f"select distinct {text[name]} from text").fetchall() if cell} for name in dict.fromkeys(names)
    }


def _filter(one, values, about):
    own, default = values[one.name], one.cells["filter_default"] or "Total"
    if len(own) == 1:
        about.fault(SAME, one.row, "col_name", one.name)
    elif default not in own:
        about.warn(NO_DEFAULT.format(default=default), one.row, "col_name", one.name, kind=NO_DEFAULT)
    if len(own) > MOST_VALUES:
        about.fault(MANY.format(values=len(own)), one.row, "col_name", one.name, kind=MANY)
    groups = values.get(one.group, ())
    if len(groups) > len(own):
        words = GROUPS.format(groups=len(groups), values=len(own), filter=one.name)
        about.fault(words, one.row, "filter_grouping_column", one.group, kind=GROUPS)


def _groups(filters, found, about):
    """Each grouping column groups one filter, its name still its own without punctuation; and it is listed."""
    names, plain = {one.name for one in found}, {}
    for one in filters:
        if not one.group:
            continue
        bare = re.sub(r"[^a-z0-9]", "", one.group.lower())
        if plain.setdefault(bare, one) is not one:
            about.fault(GROUPS_ALIKE.format(other=plain[bare].name), one.row, "filter_grouping_column", one.group, kind=GROUPS_ALIKE)
        if one.group not in names:
            about.warn(GROUP_UNLISTED, one.row, "filter_grouping_column", one.group)


def _repeated(text, filters, problems):
    """Rows of the data with the same time, place and filters."""
    keys = [text[name] for name in text.columns if name.lower() in UNITS] + [text[name] for name in filters]
    twice = text.sql(f"""
        select row, other from (select row, min(row) over (partition by {", ".join(dict.fromkeys(keys))}) as other from text) where row > other""")
    problems.each(twice, REPEATED)
