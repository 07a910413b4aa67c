"""What a record may have come from, as the form offers it."""

import actions
from actions import Session
from catalogue import Framework
from catalogue.delivery.record_address import record_address
from panels.format import sentence
from panels.happenings import record_title


# An action comes from one of these as a rule; from another action only where its file says so.
OFFERED = ("question", "decision", "risk", "story", "evidence")
MOST, LONGEST = 300, 120


def origin_words(session: Session, framework: Framework, chosen: tuple[str, ...]) -> dict[str, str]:
    """{address: kind and title} of the newest records of a framework, after those that are `chosen` already."""
    titles = {name: indicator.title for name, indicator in session.catalogue.indicators.items()}
    kept = [kept for kind in OFFERED for kept in actions.list_records(session, kind, framework.id)]
    newest = sorted(kept, key=lambda kept: kept.latest.at, reverse=True)
    words = {
        record_address(kept.kind, kept.record.id): sentence(f"{kept.kind}: {record_title(kept.record, titles)}"[:LONGEST])
        for kept in newest
    }
    return {address: words.get(address, address) for address in dict.fromkeys((*chosen, *list(words)[:MOST]))}
