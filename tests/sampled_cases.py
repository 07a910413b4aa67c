"""Cases that take turns: each run tries some of them, always the same, and -m slow tries all."""

from collections.abc import Iterable

import pytest


def turn_about(outer: Iterable, inner: Iterable, step: int = 1) -> list:
    """A parameter for each pair of an outer and an inner value, of which those are marked slow that are not the outer value's turn.

    With a `step` only every so many outer values have a turn at all. Tuples are spread, so that a pair ("a", (1, 2)) gives three
    arguments. An empty side gives none.
    """
    inner = list(inner)
    return [
        pytest.param(
            *_spread(left), *_spread(right), marks=() if number % step == 0 and at == number // step % len(inner) else (pytest.mark.slow,)
        )
        for number, left in enumerate(outer)
        for at, right in enumerate(inner)
    ]


def every(step: int, values: Iterable) -> list:
    """A parameter for each value, of which all but every `step`-th are marked slow."""
    return [pytest.param(*_spread(value), marks=() if number % step == 0 else (pytest.mark.slow,)) for number, value in enumerate(values)]


def _spread(value: object) -> tuple:
    return value if isinstance(value, tuple) else (value,)
