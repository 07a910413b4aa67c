"""Our own template for figures that a partnership keeps itself, one row for each figure."""

from loaders.extract import Draft


TITLE = "Line of Sight template for performance figures"
CONTROLLED = False
COLUMNS = ("indicator", "area", "period", "breakdown", "category", "numerator", "denominator", "value", "target", "note")


def facts(extract):
    """The Draft of a template file: each of its rows is a figure."""
    cells = ", ".join(f'{extract.text[name]} as "{name}"' for name in COLUMNS)
    return Draft(extract.sql(f"select row, {cells} from text"))
