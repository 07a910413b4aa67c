"""The chart of a spreadsheet: lines as on the page, drawn by the spreadsheet itself, so that they can be edited."""

LOOKS = (
    {"color": "#12436D", "width": 3},
    {"color": "#0B0C0C", "width": 1.75, "dash_type": "dash"},
    {"color": "#7D858C", "width": 1.5},
    {"color": "#7D858C", "width": 1.5, "dash_type": "round_dot"},
    {"color": "#7D858C", "width": 1.5, "dash_type": "long_dash_dot"},
)


def draw(file, sheet, book):
    """Draws a line for each further column of the table that stands on the sheet already. A gap stays a gap."""
    table, last = book.lines.table, 1 + len(book.lines.table.rows)
    chart = file.add_chart({"type": "line"})
    for index, column in enumerate(table.columns[1:], 1):
        look = LOOKS[min(index, len(LOOKS)) - 1]
        chart.add_series({
            "name": column.title, "categories": [sheet.name, 2, 0, last, 0], "values": [sheet.name, 2, index, last, index], "line": look,
            "marker": {"type": "circle", "size": 5, "fill": {"color": look["color"]}, "border": {"color": look["color"]}},
        })  # fmt: skip
    chart.show_blanks_as("gap")
    chart.set_title({"name": book.title, "overlay": False, "name_font": {"size": 13, "bold": True}})
    chart.set_x_axis({"num_font": {"size": 11}})
    chart.set_y_axis(
        {"name": book.lines.unit, "num_font": {"size": 11}, "major_gridlines": {"visible": True, "line": {"color": "#D6D9DC"}}}
    )
    chart.set_legend({"position": "bottom", "font": {"size": 11}})
    chart.set_size({"width": 960, "height": 480})
    sheet.insert_chart(1, len(table.columns) + 1, chart, {"description": book.lines.alt, "object_position": 3})
