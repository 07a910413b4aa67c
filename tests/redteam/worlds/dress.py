"""How the rows of a return are written: which are left out, in which form each figure stands, what the sender hides."""

from tests.redteam.worlds import forms


def dressed(chance, rows):
    """(names of what was done, Rows with their cells). Two things at most are done to a return."""
    rows = [row._replace(cells=forms.counts(row)) for row in rows if row.denominator != 0]
    names = []
    for likely, name, dress in DRESSES:
        changed = dress(chance, rows) if chance.random() < likely and len(names) < 2 else rows
        if changed and changed != rows:
            names.append(name)
            rows = changed
    return names, rows


def _rows_left_out(chance, rows):
    return [row for row in rows if chance.random() > 0.04]


def _zeros_left_out(chance, rows):
    return [row for row in rows if row.numerator]


def _headlines_left_out(chance, rows):
    return [row for row in rows if row.breakdown]


def _hidden_by(symbol, share=1.0):
    """The sender hides this share of what is small."""
    hidden = forms.withheld(symbol)
    return lambda chance, rows: [row._replace(cells=hidden(row)) if row.small and chance.random() < share else row for row in rows]


def _written(form, only=lambda row: True):
    """The rows of a measure that may be written in a form, drawn by lot, are."""

    def dress(chance, rows):
        able = {row.measure.indicator for row in rows if only(row) and form(row) != forms.counts(row)}
        measured = chance.choice(sorted(able)) if able else None
        return [row._replace(cells=form(row)) if row.measure.indicator == measured and only(row) else row for row in rows]

    return dress


def _is_headline(row):
    return not row.breakdown


def _is_rate_of_looked_after(row):
    return row.measure.indicator == "children_looked_after_rate"


DRESSES = (
    (0.3, "rows left out", _rows_left_out),
    (0.12, "zeros left out", _zeros_left_out),
    (0.06, "headlines left out", _headlines_left_out),
    (0.15, "a sender's c", _hidden_by("c")),
    (0.1, "a sender's *", _hidden_by("*")),
    (0.08, "a sender's <5", _hidden_by("<5")),
    (0.1, "a sender's c at times", _hidden_by("c", 0.3)),
    (0.25, "counts as values", _written(forms.count_as_value)),
    (0.12, "values with a base", _written(forms.value_and_base)),
    (0.08, "values alone", _written(forms.value_alone)),
    (0.06, "all decimals", _written(forms.all_decimals)),
    (0.12, "headline values alone", _written(forms.value_alone, _is_headline)),
    (0.2, "a base that stands elsewhere", _written(forms.numerator_alone, _is_rate_of_looked_after)),
)
