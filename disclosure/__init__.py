"""Disclosure control: which rows of results must be hidden so that no small number can be read or worked out.

Primary suppression hides what is too small itself, complementary suppression further rows, so that none of those follows from a sum,
and linked suppression does both across indicators, places, periods and breakdowns that count the same children. The audit, in
disclosure/audit, judges the finished file and shares nothing with this.
"""

from disclosure.rows import Rows, Rule, Thresholds, Words
from disclosure.suppression import suppress


__all__ = ["Rows", "Rule", "Thresholds", "Words", "suppress"]
