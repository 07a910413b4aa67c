"""What one row may show, in each form in which a small number comes."""

from math import sqrt

import pytest

from disclosure.audit import audit
from tests.disclosure.audit.audit_files import POLICY, define, hidden, row, write


def limits(count, base, z, name):
    """Wilson's limits of a share in per cent, as columns."""
    p, t = count / base, z * z / base
    middle, width = (p + t / 2) / (1 + t), sqrt(t * p * (1 - p) + t * t / 4) / (1 + t)
    return {f"lower{name}": 100 * (middle - width), f"upper{name}": 100 * (middle + width)}


GIRLS = {"breakdown": "sex", "category": "Female"}
CASES = {
    "fine": (row(30, 100), None),
    "nought": (row(0, 100), None),
    "all of them": (row(100, 100), None),
    "count": (row(3, 100), "small count"),
    "base": (row(0, 9), "small base"),
    "remainder": (row(97, 100), "small remainder"),
    "rate": (row(97, 100, indicator="rate"), None),
    "count as value": (row(value=4, indicator="number"), "small count"),
    "count as numerator": (row(4, indicator="number"), "small count"),
    "stricter": (row(12, 1000, indicator="strict"), "small count"),
    "value and base": (row(denominator=1000, value=0.3), "small count"),
    "value and base, rounded": (row(denominator=1000, value=0.6), None),
    "count and value": (row(6, value=75.0), "small base"),
    "count and value, remainder": (row(97, value=97.0), "small remainder"),
    "count and value, large": (row(9700, value=99.9), None),
    "mean of few": (row(denominator=7, value=3.4, indicator="mean"), "small base"),
    "mean": (row(4, 40, value=3.4, indicator="mean"), None),
    "part without base": (row(value=33.3, **GIRLS), "no base"),
    "part of a mean without base": (row(value=3.3, indicator="mean", **GIRLS), "no base"),
    "part with count and value": (row(20, value=33.3, **GIRLS), None),
    "headline without base": (row(value=33.3), None),
    "decimals": (row(value=3.09278350515464), "decimals"),
    "decimals of many": (row(value=100 * 12345 / 98765), None),
    "decimals as defined": (row(value=33.3), None),
    "limits of few": (row(value=100 * 4 / 50, **limits(4, 50, 1.959963984540054, "95")), "small count"),
    "limits of a small base": (row(value=50.0, **limits(4, 8, 3.090232306167813, "998")), "small base"),
    "limits of many": (row(value=16.0, **limits(8, 50, 1.959963984540054, "95")), None),
    "number left": (hidden() | {"denominator": 100}, "number in a hidden row"),
    "limit left": (hidden() | {"upper998": 3.0}, "number in a hidden row"),
    "note left": (hidden() | {"note": "only two"}, "number in a hidden row"),
    "missing with a number": (hidden() | {"status": "missing", "value": 3.0}, "number in a hidden row"),
    "answer": (row(3, 100, breakdown="answer", category="Yes", indicator="mean"), "small count"),
}
METHODS = {"share": "proportion", "rate": "rate", "number": "count", "strict": "proportion", "mean": "mean"}


@pytest.fixture(scope="module")
def kinds(tmp_path_factory):
    """{area: kinds of the findings in it} of a file in which each case has an area of its own."""
    rows = [made | {"area": name} for name, (made, _) in CASES.items()]
    definitions = [
        define(name, method, 1 if method in ("count", "mean") else 100, smallest=20 if name == "strict" else 6)
        for name, method in METHODS.items()
    ]
    judged = audit(
        write(tmp_path_factory.mktemp("rows") / "rows.duckdb", rows, definitions, [(name, name, "", None) for name in CASES]), POLICY
    )
    return {name: {finding.kind for finding in judged.findings if finding.area == name} for name in CASES}


@pytest.mark.parametrize("name", CASES)
def test_row(kinds, name):
    expected = CASES[name][1]
    assert expected in kinds[name] if expected else not kinds[name]
