"""Files in which nothing is wrong: the same extract as another program or another country would have written it."""

import csv

from tests.polluted.clean import written
from tests.polluted.made import EITHER, Made, exact


def bom(clean, chance):
    return exact(clean.text(), "utf-8-sig")


def utf_16(clean, chance):
    return exact("\ufeff" + clean.text(), chance.choice(("utf-16-le", "utf-16-be")))


def windows_1252(clean, chance):
    return exact(clean.text(lineterminator="\r\n"), "cp1252")


def line_ends(clean, chance):
    return exact(clean.text(lineterminator=chance.choice(("\r\n", "\r"))))


def mixed_line_ends(clean, chance):
    lines = clean.text().splitlines()
    return exact("".join(line + chance.choice(("\n", "\r\n", "\r")) for line in lines))


def no_last_line_end(clean, chance):
    return exact(clean.text().rstrip("\n"))


def delimiters(clean, chance):
    return exact(clean.text(delimiter=chance.choice("\t;|")))


def every_cell_quoted(clean, chance):
    return exact(clean.text(quoting=csv.QUOTE_ALL))


def titles(clean, chance):
    above = chance.choice(("A table of figures\n\n", "Table 1\nPublished in May\n", '"A title, with its comma"\n'))
    return exact(above + clean.text())


def notes(clean, chance):
    below = chance.choice(
        ("\nSource: the department\n", "\n\nNotes\n1. Rounded to five, as agreed\n", f"\n* provisional{',' * (len(clean.heading) - 1)}\n")
    )
    return exact(clean.text() + below)


def blank_rows(clean, chance):
    lines = clean.text().splitlines(keepends=True)
    for _ in range(3):
        lines.insert(chance.randint(clean.top, len(lines)), chance.choice(("\n", "," * (len(clean.heading) - 1) + "\n", "   \n")))
    return exact("".join(lines))


def spaces(clean, chance):
    sign = chance.choice((" ", "\u00a0", "  "))
    return exact(written([[f"{sign}{cell}{sign}" if cell else cell for cell in row] for row in clean.grid()]))


def capitals(clean, chance):
    grid = clean.grid()
    grid[clean.top - 1] = [chance.choice((cell.upper(), cell.lower(), cell.title())) for cell in clean.heading]
    return exact(written(grid))


def joined_headings(clean, chance):
    grid, sign = clean.grid(), chance.choice(".-_ ")
    grid[clean.top - 1] = [cell.replace("_", sign).replace(" ", sign) for cell in clean.heading]
    return exact(written(grid))


def columns(clean, chance):
    order = chance.sample(range(len(clean.heading)), len(clean.heading))
    return exact(written([[row[place] for place in order] for row in clean.grid()]))


def rows(clean, chance):
    return exact(written([*clean.above, clean.heading, *chance.sample(clean.rows, len(clean.rows))]))


def empty_columns(clean, chance):
    return exact(written([[*row, ""] for row in clean.grid()]))


def line_break_in_a_note(clean, chance):
    if not clean.columns["words"]:
        return None
    return exact(clean.changed(chance.randrange(len(clean.rows)), clean.columns["words"][0], "two\nlines, of words").text())


def numbers_as_spreadsheets_leave_them(clean, chance):
    """57.900000000000 for 57.9, and 4.12E+02 for 412."""
    places = [*clean.columns["number"], *clean.columns["percent"], *clean.columns.get("rate", ())]
    if not places:
        return None
    place, row = chance.choice(places), chance.randrange(len(clean.rows))
    number = clean.rows[row][place].replace(",", "")
    if not number.replace(".", "").isdigit():
        return None
    residue = f"{number}{'' if '.' in number else '.'}000000000"
    return exact(clean.changed(row, place, chance.choice((residue, f"+{number}", f"{float(number):.8E}"))).text())


def thousands(clean, chance):
    if not clean.columns["number"]:
        return None
    row, place = chance.randrange(len(clean.rows)), chance.choice(clean.columns["number"])
    cell = clean.rows[row][place].replace(",", "")
    return exact(clean.changed(row, place, f"{int(cell):,}").text()) if cell.isdigit() else None


def percent_signs(clean, chance):
    if not clean.columns["percent"]:
        return None
    row, place = chance.randrange(len(clean.rows)), clean.columns["percent"][0]
    cell = clean.rows[row][place]
    return exact(clean.changed(row, place, f"{cell}%").text()) if cell[0].isdigit() else None


def unseen_signs(clean, chance):
    """A zero-width space or a byte-order mark inside a cell, which nobody sees."""
    places = [*clean.columns["number"], *clean.columns["place"], *clean.columns["percent"]]
    if not places:
        return None
    row, place = chance.randrange(len(clean.rows)), chance.choice(places)
    text = clean.changed(row, place, chance.choice("\u200b\ufeff\u200e") + clean.rows[row][place]).text()
    return Made(text.encode(), EITHER, (clean.line(row),))


DIALECTS = {made.__name__.replace("_", " "): made for made in (
    bom, utf_16, windows_1252, line_ends, mixed_line_ends, no_last_line_end, delimiters, every_cell_quoted, titles, notes, blank_rows, spaces,
    capitals, joined_headings, columns, rows, empty_columns, line_break_in_a_note, numbers_as_spreadsheets_leave_them, thousands,
    percent_signs, unseen_signs,
)}  # fmt: skip
