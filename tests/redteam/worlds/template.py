"""Rows as a file in our own template."""

HEADING = "indicator,area,period,breakdown,category,numerator,denominator,value,target,note"


def write(path, rows):
    """Write rows, and return the path."""
    lines = (",".join((*map(_quoted, row.key), *row.cells, "", "")) for row in rows)
    path.write_text("\n".join([HEADING, *lines]) + "\n", encoding="utf-8")
    return path


def _quoted(cell):
    return f'"{cell}"' if "," in cell else cell
