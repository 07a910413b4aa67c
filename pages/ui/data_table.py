"""Markup for what the pages say. Every text that comes from a definition or a file passes through `escape`."""

from html import escape


__all__ = ["escape", "judged", "table"]

SHAPED = ("better", "worse", "similar")


def judged(verdict):
    """The words of a verdict with its shape; one that is no judgement has words only, in ink."""
    if verdict.kind not in SHAPED:
        return f'<span class="plain">{escape(verdict.words)}</span>'
    return f'<span class="{verdict.kind}"><span class="mark" aria-hidden="true"></span>{escape(verdict.words)}</span>'


def table(caption, heads, rows, numbers=()):
    """A true table. `rows` are of text, the first cell naming its row; columns whose index is in `numbers` stand right."""
    top = "".join(f'<th scope="col"{_right(i, numbers)}>{escape(head)}</th>' for i, head in enumerate(heads))
    body = "".join(f"<tr>{''.join(_cell(i, cell, numbers) for i, cell in enumerate(row))}</tr>" for row in rows)
    return (
        f'<div class="scrolls" tabindex="0" role="group" aria-label="{escape(caption)}"><table class="plain-table">'
        f'<caption class="los-hidden">{escape(caption)}</caption><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _cell(index, text, numbers):
    tag, scope = ("th", ' scope="row"') if index == 0 else ("td", "")
    return f"<{tag}{scope}{_right(index, numbers)}>{escape(str(text))}</{tag}>"


def _right(index, numbers):
    return ' class="n"' if index in numbers else ""
