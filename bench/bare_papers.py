"""The same charts and tables with each library's own calls and nothing else: what the papers are measured against."""

import io
import json
from typing import NamedTuple

import font_source_sans_pro
import plotly.graph_objects as go
import typst
from docx import Document
from docx.shared import Cm
from jinja2 import Environment
from markupsafe import Markup
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches
from xlsxwriter import Workbook


PAGE = """<!doctype html><html lang="en"><title>Papers</title>
{% for title, picture, grid in shown %}<h2>{{ title }}</h2>{{ picture }}
<table><tr>{% for head in grid.heads %}<th scope="col">{{ head }}</th>{% endfor %}</tr>
{% for row in grid.rows %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>{% endfor %}</table>{% endfor %}"""


class Given(NamedTuple):
    """One chart: its title, its series, its table, the plain dictionary of its Plotly figure, and its picture as SVG."""

    title: str
    drawing: object
    grid: object
    figure: dict
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
    for title, _, grid, *_ in given:
        page = _page(file, title)
        table = page.shapes.add_table(len(grid.rows) + 1, len(grid.heads), Inches(1), Inches(2), Inches(8), Inches(4)).table
        for row, cells in enumerate((grid.heads, *grid.rows)):
            for column, cell in enumerate(cells):
                table.cell(row, column).text = cell
    return _bytes(file)


def docx(given):
    """A heading, a picture made into dots by typst, and a table, for each."""
    _plotly(given)
    file, pages = Document(), {f"{number}.svg": chart.picture for number, chart in enumerate(given)}
    sheet = "#set page(width: auto, height: auto, margin: 0pt)\n" + "\n#pagebreak()\n".join(f'#image("/{name}")' for name in pages)
    pictures = typst.compile({"main": sheet.encode(), **pages}, format="png", ppi=160, font_paths=[font_source_sans_pro.font_directory])
    for (title, _, grid, *_), picture in zip(given, pictures):
        file.add_heading(title, 1)
        file.add_picture(io.BytesIO(picture), width=Cm(16))
        table = file.add_table(len(grid.rows) + 1, len(grid.heads))
        for row, cells in zip(table.rows, (grid.heads, *grid.rows)):
            for cell, text in zip(row.cells, cells):
                cell.text = text
    return _bytes(file)


def pdf(given, turn):
    """A heading, a picture and a table for each, as a tagged PDF of the same standard.

    typst keeps what it has set before, and no Board needs the same papers again: each turn has type of a size of its own.
    """
    _plotly(given)
    lines = ['#set document(title: "Papers")', f'#set text(font: "Source Sans Pro", lang: "en", size: {11 + turn / 100}pt)']
    for number, (title, _, grid, *_) in enumerate(given):
        cells = ", ".join(json.dumps(cell, ensure_ascii=False) for row in grid.rows for cell in row)
        heads = ", ".join(json.dumps(head, ensure_ascii=False) for head in grid.heads)
        lines += [f"= #{json.dumps(title, ensure_ascii=False)}", f'#image("/{number}.svg", alt: "A chart")']
        lines += [f"#table(columns: {len(grid.heads)}, table.header({heads}), {cells})", "#pagebreak(weak: true)"]
    files = {"main": "\n".join(lines).encode(), **{f"{number}.svg": chart.picture for number, chart in enumerate(given)}}
    return typst.compile(files, format="pdf", pdf_standards=["ua-1"], font_paths=[font_source_sans_pro.font_directory])


def html(given):
    """The same as one page of a template, with everything escaped but the charts, which Plotly writes itself."""
    charts = [figure.to_html(full_html=False, include_plotlyjs=False) for figure in _plotly(given)]
    shown = [(chart.title, Markup(drawn), chart.grid) for chart, drawn in zip(given, charts)]
    return Environment(autoescape=True).from_string(PAGE).render(shown=shown).encode()


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


def _plotly(given):
    """The charts as Plotly's figures, which is where ours begin too. What Plotly's own export to pictures takes (a whole browser) is left out."""
    return [go.Figure(chart.figure) for chart in given]


def _page(file, title):
    page = file.slides.add_slide(file.slide_layouts[5])
    page.shapes.title.text = title
    return page


def _bytes(file):
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()
