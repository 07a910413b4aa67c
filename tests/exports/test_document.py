"""A Paper as a Document: every row of its figures, with each status in its own words and none as a zero."""

from dataclasses import replace

from catalogue.meetings import Item
from exports.document import Grid, Picture, Words, of_paper
from exports.document.document_tables import table
from panels import item_slides
from panels.slide import Slide
from tests.exports import paper_by_hand as by_hand


def test_every_status_has_its_own_symbol_and_words_and_none_is_a_zero():
    grid = table(by_hand.slide().tables[0])
    names = [head.name for head in grid.heads]
    cells = [dict(zip(names, row.cells)) for row in grid.rows]
    assert [(one["value"], one["status"]) for one in cells] == [
        ("12.5", "shown"), ("[c]", "hidden to protect children"), ("[x]", "not available"), ("[z]", "not applicable"),
        ("[low]", "above zero but rounds to zero"), ("14.0", "shown"),
    ]  # fmt: skip
    assert [row.status for row in grid.rows] == ["shown", "hidden", "missing", "not applicable", "missing", "shown"]
    unseen = [one for one in cells if one["status"] != "shown"]
    assert all(one[name] == "" for one in unseen for name in ("numerator", "denominator", "lower95", "upper95"))
    assert cells[0] | {"period": "2019", "numerator": "125", "denominator": "1,000", "lower95": "10.5", "upper95": "14.5"} == cells[0]


def test_a_table_names_its_indicator_area_and_breakdown_and_says_what_its_symbols_mean():
    headline, groups = map(table, by_hand.slide().tables)
    assert headline.of == {"indicator": "plans_in_time", "area": "E08000025", "breakdown": "all"}
    assert groups.of["breakdown"] == "sex" and [head.title for head in groups.heads][:2] == ["Period", "Sex"]
    assert "[c] hidden to protect children" in headline.note and "[x] not available" in headline.note
    assert "Numerator: plans in time; Denominator: plans" in headline.note


def test_invented_rows_are_said_to_be_once_where_all_are_and_row_by_row_where_some_are():
    whole = by_hand.slide().tables[0]
    rows = tuple(replace(row, point=replace(row.point, invented=True)) for row in whole.rows)
    every = table(replace(whole, rows=rows))
    assert every.note.startswith("Invented sample figures.") and "invented" not in [head.name for head in every.heads]
    some = table(replace(whole, rows=(*rows[:1], *whole.rows[1:])))
    assert [row.cells[-1] for row in some.rows] == ["yes", "no", "no", "no", "no", "no"] and some.heads[-1].name == "invented"


def test_what_is_beside_stands_in_the_row_of_its_own_period():
    grid = table(by_hand.slide().tables[0])
    england = [head.name for head in grid.heads].index("beside:England")
    assert [row.cells[england] for row in grid.rows] == ["60.0", "58.0", "60.0", "49.0", "50.0", "46.0"]


def test_sections_keep_their_numbers_and_say_all_that_the_slide_says():
    document = of_paper(by_hand.paper())
    assert [section.number for section in document.sections] == [1, 2, 4]
    first = document.sections[0]
    assert len([block for block in first.blocks if isinstance(block, Grid)]) == 2
    (picture,) = (block for block in first.blocks if isinstance(block, Picture))
    assert picture.svg.startswith("<svg") and picture.alt == "Line chart of plans issued within 20 weeks, Birmingham, 2014 to 2024."
    assert "Shown: Birmingham; all children, and by sex." in [block.text for block in first.blocks if isinstance(block, Words)]
    assert ("Figures as at", "14 November 2026") in document.facts and document.marking == "OFFICIAL-SENSITIVE"


def test_an_item_without_figures_or_withheld_has_no_table():
    empty = item_slides.of_indicator(1, Item("indicator", indicator="plans_in_time"), replace(by_hand.panel(), points=()), None)
    withheld = Slide(2, Item("decision"), "Item withheld", withheld=True)
    first, second = of_paper(by_hand.paper(empty, withheld)).sections
    assert not [block for block in first.blocks if isinstance(block, Grid | Picture)]
    assert [type(block) for block in second.blocks] == [Words]


def test_a_note_that_every_row_has_is_said_once():
    whole = by_hand.slide().tables[0]
    rows = tuple(replace(row, point=replace(row.point, note="Weighted.")) for row in whole.rows)
    every = table(replace(whole, rows=rows))
    assert "Weighted." in every.note and "note" not in [head.name for head in every.heads]
    some = table(replace(whole, rows=(*rows[:1], *whole.rows[1:])))
    assert "Weighted." not in some.note and [row.cells[-1] for row in some.rows] == ["Weighted.", *[""] * 5]
