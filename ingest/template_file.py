"""Our own template: the columns in which a partnership hands in figures that it counts itself, and the file to download."""

import csv
import io

from catalogue import Catalogue


COLUMNS = ("indicator", "area", "period", "breakdown", "category", "numerator", "denominator", "value")
OPTIONAL_COLUMNS = ("target", "note")
EXAMPLE = "Example"


def template_csv(catalogue: Catalogue) -> str:
    """The template to download, as CSV text: its headings, and two rows that show how to fill it in and are refused if left there.

    Only the headings where the definitions have no percentage or no framework to show it with.
    """
    shown = next(
        (indicator for indicator in catalogue.indicators.values() if indicator.method == "proportion" and indicator.unit == "%"), None
    )
    framework = next(iter(catalogue.frameworks.values()), None)
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow((*COLUMNS, *OPTIONAL_COLUMNS))
    if shown and framework:
        area = catalogue.areas.by_code[framework.area].name
        headline = f"{EXAMPLE}: the headline figure. Delete this row."
        category = f"{EXAMPLE}: one category of a breakdown. Delete this row."
        rows.writerow((shown.id, area, "2024/25", "", "", 412, 580, 71.0, 75, headline))
        rows.writerow((shown.id, area, "2024/25", "sex", "Female", 208, 290, 71.7, "", category))
    return text.getvalue()
