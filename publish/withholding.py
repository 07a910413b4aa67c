"""What disclosure control left open is withheld before the file goes live: fail closed, by whole breakdowns rather than by cells.

Disclosure control hides as little as it can by the sums it knows. The audit of the finished file knows nothing of those, and where it
places a hidden number all the same, more is hidden around it, each time in a wider circle, until nothing follows. What was withheld so
goes back to disclosure control, which gives it complements of its own (publish/__init__.py).
"""

import re
from dataclasses import replace
from pathlib import Path

import duckdb
import pyarrow as pa

from catalogue import Catalogue
from disclosure.audit import FOLLOWS, Finding
from errors import DisclosureError
from publish.audit_in_words import judge, refusals
from publish.routed_questions import withhold_routed
from publish.withheld_rows import NO_ROWS, withhold_rows


# The circles around a number that follows, each tried only when the one before was not enough. A list of names stands for the rows that
# have them in common with a finding: a key that is looked up, as comparing ten million rows with every finding would take hours.
CIRCLES = (
    "[indicator, area, period, breakdown]",
    "[indicator, area, breakdown] OR [indicator, period, breakdown]",
    "[indicator, area] OR breakdown <> 'all' AND [indicator, period]",
    "[indicator, area] OR breakdown <> 'all' AND [indicator]",
    "[indicator]",
)
# Before those, of the questions of a survey: all that is said of the same groups, so that what everyone answered stays.
GROUPS = "breakdown <> 'all' AND [indicator, area, period, breakdown]"
NAME = re.compile(r"[a-z0-9_]+")


def withhold_what_follows(path: Path, catalogue: Catalogue) -> pa.Table:
    """Judge the file at `path`, hide more in it until nothing hidden follows, and return the KEYS, as text, of the rows hidden for that.

    None are returned where the file was well as it was. Raises DisclosureError where a row is shown that is itself too small, which is a bug
    of what hides, or where no hiding helps.
    """
    withheld, judgement = NO_ROWS, judge(path, catalogue)
    for circle in (GROUPS, GROUPS, *CIRCLES):
        if not judgement.findings or any(finding.kind not in FOLLOWS for finding in judgement.findings):
            break
        around = _of_one_question(judgement.findings, catalogue) if circle is GROUPS else _with_others(judgement.findings, catalogue)
        more = _withhold(path, around, circle) if around else NO_ROWS
        if len(more):
            withheld = pa.concat_tables([withheld, more, _withhold_routed(path, catalogue)])
            judgement = judge(path, catalogue)
    if not judgement.well:
        raise DisclosureError(refusals(judgement, catalogue))
    return withheld


def _with_others(findings: tuple[Finding, ...], catalogue: Catalogue) -> tuple[Finding, ...]:
    """The findings, and each again of every other indicator that its reason names: a number that two share is hidden in both or in neither."""
    others = (
        replace(finding, indicator=name)
        for finding in findings
        for name in dict.fromkeys(NAME.findall(finding.reason))
        if name in catalogue.indicators
    )
    return (*findings, *others)


def _of_one_question(findings: tuple[Finding, ...], catalogue: Catalogue) -> tuple[Finding, ...]:
    """Of the findings on a question of a survey, each again of all that is published of the question; none of others."""
    question = {name: defined.block or name for name, defined in catalogue.indicators.items() if defined.block or defined.base_parts}
    published: dict[str, list[str]] = {}
    for name, block in question.items():
        published.setdefault(block, []).append(name)
    concerned = [finding for finding in findings if finding.indicator in question]
    return tuple(replace(finding, indicator=name) for finding in concerned for name in published[question[finding.indicator]])


def _withhold(path: Path, findings: tuple[Finding, ...], circle: str) -> pa.Table:
    """Hide what is in this circle around the findings; the KEYS of the rows that were shown until now."""
    names = ("indicator", "area", "period", "breakdown")
    with duckdb.connect(str(path)) as db:
        db.register("found", pa.table({name: [getattr(finding, name) for finding in findings] for name in names}))
        return withhold_rows(db, re.sub(r"\[(.*?)\]", _shared, circle))


def _withhold_routed(path: Path, catalogue: Catalogue) -> pa.Table:
    """Hide what would tell that by way of a question asked only of some: before the file is judged again, as nothing is hidden after that."""
    with duckdb.connect(str(path)) as db:
        return withhold_routed(db, catalogue)


def _shared(names: re.Match) -> str:
    """The SQL for rows that have these columns in common with a finding."""
    columns = names[1].split(", ")
    return f"({', '.join(f'{name}::VARCHAR' for name in columns)}) IN (SELECT ({names[1]}) FROM found)"
