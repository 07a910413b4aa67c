"""Who may use whom: the paragraph of the architecture, held."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest


ROOT = Path(__file__).resolve().parent.parent

MAY_USE = {
    "clock": set(),
    "errors": set(),
    "progress": set(),
    "sql": set(),
    "metrics": set(),
    "disclosure": {"errors", "metrics", "catalogue"},
    "charts": {"panels"},
    "exports": {"panels", "charts", "catalogue"},
    "catalogue": {"errors"},
    "connectors": {"clock", "errors"},
    "access": {"errors"},
    "store": {"clock", "errors", "progress", "sql", "catalogue"},
    "ingest": {"errors", "progress", "sql", "catalogue"},
    "loaders": {"errors", "progress", "sql", "catalogue", "ingest"},
    "free_text": {"errors", "catalogue"},
    "signin": {"clock", "errors", "access", "catalogue", "store"},
    "publish": {"errors", "progress", "sql", "metrics", "disclosure", "catalogue", "store"},
    "panels": {"errors", "catalogue", "metrics", "store"},
    "actions": {
        "clock",
        "errors",
        "progress",
        "access",
        "catalogue",
        "connectors",
        "free_text",
        "ingest",
        "loaders",
        "publish",
        "panels",
        "exports",
        "signin",
        "store",
    },
    "pages": {"clock", "errors", "progress", "access", "actions", "catalogue", "panels", "charts", "signin"},
    "app": {"errors", "actions", "pages"},
    "commands": {"errors", "progress", "actions"},
    "cli": {"errors", "access", "actions", "commands"},
}

ONLY_IN = {
    "duckdb": {"disclosure", "ingest", "loaders", "publish", "store"},
    "streamlit": {"app", "pages"},
    "starlette": {"app", "pages"},
    "plotly": {"charts"},
    "pandas": {"panels"},
    "httpx": {"connectors"},
    "authlib": {"signin"},
    "joserfc": {"signin"},
    "requests": {"signin"},
}


def modules():
    for name in MAY_USE:
        folder, file = ROOT / name, ROOT / f"{name}.py"
        for path in sorted(folder.rglob("*.py")) if folder.is_dir() else [file]:
            yield name, path


def imported(path):
    """The dotted names a file imports, at any depth of the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.relative_to(ROOT)} imports by a relative name"
            yield node.module


@pytest.mark.parametrize(("part", "path"), [pytest.param(*pair, id=str(pair[1].relative_to(ROOT))) for pair in modules()])
def test_a_part_uses_only_what_it_may(part, path):
    for name in imported(path):
        top = name.split(".")[0]
        if top in MAY_USE and top != part:
            assert top in MAY_USE[part], f"{path.relative_to(ROOT)} may not use {name}"
        if top in ONLY_IN:
            assert part in ONLY_IN[top], f"{path.relative_to(ROOT)} may not use {name}"
        if part == "panels" and name.startswith("store"):
            assert name == "store.published", f"{path.relative_to(ROOT)} may use store.published only"


@pytest.mark.parametrize("path", sorted((ROOT / "disclosure" / "audit").rglob("*.py")), ids=lambda path: path.name)
def test_the_audit_knows_nothing_of_how_the_numbers_were_hidden(path):
    for name in imported(path):
        ours = name.split(".")[0] in MAY_USE
        assert not ours or name.startswith("disclosure.audit"), f"{path.relative_to(ROOT)} may not use {name}"


@pytest.mark.parametrize("path", sorted((ROOT / "disclosure").glob("*.py")), ids=lambda path: path.name)
def test_what_hides_uses_neither_the_audit_nor_the_tables(path):
    assert not [name for name in imported(path) if name.startswith(("disclosure.audit", "duckdb"))]


def test_every_part_of_the_project_is_in_the_table():
    parts = {path.stem for path in ROOT.glob("*.py")} | {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert parts - {"tests", "bench", "samples"} == set(MAY_USE)


def test_no_format_or_solver_is_loaded_before_it_is_needed():
    heavy = (
        "plotly",
        "typst",
        "pptx",
        "docx",
        "icalendar",
        "holidays",
        "openpyxl",
        "httpx",
        "scipy.optimize",
        "scipy.special",
        "scipy.sparse",
        "pandas",
        "sklearn",
        "free_text.personal_names",
        "authlib",
        "joserfc",
        "requests",
    )
    code = f"import sys, cli; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
