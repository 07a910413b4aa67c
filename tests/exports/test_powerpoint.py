"""Slides read back: every figure of the Paper, in charts that can be edited and in words; an empty cell for what is not shown."""

import io
import re
from dataclasses import replace

import openpyxl
import pytest
from pptx import Presentation

from catalogue import Break
from catalogue.brand import Brand
from catalogue.meetings import Item
from exports.office.drawn import drawing
from exports.office.office_tables import grid
from exports.powerpoint import pptx
from panels import item_slides
from panels.format import shown
from tests.charts import hand
from tests.exports import papers


PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\xff\xff?\x00\x05\xfe\x02\xfe\xa75\x81\x84\x00\x00\x00\x00IEND\xaeB`\x82"
)


def opened(*slides, brand=None, **changes):
    return Presentation(io.BytesIO(pptx(papers.paper(*slides, **changes), brand or Brand())))


def of_panel(panel, **given):
    return item_slides.of_indicator(1, Item("indicator", indicator="plans_in_time", **given), panel, None)


def charts(deck):
    return [shape.chart for page in deck.slides for shape in page.shapes if shape.has_chart]


def words(page):
    return " ".join(shape.text_frame.text for shape in page.shapes if shape.has_text_frame)


def workbook(chart):
    """{heading: values} of the workbook behind a chart; its first column has the labels."""
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    (sheet,) = book.worksheets
    columns = list(zip(*sheet.iter_rows(values_only=True)))
    return {column[0] or "labels": list(column[1:]) for column in columns}


def test_every_chart_and_the_workbook_behind_it_have_the_figures_of_its_slide():
    slides = list(papers.every_kind())
    drawn = [made for slide in slides if (made := drawing(slide))]
    drawn_charts = charts(opened(*slides))
    assert len(drawn_charts) == len(drawn) == 5
    for chart, made in zip(drawn_charts, drawn):
        known = workbook(chart)
        assert known["labels"] == list(made.labels)
        plotted = {line.name: list(line.values) for plot in chart.plots for line in plot.series}
        for line in made.series:
            assert known[line.name] == pytest.approx(list(line.values))
            assert plotted[line.name] == pytest.approx(list(line.values))


def test_what_is_not_shown_is_an_empty_cell_and_its_word_is_in_the_table_and_the_notes():
    panel = papers.every_status()
    deck = opened(of_panel(panel))
    (chart,) = charts(deck)
    assert workbook(chart)["Birmingham"] == [50, None, None, None, None, None, 54, 55]
    assert workbook(chart)["Lower 95% limit, Birmingham"] == [48, None, None, None, None, None, 52, 53]
    assert '<c:dispBlanksAs val="gap"/>' in chart._chartSpace.xml
    notes = deck.slides[2].notes_slide.notes_text_frame.text
    for point in panel.points:
        assert f"{point.period}: {shown(point, panel.indicator)}" in notes
    (table,) = [shape.table for page in list(deck.slides)[3:] for shape in page.shapes if shape.has_table]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    made = grid(item_slides.headline_table(panel))
    assert rows == [list(made.heads), *map(list, made.rows)]
    assert [row[3] for row in rows[1:]] == ["50.0", "[c]", "[x]", "[z]", "[low]", "[u]", "54.0", "55.0"]
    assert [row[-1] for row in rows[1:]] == ["yes"] * 7 + ["no"]


def test_the_interval_is_a_band_where_every_figure_has_one_and_error_bars_where_not():
    whole, broken = (charts(opened(of_panel(panel)))[0]._chartSpace.xml for panel in (hand.panel(), papers.every_status()))
    assert "<c:areaChart>" in whole and "<c:errBars>" not in whole
    assert "<c:areaChart>" not in broken and "<c:errBars>" in broken
    gap = charts(opened(*papers.every_kind()))[2]._chartSpace.xml
    assert gap.count("<c:errBars>") == 2


def test_each_chart_says_how_it_is_read():
    def source(page):
        return next(shape.text_frame.text for shape in page.shapes if shape.name == "Source")

    pages = list(opened(*papers.every_kind()).slides)[2:]
    assert source(pages[1]).startswith("Thin bars: the range") and "Where the line is broken a figure is not shown" in source(pages[1])
    assert source(pages[2]).startswith("Shaded: the range") and "broken" not in source(pages[2])
    assert source(pages[4]).startswith("Thin bars: the range")
    high = hand.panel(values=(90, 91, 92), comparators=(), target=None)
    assert "The vertical axis does not start at zero." in source(list(opened(of_panel(high)).slides)[2])


def test_the_limits_are_in_the_workbook_behind_the_chart():
    panel = hand.panel()
    known = workbook(charts(opened(of_panel(panel)))[0])
    assert known["Lower 95% limit, Birmingham"] == pytest.approx([point.lower95 for point in panel.points])
    assert known["Upper 95% limit, Birmingham"] == pytest.approx([point.upper95 for point in panel.points])


def test_the_target_is_a_line_that_follows_its_path():
    known = workbook(charts(opened(of_panel(hand.panel())))[0])
    target = known[next(name for name in known if name.startswith("Target"))]
    assert target[:8] == [None] * 8 and target[8] == 66 and target[10] == pytest.approx(63.6, abs=0.1)


def test_a_break_parts_the_lines():
    since = hand.panel().points[5].start
    panel = hand.panel(indicator=hand.indicator(breaks=(Break(since, "new definition"),)))
    known = workbook(charts(opened(of_panel(panel)))[0])
    assert known["labels"][5] == "Break" and known["Birmingham"][5] is None and known["England"][5] is None


@pytest.mark.parametrize("many", [5, 60])
def test_a_ranking_has_every_area_and_none_for_what_is_not_shown(many):
    slide = item_slides.of_comparison(1, Item("comparison", indicator="plans_in_time"), papers.ranking(many), hand.panel())
    known = workbook(charts(opened(slide))[0])
    values = next(values for name, values in known.items() if name.startswith("Plans issued"))
    assert known["labels"][0] == "England" and known["labels"][-2:] == ["Hiddenham", "Missington"]
    assert values == [33, *range(30, 30 + many), None, None]


def test_an_outcome_and_the_widest_gaps_are_tables():
    outcome, gaps = list(opened().slides)[10:12]
    rows = [[cell.text for cell in row.cells] for row in next(shape.table for shape in outcome.shapes if shape.has_table).rows]
    assert rows[0] == ["Indicator", "Latest figure", "Period", "England", "Where it is heading"]
    assert rows[1] == ["Plans in time", "27.0%", "2024", "46.0%", "no clear trend"]
    assert rows[3][:3] == ["Owed", "no figure yet", ""]
    rows = [[cell.text for cell in row.cells] for row in next(shape.table for shape in gaps.shapes if shape.has_table).rows]
    assert len(rows) == 2 and "82.0%" in rows[1][0] and "40.0 points" in rows[1][1]


def test_axis_numbers_are_such_as_powerpoint_takes():
    for chart in charts(opened()):
        assert all(int(number) > 0 for number in re.findall(r'<c:axId val="(-?\d+)"', chart._chartSpace.xml))


def test_pages_are_the_numbers_of_the_contents_and_each_slide_has_title_marking_and_alternative():
    deck = opened()
    pages = list(deck.slides)
    contents = next(shape.table for shape in pages[1].shapes if shape.has_table)
    listed = [(row.cells[0].text, row.cells[1].text) for row in list(contents.rows)[1:]]
    assert listed == [(str(slide.number), slide.title) for slide in papers.every_kind()]
    for page, (number, title) in zip(pages[2:], listed):
        assert page.shapes.title.text_frame.text == title
        assert f"Page {number}" in words(page)
    for page in pages:
        assert "OFFICIAL-SENSITIVE" in words(page)
        for shape in page.shapes:
            if shape.has_chart or shape.has_table:
                assert shape._element.nvGraphicFramePr.cNvPr.get("descr")
    assert all("Invented sample figures" in words(page) for page in pages[3:5])


def test_notes_are_the_presenters_and_not_the_publics():
    assert papers.NOTES in opened().slides[3].notes_slide.notes_text_frame.text
    assert papers.NOTES not in opened(public=True).slides[3].notes_slide.notes_text_frame.text


def test_the_cover_has_the_partnerships_name_colour_and_logo(tmp_path):
    (tmp_path / "logo.png").write_bytes(PNG)
    deck = opened(brand=Brand("The Partnership", "#aa3300", "logo.png", "Together", tmp_path))
    cover = deck.slides[0]
    assert "The Partnership" in words(cover) and "Together" in words(cover)
    assert "AA3300" in cover.shapes.title._element.xml
    (picture,) = [shape for shape in cover.shapes if shape.shape_type == 13]
    assert picture._element.nvPicPr.cNvPr.get("descr") == "Logo of The Partnership"


def test_a_logo_in_svg_is_drawn_and_what_is_no_picture_is_left_out(tmp_path):
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
    )
    (tmp_path / "logo.png").write_text("no picture")
    for name, many in (("logo.svg", 1), ("logo.png", 0)):
        cover = opened(brand=Brand(logo=name, folder=tmp_path)).slides[0]
        assert len([shape for shape in cover.shapes if shape.shape_type == 13]) == many


def test_a_long_text_goes_on_on_further_slides_without_losing_a_word():
    text = " ".join(f"word{number}" for number in range(900))
    deck = opened(item_slides.of_text(1, Item("text", title="Long", text=text)))
    body = " ".join(shape.text_frame.text for page in list(deck.slides)[2:] for shape in page.shapes if shape.name == "Text")
    assert body.split() == text.split() and len(deck.slides) > 4
    assert "Page 1, continued" in words(deck.slides[3])


def test_a_fifth_of_a_point_is_not_lost_to_rounding():
    panel = hand.panel(values=(12.3456789, 45.6789))
    assert workbook(charts(opened(of_panel(replace(panel, target=None))))[0])["Birmingham"] == [12.3456789, 45.6789]
