"""Categories that have another name in a later return."""

NAMES = {
    "Female": "Girls", "Male": "Boys", "White: British": "White British", "White: Irish": "White Irish", "0 to 4": "0-4", "5 to 10": "5-10",
    "11 to 17": "11-17", "14 to 15": "14-15", "SEN support": "SEN Support", "EHC plan": "EHCP",
}  # fmt: skip


def renamed(chance, rows):
    """(the rows of a first return, those of a later one): the later has one or all of the periods, and other names in them."""
    periods = sorted({row.period for row in rows})
    later = set(periods if chance.random() < 0.3 else [chance.choice(periods)])
    first = tuple(row for row in rows if row.period not in later or len(later) == len(periods))
    return first, tuple(row._replace(category=NAMES.get(row.category, row.category)) for row in rows if row.period in later)
