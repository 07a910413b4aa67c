"""Any other table, once a person has matched its columns to ours: read as our template is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from catalogue import Catalogue
from ingest.checks.group_columns import leave_out_groups
from ingest.checks.unread_columns import note_unread_columns
from ingest.loader import Draft, Extract
from ingest.mapping.column_mapping import Mapping as ColumnMapping
from ingest.mapping.column_mapping import filled_right, unique_headings
from ingest.mapping.mapped_rows import prepared_rows
from ingest.mapping.mapping_faults import OURS, MappingFault, mapping_faults
from ingest.periods.parse_period import parse_period
from ingest.read.text_table import TextTable
from loaders import template_rows
from sql import quoted


NAME = "mapped"
TITLE = "Another table, its columns matched to ours"
CONTROLLED = False
NOTHING_ABOVE = "has nothing over it in the line above the headings, where the {told} should stand; fill it in, or correct the mapping"
SAME = "tells the same as '{first}'; say which number stands under each, or take one of the two out of the mapping"
LEFT_OUT = "{rows} of '{word}' {were} left out, as the way of reading says that it is no indicator of ours"
UNMATCHED = "nobody has matched the columns of this table yet: match them on the Upload page, or name a recipe with --recipe"


@dataclass(frozen=True)
class MappedTable(TextTable):
    """A table under our names for its columns; `our_columns` gives the heading in the file of each that there is."""

    our_columns: dict[str, str] = field(default_factory=dict)

    def heading(self, name: str) -> str | None:
        """The heading in the file of one of our columns; None where the file has no such column."""
        return self.our_columns.get(name)

    def __getitem__(self, name: str) -> str:
        """The SQL name of one of our columns. KeyError where there is none."""
        if name not in self.our_columns:
            raise KeyError(name)
        return f"mapped_{name}"


def recognises(headings: Sequence[str], catalogue: Catalogue) -> bool:
    """Never by itself: a person decides."""
    return False


def facts(extract: Extract) -> Draft | None:
    """The Draft of a table whose columns are matched; None, with every fault of the matching, where it cannot be read so."""
    mapping, text = extract.mapping, extract.text
    faults = [MappingFault(UNMATCHED)] if mapping is None else list(mapping_faults(mapping, text.columns, extract.catalogue))
    if mapping and not faults:
        faults = list(_side_by_side_faults(mapping, text))
    for words, heading in faults:
        extract.problems.fault(words, text.heading_rows[0], heading)
    if faults:
        return None
    read = (*mapping.columns.values(), *mapping.wide)
    note_unread_columns(extract, (*read, *leave_out_groups(extract, read)))
    text.db.execute("alter view text rename to original")
    text.db.execute(f"create temp table prepared as {prepared_rows(mapping, text, extract.problems)}")
    _note_left_out(mapping, extract)
    text.db.execute(f"create temp view text as {_query(mapping, text)}")
    headings = {**mapping.columns, **{name: f"{name} (the same in every row)" for name in mapping.constants}}
    headings |= dict.fromkeys(mapping.of_sections, "line of one word over the rows")
    if mapping.wide:
        across = f"{mapping.wide[0]} to {mapping.wide[-1]}" if len(mapping.wide) > 1 else mapping.wide[0]
        headings |= dict.fromkeys(mapping.side_by_side, across)
    draft = template_rows.draft_template(
        replace(extract, text=_under_our_names(text, {name: name for name in template_rows.KEYS} | headings))
    )
    side_by_side = _headings_side_by_side(mapping, words_side_by_side(mapping, text))
    return Draft(draft.relation, draft.headings | side_by_side, by=mapping.told if mapping.wide else "indicator")


def _note_left_out(mapping: ColumnMapping, extract: Extract) -> None:
    """Tell of each word in the column of indicators that a person said is none of ours."""
    heading = mapping.columns.get("indicator")
    if not heading:
        return
    cell = f"trim(c{unique_headings(extract.text.columns).index(heading) + 1})"
    words = ", ".join(quoted(theirs) for theirs, ours in mapping.indicators.items() if not ours) or "null"
    query = f"select {cell}, min(row), count(*) from prepared where {cell} in ({words}) group by all order by 2"
    for word, row, rows in extract.text.db.execute(query).fetchall():
        counts = {"rows": "one row" if rows == 1 else f"{rows:,} rows", "were": "was" if rows == 1 else "were"}
        extract.problems.warn(LEFT_OUT.format(word=word, **counts), row, heading, kind=LEFT_OUT)


def words_side_by_side(mapping: ColumnMapping, text: TextTable) -> dict[str, str]:
    """{heading: what it tells} of the columns that stand side by side: the heading itself, or the cell over it where the mapping says so."""
    above = filled_right(text.above[-1]) if mapping.word_above and text.above else ()
    over = dict(zip(unique_headings(text.columns), (*above, *[""] * len(text.columns))))
    return {heading: over[heading] if mapping.word_above else heading for heading in mapping.wide}


def _side_by_side_faults(mapping: ColumnMapping, text: TextTable) -> Iterator[MappingFault]:
    """What is wrong with what the columns side by side tell: nothing stands over one, or two tell the same number of the same."""
    seen: dict[tuple[str, str], str] = {}
    for heading, word in words_side_by_side(mapping, text).items():
        first = seen.setdefault((word, mapping.number_under(heading)), heading)
        if not word:
            yield MappingFault(NOTHING_ABOVE.format(told=mapping.told), heading)
        elif first != heading:
            yield MappingFault(SAME.format(first=first), heading)


def _under_our_names(text: TextTable, headings: dict[str, str]) -> MappedTable:
    parts = {name: getattr(text, name) for name in text.__dataclass_fields__}
    return MappedTable(**parts, our_columns=headings)


def _query(mapping: ColumnMapping, text: TextTable) -> str:
    """SQL of the rows under our names: once for each row, or once for each word that the columns side by side tell."""
    cells = {heading: f"c{number}" for number, heading in enumerate(unique_headings(text.columns), 1)}
    fixed = {name: cells[heading] for name, heading in mapping.columns.items()}
    fixed |= {name: quoted(words) for name, words in mapping.constants.items()}
    fixed |= dict.fromkeys(mapping.of_sections, "section")
    if not mapping.wide:
        return _select(mapping, fixed)
    across: dict[str, dict[str, str]] = {}
    for heading, word in words_side_by_side(mapping, text).items():
        across.setdefault(word, {mapping.told: quoted(word)})[mapping.number_under(heading)] = cells[heading]
    return " union all ".join(_select(mapping, fixed | own) for own in across.values())


def _select(mapping: ColumnMapping, cells: Mapping[str, str]) -> str:
    """SQL of one row of ours for each row of the file, without those whose indicator a person leaves out."""
    indicator = cells["indicator"]
    known = " ".join(f"when {quoted(theirs)} then {quoted(name)}" for theirs, name in mapping.indicators.items() if name)
    named = {**cells, "indicator": f"case trim({indicator}) {known} else {indicator} end" if known else indicator}
    out = ", ".join(quoted(theirs) for theirs, name in mapping.indicators.items() if not name)
    kept = f"where coalesce(trim({indicator}), '') not in ({out})" if out else ""
    ours = ", ".join(f"{named.get(name, 'null::varchar')} as mapped_{name}" for name in OURS)
    return f"select row, {ours} from prepared {kept}"


def _headings_side_by_side(mapping: ColumnMapping, words: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """The heading of each column that stands beside others, by what it tells, as written and as we write it."""
    headings = {}
    for heading, tells in words.items():
        period = parse_period(tells) if mapping.told == "period" else None
        label = mapping.indicators.get(tells, tells) if mapping.told == "indicator" else tells
        headings |= {(name, mapping.number_under(heading)): heading for name in (label, period and period.label) if name}
    return headings
