"""The European standard population."""

import pytest

from tests.references.european_standard import ESP_2013, european_standard


def test_the_european_standard_population_is_100_000_in_19_bands():
    assert ESP_2013.sum() == 100_000
    starts, weights = european_standard()
    assert (list(starts[[0, -1]]), len(weights)) == ([0, 90], 19)


def test_the_standard_can_be_cut_to_whole_bands_only():
    starts, weights = european_standard(0, 25)
    assert list(starts) == [0, 5, 10, 15, 20]
    assert weights.sum() == 27_500
    assert european_standard(65)[1].sum() == 19_500
    with pytest.raises(ValueError, match="can be cut only at ages"):
        european_standard(0, 18)
