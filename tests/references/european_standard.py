"""The European standard population: Eurostat, Revision of the European Standard Population, 2013."""

import numpy as np

from metrics.arrays import Numbers


# 19 bands of five years, from 0–4 to 90 and over.
ESP_STARTS = np.arange(0, 95, 5)
ESP_2013 = np.array(
    [5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000], float
)


def european_standard(least: int = 0, below: int | None = None) -> tuple[Numbers, ...]:
    """(first ages, weights) of the 2013 European standard population, cut to ages from `least` to under `below`.

    Raises ValueError for ages that cut through a band of five years, whose weight cannot be split.
    """
    if least not in ESP_STARTS or below not in (None, *ESP_STARTS[1:]):
        raise ValueError(f"The European standard population can be cut only at ages {', '.join(map(str, ESP_STARTS))}")
    first, last = np.searchsorted(ESP_STARTS, (least, np.inf if below is None else below))
    return ESP_STARTS[first:last], ESP_2013[first:last]
