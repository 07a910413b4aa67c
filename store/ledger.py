"""Who did what and when, and what follows from it: the uploads with their state, the builds, and the one that is live.

A line holds names, hashes and counts, never a cell of a file. A line with a build made it live, unless it says that the
build is held back because another is pinned; a line of a pinned build says which one that is.
"""

from store.chain import LAST, Chain, line_of
from store.proposals import proposals


def _last(condition):
    return LAST.replace("ORDER", f"WHERE {condition} ORDER")


MADE = "json_extract(detail, '$.build') IS NOT NULL"
LIVE = _last(f"{MADE} AND json_extract(detail, '$.held') IS NULL")
NEWEST = _last(f"{MADE} AND json_extract(detail, '$.pinned') IS NULL")
UPLOAD = (
    "upload", "file", "sha256", "loader", "rows", "facts", "warnings", "invented", "codebook", "recipe", "headings", "chosen", "address",
    "metadata", "reason", "small", "published_by",
)  # fmt: skip


class Ledger(Chain):
    """The ledger of one home."""

    def uploads(self, until=None):
        """Every accepted file in the order of acceptance, as a dict with its state: 'active', 'withdrawn' or 'erased'.

        `order` is the line that accepted it; `moved` the later line that withdrew, restored or erased it, None without one. With
        `until`, as things stood after the line of that number.
        """
        found = {}
        for line in self.lines()[:until]:
            if line.verb == "load":
                found.pop(line.detail["upload"], None)
                found[line.detail["upload"]] = accepted(line)
            if line.verb == "erase":
                found[line.detail["upload"]] = found[line.detail["upload"]] | {"state": "erased", "moved": line}
            if line.verb == "confirm":
                found[line.detail["upload"]] = found[line.detail["upload"]] | {"published_by": line.detail["published_by"]}
            for upload in _moved(line):
                found[upload] = found[upload] | {"state": "withdrawn" if line.verb == "withdraw" else "active", "moved": line}
        return list(found.values())

    def contents(self, line):
        """The uploads of the build that a line made, each as it was accepted then; in the order of acceptance."""
        build, lines = line.detail["build"], self.lines()[: line.number]
        if "lines" in build:
            confirmed = {one.detail["upload"]: one.detail["published_by"] for one in lines if one.verb == "confirm"}
            uploads = [accepted(lines[number - 1]) for number in build["lines"]]
            return [one | {"published_by": confirmed.get(one["upload"], one["published_by"])} for one in uploads]
        return [upload for upload in self.uploads(line.number) if upload["upload"] in build["uploads"]]

    def builds(self):
        """Every build once, oldest first, as a dict: at, by, verb, reason, then what the ledger says of it; line, live, held, pinned.

        `line` made it. It is `held` while it has never been live, because another was pinned when it was made, and
        `pinned` where it is live and stays so.
        """
        made, shown, live = {}, set(), self.live()
        for line in self.lines():
            if "build" in line.detail:
                made.setdefault(line.detail["build"]["build"], line)
                shown |= {line.detail["build"]["build"]} if "held" not in line.detail else set()
        return [_told(line) | {"live": _same(line, live), "held": name not in shown, "pinned": _same(line, live) and "pinned" in live.detail}
                for name, line in made.items()]  # fmt: skip

    def shown(self):
        """The builds that everyone has seen, in that order, as dicts of the same kind, each `at` the moment it came to be seen.

        While a build is pinned, they end with it as they did when it was new.
        """
        lines = [line for line in self.lines() if "build" in line.detail and "held" not in line.detail]
        if lines and "pinned" in (live := lines[-1]).detail:
            unpinned = [line for line in lines if "pinned" not in line.detail]
            first = next((n for n, line in enumerate(unpinned) if line.detail["build"]["build"] == live.detail["pinned"]), len(unpinned))
            when = unpinned[first].at if first < len(unpinned) else live.at
            return [*(_told(line) | {"live": False} for line in unpinned[:first]), _told(live) | {"at": when, "live": True}]
        return [_told(line) | {"live": line is lines[-1]} for line in lines]

    def live(self):
        """The Line that named the build everyone reads now, or None before the first."""
        return next((line_of(row) for row in self.read(LIVE)), None)

    def newest(self):
        """The Line of the newest build that no pin made, live or held back; or None before the first."""
        return next((line_of(row) for row in self.read(NEWEST)), None)

    def proposals(self):
        """Every Proposal, oldest first."""
        return proposals(self.lines())


def accepted(line):
    """The upload that a line accepted, as a dict."""
    return {key: line.detail.get(key) for key in UPLOAD} | {
        "by": line.by, "at": line.at, "order": line.number, "state": "active", "moved": None,
    }  # fmt: skip


def _moved(line):
    """The uploads that a line withdrew or brought back."""
    if line.verb in ("withdraw", "restore"):
        return (line.detail["upload"],)
    return line.detail.get("restored", ())


def _told(line):
    said = {"at": line.at, "by": line.by, "verb": line.verb, "reason": line.detail.get("reason"), "line": line}
    return said | line.detail["build"]


def _same(line, other):
    return line.detail["build"]["build"] == other.detail["build"]["build"]
