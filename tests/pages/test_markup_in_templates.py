"""Markup is made by templates alone: no Python of the pages holds a tag, escapes by hand, or calls a text safe that is none."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest


PAGES = Path(__file__).resolve().parents[2] / "pages"
TAG = re.compile(r"</?[a-zA-Z][\w-]*[\s/>]|</?[a-zA-Z][\w-]*$|<!--")
ESCAPERS = ("html", "xml.sax.saxutils")
# The one place that may call a text markup: what a template gave back, and what charts have drawn.
MAKES_MARKUP = "ui/templates.py"
UNESCAPED = re.compile(r"\|\s*safe\b|\bautoescape\b|\bMarkup\b")


def tags(source: str) -> list[int]:
    """The lines on which a text, also one put together from values, holds a tag; those of a docstring too."""
    return sorted({line for line, text in _texts(ast.parse(source)) if TAG.search(text)})


def _texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """(line, text) of every constant and every f-string, in which a value stands as a letter."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield node.lineno, "".join(part.value if isinstance(part, ast.Constant) else "x" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str | bytes):
            yield node.lineno, node.value if isinstance(node.value, str) else node.value.decode("utf-8", "replace")


def escapes(source: str) -> list[int]:
    """The lines that take hold of an escaping function: its module, or any name `escape` that is not of re."""
    lines = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            escaping = node.module in ESCAPERS or any(alias.name.startswith("escape") for alias in node.names)
        elif isinstance(node, ast.Import):
            escaping = any(alias.name in ESCAPERS for alias in node.names)
        else:
            escaping = isinstance(node, ast.Attribute) and node.attr == "escape" and ast.unparse(node.value) != "re"
        lines += [node.lineno] if escaping else []
    return lines


def markups(source: str) -> list[int]:
    """The lines that call a text markup; the empty one is no text."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Markup")]
    return [call.lineno for call in calls if call.args and not (isinstance(call.args[0], ast.Constant) and call.args[0].value == "")]


def everywhere(lines_of, *but: str) -> list[str]:
    """file:line of all pages, without those of the files named."""
    files = {str(path.relative_to(PAGES)): path.read_text(encoding="utf-8") for path in sorted(PAGES.rglob("*.py"))}
    return [f"pages/{name}:{line}" for name, source in files.items() if name not in but for line in lines_of(source)]


def test_no_python_of_the_pages_holds_a_tag():
    assert everywhere(tags) == []


def test_nothing_is_escaped_by_hand():
    assert everywhere(escapes) == []


def test_only_templates_and_drawings_are_markup():
    assert everywhere(markups, MAKES_MARKUP) == []


def test_no_template_turns_the_escaping_off():
    names = [str(path.relative_to(PAGES)) for path in PAGES.rglob("*.html") if UNESCAPED.search(path.read_text(encoding="utf-8"))]
    assert names == []


@pytest.mark.parametrize(
    "source",
    [
        "a = '<p>'",
        "a = f'<b class={name}>{words}</b>'",
        "a = b'</div>'",
        "a = f'<{tag} class=x>'",
        "a = f'</{tag}>'",
        "a = '<br/>' if b else ''",
        "def a(b='<i'):\n    pass",
        '"""<span>"""',
    ],
)
def test_a_tag_is_noticed(source):
    assert tags(source) == [1]


@pytest.mark.parametrize("source", ["a = b < c", "a = f'{b} < {c}'", "a = '5 <6'", "a = '->'", "a: list[int] = [1]"])
def test_what_is_no_tag_is_none(source):
    assert tags(source) == []


@pytest.mark.parametrize(
    "source", ["from html import escape", "import html", "a = markupsafe.escape(b)", "from markupsafe import escape_silent"]
)
def test_an_escape_by_hand_is_noticed(source):
    assert escapes(source) == [1] and escapes("import re\na = re.escape(b)") == []


def test_a_text_called_markup_is_noticed():
    assert (
        markups("a = Markup(words)") == markups("a = markupsafe.Markup('x')") == [1]
        and markups("a = Markup('')\nb = Markup().join(c)") == []
    )
