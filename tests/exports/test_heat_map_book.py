"""The heat map as files: each figure and verdict of the page is in its place, and what is hidden is a symbol and a reason."""

import csv
import io

import exports
from catalogue import Area, Framework
from panels.heat_map import HeatMap, HeatSection, heat_row
from tests.charts import hand
from tests.exports.test_as_xlsx import read, table, written


OTHER = Area("E08000030", "Walsall", "authority")


def heat(*values):
    """A HeatMap of one indicator: Birmingham, and Walsall whose latest figure is the last of `values` (None is hidden)."""
    own, other = hand.panel(), hand.panel(area=OTHER, values=values)
    framework = Framework.__new__(Framework)
    object.__setattr__(framework, "id", "plan")
    object.__setattr__(framework, "title", "A plan")
    sections = (HeatSection("Included", (heat_row([own, other]),)),)
    return HeatMap(
        framework,
        (own.area, OTHER),
        sections,
        (),
        "Birmingham is worse than England on one of one indicators compared",
        "",
        True,
        own.build,
    )


def test_a_row_is_an_indicator_and_a_column_an_area_as_on_the_page():
    book = read(written(heat(61, 27)))
    assert book.sheetnames == ["Read me", "Figures", "Against England", "Every figure"]
    (figures,), (verdicts,) = table(book["Figures"]), table(book["Against England"])
    assert (figures["Outcome"], figures["Indicator"], figures["Unit"]) == ("Included", "Plans issued within 20 weeks", "%")
    assert (figures["Birmingham"], figures["Walsall"]) == (27, 27)
    assert (verdicts["Birmingham"], verdicts["Walsall"]) == ("worse than England", "worse than England")


def test_every_figure_has_its_period_counts_limits_and_what_it_is_compared_with():
    rows = table(read(written(heat(61, 35)))["Every figure"])
    assert [(row["Area"], row["Area code"], row["Period"], row["Value"]) for row in rows] == [
        ("Birmingham", "E08000025", "2024", 27), ("Walsall", "E08000030", "2015", 35),
    ]  # fmt: skip
    own = rows[0]
    assert (own["Numerator"], own["Denominator"], own["Lower 95% limit"], own["Upper 95% limit"]) == (270, 1000, 25, 29)
    assert (own["Compared with England"], own["England"], own["Status"]) == ("worse than England", 46, "shown")


def test_what_is_hidden_is_a_symbol_with_its_reason_and_nothing_of_it_is_in_the_table_for_programs():
    shown = heat(None)
    (figures,), rows = table(read(written(shown))["Figures"]), table(read(written(shown))["Every figure"])
    assert figures["Walsall"] == "[c]" and rows[1]["Value"] == "[c]"
    assert rows[1]["Status"] == "hidden to protect children" and rows[1]["Compared with England"] is None
    plain = list(csv.DictReader(io.StringIO(exports.WRITERS["csv"](exports.book(shown)).decode("utf-8-sig"))))[1]
    assert not any(plain[name] for name in ("numerator", "denominator", "value", "lower_95", "upper_95", "england"))
