"""Whether the place cells of a row say one thing: what a level asks for is there, and nothing of a smaller level is."""

from collections.abc import Iterator
from typing import NamedTuple

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


class Look(NamedTuple):
    """Something that may be wrong in a place column: SQL for the rows where it is, the words, and the heading; `rows` are counted where
    the level is named, and told one by one where it is None.
    """

    test: str
    words: str
    column: str
    level: str | None = None


def check_places(extract: Extract) -> None:
    """Note every fault and warning in the place columns of all rows."""
    text = extract.text
    for level in (*LEVELS, *OTHERS):
        _whole(extract, level)
    looks = [*_smaller(text), *_not_available(text), *_completed(text), *_without_region(text), *_totals(text)]
    counts = text.db.execute("select " + ", ".join(f"count(*) filter ({look.test})" for look in looks) + " from text").fetchall()[0]
    for look in (look for look, rows in zip(looks, counts) if rows):
        _note(extract, look)
    _other_places(extract)


def _note(extract: Extract, look: Look) -> None:
    if look.level is None:
        wrong = extract.sql(f"select row, {extract.text[look.column]} as found from text where {look.test}")
        extract.problems.each(wrong, look.words, look.column)
        return
    row, rows = extract.text.db.execute(f"select min(row), count(*) from text where {look.test}").fetchall()[0]
    extract.problems.warn(look.words.format(rows=f"{rows:,}", level=look.level), row, look.column)


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


def _smaller(text: TextTable) -> Iterator[Look]:
    """Places of a smaller level on a row of a bigger one."""
    for bigger, level in enumerate(WITHIN):
        for smaller in WITHIN[bigger + 1 :]:
            for column in filter(text.__contains__, columns(smaller)):
                yield Look(f"{_at(text, level)} and {_filled(text, column)}", SMALLER.replace("{level}", level), column)


def _not_available(text: TextTable) -> Iterator[Look]:
    """The code x and the name Not available go together."""
    for level in WITHIN:
        code, name = columns(level)[0], columns(level)[-1]
        if code in text and name in text:
            test = f"(lower(trim(coalesce({text[code]}, ''))) = 'x') <> (lower(trim(coalesce({text[name]}, ''))) = 'not available')"
            yield Look(f"{_at(text, level)} and {test}", NOT_AVAILABLE, name)


def _completed(text: TextTable) -> Iterator[Look]:
    """Codes and names that a level asks for: where one is blank, the place was known by the others."""
    for level in WITHIN:
        for column in columns(level):
            if column in text and column != "old_la_code":
                yield Look(f"{_at(text, level)} and not ({_filled(text, column)})", NAMELESS, column, level)


def _without_region(text: TextTable) -> Iterator[Look]:
    """English authorities and districts that do not name their region."""
    for level in WITHIN[2:]:
        if "region_name" in text and columns(level)[0] in text:
            english = f"{text[columns(level)[0]]} like 'E%'"
            yield Look(f"{_at(text, level)} and {english} and not ({_filled(text, 'region_name')})", NO_REGION, "region_name", level)


def _totals(text: TextTable) -> Iterator[Look]:
    """Totals are of filters; in a time or a place column there is none."""
    for column in filter(text.__contains__, (*TIME, *(column for level in WITHIN for column in columns(level)))):
        yield Look(f"lower(trim({text[column]})) in ('total', 'all')", TOTALS, column)


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
    row, kinds = extract.text.db.execute(f"""
        select max(row), count(distinct lower(trim({text["geographic_level"]}))) from text
        where lower(trim({text["geographic_level"]})) in ('school', 'provider')""").fetchall()[0]
    if kinds > 1:
        extract.problems.fault(MIXED, row, "geographic_level")
