"""Cells that hold a number or a symbol, as SQL: which number, to how many decimals, and what the symbol means."""

from duckdb import DuckDBPyConnection

from ingest.plain_text import DIGITS, INVISIBLE, SIGNS


SYMBOLS = {"c": "c", "*": "c", "x": "x", ":": "x", "..": "x", "n/a": "x", "-": "x", "z": "z", ".": "z", "low": "low", "k": "low", "u": "u"}
OLDER = ("*", ":", "..", "n/a", "-", ".")
MEANINGS = {
    "c": "confidential",
    "x": "not available",
    "z": "not applicable",
    "low": "rounds to zero but is not zero",
    "u": "low reliability",
}

GROUPED = r"[-+]?£?\d{1,3}(,\d{3})+(\.\d+)?|[-+]?£?\d+(\.\d+)?"
PERCENT = rf"({GROUPED})\s?%"
# Other scripts' digits and signs as ours, and what cannot be seen as nothing.
FROM = "".join((*DIGITS, *SIGNS, *INVISIBLE))
TO = "".join((*DIGITS.values(), *SIGNS.values()))
# Each macro names its cell as seldom as it can: what it stands for is written out wherever it stands, and planning goes by the length.
MACROS = f"""
create temp macro seen(cell) as translate(cell, '{FROM}', '{TO}');
create temp macro bare(cell) as trim(regexp_replace(seen(cell), '^="(.*)"$', '\\1'), ' ' || chr(160) || chr(9));
create temp macro digits(cell) as regexp_replace(bare(cell), '[,£%\\s]', '', 'g');
create temp macro plain_number(cell) as case when isfinite(try_cast(cell as double)) and not contains(cell, '_') then try_cast(cell as double) end;
create temp macro written_number(cell, percent) as case when regexp_full_match(bare(cell), '{GROUPED}|{PERCENT}')
  and (percent or not contains(bare(cell), '%')) then plain_number(digits(cell)) end;
create temp macro number_in(cell) as coalesce(plain_number(cell), written_number(cell, false));
create temp macro percent_in(cell) as coalesce(plain_number(cell), written_number(cell, true));
create temp macro symbol_in(cell) as map {{{", ".join(f"'{text}': '{letter}'" for text, letter in SYMBOLS.items())}}}[lower(bare(cell))];
create temp macro after_point(digits) as coalesce(length(split_part(digits, '.', 2)), 0);
create temp macro decimals_in(cell) as case
  when length(cell) < 9 and try_cast(cell as double) is not null and not contains(cell, 'e') then after_point(rtrim(cell))
  when regexp_full_match(digits(cell), '[-+]?\\d+(\\.\\d{{0,6}})?') then after_point(digits(cell))
  else least(15, after_point(regexp_replace(cast(plain_number(digits(cell)) as varchar), '\\.0$', ''))) end;
"""


def define_number_macros(db: DuckDBPyConnection) -> None:
    """Give a DuckDB the macros number_in(cell), percent_in(cell), symbol_in(cell) and decimals_in(cell).

    number_in takes 1234, 1,234, £1,234, 57.900000000000 and 5.5E-2, and nothing that could mean two things (1,5 or 1_000):
    NULL then. percent_in also takes 60.4%. symbol_in is the symbol by its present letter. decimals_in counts the decimals that
    were printed; where a spreadsheet left more than six, those of the shortest number that reads the same.
    """
    db.execute(MACROS)
