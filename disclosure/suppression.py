"""The one call: rows of results in, the rows that must be hidden out."""

from collections.abc import Callable

import numpy as np

from disclosure.grid import Grid, grid
from disclosure.group_gaps import bare_values, telling_gaps
from disclosure.joint_sums import Chains
from disclosure.network import Network, Since
from disclosure.optimise import Effort, suppressed
from disclosure.places_as_categories import with_named_places
from disclosure.primary_suppression import counts, too_small
from disclosure.remainders import remainders
from disclosure.rows import Rows, Thresholds, Words
from disclosure.same_children import families, states
from disclosure.survey_answers import with_answers


# What was hidden before is hidden again rather than what was shown before, so that two builds subtracted tell nothing.
HIDDEN_BEFORE, SHOWN_BEFORE = 0.3, 100.0
# What everyone answered is of more use than what one small group did.
WHOLE_FIRST = 30.0
# Up to so many sums all that is tied to a hidden number is looked at, so that the cheapest choice of all can be made.
SMALL_ENOUGH = 3_000
MANY, EFFORT, LITTLE_EFFORT = 1_000_000, 24_000, 4_000


def suppress(
    headlines: Rows,
    of_indicators: Callable[[list[int]], Rows],
    words: Words,
    thresholds: Thresholds,
    further: np.ndarray,
    rows_in_all: int = 0,
) -> np.ndarray:
    """The numbers of the rows to hide.

    `headlines` are headline rows of all indicators, `of_indicators` gives all rows of some; `further` are the numbers of rows that must
    be hidden besides those that are too small; of very many rows (`rows_in_all`) the cheapest choice is looked for less long. Each family
    of indicators that count the same children is worked on by itself.
    """
    given = states(words.rules, headlines, *counts(headlines, words))
    compared = np.unique(bare_values(headlines).indicator).tolist()
    gaps = bare_values(of_indicators(compared)) if compared else headlines.at(np.zeros(0, np.int64))
    numbers, effort = [], Effort(EFFORT if rows_in_all < MANY else LITTLE_EFFORT)
    for family in families(words.rules, given):
        rows = of_indicators(family)
        if len(rows) and not rows.published.all():
            # A group without a base is too small to show as it stands, whatever place it names.
            small = too_small(rows, *counts(rows, words), words, thresholds) | np.isin(rows.row, further)
            placed, wider = with_named_places(rows, words)
            hidden = _hidden(grid(placed, wider, given, thresholds), small, wider, thresholds, effort)
            numbers += [rows.row[hidden], telling_gaps(gaps, rows, hidden, words)]
    return np.concatenate([np.zeros(0, np.int64), *numbers])


def _hidden(made: Grid, further: np.ndarray, words: Words, thresholds: Thresholds, effort: Effort) -> np.ndarray:
    """Boolean array: all that must be hidden of one family."""
    small = too_small(made.rows, made.count, made.base, words, thresholds) | (further & ~made.rows.published)
    rests = remainders(made)
    if not small.any() and not len(rests.small):
        return small
    network = Network(made, rests, _cost(made.rows, words), thresholds)
    hidden = with_answers(made, small)
    network.grow(hidden)
    network.widen(SMALL_ENOUGH)
    chains = since = None
    while True:
        tables, at = network.tables(hidden, since)
        protected = hidden.copy()
        protected[at] |= suppressed(tables, effort)
        since = Since(network.instances, protected)
        more = with_answers(made, protected)
        grown = network.grow(more)
        if not grown and (more == hidden).all():
            chains = chains or Chains(made, rests, network.cost, thresholds)
            more = chains.closed(hidden)
            if (more == hidden).all():
                return hidden
        hidden = more


def _cost(rows: Rows, words: Words) -> np.ndarray:
    """What is lost by hiding a row: more for larger bases; one that is already public cannot be hidden at all."""
    size = np.fmax(np.nan_to_num(rows.denominator), np.fmax(np.nan_to_num(rows.numerator), 0))
    cost = (1 + np.log1p(size)) * np.where(rows.hidden_before, HIDDEN_BEFORE, np.where(rows.shown_before, SHOWN_BEFORE, 1.0))
    first = np.array([rule.whole_first for rule in words.rules], bool)[rows.indicator] & (rows.breakdown == words.breakdown("all"))
    return np.where(rows.published, np.inf, np.where(first, WHOLE_FIRST, 1.0) * cost)
