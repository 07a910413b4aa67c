"""What the ledger says is erased, destroyed: again and again until nothing is left, as a process may be stopped in the middle."""

from store import builds, facts, uploads


PARTS = ("sha256", "codebook", "recipe", "metadata")


def finish_erasures(session):
    """Destroy whatever is still there of uploads that the ledger says are erased. Whoever calls holds the right to write."""
    for line in session.ledger.lines():
        if line.verb == "erase":
            _destroy(session, line)


def _destroy(session, line):
    known = {one["upload"]: one for one in session.ledger.uploads()}
    gone = known[line.detail["upload"]]
    if gone["state"] != "erased":
        return
    kept = [one for one in known.values() if one["state"] != "erased"]
    needed = {one[part] for one in kept for part in PARTS}
    for sha in {gone[part] for part in PARTS} - needed - {None}:
        uploads.erase(session.home, sha)
    facts.erase(session.home, gone["sha256"])
    for name in line.detail["destroyed"]:
        builds.remove(builds.path(session.home, name))
