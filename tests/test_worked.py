"""Worked examples: tests/worked/*.toml, which the Method page shows, come out as they say.

Each holds a `title`, the `method` (module.function of metrics), an `explanation` in plain English, its published `source`,
`inputs` by the function's own names (a table `options` becomes its Options), and what is `expected`: fields of the result,
lower and upper, or `result` where it is a single thing. Numbers agree `within` that distance, else to nine figures.
"""

import importlib
import tomllib
from dataclasses import is_dataclass
from pathlib import Path

import numpy as np
import pytest


EXAMPLES = sorted((Path(__file__).parent / "worked").glob("*.toml"))


def example(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))


def outcome(given):
    """The result of the example's method as a dictionary."""
    module_name, name = given["method"].rsplit(".", 1)
    module = importlib.import_module(module_name if "." in module_name else f"metrics.{module_name}")
    inputs = dict(given["inputs"])
    if "options" in inputs:
        inputs["options"] = module.Options(**inputs["options"])
    result = getattr(module, name)(**inputs)
    if is_dataclass(result):
        return vars(result)
    return dict(zip(("lower", "upper"), result)) if isinstance(result, tuple) else {"result": result}


def agrees(ours, expected, within):
    if np.asarray(expected).dtype.kind in "US":
        return np.array_equal(np.asarray(ours, str), np.asarray(expected, str))
    return np.allclose(np.asarray(ours, float), expected, rtol=0 if within else 1e-9, atol=within)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_example_comes_out_as_it_says(path):
    given = example(path)
    found = outcome(given)
    for name, expected in given["expected"].items():
        assert agrees(found[name], expected, given.get("within", 0)), f"{name}: {found[name]}, not {expected}"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_example_can_be_shown(path):
    given = example(path)
    assert set(given) <= {"title", "method", "explanation", "source", "within", "inputs", "expected"}
    assert all(given[part].strip() for part in ("title", "method", "explanation", "source"))
    assert given["expected"]


def test_there_are_examples():
    assert len(EXAMPLES) >= 10
