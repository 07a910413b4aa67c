"""What disclosure control left open is withheld before the file goes live: fail closed, by whole breakdowns rather than by cells.

Disclosure control hides as little as it can by the sums it knows. The audit of the finished file knows nothing of those, and where it
places a hidden number all the same, more is hidden around it, each time in a wider circle, until nothing follows.
"""

from pathlib import Path

import duckdb
import pyarrow as pa

from catalogue import Catalogue
from disclosure.audit import FOLLOWS, Finding, Judgement
from errors import DisclosureError
from publish.judging import UNFINISHED, judge, reasons


NUMBERS = ("numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998")
# The circles around a number that follows, each tried only when the one before was not enough.
CIRCLES = (
    "safe.area = f.area AND safe.period = f.period AND safe.breakdown = f.breakdown",
    "safe.breakdown = f.breakdown AND (safe.area = f.area OR safe.period = f.period)",
    "safe.area = f.area OR safe.period = f.period AND safe.breakdown <> 'all'",
    "safe.breakdown <> 'all' OR safe.area = f.area",
    "true",
)
WITHHOLD = """
    UPDATE safe SET status = 'hidden', symbol = 'c', note = NULL, {nothing}
    WHERE status = 'shown' AND NOT already_published AND EXISTS (
        SELECT 1 FROM found f WHERE safe.indicator::VARCHAR = f.indicator AND ({circle})
    )
"""


def withhold_what_follows(path: Path, catalogue: Catalogue) -> int:
    """Judge the file at `path`, hide more in it until nothing hidden follows, and return how many rows were hidden for that.

    Raises DisclosureError where a row is shown that is itself too small, which is a bug of what hides, or where no hiding helps.
    """
    withheld = 0
    for circle in CIRCLES:
        judgement = judge(path, catalogue)
        if judgement.well:
            return withheld
        if any(finding.kind not in FOLLOWS for finding in judgement.findings):
            break
        withheld += _withhold(path, judgement.findings, circle)
    _refuse_unless_well(judge(path, catalogue), catalogue)
    return withheld


def _refuse_unless_well(judgement: Judgement, catalogue: Catalogue) -> None:
    if not judgement.well:
        raise DisclosureError(reasons(judgement.findings, catalogue) or (UNFINISHED,))


def _withhold(path: Path, findings: tuple[Finding, ...], circle: str) -> int:
    names = ("indicator", "area", "period", "breakdown")
    with duckdb.connect(str(path)) as db:
        db.register("found", pa.table({name: [getattr(finding, name) for finding in findings] for name in names}))
        statement = WITHHOLD.format(nothing=", ".join(f"{name} = NULL" for name in NUMBERS), circle=circle)
        return db.execute(statement).fetchone()[0]
