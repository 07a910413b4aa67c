"""Numbers that a spreadsheet shows by powers of ten: 1.04E+03 may be anything from 1,035 to 1,044, and the digits are gone."""

from ingest.checks.printed_heading import printed_heading
from ingest.loader import Draft, Extract


LOST = "is shown by a power of ten, so that its last digits are lost; format the column as a number with all of its digits, and save the file again"
COUNTS = ("numerator", "denominator")
POWER = r"[-+]?[0-9]+([.][0-9]+)?[eE][+]?[0-9]+"


def check_powers_of_ten(extract: Extract, draft: Draft) -> None:
    """Fault numbers by a power of ten that has fewer decimals than it would take to say a whole count, or the first decimal of a rate.

    Statistical programs write 100000 as 1e+05 where that is shorter, and lose nothing by it.
    """
    lettered = {name: f"coalesce(bool_or(contains({name}, 'E') or contains({name}, 'e')), false)" for name in draft.printed}
    if not lettered:
        return
    answers = extract.text.db.execute(f"select {', '.join(lettered.values())} from draft").fetchall()[0]
    for name in (name for name, has_letter in zip(lettered, answers) if has_letter):
        cell = f"trim({name})"
        power = f"try_cast(regexp_extract({cell}, '[0-9]+$') as integer)"
        decimals = f"length(regexp_extract({cell}, '[.]([0-9]+)', 1))"
        shorter = f"(contains({cell}, 'e') and length({cell}) < {power} + 1)"
        enough = power if name in COUNTS else f"{power} + 1"
        rows = extract.sql(f"""
            select distinct row, {printed_heading(draft, name)} as "column", {cell} as found from draft
            where (contains({name}, 'E') or contains({name}, 'e')) and regexp_full_match({cell}, '{POWER}') and {decimals} < {enough} and not {shorter}""")
        extract.problems.each(rows, LOST)
