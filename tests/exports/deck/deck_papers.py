"""Papers for the tests of the deck, from rows made by hand."""

from datetime import date

from catalogue.meetings import Item, Meeting
from panels.paper import paper
from tests.panels.world import BIRMINGHAM, ENGLAND, PLANS, Told, catalogue, framework, hidden, row, series


NASTY = "<script>alert(1)</script>\" onload=\"alert(2) </script><img src=x onerror=alert(3)> =cmd|'/c calc'!A1"
SECRET = "Zephyrine"


def figures():
    """Six years of plans in Birmingham and England, of which one year is hidden and one missing; and two groups of children."""
    rows = (
        series(BIRMINGHAM, (520, 1000), None, (480, 1000), first=2019)
        + [row(BIRMINGHAM, 2022)]
        + series(BIRMINGHAM, (430, 1000), first=2023)
    )
    rows += series(ENGLAND, *[(60_000, 100_000)] * 5, first=2019)
    for name, share in (("Boys", 420), ("Girls", 560)):
        rows += series(BIRMINGHAM, (share, 1000), (share + 10, 1000), first=2022, breakdown="sex", category=name)
    rows += [hidden(BIRMINGHAM, 2024, breakdown="sex", category="Boys"), row(BIRMINGHAM, 2024, breakdown="sex", category="Girls")]
    return Told(rows + [row(BIRMINGHAM, 2024, status="not applicable", symbol="z")])


def made(*items, public=False, **more):
    """The Paper of a meeting with these items; without any, with one of each kind that needs no more than plans."""
    items = items or (
        Item("indicator", indicator="plans", question="What would help?", minutes=10, notes="Say it slowly."),
        Item("outcome", outcome="included"),
        Item("inequality", indicator="plans"),
        Item("decision", title="Adopt the plan", text="It costs little.\nIt helps many.", confidential=True, notes=SECRET),
    )
    known = catalogue(PLANS, frameworks=(framework(("Included", "plans")),))
    meeting = Meeting("plan-board-2027-01-14", "plan", "Board", date(2027, 1, 14), "January meeting", BIRMINGHAM, items, **more)
    return paper(figures(), known, meeting, public, date(2027, 1, 14))
