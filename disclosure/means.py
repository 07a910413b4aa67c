"""Means that would give a few children's answers away: by base and mean alone, or by their limits too."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from disclosure.answer_counts import MEAN, SPREAD, pinned


# With so few points base, mean and limits are as good as the counts, whatever their size.
SHORT = 3
CLOSE = 1e-6


@dataclass(frozen=True)
class Tallied:
    """A mean of which we know the answers: its row, the survey question it belongs to, and how many (`counts`) gave each score."""

    row: int
    question: tuple
    scores: tuple[float, ...]
    counts: tuple[int, ...]
    smallest: int


def telling_means(means: Iterable[Tallied], protection: int) -> tuple[list[int], list[tuple]]:
    """(rows to hide, questions of which all rows lose their limits).

    A mean of a short scale loses its limits, and with it every row of its survey question: the squares of the parts add up to those of
    the whole, so that one without would follow from the others. Any other mean that gives a small count away is hidden as a row.
    """
    by_question = defaultdict(list)
    for mean in means:
        by_question[mean.question].append(mean)
    hide, without_limits = [], []
    for question, rows in by_question.items():
        tells = _telling(rows, SPREAD, protection)
        if tells and len(rows[0].scores) <= SHORT:
            without_limits.append(question)
            tells = _telling(rows, MEAN, protection)
        hide += tells
    return hide, without_limits


def _telling(rows: list[Tallied], sums: int, protection: int) -> list[int]:
    return [mean.row for mean in rows if pinned(mean.counts, mean.scores, sums, mean.smallest, protection)]


def nearly_whole(value: np.ndarray, base: np.ndarray, smallest: np.ndarray) -> np.ndarray:
    """Boolean array: means on a scale that nobody declared which may be a small count in disguise.

    A mean of 1.03 among 100 may say that three answered 2 and all others 1: the sum lies fewer than `smallest` points from what it would
    be if all had answered alike.
    """
    over = base * (value - np.floor(value))
    under = base * (np.ceil(value) - value)
    return ((over > CLOSE) & (over < smallest - CLOSE)) | ((under > CLOSE) & (under < smallest - CLOSE))
