"""Files whose rows and columns are damaged: cut, shifted, merged, repeated."""

from tests.polluted.clean import written
from tests.polluted.made import EITHER, WARNED, Made, refused


def lines_of(clean, chance):
    """The lines of the file, and which of them a row was chosen on (counted from 1)."""
    lines = clean.text().splitlines(keepends=True)
    number = chance.randrange(len(clean.rows))
    return lines, clean.line(number)


def cells_of(clean, chance):
    """The grid, and the line of a row chosen."""
    return clean.grid(), clean.line(chance.randrange(len(clean.rows)))


def cut_in_a_row(clean, chance):
    lines, line = lines_of(clean, chance)
    cells = lines[line - 1].split(",")
    kept = ",".join(cells[: chance.randint(1, len(cells) - 1)])
    return refused("".join(lines[: line - 1]) + kept, line)


def cut_in_the_last_cell(clean, chance):
    """Nothing in the file shows that a figure lost its end, except that its line has none."""
    grid, line = cells_of(clean, chance)
    text = written(grid[:line]).rstrip("\n")
    return refused(text[:-1], line, fate=WARNED)


def cut_in_a_letter(clean, chance):
    grid, line = cells_of(clean, chance)
    place = chance.randrange(len(clean.heading))
    grid[line - 1][place] = "né"
    row = written([grid[line - 1][: place + 1]]).rstrip("\n").encode()[:-1]
    return Made(written(grid[: line - 1]).encode() + row, WARNED, (line,))


def a_cell_too_many(clean, chance):
    grid, line = cells_of(clean, chance)
    grid[line - 1].insert(chance.randint(0, len(clean.heading)), chance.choice(("", "7", "x")))
    return refused(written(grid), line)


def a_cell_too_few(clean, chance):
    grid, line = cells_of(clean, chance)
    del grid[line - 1][chance.randrange(len(clean.heading))]
    return refused(written(grid), line)


def stray_quote(clean, chance):
    lines, line = lines_of(clean, chance)
    cells = lines[line - 1].rstrip("\n").split(",")
    place = chance.randrange(len(cells))
    cells[place] = f'"{cells[place]}" or so'.replace('""', '"')
    lines[line - 1] = ",".join(cells) + "\n"
    return refused("".join(lines), *range(line, len(lines) + 1))


def quote_never_closed(clean, chance):
    grid, line = cells_of(clean, chance)
    place = chance.choice([place for place, cell in enumerate(grid[line - 1]) if "," not in cell])
    mark = "\0mark"
    grid[line - 1][place] = mark + grid[line - 1][place]
    text = written(grid).replace(mark, '"').replace('""', '"')
    return refused(text, *range(line, len(grid) + 1))


def broken_line(clean, chance):
    lines, line = lines_of(clean, chance)
    cells = lines[line - 1].split(",")
    place = chance.randint(1, len(cells) - 1)
    lines[line - 1] = ",".join(cells[:place]) + "\n" + ",".join(cells[place:])
    return refused("".join(lines), line, line + 1)


def comma_in_a_number(clean, chance):
    lines, line = lines_of(clean, chance)
    lines[line - 1] = lines[line - 1].rstrip("\n") + ",071\n"
    return refused("".join(lines), line)


def heading_again(clean, chance):
    grid, line = cells_of(clean, chance)
    grid.insert(line, list(clean.heading))
    return refused(written(grid), line + 1, fate=EITHER)


def row_twice(clean, chance):
    grid, line = cells_of(clean, chance)
    there = chance.randint(line, len(grid))
    grid.insert(there, list(grid[line - 1]))
    return refused(written(grid), line, there + 1, fate=EITHER)


def heading_twice(clean, chance):
    """One needed heading stands over another's column too."""
    needed = sorted({place for kind in ("number", "percent", "place", "period", "answer") for place in clean.columns.get(kind, ())})
    over, gone = chance.sample(needed, 2)
    grid = clean.grid()
    grid[clean.top - 1][gone] = clean.heading[over]
    return refused(written(grid), clean.top)


def heading_blank(clean, chance):
    needed = sorted({place for kind in ("number", "percent", "place", "period", "answer") for place in clean.columns.get(kind, ())})
    grid = clean.grid()
    grid[clean.top - 1][chance.choice(needed)] = ""
    return refused(written(grid), clean.top)


def headings_swapped(clean, chance):
    if len(clean.columns["number"]) < 2:
        return None
    first, second = clean.columns["number"][:2]
    grid = clean.grid()
    top = grid[clean.top - 1]
    top[first], top[second] = top[second], top[first]
    return refused(written(grid), fate=WARNED)


def row_shifted(clean, chance):
    """A cell is gone and a blank one stands at the end, so that the width is right."""
    grid, line = cells_of(clean, chance)
    row = grid[line - 1]
    place = chance.choice([place for place, cell in enumerate(row[:-1]) if cell])
    grid[line - 1] = [*row[:place], *row[place + 1 :], ""]
    return refused(written(grid), line, fate=WARNED)


def rows_merged(clean, chance):
    lines, line = lines_of(clean, chance)
    line = min(line, len(lines) - 1)
    lines[line - 1] = lines[line - 1].rstrip("\n")
    return refused("".join(lines), line)


def zero_byte(clean, chance):
    lines, line = lines_of(clean, chance)
    at = chance.randrange(len(lines[line - 1]))
    lines[line - 1] = lines[line - 1][:at] + "\0" + lines[line - 1][at:]
    return refused("".join(lines), line)


def pasted_from_two_encodings(clean, chance):
    lines, line = lines_of(clean, chance)
    last = len(lines) if line == clean.line(0) else clean.line(0)
    made = [text.encode() for text in lines]
    made[line - 1] = made[line - 1].replace(b",", b"\xe9,", 1)
    made[last - 1] = made[last - 1].replace(b",", "é,".encode(), 1)
    return refused(b"".join(made), line)


STRUCTURE = {made.__name__.replace("_", " "): made for made in (
    cut_in_a_row, cut_in_the_last_cell, cut_in_a_letter, a_cell_too_many, a_cell_too_few, stray_quote, quote_never_closed, broken_line,
    comma_in_a_number, heading_again, row_twice, heading_twice, heading_blank, headings_swapped, row_shifted, rows_merged, zero_byte,
    pasted_from_two_encodings,
)}  # fmt: skip
