"""The rows of one family of indicators laid out as a grid: state × heading × place × period, and the sums along each of its axes.

A *node* is one number of the grid: how many children of one state are in one heading, place and period. Several rows may show the same
node (a number and its rate, two rates with one base), and nodes may exist that no row shows.
"""

from dataclasses import dataclass

import numpy as np

from catalogue.labels import restrictions
from disclosure.axes import AxisSums, GridSums, Members, entries
from disclosure.heading_sums import HEADLINE, heading_sums
from disclosure.interval_sums import Stretch, Sum, window_sums
from disclosure.place_sums import place_sums
from disclosure.primary_suppression import ANSWER, QUOTIENTS, counts, implied, methods_of
from disclosure.row_keys import numbered
from disclosure.rows import Rows, Thresholds, Words
from disclosure.same_children import States, inside, neither
from disclosure.sums_in_numbers import sums_in_numbers


NOBODY = -1
INSTANCES = 400
# Counts worked out from rounded values are off by a little. Indicators that differ in more than OTHERS of their numbers count other children.
SAME, CLOSE_RATIO, OTHERS = 0.5, 0.01, 1 / 3


@dataclass(frozen=True)
class Grid:
    """The nodes of a family, flat arrays over state × heading × place × period (`shape`), and the `sums` they are in.

    `nodes` (rows × 3) has the nodes of each row's count, base and rest, NOBODY where it has none. Of each node: its number in `values`
    (NaN where we have none), `limits` the smallest number that may be known of it, `counted` whether some row of ours gives it as a
    count or a rest, `ours` whether some row of ours has it at all, and `kept_back` where a sender gives no number. `question` numbers the survey
    question of each row that is an answer or its headline, NOBODY else, `block` the rows of groups that are hidden all or none; `count` and `base` are the numbers of each row as a reader can
    know them, a base that stands under another indicator included; `tangled` are groups of headings that overlap nobody knows how, and
    `inside` pairs of a state and those that, taken together, hold all of its children.
    """

    rows: Rows
    nodes: np.ndarray
    values: np.ndarray
    limits: np.ndarray
    counted: np.ndarray
    ours: np.ndarray
    kept_back: np.ndarray
    shape: tuple[int, ...]
    sums: GridSums
    count: np.ndarray
    base: np.ndarray
    question: np.ndarray
    is_answer: np.ndarray
    block: np.ndarray
    tangled: tuple[tuple[int, ...], ...]
    inside: tuple[tuple[int, tuple[int, ...]], ...] = ()


def grid(rows: Rows, words: Words, states: States, thresholds: Thresholds) -> Grid:
    """The Grid of the rows of one family."""
    return Layout(rows, words, states, thresholds).grid()


