"""The Paper of an agenda: each figure is made once, and a public one holds of a confidential item what the framework asks for."""

from dataclasses import replace
from datetime import date

import pytest

import panels.paper
from catalogue.brand import Brand
from catalogue.meeting_cycles import Cycle, cycle
from catalogue.meetings import Item, Meeting
from exports.papers import PAPERS, deck
from panels.paper import paper
from tests.exports.deck.deck_papers import figures
from tests.exports.reading import text
from tests.panels.world import BIRMINGHAM, PLANS, catalogue, framework


SECRET = "Zephyrine"
ITEMS = (
    Item("indicator", indicator="plans"),
    Item("indicator", SECRET, "plans", "sex", question=SECRET, lead=SECRET, minutes=43, notes=SECRET, confidential=True),
    Item("decision", SECRET, text=SECRET, confidential=True),
    Item("text", "For everyone"),
)
MEETING = Meeting("plan-board-2027-01-14", "plan", "Board", date(2027, 1, 14), "January meeting", BIRMINGHAM, ITEMS)


def made(meeting=MEETING, public=False, says_withheld=False):
    home = framework(("Included", "plans"))
    home = replace(home, cycle=replace(home.cycle, says_withheld=says_withheld))
    return paper(figures(), catalogue(PLANS, frameworks=(home,)), meeting, public, date(2027, 1, 14))


def test_an_item_keeps_its_number_and_says_that_it_is_withheld_where_the_framework_has_it_so():
    slides = made(public=True, says_withheld=True).slides
    assert [(slide.number, slide.title, slide.withheld) for slide in slides if slide.number in (2, 3)] == [
        (2, "Item withheld", True), (3, "Item withheld", True),
    ]  # fmt: skip
    assert [slide.number for slide in slides] == [1, 2, 3, 4] and slides[1].item == Item("text") and slides[1].chart is None
    assert [slide.number for slide in made(public=True).slides] == [1, 4]
    assert not any(slide.withheld for slide in made(says_withheld=True).slides)


@pytest.mark.parametrize("suffix", ["deck", "pptx", "docx", "xlsx", "html"])
def test_there_is_no_other_trace_of_it_in_any_file(suffix):
    write = deck if suffix == "deck" else PAPERS[suffix]
    whole, said, left_out = (
        write(made(public=public, says_withheld=says), Brand()) for public, says in ((False, False), (True, True), (True, False))
    )
    read = text if suffix in ("pptx", "docx", "xlsx") else bytes.decode
    assert SECRET in read(whole)
    assert SECRET not in read(said) and SECRET not in read(left_out)
    assert "Item withheld" in read(said) and "Item withheld" not in read(left_out)


def test_a_framework_says_so_in_its_cycle_and_not_unless_it_does():
    faults = []
    assert cycle({"board": "Board"}, "x", faults).says_withheld is False
    assert cycle({"board": "Board", "says_withheld": True}, "x", faults) == Cycle("Board", says_withheld=True) and not faults
    assert cycle({"board": "Board", "says_withheld": "perhaps"}, "x", faults) is None and "says_withheld" in faults[0]


def test_each_panel_and_overview_is_made_once(monkeypatch):
    asked = []
    for name in ("panel", "overview"):
        real = getattr(panels.paper, name)
        monkeypatch.setattr(
            panels.paper, name, lambda *given, real=real, name=name, **more: asked.append((name, *given[2:])) or real(*given, **more)
        )
    items = (
        ITEMS[0],
        Item("indicator", indicator="plans", breakdown="sex"),
        Item("comparison", indicator="plans"),
        Item("inequality", indicator="plans"),
    )
    outcome = Item("outcome", outcome="included")
    made(replace(MEETING, items=(*items, outcome, outcome)))
    assert len(asked) == len(set(asked)) and {name for name, *_ in asked} == {"panel", "overview"}


def test_a_review_without_open_actions_says_so():
    slide = made(replace(MEETING, items=(Item("actions"),))).slides[0]
    assert (slide.title, slide.lines) == ("Actions from earlier meetings", ("No action is listed.",))
