"""The forms in which a figure is written: both counts, a value with or without its base, a symbol where the sender hides it."""


def counts(row):
    """Numerator and denominator; of a mean its value and base."""
    if row.measure.method == "mean":
        return "", str(row.denominator), _value(row, 2)
    return str(row.numerator), "" if row.denominator is None else str(row.denominator), ""


def count_as_value(row):
    """A number of children in the column of the value."""
    return ("", "", str(row.numerator)) if row.denominator is None else counts(row)


def value_and_base(row):
    """A rounded value with its base."""
    return ("", str(row.denominator), _value(row, 1)) if row.denominator else counts(row)


def value_alone(row):
    """A rounded value without a base."""
    return ("", "", _value(row, 1)) if row.denominator else counts(row)


def all_decimals(row):
    """A value without a base, to the last decimal."""
    return ("", "", repr(row.measure.per * row.numerator / row.denominator)) if row.denominator else counts(row)


def numerator_alone(row):
    """The count, as the base stands under another indicator."""
    return str(row.numerator), "", ""


def withheld(symbol):
    """The form in which a sender hides a figure and, of a proportion or rate, leaves its base."""
    return lambda row: (symbol, "" if row.denominator is None else symbol, "")


def _value(row, decimals):
    return f"{row.measure.per * row.numerator / row.denominator:.{decimals}f}"
