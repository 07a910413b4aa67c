"""The same charts and tables with each library's own calls and nothing else: what the papers are measured against."""

import io
from typing import NamedTuple

import font_source_sans_pro
import typst
from docx import Document
from docx.shared import Cm
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches
from xlsxwriter import Workbook


class Given(NamedTuple):
    """One chart: its title, its series, its table, and its picture as SVG."""

    title: str
    drawing: object
    grid: object
    picture: bytes


def pptx(given):
    """A slide with a line chart and a slide with its table, for each."""
    file = Presentation()
    for title, drawing, *_ in given:
        data = CategoryChartData()
        data.categories = drawing.labels
        for series in drawing.series:
            data.add_series(series.name, series.values)
        page = _page(file, title)
        page.shapes.add_chart(XL_CHART_TYPE.LINE, Inches(1), Inches(2), Inches(8), Inches(4), data)
        page.notes_slide.notes_text_frame.text = title
    for title, _, grid, _ in given:
        page = _page(file, title)
        table = page.shapes.add_table(len(grid.rows) + 1, len(grid.heads), Inches(1), Inches(2), Inches(8), Inches(4)).table
        for row, cells in enumerate((grid.heads, *grid.rows)):
            for column, cell in enumerate(cells):
                table.cell(row, column).text = cell
    return _bytes(file)


def docx(given):
    """A heading, a picture drawn by typst, and a table, for each."""
    file, pages = Document(), {f"{number}.svg": chart.picture for number, chart in enumerate(given)}
    sheet = "#set page(width: auto, height: auto, margin: 0pt)\n" + "\n#pagebreak()\n".join(f'#image("/{name}")' for name in pages)
    pictures = typst.compile({"main": sheet.encode(), **pages}, format="png", ppi=160, font_paths=[font_source_sans_pro.font_directory])
    for (title, _, grid, _), picture in zip(given, pictures):
        file.add_heading(title, 1)
        file.add_picture(io.BytesIO(picture), width=Cm(16))
        table = file.add_table(len(grid.rows) + 1, len(grid.heads))
        for row, cells in zip(table.rows, (grid.heads, *grid.rows)):
            for cell, text in zip(row.cells, cells):
                cell.text = text
    return _bytes(file)


def xlsx(tidy):
    """A sheet for each table of tidy rows."""
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as file:
        for number, listing in enumerate(tidy):
            sheet = file.add_worksheet(f"Sheet {number}")
            for row, (category, point) in enumerate(listing.rows):
                cells = (
                    point.period,
                    category,
                    point.numerator,
                    point.denominator,
                    point.value,
                    point.lower95,
                    point.upper95,
                    point.status,
                )
                sheet.write_row(row, 0, cells)
    return out.getvalue()


def _page(file, title):
    page = file.slides.add_slide(file.slide_layouts[5])
    page.shapes.title.text = title
    return page


def _bytes(file):
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()
