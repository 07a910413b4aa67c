"""The judgement of a finished file: what an attacker with no other knowledge could make of it."""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

import duckdb

from disclosure.audit import judgement
from disclosure.audit.area_coverage import count_leaves
from disclosure.audit.blanks import find_active, gather_blanks
from disclosure.audit.borrowed_denominators import mark_borrowed
from disclosure.audit.compared_groups import mark_compared
from disclosure.audit.decimals import mark_decimals
from disclosure.audit.derived_counts import derive
from disclosure.audit.duplicate_spans import merge_duplicates
from disclosure.audit.earlier_builds import mark_earlier
from disclosure.audit.entities import number_entities
from disclosure.audit.equal_columns import find_equal_columns
from disclosure.audit.equal_group_equations import pair_blanks
from disclosure.audit.equal_group_evidence import weigh_twins
from disclosure.audit.equal_groups import defined_twins
from disclosure.audit.finding_marks import labelled, make_marks
from disclosure.audit.hidden_rows import mark_exposed
from disclosure.audit.indicator_patterns import discover, promised, totals
from disclosure.audit.judgement import FOLLOWS, Finding, Judgement, Policy
from disclosure.audit.labels import read_labels
from disclosure.audit.left_out import mark_left_out
from disclosure.audit.merged_builds import merged
from disclosure.audit.open_file import lacking, open_file
from disclosure.audit.overlaps import mark_overlaps
from disclosure.audit.pattern_evidence import prove, weigh
from disclosure.audit.pattern_instances import axes
from disclosure.audit.place_parts import link_areas
from disclosure.audit.places_in_labels import add_named_places
from disclosure.audit.printed_intervals import define_macros
from disclosure.audit.relations_tried import count_all
from disclosure.audit.rounded_counts import widen_rounded
from disclosure.audit.row_numbers import read_facts
from disclosure.audit.shared_denominators import defined_kin
from disclosure.audit.silent_members import weigh_kin
from disclosure.audit.single_rows import mark_rows
from disclosure.audit.small_remainders import mark_leftovers
from disclosure.audit.unreadable import unreadable
from disclosure.audit.window_chains import mark_window_chains
from disclosure.audit.worded_counts import mark_notes
from disclosure.audit.worded_wholes import mark_worded_wholes


SECONDS = 300.0
OLD = "this file was made by older rules and cannot be judged: it lacks {}"


def audit(path: str | PathLike, policy: Policy, earlier: Iterable[str | PathLike] = (), seconds: float = SECONDS) -> Judgement:
    """Judge the file at `path` as a reader would who has only it, the older builds in `earlier`, and time for `seconds` of solving.

    A file of older rules gives one finding that says so; one with nothing hidden is judged by its rows and what they leave over. Raises
    duckdb.Error where a file cannot be opened.
    """
    with open_file(path) as db:
        gone = lacking(db)
        if gone:
            return Judgement((Finding(judgement.OLDER_RULES, reason=OLD.format(", ".join(gone))),))
        return _judge(db, policy, tuple(earlier), seconds)


def gives_away(path: str | PathLike, earlier: str | PathLike, policy: Policy) -> tuple[Finding, ...]:
    """What the file `earlier` shows of the numbers that the one at `path` hides, and what follows from both together: rows of the earlier that
    the later has no more, less what it shows. Empty where nothing does.

    Where one of the two was made by rules that are too old to be compared, one finding says so. Raises duckdb.Error where a file cannot be opened.
    """
    with open_file(path) as db:
        gone = lacking(db)
        if not gone:
            _read(db, policy)
            gone = mark_earlier(db, earlier, "earlier")
        if gone:
            return (Finding(judgement.OLDER_RULES, reason=OLD.format(", ".join(gone))),)
        shown = tuple(labelled(db))
        with merged(db, "earlier", path) as both:
            return shown if shown or both is None else _of_both(both, policy)


def _of_both(path: Path, policy: Policy) -> tuple[Finding, ...]:
    """What follows from a file of two builds; that a row has other rules now is said of each build by itself."""
    with open_file(path) as db:
        return tuple(finding for finding in _judge(db, policy, (), SECONDS).findings if finding.kind in FOLLOWS)


def _read(db: duckdb.DuckDBPyConnection, policy: Policy) -> None:
    define_macros(db)
    make_marks(db)
    number_entities(db, policy.count)
    read_facts(db)


def _judge(db: duckdb.DuckDBPyConnection, policy: Policy, earlier: tuple, seconds: float) -> Judgement:
    _read(db, policy)
    derive(db)
    general = unreadable(db)
    mark_rows(db, policy)
    mark_notes(db)
    mark_decimals(db, policy)
    for at, path in enumerate(earlier):
        gone = mark_earlier(db, path, f"earlier_{at}")
        if gone:
            general.append(Finding(judgement.OLDER_RULES, reason="an older version that is kept: " + OLD.format(", ".join(gone))))
    merge_duplicates(db)
    widen_rounded(db)
    complete, counts = _judge_sums(db, policy, seconds)
    return Judgement((*general, *labelled(db)), counts, complete)


def _judge_sums(db: duckdb.DuckDBPyConnection, policy: Policy, seconds: float) -> tuple[bool, dict[str, int]]:
    """What follows from several rows: whether all of it was tried, and how much there was to try."""
    labels = read_labels(db)
    known = promised(db, labels)
    add_named_places(db)
    link_areas(db)
    count_leaves(db)
    hidden = find_active(db)
    for axis in axes(db, ("group", "span", "area")):
        weigh(db, axis)
        if hidden:
            prove(db, axis)
        mark_leftovers(db, axis, policy)
    mark_overlaps(db, policy)
    mark_left_out(db, policy)
    mark_worded_wholes(db, labels, policy)
    mark_window_chains(db, policy)
    if not hidden:
        return True, count_all(db)
    mark_compared(db)
    gather_blanks(db)
    defined_kin(db)
    defined_twins(db, totals(labels))
    find_equal_columns(db)
    weigh_kin(db)
    weigh_twins(db)
    pair_blanks(db)
    mark_borrowed(db, policy)
    discover(db, known)
    for axis in axes(db, ("found", "indicator")):
        weigh(db, axis)
        prove(db, axis)
    complete, solving = mark_exposed(db, policy, seconds)
    return complete, count_all(db) | solving
