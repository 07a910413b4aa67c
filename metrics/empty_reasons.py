"""Why a row has an empty result, in words."""

import numpy as np

from metrics.arrays import Numbers


def reasons(*faults: tuple[Numbers, ...]) -> Numbers:
    """The first reason that holds for each row, and an empty text where none does.

    `faults` are (mask, words), the masks of one shape after broadcasting. Returns an array of text of that shape.
    """
    masks, words = zip(*faults)
    masks = np.broadcast_arrays(*masks)
    return np.array(["", *words], object)[np.select(masks, np.arange(1, len(words) + 1), 0)]
