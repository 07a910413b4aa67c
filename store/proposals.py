"""What was proposed for publication, or decided for a later hour, and what became of it, as the ledger tells it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from store.hash_chain import Line


PROPOSED, SCHEDULED, PUBLISHED, CANCELLED = "proposed", "scheduled", "published", "cancelled"


@dataclass(frozen=True)
class Proposal:
    """Exactly these uploads, to be published: at once, or when `due` (an aware datetime in UTC).

    `number` is the line that proposed it and `lines` those that accepted its uploads. `decided_by`, `decided_at` and `build`
    are None until then; `left_out` holds the ids of uploads that were not published with it.
    """

    number: int
    at: str
    by: str
    reason: str | None
    uploads: tuple[str, ...]
    lines: tuple[int, ...]
    due: datetime | None
    state: str
    decided_by: str | None = None
    decided_at: str | None = None
    decision: str | None = None
    build: str | None = None
    left_out: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        return self.state in (PROPOSED, SCHEDULED)


def proposals(lines: Sequence[Line]) -> list[Proposal]:
    """Every Proposal among these lines, oldest first.

    One is published by a line that names it, or by any build that holds all of its uploads.
    """
    known = {}
    for line in lines:
        if line.verb in ("propose", "schedule"):
            known[line.number] = _proposed(line)
        number = line.detail.get("proposal")
        if number in known:
            known[number] = _decided(known[number], line)
        if "build" in line.detail and "pinned" not in line.detail:
            accepted = set(line.detail["build"].get("lines", ()))
            fulfilled = {key: proposal for key, proposal in known.items() if proposal.open and accepted.issuperset(proposal.lines)}
            known |= {key: _decided(proposal, line) for key, proposal in fulfilled.items()}
    return list(known.values())


def _proposed(line):
    due = line.detail.get("due")
    return Proposal(
        line.number, line.at, line.by, line.detail.get("reason"), tuple(line.detail["uploads"]), tuple(line.detail["lines"]),
        due and datetime.fromisoformat(due), SCHEDULED if line.verb == "schedule" else PROPOSED,
    )  # fmt: skip


def _decided(proposal, line):
    """The Proposal after a line that approved, cancelled or published it. An approval stays its decision when it is published later."""
    state = {"approve": SCHEDULED, "cancel": CANCELLED}.get(line.verb, PUBLISHED)
    made = line.detail["build"]["build"] if state == PUBLISHED and "build" in line.detail else None
    changed = replace(proposal, state=state, build=made, left_out=tuple(line.detail.get("left_out", ())))
    if proposal.decided_by and state == PUBLISHED:
        return changed
    return replace(changed, decided_by=line.by, decided_at=line.at, decision=line.detail.get("reason"))
