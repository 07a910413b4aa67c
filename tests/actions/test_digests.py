"""What a figure depends on: another version of what counts, hides or reads means another digest."""

import pytest

from actions import digests
from catalogue import catalogue


@pytest.mark.parametrize("name", ["duckdb", "highspy", "numpy", "scipy"])
def test_another_version_of_a_package_that_decides_what_is_hidden_is_another_digest(monkeypatch, name):
    definitions = catalogue()
    before = digests.building_digest(definitions, []), digests.rules_digest(definitions)
    usual = digests.version
    monkeypatch.setattr(digests, "version", lambda package: "0.0" if package == name else usual(package))
    monkeypatch.setattr(digests, "_packages", digests._packages.__wrapped__)
    after = digests.building_digest(definitions, []), digests.rules_digest(definitions)
    assert before[0] != after[0] and before[1] != after[1]
