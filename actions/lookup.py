"""Names that people give to things → the things, or an error that offers the nearest."""

from collections.abc import Sequence
from difflib import get_close_matches

from actions.publication_state import free, pending, waiting
from actions.session import Session
from catalogue.areas import Area
from catalogue.frameworks import Framework
from catalogue.indicators import Indicator
from errors import BoardError, CatalogueError, UsageError
from store.ledger import BuildEntry, UploadEntry
from store.proposals import Proposal


def upload(session: Session, text: str) -> UploadEntry:
    """The accepted upload whose id or hash is `text`. Raises UsageError when there is none."""
    known = session.ledger.uploads()
    matches = [entry for entry in known if text in (entry.upload, entry.sha256)]
    if not matches:
        raise UsageError(f"There is no upload '{text}'.{_offer(text, {entry.upload: entry.file for entry in known})} See: history")
    return matches[0]


def unpublished(session: Session, names: Sequence[str]) -> list[UploadEntry]:
    """The uploads of these ids, in the order of acceptance: pending ones that nobody has proposed yet, or withdrawn ones.

    No names are all of the former. Raises UsageError for those that cannot be published, BoardError when there is none.
    """
    if not names:
        if not (uploads := free(session)):
            raise BoardError("Nothing waits to be published that is not proposed or scheduled already. Load an extract first.")
        return uploads
    proposed, waits = {line: proposal.number for proposal in waiting(session) for line in proposal.lines}, pending(session)
    uploads = [upload(session, name) for name in dict.fromkeys(names)]
    for entry in uploads:
        if entry.order in proposed:
            raise UsageError(f"{entry.file} (upload {entry.upload}) is in proposal {proposed[entry.order]} already. Cancel that first.")
        if entry.state == "active" and entry not in waits:
            raise UsageError(f"{entry.file} (upload {entry.upload}) is published already.")
    return sorted(uploads, key=lambda entry: entry.order)


def proposal(session: Session, text: int) -> Proposal:
    """The Proposal of this number. Raises UsageError naming those that are open when there is none."""
    known = session.ledger.proposals()
    matches = [entry for entry in known if str(entry.number) == str(text).strip()]
    if not matches:
        still = ", ".join(str(entry.number) for entry in known if entry.open)
        raise UsageError(f"There is no proposal '{text}'. {f'Open are: {still}.' if still else 'None is open.'} See: history")
    return matches[0]


def build(session: Session, text: str) -> BuildEntry:
    """The build of this name, as the ledger tells it. Raises UsageError with the nearest when there is none."""
    known = {build.build: build for build in session.ledger.builds()}
    if text not in known:
        raise UsageError(f"There is no version '{text}'.{_offer(text, {name: entry.at for name, entry in known.items()})} See: history")
    return known[text]


def indicator(session: Session, text: str) -> Indicator:
    """The Indicator with this id. Raises UsageError with the nearest when there is none, CatalogueError where it is defined wrongly."""
    known = session.catalogue.indicators
    if text in session.catalogue.faulty:
        raise CatalogueError(session.catalogue.faulty[text])
    if text not in known:
        raise UsageError(
            f"There is no indicator '{text}'.{_offer(text, {indicator.id: indicator.title for indicator in known.values()})} See: list"
        )
    return known[text]


def framework(session: Session, text: str) -> Framework:
    """The Framework with this id. Raises UsageError naming those there are."""
    known = session.catalogue.frameworks
    if text not in known:
        raise UsageError(f"There is no framework '{text}'. There are: {', '.join(known)}.")
    return known[text]


def area(session: Session, text: str) -> Area | None:
    """The Area that `text` calls by code, number or name. Raises UsageError with the nearest names when there is none."""
    known = session.catalogue.areas
    match = known.find(text)
    if match is None:
        raise UsageError(f"There is no area '{text}'.{_offer(text, {area.code: area.name for area in known.by_code.values()})}")
    return match


def _offer(text, titles):
    """' Did you mean …?' with the ids whose id or title is nearest to the text; empty when none is near."""
    keys = {name.lower(): key for key, title in titles.items() for name in (key, title)}
    near = dict.fromkeys(keys[name] for name in get_close_matches(text.lower(), keys, n=5, cutoff=0.5))
    return f" Did you mean {' or '.join(f'{key} ({titles[key]})' for key in list(near)[:3])}?" if near else ""
