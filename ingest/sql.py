"""Pieces of SQL that several loaders write."""


def quoted(text):
    """A text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def chosen(where, cells):
    """The condition that keeps the rows of a definition's `where`; a list of values means any of them. `cells`: heading → SQL."""
    wanted = {cells[heading]: value if isinstance(value, list | tuple) else (value,) for heading, value in where.items()}
    return " and ".join(f"{cell} in ({', '.join(map(quoted, values))})" for cell, values in wanted.items()) or "true"


def renamed(cell, categories, only):
    """Our name of a category; without one its own, or NULL where `only` those that are named are wanted."""
    cases = " ".join(f"when {quoted(printed)} then {quoted(ours)}" for printed, ours in categories.items())
    return f"case {cell} {cases} {'' if only else f'else {cell}'} end" if cases else ("null" if only else cell)
