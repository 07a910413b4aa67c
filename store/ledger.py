"""Who did what and when, and what follows from it: the uploads with their state, the builds, and the one that is live.

A line holds names, hashes and counts, never a cell of a file.
"""

from store.chain import LAST, Chain, line_of


LAST_BUILD = LAST.replace("ORDER", "WHERE json_extract(detail, '$.build') IS NOT NULL ORDER")
UPLOAD = ("upload", "file", "sha256", "loader", "rows", "facts", "invented", "codebook")


class Ledger(Chain):
    """The ledger of one home."""

    def uploads(self, until=None):
        """Every accepted file in the order of acceptance, as a dict with its state: 'active' or 'withdrawn'.

        With `until`, as things stood after the line of that number.
        """
        found = {}
        for line in self.lines()[:until]:
            upload = line.detail.get("upload")
            if line.verb == "load":
                found.pop(upload, None)
                found[upload] = {key: line.detail.get(key) for key in UPLOAD} | {
                    "by": line.by, "at": line.at, "order": line.number, "state": "active",
                }  # fmt: skip
            elif line.verb in ("withdraw", "restore"):
                found[upload] = found[upload] | {"state": "withdrawn" if line.verb == "withdraw" else "active"}
        return list(found.values())

    def builds(self):
        """Every build that was made live, oldest first, as a dict: build, at, by, verb, reason, sha256, uploads, digest, live."""
        made = [
            {"at": line.at, "by": line.by, "verb": line.verb, "reason": line.detail.get("reason")} | line.detail["build"]
            for line in self.lines()
            if "build" in line.detail
        ]
        return [build | {"live": build is made[-1]} for build in made]

    def live(self):
        """The Line that named the build everyone reads now, or None before the first."""
        return next((line_of(row) for row in self.read(LAST_BUILD)), None)
