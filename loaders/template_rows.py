"""Our own template, for figures that a partnership counts itself: one row for each figure."""

from collections.abc import Mapping

from catalogue.areas import folded
from catalogue.did_you_mean import did_you_mean
from ingest.checks import headings
from ingest.checks.group_columns import leave_out_groups
from ingest.indicator_names import indicator_names, shared_codes
from ingest.loader import Draft, Extract
from ingest.lookup_table import create_lookup_table, distinct_rows
from ingest.plain_text import plain_text
from ingest.template_file import COLUMNS, EXAMPLE, OPTIONAL_COLUMNS
from sql import quoted


NAME = "template"
TITLE = "Line of Sight template"
CONTROLLED = False
KEYS = ("indicator", "breakdown", "category")
EXTRA = "this column is not of the template and was left out"
MORE = "{columns} more columns, from '{first}' to '{last}', are not of the template and were left out"
NAMED_ALONE = 20
UNKNOWN = "is no indicator by its id, its title or its code in a framework; correct it."
SEVERAL = "is the code of {number} indicators: {titles}; write the title of the one that is meant"
HALF_SPLIT = "stands alone; fill in both breakdown and category, or neither for the headline figure"
LEFT_THERE = "this row is an example of the template; delete it"


def facts(extract: Extract) -> Draft | None:
    """The Draft of a template: each row is a figure of the indicator it names by id, title, or code in a framework."""
    text, problems = extract.text, extract.problems
    headings.check_headings(text, (*COLUMNS, *OPTIONAL_COLUMNS), problems)
    extra = [heading for heading in text.columns if heading.strip() and heading.strip().lower() not in (*COLUMNS, *OPTIONAL_COLUMNS)]
    for heading in extra[:NAMED_ALONE]:
        problems.warn(EXTRA, text.heading_rows[0], heading)
    if len(extra) > NAMED_ALONE:
        more = extra[NAMED_ALONE:]
        problems.warn(MORE.format(columns=f"{len(more):,}", first=more[0], last=more[-1]), text.heading_rows[0], kind=MORE)
    if "note" in text:
        problems.each(
            extract.sql(f"select row from text where starts_with({text['note']}, '{EXAMPLE}: ')"), LEFT_THERE, text.heading("note")
        )
    leave_out_groups(extract, (*COLUMNS, *OPTIONAL_COLUMNS))
    return draft_template(extract)


def draft_template(extract: Extract) -> Draft:
    """The Draft of a text that has our columns, by whatever heading each stands in the file."""
    text, join = extract.text, _create_keys(extract)
    _note_keys(extract, join)
    others = [name for name in ("area", "period", "numerator", "denominator", "value", *OPTIONAL_COLUMNS) if name in text]
    cells = ", ".join(f'{text[name]} as "{name}"' for name in others)
    drafted = extract.sql(f"select row, k.indicator, k.breakdown, k.category, {cells} from text join keys k on {join}")
    return Draft(drafted, {name: text.heading(name) for name in others})


def _create_keys(extract: Extract) -> str:
    """Make the table `keys`: what each different indicator, breakdown and category cell means, '' where it means nothing.

    SQL comes back: the condition that joins it to `text`.
    """
    names, spellings = indicator_names(extract.catalogue), extract.catalogue.spellings
    columns = {f"printed_{name}": f"coalesce({extract.text[name]}, '')" for name in KEYS}
    rows = []
    for cells in distinct_rows(extract.text.relation.project(", ".join(f"{sql} as {name}" for name, sql in columns.items())), *columns):
        indicator, breakdown, category = (plain_text(cell).strip() for cell in cells)
        rows.append((*cells, names.get(indicator.lower()) or names.get(folded(indicator), ""), *_split(breakdown, category, spellings)))
    create_lookup_table(extract.text.db, "keys", rows, **dict.fromkeys((*columns, *KEYS), "text"))
    return " and ".join(f"{sql} = {name}" for name, sql in columns.items())


def _note_keys(extract: Extract, join: str) -> None:
    """Faults for indicators that are none, and for a breakdown without its category or the other way round."""
    columns = {name: extract.text.heading(name) for name in KEYS}
    unknown, half = extract.text.db.execute(
        "select count(*) filter (where indicator = ''), count(*) filter (where breakdown = '') from keys"
    ).fetchall()[0]
    if unknown:
        known = [name for indicator in extract.catalogue.indicators.values() for name in (indicator.title, indicator.id)]
        rows = extract.sql(f"select row, nullif(printed_indicator, '') as found from text join keys on {join} where indicator = ''")
        shared = shared_codes(extract.catalogue)

        def words(row: dict) -> str:
            if not row["found"]:
                return "is blank; fill it in"
            titles = shared.get(row["found"].strip().lower())
            if titles:
                return SEVERAL.format(number=len(titles), titles=" and ".join(f"'{title}'" for title in titles))
            return UNKNOWN + did_you_mean(row["found"], known)

        extract.problems.each(rows, words, columns["indicator"])
    if half:
        rows = extract.sql(f"""
            select row, concat(printed_breakdown, printed_category) as found,
              case when trim(printed_category) = '' then {quoted(columns["breakdown"])} else {quoted(columns["category"])} end as "column"
            from text join keys on {join} where breakdown = ''""")
        extract.problems.each(rows, HALF_SPLIT)


def _split(breakdown: str, category: str, spellings: Mapping[str, Mapping[str, str]]) -> tuple[str, str]:
    """The breakdown and category that two cells mean: 'all' where both are blank or say so, '' where one is without the other."""
    if breakdown.lower() in ("", "all") and category.lower() in ("", "all"):
        return "all", "all"
    if not (breakdown and category):
        return "", ""
    known = {printed.lower(): ours for printed, ours in spellings.get(breakdown.lower(), {}).items()}
    return breakdown.lower(), known.get(category.lower(), category)
