"""What the ledger says of one accepted file and of one build, as records that are never changed: a later line makes another record."""

from dataclasses import dataclass, fields
from typing import Any

from store.chain import Line


class _Entry:
    """What both kinds share. The history page and scripts may also read a part by its name, as in the JSON answer."""

    def __getitem__(self, name: str) -> Any:
        return getattr(self, name)


@dataclass(frozen=True)
class UploadEntry(_Entry):
    """An accepted file. `upload` is its id and `state` 'active', 'withdrawn' or 'erased'; what nobody said is None.

    `order` is the number of the line that accepted it; `moved` the later line that withdrew, restored or erased it, None without one.
    `first` is the first build that held it, where somebody looked that up.
    """

    upload: str
    file: str
    sha256: str
    loader: str
    rows: int
    facts: int
    warnings: int
    invented: bool
    codebook: str | None
    recipe: str | None
    headings: str | None
    chosen: str | None
    address: str | None
    metadata: str | None
    reason: str | None
    small: Any
    published_by: str | None
    by: str
    at: str
    order: int
    state: str = "active"
    moved: Line | None = None
    first: str | None = None


@dataclass(frozen=True)
class BuildEntry(_Entry):
    """A build as the line that made it says. `build` is its name, `uploads` the ids of what is in it, `lines` those that accepted them.

    `digest`, `rules`, `lines` and `before` are None where the line is older than these. It is `held` while it has never been live,
    because another was pinned when it was made, and `pinned` where it is live and stays so.
    """

    at: str
    by: str
    verb: str
    reason: str | None
    line: Line
    build: str
    sha256: str = ""
    uploads: tuple[str, ...] = ()
    rows: int = 0
    shown: int = 0
    hidden: int = 0
    indicators: int = 0
    digest: str | None = None
    rules: str | None = None
    lines: tuple[int, ...] | None = None
    before: str | None = None
    withheld: int = 0
    live: bool = False
    held: bool = False
    pinned: bool = False


# What the line itself, or a later one, says; the rest of an entry stands in the detail of the line that made it.
OF_THE_UPLOAD_LINE = {"by", "at", "order", "state", "moved", "first"}
OF_THE_BUILD_LINE = {"at", "by", "verb", "reason", "line", "live", "held", "pinned"}
FROM_LOADING = tuple(field.name for field in fields(UploadEntry) if field.name not in OF_THE_UPLOAD_LINE)
FROM_PUBLISHING = tuple(field.name for field in fields(BuildEntry) if field.name not in OF_THE_BUILD_LINE)


def accepted(line: Line) -> UploadEntry:
    """The upload that a line accepted, as it was then."""
    return UploadEntry(**{name: line.detail.get(name) for name in FROM_LOADING}, by=line.by, at=line.at, order=line.number)


def built(line: Line) -> BuildEntry:
    """The build that a line made, or made live; whether everyone sees it now is for the ledger to say."""
    detail = {name: value for name, value in line.detail["build"].items() if name in FROM_PUBLISHING}
    uploads, lines = detail.pop("uploads", ()), detail.pop("lines", None)
    return BuildEntry(
        line.at, line.by, line.verb, line.detail.get("reason"), line,
        uploads=tuple(uploads), lines=None if lines is None else tuple(lines), **detail,
    )  # fmt: skip
