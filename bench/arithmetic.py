"""The metrics as bare numpy: the formula alone on sound data, with no empty row, reason, range or word."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy.special import erfc

from tests.references.european_standard import ESP_2013


Z = 1.959963984540054
TIMES = np.arange(1.0, 6)


def wilson(x, n):
    half = Z * np.sqrt(Z * Z + 4 * x * (1 - x / n))
    middle = 2 * x + Z * Z
    scale = 100 / (2 * (n + Z * Z))
    return (middle - half) * scale, (middle + half) * scale


def byar(x, n):
    low = 1 - 1 / (9 * x) - Z / (3 * np.sqrt(x))
    more = x + 1
    high = 1 - 1 / (9 * more) + Z / (3 * np.sqrt(more))
    scale = 100_000 / n
    return x * (low * low * low) * scale, more * (high * high * high) * scale


def trend(values, lowers, uppers):
    v, w = values[:, -5:], 1 / ((uppers[:, -5:] - lowers[:, -5:]) / 3.92) ** 2
    slope, spread = fit(v, w)
    chi2 = slope * slope * spread
    without = fit(v[:, None, :], w[:, None, :] * (1 - np.eye(5)))[0]
    return chi2, erfc(np.sqrt(chi2 / 2)), ((without >= 0) == (slope >= 0)[:, None]).all(axis=1)


def fit(v, w):
    total, wt, wv = w.sum(axis=-1), (w * TIMES).sum(axis=-1), (w * v).sum(axis=-1)
    spread = (w * TIMES * TIMES).sum(axis=-1) - wt * wt / total
    return ((w * v * TIMES).sum(axis=-1) - wt * wv / total) / spread, spread


def xmr(values):
    mean = values.mean(axis=1, keepdims=True)
    reach = 2.66 * np.abs(np.diff(values, axis=1)).mean(axis=1, keepdims=True)
    outside = (values > mean + reach) | (values < mean - reach)
    near = (values > mean + 2 / 3 * reach) | (values < mean - 2 / 3 * reach)
    side = np.sign(values - mean)
    shift = np.abs(sliding_window_view(side, 7, axis=1).sum(axis=-1)) == 7
    rise = np.abs(sliding_window_view(np.sign(np.diff(values, axis=1)), 6, axis=1).sum(axis=-1)) == 6
    three = np.abs(sliding_window_view(side, 3, axis=1).sum(axis=-1)) == 3
    return outside, rise, three & (sliding_window_view(near, 3, axis=1).sum(axis=-1) >= 2), shift


def dsr(x, n):
    weight = ESP_2013 / n
    total = ESP_2013.sum()
    value, variance = (x * weight).sum(axis=1) / total, (x * weight * weight).sum(axis=1) / total**2
    events = x.sum(axis=1)
    spread = np.sqrt(variance / events)
    lower, upper = byar(events, np.full(events.shape, 100_000.0))
    return value, value + spread * (lower - events), value + spread * (upper - events)
