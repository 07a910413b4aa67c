"""Files with one wrong cell: no number, no place, no period, or a figure that cannot be."""

from tests.polluted.made import EITHER, REFUSED, WARNED, refused


NO_NUMBERS = (
    "#DIV/0!", "#REF!", "n.k.", "twelve", "1,5", "12,34", "1.234.567", "12..5", "1 234", "1_000", "--5", "inf", "nan", "NULL", "NA", "12abc",
    "~", "<5", "1O", "4/5", "(12)", "12.5.", "5-10", "£", "%", "1e999", "０１２",
)  # fmt: skip
NO_PLACES = ("E0800002S", "Birmingam", "330.5", "E08", "#N/A", "Total", "somewhere", "0", "-")
NO_PERIODS = ("2024/26", "45809", "03/04/2024", "20245", "FY24", "24", "2024-13", "next year", "#####", "1824", "2024/25/26")


def one_cell(clean, chance, places, cells, fate):
    """A file with one of these cells in one of these columns, told by its row and column."""
    if not places:
        return None
    place = chance.choice(places)
    row = chance.choice([number for number, cells in enumerate(clean.rows) if cells[place]])
    # The years of the tribunals' table stand over its headings, so that a heading alone does not name a column.
    column = None if clean.name == "tribunals" else clean.heading[place]
    return refused(clean.changed(row, place, chance.choice(cells)).text(), clean.line(row), column=column, fate=fate)


def no_number(clean, chance):
    return one_cell(
        clean, chance, [*clean.columns["number"], *clean.columns["percent"], *clean.columns.get("rate", ())], NO_NUMBERS, REFUSED
    )


def no_place(clean, chance):
    """In the tribunals' table a number that is none stands beside a name, by which the row goes."""
    return one_cell(clean, chance, clean.columns["place"], NO_PLACES, EITHER if clean.name == "tribunals" else REFUSED)


def no_period(clean, chance):
    return one_cell(clean, chance, clean.columns["period"], NO_PERIODS, REFUSED)


def no_answer(clean, chance):
    return one_cell(clean, chance, clean.columns.get("answer", ()), ("Saef", "11", "#N/A", "12.5", "Safe;", "yes"), REFUSED)


def blank_place_or_period(clean, chance):
    return one_cell(clean, chance, (*clean.columns["place"], *clean.columns["period"]), ("",), EITHER)


def below_zero(clean, chance):
    return one_cell(clean, chance, clean.columns["number"], ("-412", "-1", "-0.5"), WARNED if clean.published else REFUSED)


def above_a_hundred(clean, chance):
    return one_cell(clean, chance, clean.columns["percent"], ("126.1", "1000", "101%"), WARNED if clean.published else REFUSED)


def more_than_the_base(clean, chance):
    if len(clean.columns["number"]) < 2 or clean.name == "fingertips":
        return None
    numerator = clean.columns["number"][0 if clean.name in ("template", "tribunals") else 1]
    fate = WARNED if clean.published else REFUSED
    return one_cell(clean, chance, (numerator,), ("99999", "1e5"), fate) if clean.name != "tribunals" else None


def older_symbol(clean, chance):
    """Symbols that the DfE has given up, where a symbol stood: read as the present ones, and told."""
    places = [(row, place) for row, cells in enumerate(clean.rows) for place, cell in enumerate(cells) if cell in ("x", "c")]
    if not places:
        return None
    row, place = chance.choice(places)
    older = {"x": ("..", ":", "n/a", "N/A", "-", " .. "), "c": ("*", "C", " c ")}[clean.rows[row][place]]
    return refused(clean.changed(row, place, chance.choice(older)).text(), clean.line(row), fate="exact")


CELLS = {made.__name__.replace("_", " "): made for made in (
    no_number, no_place, no_period, no_answer, blank_place_or_period, below_zero, above_a_hundred, more_than_the_base, older_symbol,
)}  # fmt: skip
