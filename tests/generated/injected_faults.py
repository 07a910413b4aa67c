"""What goes wrong with extracts, injected into a good one: each says what must then be published, or which row must be named."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from hypothesis import strategies as st

from tests.generated.extract_layouts import PLACES, Extract, Figure


@dataclass(frozen=True)
class Injected:
    """An extract with a fault in it.

    `rows` are those (0 is the first) that may be named for it, and `words` what may be named in their place: an injected cell, a heading.
    `harmless` says that it may be loaded without a word, if every figure is as it was written; `hidden` are the figures that are then symbols.
    """

    extract: Extract
    rows: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    harmless: bool = True
    hidden: frozenset[Figure] = field(default_factory=frozenset)


Fault = Callable[[st.DrawFn, Extract], Injected | None]

SYMBOLS = ("c", "x", "z", "low", "u", "[c]", "[x]", "[z]", "[low]", "..", ":", "*")
ABSURD = ("1500", "126.1", "-5", "\u22125.0", "1e3", "-0.1")
DATES = ("Nov-10", "01/11/2010", "45809", "2021-11", "2010-11-01 00:00:00", "Nov-2010", "01-Nov", "#####")
NOWHERE = {"code": ("E08009999", "X08000037", "E0800002S"), "number": ("999",), "name": ("Nowhere", "Not Essex")}
MARKS = ("{} [p]", "{} [r]", "{}*", "{} (p)", "{}p", "{} [b]", "{} [e]")


def nothing(draw, extract):
    return Injected(extract)


def row_twice(draw, extract):
    row, to = _row(draw, extract), draw(st.integers(0, len(extract.rows)))
    return Injected(_inserted(extract, to, extract.rows[row], []), (to, row + (to <= row)))


def row_twice_with_another_figure(draw, extract):
    row, to, column = _row(draw, extract), draw(st.integers(0, len(extract.rows))), extract.roles["value"]
    other = f"{float(extract.rows[row][column]) + draw(st.sampled_from((0.1, 3.0, -2.5))):.1f}"
    cells = _with(extract.rows[row], column, other)
    return Injected(_inserted(extract, to, cells, []), (to, row + (to <= row)), harmless=False)


def no_such_place(draw, extract):
    role = draw(st.sampled_from([role for role in ("code", "name", "number") if role in extract.needed]))
    row, cell = _row(draw, extract), draw(st.sampled_from(NOWHERE[role]))
    return Injected(_changed(extract, row, role, cell), (row,), (cell,), harmless=False)


def another_places_name(draw, extract):
    pairs = [
        (known, role)
        for known in ("code", "number")
        for role in ("name", "number")
        if known != role and {known, role} <= extract.roles.keys()
    ]
    if not pairs:
        return None
    row, (_, role) = _row(draw, extract), draw(st.sampled_from(pairs))
    other = draw(st.sampled_from([place for place in PLACES if place != extract.of[row][0].place]))
    return Injected(_changed(extract, row, role, getattr(other, role)), (row,), harmless=False)


def share(draw, extract):
    """One figure as a share of 1 where all others are percentages."""
    row = _row(draw, extract)
    figure = extract.of[row][0]
    return Injected(_changed(extract, row, "value", f"{figure.numerator / figure.denominator:.3f}"), (row,), harmless=False)


def impossible(draw, extract):
    row, cell = _row(draw, extract), draw(st.sampled_from(ABSURD))
    return Injected(_changed(extract, row, "value", cell), (row,), harmless=False)


def impossible_count(draw, extract):
    if not {"numerator", "denominator"} <= extract.roles.keys():
        return None
    row, cell = _row(draw, extract), draw(st.sampled_from(("-3", "\u221212", "999999", "1e6")))
    return Injected(_changed(extract, row, "numerator", cell), (row,), harmless=False)


def symbol(draw, extract):
    row, cell, changed = _row(draw, extract), draw(st.sampled_from(SYMBOLS)), extract
    for role in ("value", "numerator"):
        changed = _changed(changed, row, role, cell) if role in extract.roles else changed
    return Injected(changed, (row,), hidden=frozenset(extract.of[row][:1]))


def thousands(draw, extract):
    if "denominator" not in extract.roles:
        return None
    row = _row(draw, extract)
    return Injected(_changed(extract, row, "denominator", f"{extract.of[row][0].denominator:,}"), (row,))


def number_as_another_program_writes_it(draw, extract):
    row = _row(draw, extract)
    value = extract.of[row][0].value
    ways = (f"{value}%", f"{value} %", f"+{value}", f"{value}0000000001", f" {value}\u00a0", f"\u200b{value}", f'="{value}"', value.replace(".", ","), f"{float(value):E}")  # fmt: skip
    return Injected(_changed(extract, row, "value", draw(st.sampled_from(ways))), (row,))


def mark_beside_a_figure(draw, extract):
    row = _row(draw, extract)
    return Injected(_changed(extract, row, "value", draw(st.sampled_from(MARKS)).format(extract.of[row][0].value)), (row,))


def year_spelt_otherwise(draw, extract):
    """2022/23 for 2022-23 and back, in one row or in all."""
    if "period" not in extract.roles:
        return None
    column = extract.roles["period"]
    swap = str.maketrans("/-", "-/")
    rows = draw(st.sampled_from([(_row(draw, extract),), tuple(range(len(extract.rows)))]))
    changed = extract
    for row in rows:
        changed = _changed(changed, row, "period", changed.rows[row][column].translate(swap))
    return Injected(changed, rows)


def year_turned_into_a_date(draw, extract):
    if "period" not in extract.roles:
        return None
    row, cell = _row(draw, extract), draw(st.sampled_from(DATES))
    return Injected(_changed(extract, row, "period", cell), (row,), harmless=False)


def totals_among_parts(draw, extract):
    """Every figure as its parts and their total, which is the headline, where the template has rows of a breakdown alone."""
    if "breakdown" not in extract.heading or "category" not in extract.heading or "numerator" not in extract.needed:
        return None
    total, made = draw(st.sampled_from(("Total", "All", "Persons", "all"))), extract
    place, share_of = extract.heading.index("breakdown"), draw(st.integers(40, 60))
    rows, of = [], []
    for cells, figures in zip(extract.rows, extract.of):
        figure = figures[0]
        numerator, denominator = figure.numerator * share_of // 100, figure.denominator * share_of // 100
        parts = [
            ("Female", numerator, denominator),
            ("Male", figure.numerator - numerator, figure.denominator - denominator),
            (total, figure.numerator, figure.denominator),
        ]
        for category, count, base in draw(st.permutations(parts)):
            row = _with(_with(cells, place, "sex"), place + 1, category)
            for role, number in (("numerator", str(count)), ("denominator", str(base)), ("value", f"{100 * count / base:.1f}")):
                row = _with(row, extract.roles[role], number)
            rows.append(row)
            of.append(figures if category == total else [])
    return Injected(replace(made, rows=rows, of=of), tuple(range(len(rows))))


def column_missing(draw, extract):
    column = extract.roles[draw(st.sampled_from(extract.needed))]
    heading = extract.heading[column]
    return Injected(
        replace(
            extract,
            heading=extract.heading[:column] + extract.heading[column + 1 :],
            rows=[cells[:column] + cells[column + 1 :] for cells in extract.rows],
        ),
        words=(heading,),
    )


def headings_swapped(draw, extract):
    roles = [role for role in ("numerator", "denominator", "value") if role in extract.roles]
    if len(roles) < 2:
        return None
    first, second = draw(st.permutations(roles))[:2]
    heading, at = list(extract.heading), extract.roles
    heading[at[first]], heading[at[second]] = heading[at[second]], heading[at[first]]
    return Injected(
        replace(extract, heading=heading), tuple(range(len(extract.rows))), (extract.heading[at[first]], extract.heading[at[second]])
    )


def columns_in_another_order(draw, extract):
    if extract.indicator == "ks2_expected_standard" and "period" not in extract.roles:
        return None
    order = draw(st.permutations(range(len(extract.heading))))
    rows = [[cells[place] for place in order] for cells in extract.rows]
    return Injected(replace(extract, heading=[extract.heading[place] for place in order], rows=rows))


def heading_again(draw, extract):
    to = draw(st.integers(1, len(extract.rows)))
    return Injected(_inserted(extract, to, extract.heading, []), (to,))


def row_shifted(draw, extract):
    """A cell is gone, and a blank one at the end makes the row as wide as the others."""
    row = _row(draw, extract)
    cells = extract.rows[row]
    # Where nothing follows, a cell that is gone is a blank one, which most publishers write for what is not available.
    columns = sorted(extract.roles[role] for role in {*extract.needed, "value"} if any(cells[extract.roles[role] + 1 :]))
    column = draw(st.sampled_from(columns))
    rows = list(extract.rows)
    rows[row] = [*cells[:column], *cells[column + 1 :], ""]
    return Injected(replace(extract, rows=rows), (row,), harmless=False)


FAULTS: tuple[Fault, ...] = (
    nothing, row_twice, row_twice_with_another_figure, no_such_place, another_places_name, share, impossible, impossible_count, symbol,
    thousands, number_as_another_program_writes_it, mark_beside_a_figure, year_spelt_otherwise, year_turned_into_a_date, totals_among_parts,
    column_missing, headings_swapped, columns_in_another_order, heading_again, row_shifted,
)  # fmt: skip


def _row(draw: st.DrawFn, extract: Extract) -> int:
    return draw(st.integers(0, len(extract.rows) - 1))


def _with(cells: list[str], column: int, cell: str) -> list[str]:
    return [*cells[:column], cell, *cells[column + 1 :]]


def _changed(extract: Extract, row: int, role: str, cell: str) -> Extract:
    rows = list(extract.rows)
    rows[row] = _with(rows[row], extract.roles[role], cell)
    return replace(extract, rows=rows)


def _inserted(extract: Extract, at: int, cells: list[str], figures: list[Figure]) -> Extract:
    rows, of = list(extract.rows), list(extract.of)
    rows.insert(at, list(cells))
    of.insert(at, figures)
    return replace(extract, rows=rows, of=of)
