"""How far people who read the same answers agree: Cohen's kappa of two, Krippendorff's alpha of any number, readings missing or not.

Sources: Cohen (1960), "A coefficient of agreement for nominal scales"; Krippendorff (2011), "Computing Krippendorff's alpha-reliability", nominal data.
"""

import numpy as np
import numpy.typing as npt


def cohens_kappa(first: npt.ArrayLike, second: npt.ArrayLike) -> float | None:
    """Agreement of two readers beyond chance, 1 at most; (observed − expected) ÷ (1 − expected).

    `first` and `second` hold the reading of each answer that both have read, in one order; any values that can be compared. None where
    nothing was read by both, or both gave one and the same reading to everything, so that chance alone would agree as well.
    Raises ValueError where they are of different lengths.
    """
    one_reader, another = np.asarray(first), np.asarray(second)
    if one_reader.shape != another.shape:
        raise ValueError("both readers must have read the same answers")
    if not one_reader.size:
        return None
    values = np.unique(np.concatenate([one_reader, another]))
    observed = float(np.mean(one_reader == another))
    expected = float(sum(np.mean(one_reader == value) * np.mean(another == value) for value in values))
    return None if np.isclose(expected, 1) else (observed - expected) / (1 - expected)


def krippendorffs_alpha(readings: npt.ArrayLike) -> float | None:
    """Agreement of any number of readers on nominal readings, 1 at most: 1 − observed ÷ expected disagreement.

    `readings` has a row for each reader and a column for each answer; NaN where a reader has not read it. Answers that fewer than two
    have read count for nothing. None where none is left, or all readings that are left are the same.
    """
    table = np.atleast_2d(np.asarray(readings, dtype=float))
    table = table[:, (~np.isnan(table)).sum(axis=0) >= 2]
    values = np.unique(table[~np.isnan(table)])
    if len(values) < 2:
        return None
    counts = np.array([(table == value).sum(axis=0) for value in values], dtype=float)
    read = counts.sum(axis=0)
    # Pairs of readings of one answer by two readers; each answer weighs as many readings as it has.
    agreeing = (counts * (counts - 1) / (read - 1)).sum()
    totals, number = counts.sum(axis=1), read.sum()
    observed = 1 - agreeing / number
    expected = 1 - (totals * (totals - 1)).sum() / (number * (number - 1))
    return float(1 - observed / expected)
