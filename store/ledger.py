"""Who did what and when, and what follows from it: the uploads with their state, the builds, and the one that is live.

A line holds names, hashes and counts, never a cell of a file. A line with a build made it live, unless it says that the
build is held back because another is pinned; a line of a pinned build says which one that is. What a line says of one accepted
file or of one build is an entry, a record that is never changed: a later line makes another.
"""

from dataclasses import dataclass, fields, replace
from typing import Any

from store.hash_chain import LAST, Chain, Line, line_of
from store.proposals import Proposal, proposals


def _last(condition):
    return LAST.replace("ORDER", f"WHERE {condition} ORDER")


MADE = "json_extract(detail, '$.build') IS NOT NULL"
LIVE = _last(f"{MADE} AND json_extract(detail, '$.held') IS NULL")
NEWEST = _last(f"{MADE} AND json_extract(detail, '$.pinned') IS NULL")


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


class Ledger(Chain):
    """The ledger of one home."""

    def uploads(self, until: int | None = None) -> list[UploadEntry]:
        """Every accepted file in the order of acceptance, with its state: 'active', 'withdrawn' or 'erased'.

        `order` is the line that accepted it; `moved` the later line that withdrew, restored or erased it, None without one. With
        `until`, as things stood after the line of that number.
        """
        entries = {}
        for line in self.lines()[:until]:
            if line.verb == "load":
                entries.pop(line.detail["upload"], None)
                entries[line.detail["upload"]] = accepted(line)
            if line.verb == "erase":
                entries[line.detail["upload"]] = replace(entries[line.detail["upload"]], state="erased", moved=line)
            if line.verb == "confirm":
                entries[line.detail["upload"]] = replace(entries[line.detail["upload"]], published_by=line.detail["published_by"])
            for upload in _moved(line):
                entries[upload] = replace(entries[upload], state="withdrawn" if line.verb == "withdraw" else "active", moved=line)
        return list(entries.values())

    def contents(self, line: Line) -> list[UploadEntry]:
        """The uploads of the build that a line made, each as it was accepted then; in the order of acceptance."""
        build, lines = built(line), self.lines()[: line.number]
        if build.lines is not None:
            confirmed = {line.detail["upload"]: line.detail["published_by"] for line in lines if line.verb == "confirm"}
            uploads = [accepted(lines[number - 1]) for number in build.lines]
            return [replace(upload, published_by=confirmed.get(upload.upload, upload.published_by)) for upload in uploads]
        return [upload for upload in self.uploads(line.number) if upload.upload in build.uploads]

    def builds(self) -> list[BuildEntry]:
        """Every build once, oldest first, with whether it is live, held and pinned.

        `line` made it. It is `held` while it has never been live, because another was pinned when it was made, and
        `pinned` where it is live and stays so.
        """
        made, shown, live = {}, set(), self.live()
        for line in self.lines():
            if "build" in line.detail:
                made.setdefault(line.detail["build"]["build"], line)
                shown |= {line.detail["build"]["build"]} if "held" not in line.detail else set()
        return [
            replace(built(line), live=_same(line, live), held=name not in shown, pinned=_same(line, live) and "pinned" in live.detail)
            for name, line in made.items()
        ]

    def shown(self) -> list[BuildEntry]:
        """The builds that everyone has seen, in that order, each `at` the moment it came to be seen.

        While a build is pinned, they end with it as they did when it was new.
        """
        lines = [line for line in self.lines() if "build" in line.detail and "held" not in line.detail]
        if lines and "pinned" in (live := lines[-1]).detail:
            unpinned = [line for line in lines if "pinned" not in line.detail]
            first = next((n for n, line in enumerate(unpinned) if line.detail["build"]["build"] == live.detail["pinned"]), len(unpinned))
            when = unpinned[first].at if first < len(unpinned) else live.at
            return [*(built(line) for line in unpinned[:first]), replace(built(live), at=when, live=True)]
        return [replace(built(line), live=line is lines[-1]) for line in lines]

    def live(self) -> Line | None:
        """The Line that named the build everyone reads now, or None before the first."""
        return next((line_of(row) for row in self.read(LIVE)), None)

    def newest(self) -> Line | None:
        """The Line of the newest build that no pin made, live or held back; or None before the first."""
        return next((line_of(row) for row in self.read(NEWEST)), None)

    def proposals(self) -> list[Proposal]:
        """Every Proposal, oldest first."""
        return proposals(self.lines())


def _moved(line):
    """The uploads that a line withdrew or brought back."""
    if line.verb in ("withdraw", "restore"):
        return (line.detail["upload"],)
    return line.detail.get("restored", ())


def _same(line, other):
    return line.detail["build"]["build"] == other.detail["build"]["build"]
