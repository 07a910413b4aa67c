"""Papers made by hand, with figures of every status, and the texts that must reach a file as text alone."""

from dataclasses import replace
from datetime import date, datetime

from catalogue import catalogue
from catalogue.meetings import Item, Meeting
from panels import item_slides
from panels.panel import Build, Split
from panels.slide import Paper, Slide
from tests.charts import hand


BUILD = Build("20261114-090000-abcd", datetime(2026, 11, 14, 9), "local user")
STATUSES = ("shown", "hidden", "missing", "not applicable", "low", "shown")
HOSTILE = (
    "=1+1", "+44", "-1", "@SUM(A1)", "\tTab", "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "#panic()", '#read("/etc/passwd")',
    "$x$", "\\ \\\\", "*bold* _em_ `raw`", "// comment", "{{ 7 * 7 }}", "{% raw %}", "</style><b>", "a\x00\x07\x1b[31mb", "\u202egnp.exe",
    "日本 \U0001f600", "مرحبا", "\ud800", "W" * 400, "&amp; <!-- -->", "]] #{ } #let x = 1",
)  # fmt: skip


def points(first=2019, **changes):
    """A series that has every status, oldest first; its last is shown."""
    values = (12.5, None, None, None, None, 14.0)
    symbols = (None, "c", "x", "z", "low", None)
    states = tuple("missing" if status == "low" else status for status in STATUSES)
    made = hand.series(values, first)
    return tuple(replace(one, status=status, symbol=symbol, **changes) for one, status, symbol in zip(made, states, symbols))


def panel(**changes):
    groups = tuple(Split(name, points(category=name)) for name in ("Girls", "Boys"))
    return hand.panel(points=points(), categories=groups, breakdown="sex", build=BUILD, **changes)


def slide(number=1, item=None, **changes) -> Slide:
    """A figure by sex, with every status in both of its tables."""
    given = panel(**changes)
    headline = item_slides.headline_table(given)
    made = item_slides.of_indicator(number, item or Item("indicator", indicator="plans_in_time", question="What next?"), given, None)
    return replace(made, tables=(headline, item_slides.groups_table(given)))


def paper(*slides: Slide, items=(), **changes) -> Paper:
    """A Paper of the Birmingham framework."""
    known = catalogue()
    framework = known.frameworks["birmingham-2023"]
    slides = slides or (slide(1), item_slides.of_text(2, Item("text", text="Welcome\nFirst line\nSecond line")), slide(4, invented=False))
    meeting = Meeting("m", framework.id, "Board", date(2027, 1, 14), "January Board", framework.area, tuple(items), starts="14:00")
    return replace(Paper(meeting, framework, known.areas.by_code[framework.area], BUILD, slides, marking="OFFICIAL-SENSITIVE"), **changes)


def hostile(text: str) -> Paper:
    """A Paper in which a text stands wherever one can be typed or loaded."""
    item = Item("indicator", indicator="plans_in_time", question=text, lead=text, title=text)
    made = slide(1, item)
    tables = tuple(
        replace(
            one,
            caption=text,
            rows=tuple(replace(row, category=text) for row in one.rows),
            beside=((text, one.rows and (one.rows[0].point,)),),
        )
        for one in made.tables
    )
    made = replace(
        made, title=text, official=text, sentence=text, comparators=(text,), lines=(text,), source=text, as_at=text, alt=text, tables=tables,
        chart=replace(made.chart, title=text, alt=text),
    )  # fmt: skip
    whole = paper(made, marking=text)
    return replace(whole, meeting=replace(whole.meeting, title=text, body=text, place=text))
