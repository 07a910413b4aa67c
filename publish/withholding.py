"""What disclosure control left open is withheld before the file goes live: fail closed, by whole breakdowns rather than by cells.

Disclosure control hides as little as it can by the sums it knows. The audit of the finished file knows nothing of those, and where it
places a hidden number all the same, more is hidden around it, each time in a wider circle, until nothing follows.
"""

import re
from dataclasses import replace
from pathlib import Path

import duckdb
import pyarrow as pa

from catalogue import Catalogue
from disclosure.audit import FOLLOWS, Finding
from errors import DisclosureError
from publish.judging import judge, refusals
from publish.safe import NUMBERS


# The circles around a number that follows, each tried only when the one before was not enough. A list of names stands for the rows that
# have them in common with a finding: a key that is looked up, as comparing ten million rows with every finding would take hours.
CIRCLES = (
    "[indicator, area, period, breakdown]",
    "[indicator, area, breakdown] OR [indicator, period, breakdown]",
    "[indicator, area] OR breakdown <> 'all' AND [indicator, period]",
    "[indicator, area] OR breakdown <> 'all' AND [indicator]",
    "[indicator]",
)
NAME = re.compile(r"[a-z0-9_]+")
WITHHOLD = """
    UPDATE safe SET status = 'hidden', symbol = 'c', note = NULL, {nothing}
    WHERE status = 'shown' AND NOT already_published AND ({circle})
"""


def withhold_what_follows(path: Path, catalogue: Catalogue) -> int:
    """Judge the file at `path`, hide more in it until nothing hidden follows, and return how many rows were hidden for that.

    Raises DisclosureError where a row is shown that is itself too small, which is a bug of what hides, or where no hiding helps.
    """
    withheld, judgement = 0, judge(path, catalogue)
    for circle in CIRCLES:
        if not judgement.findings or any(finding.kind not in FOLLOWS for finding in judgement.findings):
            break
        if more := _withhold(path, _with_others(judgement.findings, catalogue), circle):
            withheld, judgement = withheld + more, judge(path, catalogue)
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


def _withhold(path: Path, findings: tuple[Finding, ...], circle: str) -> int:
    names = ("indicator", "area", "period", "breakdown")
    with duckdb.connect(str(path)) as db:
        db.register("found", pa.table({name: [getattr(finding, name) for finding in findings] for name in names}))
        statement = WITHHOLD.format(nothing=", ".join(f"{name} = NULL" for name in NUMBERS), circle=re.sub(r"\[(.*?)\]", _shared, circle))
        return db.execute(statement).fetchone()[0]


def _shared(names: re.Match) -> str:
    """The SQL for rows that have these columns in common with a finding."""
    columns = names[1].split(", ")
    return f"({', '.join(f'{name}::VARCHAR' for name in columns)}) IN (SELECT ({names[1]}) FROM found)"
