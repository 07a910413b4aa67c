"""A Paper made by hand that holds every kind of item and every status of a figure, to write and read back in each format."""

from dataclasses import replace
from datetime import date, datetime

from catalogue import Area, Place
from catalogue.meetings import Item, Meeting
from panels import item_slides
from panels.gap import of_panel
from panels.inequalities import Inequalities
from panels.overview import Row, Section
from panels.panel import Split
from panels.peers import Peers
from panels.ranking import Entry, Ranking
from panels.slide import Paper
from tests.charts import hand
from tests.panels.test_likert_panel import shown as survey
from tests.panels.test_likert_panel import told as answers
from tests.panels.world import framework


SECRET = "Ward of the secret"
NOTES = "Mention the inspector quietly"


def every_status():
    """A Panel with a figure of each status, and two reasons for one that is missing."""
    points = list(hand.series((50, None, None, None, None, None, 54, 55)))
    symbols = (("hidden", "c"), ("missing", "x"), ("not applicable", "z"), ("missing", "low"), ("missing", "u"))
    for place, (status, symbol) in enumerate(symbols, 1):
        points[place] = replace(points[place], status=status, symbol=symbol)
    points = [replace(point, invented=place != 7) for place, point in enumerate(points)]
    beside = list(hand.series((40, 41, None, 43, 44, 45, 46, 47), spread=None))
    england = replace(hand.comparator("country", "England", (40, 41, 42, 43, 44, 45, 46, 47)), points=tuple(beside))
    return hand.panel(points=tuple(points), comparators=(england,), target=None)


def by_group():
    """The headline by sex, with a group that is hidden in its last year."""
    groups = {"Girls": (60, 58, 30), "Boys": (62, 60, 25), "Not recorded": (55, None, None)}
    points = {name: hand.series(values, 2022, category=name) for name, values in groups.items()}
    return hand.panel((61, 59, 28), breakdown="sex", categories=tuple(Split(name, known) for name, known in points.items()))


def ranking(many=5):
    """Areas in order, one hidden and one missing."""
    areas = [Area(f"E0{number:03}", f"Place {number}", "authority") for number in range(many)]
    entries = [Entry(area, hand.point(2024, 30 + place), place + 1, mark="this" if place == 1 else "") for place, area in enumerate(areas)]
    entries += [Entry(Area("E0998", "Hiddenham", "authority"), hand.point(2024, None))]
    entries += [Entry(Area("E0999", "Missington", "authority"), replace(hand.point(2024, None, status="missing"), symbol="x"))]
    whole = Entry(Area("E92000001", "England", "country"), hand.point(2024, 33))
    peers = Peers("authorities", "English authorities", "authorities", tuple(areas), whole.area)
    panel = hand.panel()
    return Ranking(
        panel.indicator, areas[1], panel.build, (peers,), peers, entries[0].point, (), tuple(entries), whole,
        title="Place 1 is 2nd of five", words="Place 1 31.0% in 2024.", alt="Bars of five places.",
    )  # fmt: skip


def paper(*slides, public=False, **changes):
    """A Paper of these slides, or of one of every kind."""
    slides = slides or tuple(every_kind())
    meeting = Meeting(
        "m", "plan", "Board", date(2027, 1, 14), "Papers of the Board", "E08000025", tuple(slide.item for slide in slides), "14:00"
    )
    plan = framework(("Learning", "plans"))
    marking = "" if public else "OFFICIAL-SENSITIVE"
    build = hand.panel().build
    return replace(Paper(meeting, plan, hand.PLACE, build, slides, public, marking, datetime(2026, 12, 1, 10)), **changes)


def every_kind():
    """A slide of each kind, numbered from 1."""
    groups, statuses = by_group(), every_status()
    yield item_slides.of_text(1, Item("text", title="Welcome", text="Apologies.\nMinutes of the last meeting."))
    yield item_slides.of_indicator(
        2, Item("indicator", indicator="plans_in_time", question="What would help?", lead="Director", notes=NOTES), statuses, None
    )
    yield item_slides.of_indicator(3, Item("indicator", indicator="plans_in_time"), hand.panel(), None)
    yield item_slides.of_indicator(4, Item("indicator", indicator="plans_in_time", breakdown="sex"), groups, groups)
    yield item_slides.of_comparison(5, Item("comparison", indicator="plans_in_time"), ranking(), hand.panel())
    yield item_slides.of_survey(6, Item("survey", indicator="asked"), survey(answers((40, 30, 20, 10))))
    yield item_slides.of_indicator(
        7, Item("indicator", indicator="gone"), hand.panel(points=(), comparators=(), title="No data yet", words="No data yet."), None
    )
    yield item_slides.of_text(8, Item("decision", title="Adopt the plan", question="Does the Board adopt it?"))
    plan = framework(("Learning", "plans"))
    owed = hand.panel(points=(), comparators=(), indicator=hand.indicator(short="Owed"))
    rows = tuple(Row(plan.outcomes[0], Place("plans"), panel, 0) for panel in (hand.panel(), statuses, owed))
    yield item_slides.of_outcome(9, Item("outcome", outcome="learning"), Section(plan.outcomes[0], rows), plan, hand.PLACE)
    wide = of_panel(apart())
    gaps = Inequalities(plan, hand.PLACE, wide.build, (wide,), 1, 1, 0, "One gap", "One group is behind.")
    yield item_slides.of_inequalities(10, Item("inequality"), gaps)


def apart():
    """Two groups that differ by more than chance."""
    points = {name: hand.series(values, 2022, category=name) for name, values in {"Girls": (80, 81, 82), "Boys": (40, 41, 42)}.items()}
    return hand.panel((60, 61, 62), breakdown="sex", categories=tuple(Split(name, known) for name, known in points.items()))


def confidential(number=11):
    """A slide about which a public version may say nothing."""
    item = Item("indicator", indicator="plans_in_time", question=f"{SECRET}?", notes=NOTES, lead=SECRET, confidential=True)
    made = item_slides.of_indicator(number, item, hand.panel(values=(50, 51.73519, 54), words=f"{SECRET}. More."), None)
    return replace(made, title=SECRET, alt=SECRET, official=SECRET)
