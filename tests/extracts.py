"""Small extracts in our own template, and people to load them."""

import access
import actions


PLANS, PLACES = "ehcp_issued_within_20_weeks", ("E08000025", "E10000034", "E06000009", "E92000001")
HEADING = "indicator,area,period,breakdown,category,numerator,denominator,value,target,note"


def write(path, indicator=PLANS, areas=PLACES, years=range(2020, 2025), numerator=400, denominator=1000, cell=None):
    """Write a template file of one headline proportion: `numerator` grows by one a row. `cell` replaces the last numerator."""
    rows = [f"{indicator},{area},{year},,,{{}},{denominator},,," for area in areas for year in years]
    numbers = [str(numerator + step) for step in range(len(rows))]
    if cell is not None:
        numbers[-1] = cell
    path.write_text("\n".join([HEADING, *(row.format(number) for row, number in zip(rows, numbers))]) + "\n", encoding="utf-8")
    return path


def session(home, role="steward"):
    """A Session of someone in this role."""
    return actions.Session.of(home, access.User(f"some {role}", role))


def value(session, area="E08000025", indicator=PLANS):
    """The latest published value of an indicator, or None."""
    latest = actions.show(session, indicator, area).latest
    return latest and latest.value
