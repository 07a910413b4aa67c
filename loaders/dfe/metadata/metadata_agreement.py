"""Whether a data file and its metadata agree."""

import re
from collections.abc import Iterable, Mapping, Sequence

from catalogue.did_you_mean import did_you_mean
from ingest.file_problems import Problems
from ingest.read.text_table import TextTable
from loaders.dfe.geographic_levels import UNITS
from loaders.dfe.metadata.metadata_variables import Variable
from sql import quoted


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
REPEATED = "has the same time, place and filters as row {other}; add the filter that tells the two apart, or correct the one that is wrong"
MOST_VALUES = 25_000
NOT_CHECKED = ("School", "Provider", "Institution", "Planning area")


def check_agreement(text: TextTable, metadata_problems: Problems, variables: Sequence[Variable], problems: Problems) -> None:
    """Note where the data in `text` and the `variables` of its metadata disagree: in the metadata's problems, or in the data's.

    `metadata_problems` are the metadata's own.
    """
    known = [variable for variable in variables if variable.name in text.columns]
    _columns(text, metadata_problems, variables)
    filters = [variable for variable in known if variable.is_filter]
    values = _values(
        text, [*(variable.name for variable in filters), *(variable.group for variable in filters if variable.group in text.columns)]
    )
    for variable in filters:
        _filter(variable, values, metadata_problems)
    _groups(filters, variables, metadata_problems)
    _repeated(text, [*values], problems)


def _columns(text: TextTable, metadata_problems: Problems, variables: Sequence[Variable]) -> None:
    listed = {variable.name for variable in variables} | {variable.group for variable in variables if variable.group}
    needed = len(variables) + COLUMNS_OF_TIME_AND_PLACE
    if len(text.columns) < needed:
        metadata_problems.fault(FEW.format(columns=len(text.columns), rows=len(variables), needed=needed))
    for variable in variables:
        for column, name in (("col_name", variable.name), ("filter_grouping_column", variable.group)):
            if name and name not in text.columns:
                metadata_problems.fault(ABSENT + did_you_mean(name, text.columns), variable.row, column, name, kind=ABSENT)
    for name in text.columns:
        if name not in listed and name.lower() not in UNITS:
            metadata_problems.warn(UNLISTED, found=name)


def _values(text: TextTable, names: Iterable[str]) -> dict[str, set[str]]:
    """Column → its different values."""
    return {
        name: {cell for (cell,) in text.db.execute(f"select distinct {text[name]} from text").fetchall() if cell}
        for name in dict.fromkeys(names)
    }


def _filter(variable: Variable, values: Mapping[str, set[str]], metadata_problems: Problems) -> None:
    own, default = values[variable.name], variable.cells["filter_default"] or "Total"
    if len(own) == 1:
        metadata_problems.fault(SAME, variable.row, "col_name", variable.name)
    elif default not in own:
        metadata_problems.warn(NO_DEFAULT.format(default=default), variable.row, "col_name", variable.name, kind=NO_DEFAULT)
    if len(own) > MOST_VALUES:
        metadata_problems.fault(MANY.format(values=len(own)), variable.row, "col_name", variable.name, kind=MANY)
    groups = values.get(variable.group, ())
    if len(groups) > len(own):
        words = GROUPS.format(groups=len(groups), values=len(own), filter=variable.name)
        metadata_problems.fault(words, variable.row, "filter_grouping_column", variable.group, kind=GROUPS)


def _groups(filters: Sequence[Variable], variables: Sequence[Variable], metadata_problems: Problems) -> None:
    """Each grouping column groups one filter, its name still its own without punctuation; and it is listed."""
    names, plain = {variable.name for variable in variables}, {}
    for variable in filters:
        if not variable.group:
            continue
        bare = re.sub(r"[^a-z0-9]", "", variable.group.lower())
        if plain.setdefault(bare, variable) is not variable:
            metadata_problems.fault(
                GROUPS_ALIKE.format(other=plain[bare].name), variable.row, "filter_grouping_column", variable.group, kind=GROUPS_ALIKE
            )
        if variable.group not in names:
            metadata_problems.warn(GROUP_UNLISTED, variable.row, "filter_grouping_column", variable.group)


def _repeated(text: TextTable, filters: Iterable[str], problems: Problems) -> None:
    """Rows of the data with the same time, place and filters. Rows of schools and providers are passed over, as the DfE's own check does."""
    keys = [text[name] for name in text.columns if name.lower() in UNITS] + [text[name] for name in filters]
    levels = ", ".join(quoted(level.lower()) for level in NOT_CHECKED)
    where = f"where lower(trim({text['geographic_level']})) not in ({levels})" if "geographic_level" in text else ""
    twice = text.sql(f"""
        select row, other from (select row, min(row) over (partition by {", ".join(dict.fromkeys(keys))}) as other from text {where}) where row > other""")
    problems.each(twice, REPEATED)
