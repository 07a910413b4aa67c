"""Worked examples: data/examples/*.toml, which the Method page shows, come out as they say.

Each holds a `title`, the `method` (module.function of metrics, or of tests.references), an `explanation` in plain English, its published `source`,
`inputs` by the function's own names (a table `options` becomes its Options), and what is `expected`: fields of the result,
lower and upper, or `result` where it is a single thing. One that takes several methods holds these as [[step]]s. Numbers agree `within` that distance, else to nine figures.
"""

import importlib.util
import tomllib
from dataclasses import is_dataclass
from pathlib import Path

import numpy as np
import pytest

from metrics.direction import DIRECTIONS


EXAMPLES = sorted((Path(__file__).parent.parent / "data" / "examples").glob("*.toml"))


def example(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))


def outcome(given):
    """The result of the example's method as a dictionary."""
    module_name, name = given["method"].rsplit(".", 1)
    places = (module_name,) if "." in module_name else (f"metrics.{module_name}", f"tests.references.{module_name}")
    module = importlib.import_module(next(place for place in places if importlib.util.find_spec(place)))
    inputs = dict(given["inputs"])
    if "options" in inputs:
        inputs["options"] = module.Options(**inputs["options"])
    result = getattr(module, name)(**inputs)
    if is_dataclass(result):
        return vars(result) | {name: getattr(result, name) for name in ("z", "side") if hasattr(result, name)}
    return dict(zip(("lower", "upper"), result)) if isinstance(result, tuple) else {"result": result}


def agrees(ours, expected, within):
    if np.asarray(expected).dtype.kind in "US":
        return np.array_equal(np.asarray(ours, str), np.asarray(expected, str))
    return np.allclose(np.asarray(ours, float), expected, rtol=0 if within else 1e-9, atol=within)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_example_comes_out_as_it_says(path):
    given = example(path)
    for step in given.get("step", [given]):
        found = outcome(step)
        for name, expected in step["expected"].items():
            assert agrees(found[name], expected, step.get("within", 0)), f"{name}: {found[name]}, not {expected}"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_example_can_be_shown(path):
    given = example(path)
    steps = given.get("step", [given])
    assert set(given) <= {"title", "method", "explanation", "source", "within", "inputs", "expected", "step"}
    assert all(given[part].strip() for part in ("title", "explanation", "source"))
    assert all(step["method"] and step["expected"] for step in steps)


def test_there_are_examples():
    assert len(EXAMPLES) >= 10


def test_every_verdict_of_direction_has_an_example():
    steps = [step for path in EXAMPLES for step in example(path).get("step", ())]
    assert {step["expected"]["result"] for step in steps if step["method"] == "direction.direction"} == set(DIRECTIONS)
