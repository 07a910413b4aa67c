"""The answers to a survey question, and groups that overlap nobody knows how, are hidden all or none."""

import numpy as np

from disclosure.grid import NOBODY, Grid


def with_answers(grid: Grid, hidden: np.ndarray) -> np.ndarray:
    """`hidden` (boolean array of rows) with all that is hidden together with it.

    Answers add up to a base that is public with the headline, so one of them hidden, or the headline, hides them all. So do the answers
    of one group of children to a question.
    """
    questions = np.unique(grid.question[hidden & (grid.question != NOBODY)])
    blocks = np.unique(grid.block[hidden & (grid.block != NOBODY)])
    return hidden | (grid.is_answer & np.isin(grid.question, questions)) | np.isin(grid.block, blocks) | _overlapping(grid, hidden)


def _overlapping(grid: Grid, hidden: np.ndarray) -> np.ndarray:
    """The rows of a tangled breakdown in the place and period of a hidden one."""
    together = np.zeros(len(hidden), bool)
    stride = grid.shape[2] * grid.shape[3]
    node = grid.nodes[:, 0]
    heading, elsewhere = node // stride % grid.shape[1], node % stride
    for group in grid.tangled:
        mine = np.isin(heading, group) & (node != NOBODY)
        key = grid.rows.indicator * (stride + 1) + elsewhere
        together |= mine & np.isin(key, key[mine & hidden])
    return together
