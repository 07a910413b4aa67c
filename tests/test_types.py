"""Every public function says what it takes and gives back, and mypy finds nothing that contradicts it."""

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest


ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("actions", "charts", "commands", "disclosure", "metrics", "panels", "publish", "store")
FILES = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]


def public_functions(body):
    """The functions of a module and the methods of its public classes that others may call."""
    for node in body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from public_functions(node.body)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            yield node


def unhinted(function):
    """The parts of a function without a hint."""
    given = function.args
    named = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
    parts = [one.arg for one in named if one and one.arg not in ("self", "cls") and one.annotation is None]
    return [*parts, *([] if function.returns else ["what it returns"])]


def test_every_public_function_has_hints():
    missing = [
        f"{path.relative_to(ROOT)}: {function.name} ({', '.join(parts)})"
        for path in FILES
        for function in public_functions(ast.parse(path.read_text(encoding="utf-8")).body)
        if (parts := unhinted(function))
    ]
    assert not missing, "\n".join(missing)


@pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="mypy is not installed: pip install -r requirements-dev.txt")
def test_mypy_finds_nothing():
    # What it knows of files that have not changed since is kept in .mypy_cache: twenty seconds the first time, and two after it.
    run = subprocess.run([sys.executable, "-m", "mypy"], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
