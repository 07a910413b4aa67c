"""Whether the place cells of a row say one thing: what a level asks for is there, and nothing of a smaller level is."""

from ingest.loader import Extract
from ingest.read.text_table import TextTable
from loaders.dfe.geographic_levels import LEVELS, OTHERS, TIME, columns


HALF = "is there without {absent}; a place of level '{level}' needs both"
SMALLER = "names a smaller place on a row of level '{level}'; empty it, or correct the level"
NOT_AVAILABLE = "goes with the code x, and only with it; correct the code or the name"
NO_REGION = "{rows} rows from this one on, of level '{level}', do not name their region; fill it in if the file is to be published"
NAMELESS = "{rows} rows from this one on, of level '{level}', leave it blank and were placed by what else they say; fill it in"
TOTALS = "is no time and no place; write the level and the place that the total is of"
TWO_NAMES = "has more than one {other} ('{one}' and '{two}'); each has one"
MIXED = "Schools and providers cannot stand in one file; load a file for each"
WITHIN = ("National", "Regional", "Local authority", "Local authority district")
ONE_TO_ONE = ("MAT", "Sponsor", "Opportunity area")


def check_places(extract: Extract) -> None:
    """Note every fault and warning in the place columns of all rows."""
    text = extract.text
    for level in (*LEVELS, *OTHERS):
        _whole(extract, level)
    for bigger, level in enumerate(WITHIN):
        for smaller in WITHIN[bigger + 1 :]:
            for column in filter(text.__contains__, columns(smaller)):
                wrong = extract.sql(f"select row, {text[column]} as found from text where {_at(text, level)} and {_filled(text, column)}")
                extract.problems.each(wrong, SMALLER.replace("{level}", level), column)
    for level in WITHIN:
        _not_available(extract, level)
        _completed(extract, level)
    for level in WITHIN[2:]:
        if "region_name" in text and columns(level)[0] in text:
            english = f"{text[columns(level)[0]]} like 'E%'"
            _counted(extract, f"{_at(text, level)} and {english} and not ({_filled(text, 'region_name')})", NO_REGION, level, "region_name")
    _totals(extract)
    _other_places(extract)


def _at(text: TextTable, level: str) -> str:
    return f"lower(trim({text['geographic_level']})) = '{level.lower()}'"


def _filled(text: TextTable, column: str) -> str:
    return f"trim(coalesce({text[column]}, '')) <> ''"


def _whole(extract: Extract, level: str) -> None:
    """All the columns of a level, if any."""
    text = extract.text
    there = [column for column in columns(level) if column in text]
    for column in columns(level):
        if there and column not in text and column != "old_la_code":
            words = HALF.format(absent=f"'{column}'", level=level)
            extract.problems.warn(words, text.heading_rows[0], text.heading(there[0]), kind=HALF)


def _not_available(extract: Extract, level: str) -> None:
    """The code x and the name Not available go together."""
    text = extract.text
    code, name = columns(level)[0], columns(level)[-1]
    if code in text and name in text:
        test = f"(lower(trim(coalesce({text[code]}, ''))) = 'x') <> (lower(trim(coalesce({text[name]}, ''))) = 'not available')"
        wrong = extract.sql(f"select row, {text[name]} as found from text where {_at(text, level)} and {test}")
        extract.problems.each(wrong, NOT_AVAILABLE, name)


def _completed(extract: Extract, level: str) -> None:
    """Codes and names that a level asks for: where one is blank, the place was known by the others."""
    text = extract.text
    for column in columns(level):
        if column in text and column != "old_la_code":
            test = f"{_at(text, level)} and not ({_filled(text, column)})"
            _counted(extract, test, NAMELESS, level, column)


def _counted(extract: Extract, test: str, words: str, level: str, column: str) -> None:
    (row, rows) = extract.sql(f"select min(row), count(*) from text where {test}").fetchall()[0]
    if rows:
        extract.problems.warn(words.format(rows=f"{rows:,}", level=level), row, column)


def _totals(extract: Extract) -> None:
    """Totals are of filters; in a time or a place column there is none."""
    text = extract.text
    for column in filter(text.__contains__, (*TIME, *(column for level in WITHIN for column in columns(level)))):
        wrong = extract.sql(f"select row, {text[column]} as found from text where lower(trim({text[column]})) in ('total', 'all')")
        extract.problems.each(wrong, TOTALS, column)


def _other_places(extract: Extract) -> None:
    """Trusts, sponsors and opportunity areas have one code and one name each; schools and providers have files of their own."""
    text = extract.text
    for level in ONE_TO_ONE:
        for column, other in (columns(level), columns(level)[::-1]):
            if column in text and other in text:
                wrong = extract.sql(f"""
                    select min(row) as row, {text[column]} as found, min({text[other]}) as one, max({text[other]}) as two, '{other}' as other
                    from text where {_at(text, level)} group by {text[column]} having count(distinct {text[other]}) > 1""")
                extract.problems.each(wrong, TWO_NAMES, column)
    row, kinds = extract.sql(f"""
        select max(row), count(distinct lower(trim({text["geographic_level"]}))) from text
        where lower(trim({text["geographic_level"]})) in ('school', 'provider')""").fetchall()[0]
    if kinds > 1:
        extract.problems.fault(MIXED, row, "geographic_level")
