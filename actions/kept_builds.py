"""Which kept builds may be opened beside the live one: none that today's rules refuse, and none that shows what is hidden now."""

from functools import lru_cache
from pathlib import Path

from actions.versions import rules_digest
from catalogue import Catalogue
from publish.judging import given_away, judge, refusals
from store import builds


def why_closed(session, named):
    """Why a build, as the ledger names it, is not opened, in words without numbers; empty where it may be."""
    live = session.ledger.live()
    if live is None or live.detail["build"]["build"] == named["build"]:
        return ()
    place = builds.path(session.home, named["build"])
    judged = named.get("rules") == rules_digest(session.catalogue)
    return _refusals(place, builds.path(session.home, live.detail["build"]["build"]), session.catalogue, judged)


@lru_cache(maxsize=64)
def _refusals(place: Path, live: Path, catalogue: Catalogue, judged: bool) -> tuple[str, ...]:
    """Remembered, as builds are never changed. One that today's rules made was judged when it was made."""
    alone = () if judged else refusals(judge(place, catalogue), catalogue)
    return alone or given_away(live, place, catalogue)
