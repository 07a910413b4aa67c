"""What the audit says of a published file, in words for an officer."""

from collections.abc import Iterable
from pathlib import Path

from catalogue import Catalogue
from disclosure.audit import Finding, Judgement, audit, gives_away


NAMED = 20
UNFINISHED = "there was no time to judge it to the end"


def judge(path: Path, catalogue: Catalogue) -> Judgement:
    """The Judgement of a published file under the policy of today."""
    return audit(path, catalogue.policy)


def refusals(judgement: Judgement, catalogue: Catalogue) -> tuple[str, ...]:
    """Why a file that was judged may not be opened, in words; empty where it is well. One not judged to the end is not well."""
    return reasons(judgement.findings, catalogue) or (() if judgement.complete else (UNFINISHED,))


def given_away(path: Path, earlier: Path, catalogue: Catalogue) -> tuple[str, ...]:
    """What an earlier file shows of the numbers that the file at `path` hides, in words; empty where it shows none of them."""
    return reasons(gives_away(path, earlier, catalogue.policy), catalogue)


def reasons(findings: Iterable[Finding], catalogue: Catalogue) -> tuple[str, ...]:
    """Every finding in words, without its number; findings of one indicator, breakdown and reason together, and no more than a page."""
    groups: dict[tuple, list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.indicator, finding.breakdown, finding.reason), []).append(finding)
    lines = [_line(members, catalogue) for members in groups.values()]
    rest = len(lines) - NAMED
    return (*lines[:NAMED], *([f"and {rest} more like these"] if rest > 0 else []))


def _line(members: list[Finding], catalogue: Catalogue) -> str:
    first = members[0]
    if not first.indicator:
        return first.reason
    known = catalogue.indicators.get(first.indicator)
    where = [known.title if known else first.indicator, _area(first.area, catalogue), first.period]
    if first.breakdown not in ("", "all"):
        where.append(f"{first.breakdown} '{first.category}'")
    others = f", and in {len(members) - 1} more places or periods" if len(members) > 1 else ""
    return f"{', '.join(where)}{others}: {first.reason}"


def _area(code: str, catalogue: Catalogue) -> str:
    area = catalogue.areas.by_code.get(code)
    return area.name if area else code
