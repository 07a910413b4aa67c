"""Chance that repeats itself: each series has a generator of its own, so that a new indicator changes no other."""

from zlib import crc32

import numpy as np


def chance(*names):
    """A random generator that belongs to these names."""
    return np.random.default_rng(crc32("|".join(map(str, names)).encode()))


def parts(total, weights, limits=None):
    """`total` things dealt out in whole numbers by weight (largest remainder), no part above its limit."""
    weights = np.asarray(weights, float)
    limits = np.full(len(weights), total) if limits is None else np.asarray(limits)
    dealt = np.zeros(len(weights), int)
    while (left := min(total, limits.sum()) - dealt.sum()) > 0:
        open_weights = np.where(dealt < limits, weights, 0)
        wanted = left * open_weights / open_weights.sum()
        step = np.floor(wanted).astype(int)
        step[np.argsort(step - wanted, kind="stable")[: left - step.sum()]] += 1
        dealt = np.minimum(dealt + step, limits)
    return dealt
