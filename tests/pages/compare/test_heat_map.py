"""The heat map of Compare: a true table with a word for every colour, for each set of areas."""

import re

from tests.pages.conftest import markup, text


PLAN = {"framework": "worcestershire-2021", "area": "E10000034", "way": "heat"}


def test_it_is_a_table_with_headings_of_rows_and_columns(session, opened):
    shown = text(opened("compare", **PLAN))
    table = shown.split('<table class="heat"')[1].split("</table>")[0]
    assert all(f">{name}</a>" in table for name in ("Worcestershire", "Bromsgrove", "Wyre Forest"))
    assert table.count('scope="col"') == 8 and table.count('scope="row"') > 20 and 'scope="rowgroup"' in table
    assert 'tabindex="0" role="group"' in shown, "it scrolls by the keyboard"


def test_no_cell_says_by_colour_alone(session, opened):
    shown = markup(opened("compare", **PLAN))
    cells = re.findall(r'<td role="cell" data-of="[^"]+" class="is-(\w+)[^"]*">(.*?)</td>', shown)
    assert {kind for kind, _ in cells} > {"better", "worse", "similar"}
    for kind, cell in cells:
        if kind in ("better", "worse", "similar"):
            assert 'class="mark"' in cell and f", {kind} " in cell
        else:
            assert re.sub(r"<[^>]+>", "", cell).strip()


def test_another_set_may_be_chosen_and_stays_in_the_address(session, opened):
    shown = text(opened("compare", set="neighbours", **PLAN))
    assert ">Shropshire</a>" in shown and ">Bromsgrove</a>" not in shown


def test_an_area_that_stands_alone_says_so(session, opened):
    shown = text(opened("compare", framework="worcestershire-2021", area="E92000001", way="heat"))
    assert '<table class="heat"' not in shown and "no districts" in shown


def test_the_overview_leads_to_it(session, opened):
    shown = markup(opened("overview", framework="worcestershire-2021"))
    assert "compare?way=heat&amp;framework=worcestershire-2021&amp;area=E10000034" in shown


def test_on_inequalities_groups_come_first_and_sizes_behind_them(session, opened):
    shown = text(opened("inequalities", framework="worcestershire-2021"))
    first = shown.split("<h2 id=")[1]
    assert first.index('<table class="heat"') < first.index("How large each gap is")