class Layout:
    """Works out where each row of a family stands, and what adds up."""

    def __init__(self, rows: Rows, words: Words, states: States, thresholds: Thresholds) -> None:
        self.rows, self.words, self.given, self.thresholds = rows, words, states, thresholds
        self.count, self.base = counts(rows, words)
        methods = methods_of(rows, words)
        self.is_mean = methods == "mean"
        self.rest = np.where(methods == "proportion", self.base - self.count, np.nan)
        self.smallest = np.array([rule.smallest for rule in words.rules], float)[rows.indicator]

    def grid(self) -> Grid:
        rows, words = self.rows, self.words
        heading, headings = self._headings()
        place, (places,) = numbered(rows.area)
        span, spans = self._spans()
        states, of_rows, state_sums, within = self._states(numbered(heading, place, span)[0])
        flat = [Members(range(len(states))), Members(headings), Members([self.words.areas[area] for area in places]), Members(spans)]
        of_headings = heading_sums(headings, self._instances(heading, len(headings), place, span))
        on_axes = (
            state_sums, list(of_headings.sums), place_sums(list(flat[2].place), words.parents, words.open_places, words.unions, words.partitions), window_sums(spans),
        )  # fmt: skip
        parts = [entries(sums, members) for sums, members in zip(on_axes, flat)]
        shape = tuple(len(members) for members in flat)
        strides = [int(np.prod(shape[axis + 1 :])) for axis in range(4)]
        axes = [AxisSums(*part, stride, size) for part, stride, size in zip(parts, strides, shape)]
        where = heading * strides[1] + place * strides[2] + span * strides[3]
        nodes = np.where(of_rows == NOBODY, NOBODY, of_rows * strides[0] + where[:, None])
        tangled = tuple(tuple(flat[1].at(member) for member in group) for group in of_headings.tangled)
        size = int(np.prod(shape))
        self._borrow(nodes, size)
        return Grid(
            rows, nodes, *self._numbers(nodes, size), shape, GridSums(axes, size), self.count, self.base, *self._questions(place, span), self._blocks(where), tangled, within
        )  # fmt: skip

    def _headings(self) -> tuple[np.ndarray, list]:
        """(the heading of each row by its number, all headings): the headline is always the first."""
        rows, words = self.rows, self.words
        at, pairs = numbered(rows.breakdown, rows.category)
        members = Members([HEADLINE])
        read = []
        for number, label in zip(*pairs):
            breakdown, category = words.breakdowns[number], words.categories[label]
            read.append(members.at(HEADLINE if breakdown in ("all", ANSWER) else restrictions(breakdown, category)))
        return np.array(read, np.int64)[at], list(members.place)

    def _spans(self) -> tuple[np.ndarray, list[Stretch]]:
        at, pairs = numbered(self.rows.starts, self.rows.ends)
        return at, [Stretch(int(starts), int(ends) + 1) for starts, ends in zip(*pairs)]

    def _own_children(self, state: np.ndarray, where: np.ndarray, numbers: np.ndarray) -> np.ndarray:
        """Boolean array of indicators: those that mostly give other numbers than the first with whom they are to share a `state`.

        Headlines may agree by chance where groups do not; a sum over numbers that contradict each other would protect nothing.
        """
        rows = self.rows
        given = np.flatnonzero((state[rows.indicator] != NOBODY) & ~np.isnan(numbers) & (rows.breakdown != self.words.breakdown(ANSWER)))
        at, _ = numbered(state[rows.indicator[given]], where[given])
        order = np.lexsort((rows.indicator[given], at))
        leader = np.full(at.max(initial=-1) + 1, NOBODY)
        leader[at[order[::-1]]] = given[order[::-1]]
        other = rows.indicator[leader[at]] != rows.indicator[given]
        differs = np.abs(numbers[given] - numbers[leader[at]]) > SAME + CLOSE_RATIO * np.abs(numbers[given])
        size = len(state)
        compared = np.bincount(rows.indicator[given][other], minlength=size)
        different = np.bincount(rows.indicator[given][other & differs], minlength=size)
        return different > OTHERS * compared

    def _states(self, where: np.ndarray) -> tuple[list, np.ndarray, list[Sum], tuple]:
        """(states, rows × 3 of the states of count, base and rest, the sums of states, which lie inside others). `where` numbers heading, place and span of each row."""
        count_alone, base_alone = (
            self._own_children(state, where, numbers) for state, numbers in ((self.given.count, self.count), (self.given.base, self.base))
        )
        rows, members, sums = self.rows, Members(), []
        answers = rows.breakdown == self.words.breakdown(ANSWER)
        at, kinds = numbered(rows.indicator, np.where(answers, rows.category, NOBODY))
        of_kind = np.full((len(kinds[0]), 3), NOBODY)
        by_base: dict[int, list[int]] = {}
        for number, (indicator, answer) in enumerate(zip(*map(np.ndarray.tolist, kinds))):
            rule = self.words.rules[indicator]
            counted = int(self.given.count[indicator]) if not count_alone[indicator] else ("count", indicator)
            counted = ("answer", indicator, answer) if answer != NOBODY else counted
            counted = members.at(("sum", indicator) if rule.method == "mean" and answer == NOBODY else counted)
            of_kind[number, 0] = counted
            if self.given.base[indicator] != NOBODY:
                of_kind[number, 1] = members.at(int(self.given.base[indicator]) if not base_alone[indicator] else ("base", indicator))
                if answer != NOBODY:
                    by_base.setdefault(indicator, []).append(number)
            if (rule.method == "proportion" or answer != NOBODY and rule.method == "mean") and of_kind[number, 1] != NOBODY:
                of_kind[number, 2] = members.at(("rest", counted, int(of_kind[number, 1])))
                sums.append(Sum(int(of_kind[number, 1]), (counted, int(of_kind[number, 2]))))
        sums += [
            Sum(int(of_kind[numbers[0], 1]), tuple(int(of_kind[n, 0]) for n in numbers)) for numbers in by_base.values() if len(numbers) > 1
        ]
        of_rows = of_kind[at]
        named = {int(kinds[0][number]): of_kind[number].tolist() for number in np.flatnonzero(kinds[1] == NOBODY)}
        sums += self._parts_of(named)
        sums += self._declared_sums(named)
        sums += self._found_states(of_rows, len(members))
        return (
            list(members.place),
            of_rows,
            list(dict.fromkeys(equation for equation in sums if equation.parts != (equation.whole,))),
            inside(self.words.rules, named),
        )

    def _parts_of(self, named: dict[int, list[int]]) -> list[Sum]:
        """An indicator that counts some of the children of another, or that narrows another in its count, its base and its rest alike.

        `named` gives those three states of each indicator. Those whom the narrower one leaves out may be few in any of them.
        """
        ids, rules, sums = {rule.id: place for place, rule in enumerate(self.words.rules)}, self.words.rules, []
        for place, states in named.items():
            for wider, columns in ((rules[place].part_of, 1), (rules[place].narrows, 3)):
                pairs = zip(named.get(ids.get(wider), ())[:columns], states)
                sums += [Sum(whole, (part,)) for whole, part in pairs if NOBODY not in (whole, part)]
        return sums

    def _declared_sums(self, named: dict[int, list[int]]) -> list[Sum]:
        """The sums of states that definitions declare: indicators that add up to the count, or to the base, of another.

        `named` gives the states of count, base and rest of each indicator. A sum of which a part has no rows is none.
        """
        ids = {rule.id: place for place, rule in enumerate(self.words.rules)}
        declared = [(named[place][0], self.words.rules[place].parts) for place in named]
        declared += [(named[place][1], self.words.rules[place].base_parts) for place in named]
        return [
            Sum(whole, tuple(named[ids[part]][0] for part in parts))
            for whole, parts in declared
            if parts and whole != NOBODY and all(ids.get(part) in named for part in parts)
        ] + neither(self.words.rules, named)

    def _found_states(self, of_rows: np.ndarray, size: int) -> list[Sum]:
        """Sums of states that the headline numbers show, such as two groups that make up a base."""
        rows = self.rows
        headline = rows.breakdown == self.words.breakdown("all")
        at, (places, *_) = numbered(rows.area[headline], rows.starts[headline], rows.ends[headline])
        table = np.full((len(places), size), np.nan)
        for column, numbers in ((0, self.count), (1, self.base)):
            chosen = headline & (of_rows[:, column] != NOBODY)
            table[at[chosen[headline]], of_rows[chosen, column]] = numbers[chosen]
        named = np.flatnonzero(~np.isnan(table).all(axis=0))
        fullest = table[np.argsort(np.isnan(table).sum(axis=1), kind="stable")[:INSTANCES]][:, named]
        return [
            Sum(int(named[equation.whole]), tuple(int(named[part]) for part in equation.parts)) for equation in sums_in_numbers(fullest)
        ]

    def _instances(self, heading: np.ndarray, headings: int, place: np.ndarray, span: np.ndarray) -> np.ndarray:
        """Up to INSTANCES × headings: the counts, and the bases, of one indicator, place and period; those with most numbers."""
        rows = self.rows
        plain = rows.breakdown != self.words.breakdown(ANSWER)
        at, (instances, *_) = numbered(rows.indicator[plain], place[plain], span[plain])
        fullest = np.argsort(-np.bincount(at, minlength=len(instances)), kind="stable")[:INSTANCES]
        rank = np.full(len(instances), NOBODY)
        rank[fullest] = np.arange(len(fullest))
        mine = np.flatnonzero(plain)[rank[at] != NOBODY]
        ranks = rank[at][rank[at] != NOBODY]
        tables = []
        for numbers in (self.count, self.base):
            table = np.full((len(fullest), headings), np.nan)
            table[ranks, heading[mine]] = numbers[mine]
            tables.append(table[~np.isnan(table).all(axis=1)])
        return np.vstack(tables)

    def _numbers(self, nodes: np.ndarray, size: int) -> tuple[np.ndarray, ...]:
        """(values, limits, counted, ours, kept back) of every node."""
        rows = self.rows
        values, limits = np.full(size, np.nan), np.full(size, np.inf)
        counted, ours, kept_back = np.zeros(size, bool), np.zeros(size, bool), np.zeros(size, bool)
        numbers = (np.where(self.is_mean, self.base, self.count), self.base, self.rest)
        for column, number in enumerate(numbers):
            there = nodes[:, column] != NOBODY
            at, own = nodes[there, column], ~rows.published[there]
            given = ~np.isnan(number[there])
            values[at[given]] = number[there][given]
            smallest = np.full(len(at), float(self.thresholds.base)) if column == 1 else self.smallest[there]
            np.minimum.at(limits, at, smallest)
            ours[at[own]] = True
            counted[at[own]] |= column != 1
            kept_back[at[own & rows.withheld[there] & ~given]] = True
        return values, limits, counted, ours, kept_back & np.isnan(values)

    def _borrow(self, nodes: np.ndarray, size: int) -> None:
        """A value without its base or its count gives both to whoever finds one of them beside another indicator of the same children."""
        rows = self.rows
        lacking = np.flatnonzero(np.isnan(self.base) & ~np.isnan(rows.value) & (nodes[:, 1] != NOBODY))
        if not len(lacking):
            return
        lent = np.full(size, np.nan)
        for column, number in ((0, self.count), (1, self.base)):
            given = (nodes[:, column] != NOBODY) & ~np.isnan(number)
            lent[nodes[given, column]] = number[given]
        rules = [self.words.rules[indicator] for indicator in rows.indicator[lacking]]
        value = np.where([rule.method in QUOTIENTS for rule in rules], rows.value[lacking], np.nan)
        count, base = lent[nodes[lacking, 0]], lent[nodes[lacking, 1]]
        count = np.where(np.isnan(self.count[lacking]) & np.isnan(base), count, self.count[lacking])
        self.count[lacking], self.base[lacking] = implied(count, base, value, np.array([rule.per for rule in rules], float))
        rest = self.base[lacking] - self.count[lacking]
        self.rest[lacking] = np.where([rule.method == "proportion" for rule in rules], rest, np.nan)

    def _blocks(self, where: np.ndarray) -> np.ndarray:
        """The number of each row's block in its group, place and period (`where`); NOBODY for a row of everyone, and for one in no block."""
        rows, named = self.rows, {}
        of_rule = np.array([named.setdefault(rule.block, len(named)) if rule.block else NOBODY for rule in self.words.rules])
        block = of_rule[rows.indicator]
        inside = (block != NOBODY) & (rows.breakdown != self.words.breakdown("all"))
        return np.where(inside, numbered(block, where)[0], NOBODY)

    def _questions(self, place: np.ndarray, span: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(the number of each row's survey question, whether the row is an answer to it)."""
        rows = self.rows
        is_answer = rows.breakdown == self.words.breakdown(ANSWER)
        if not is_answer.any():
            return np.full(len(rows), NOBODY), is_answer
        at, _ = numbered(rows.indicator, place, span)
        answered = np.bincount(at, is_answer) > 0
        beside = (is_answer | (rows.breakdown == self.words.breakdown("all"))) & answered[at]
        return np.where(beside, at, NOBODY), is_answer
