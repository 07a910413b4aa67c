"""What came of a verb, in words. With --json nothing is told, as the answer is the one object that main prints."""

from argparse import Namespace
from collections.abc import Sequence
from typing import Any

import actions
from actions import Build, Outcome
from errors import Problem, grouped


SHOWN = 200
PREVIEWED = 10


def tell(arguments: Namespace, text: str) -> None:
    """Print a text, unless one JSON object is the answer."""
    if not arguments.json:
        print(text)


def tell_table(arguments: Namespace, read: Any) -> None:
    """How a table was read, its first rows, and the lines that are no part of it."""
    if read.text:
        lines, split = " and ".join(map(str, read.header_rows)), f", separated by {read.delimiter}" if read.delimiter else ""
        where = f"{read.where}: read" if read.where else "Read"
        tell(arguments, f"{where} as {read.encoding}{split}, headings on line {lines}, {read.row_count:,} rows below.")
        rows = ["\t".join(cell or "" for cell in cells) for _, *cells in read.rows(count=PREVIEWED)]
        tell(arguments, "\n".join(["\t".join(read.columns), *rows]))
    for skipped in read.skipped:
        tell(arguments, f"Not part of the table: lines {skipped.first} to {skipped.last}, {skipped.why}.")


def tell_outcome(outcome: Outcome) -> None:
    """What became of one file, and everything wrong with it."""
    like = f" like {outcome.like}" if outcome.like else ""
    read = f"{outcome.rows:,} rows read{like} as {outcome.loader}, {outcome.facts:,} figures, upload {outcome.upload}"
    detail = {
        "accepted": read,
        "unchanged": f"the same file is active already (upload {outcome.upload})",
        "rejected": "nothing of it was kept",
    }
    print(f"{outcome.file}: {outcome.status}; {detail[outcome.status]}", flush=True)
    _list_problems(outcome.problems)


def tell_problems(arguments: Namespace, problems: Sequence[Problem]) -> None:
    """Everything wrong with a file, unless one JSON object is the answer."""
    if not arguments.json:
        _list_problems(problems)


def _list_problems(problems):
    groups = grouped(problems)
    for group in groups[:SHOWN]:
        print(f"  {'' if group.severity == 'fault' else 'to look at: '}{group}")
    if len(groups) > SHOWN:
        print(f"  … and {len(groups) - SHOWN:,} more; --json lists them all")


def published(made: Build) -> str:
    """What became of a publication, in a sentence or two."""
    hidden = f"{made.rows:,} rows of {made.indicators} indicators from {made.uploads} uploads, {made.hidden:,} of them hidden"
    if made.withheld:
        hidden += f", {made.withheld:,} of these only because hidden numbers would have followed from them"
    sentence = (
        f"Published as version {made.build}: {hidden}." if made.new else f"Nothing has changed since version {made.build}, which stays."
    )
    sentence += " Nobody sees it yet, as another version is pinned: python cli.py unpin." if made.held else ""
    return sentence + (f" Left out, as withdrawn or loaded anew since: {', '.join(made.left_out)}." if made.left_out else "")


def due(proposal: Any) -> str:
    """', for 2026-12-01 09:00 GMT' where a Proposal has an hour; else nothing."""
    return f", for {actions.local(proposal.due)}" if proposal.due else ""


def why(reason: str | None) -> str:
    """A reason in brackets; '' where none was given."""
    return f"  ({reason})" if reason else ""


def build_state(build: Any) -> str:
    """Whether a build is pinned, live or held back; nothing for an earlier one."""
    return "  pinned" if build.pinned else "  live" if build.live else "  held back" if build.held else ""


def minute(at: str) -> str:
    """2026-12-01 09:00 in the time of this machine."""
    return actions.local(at, "%Y-%m-%d %H:%M")


def faults(problems: Sequence[Problem]) -> int:
    """How many of the problems are faults."""
    return sum(problem.severity == "fault" for problem in problems)
