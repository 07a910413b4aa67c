"""Names that people give to things → the things, or an error that offers the nearest."""

from difflib import get_close_matches

from errors import UsageError


def upload(session, text):
    """The accepted upload whose id or hash is `text`. Raises UsageError when there is none."""
    known = session.ledger.uploads()
    found = [one for one in known if text in (one["upload"], one["sha256"])]
    if not found:
        raise UsageError(f"There is no upload '{text}'.{_offer(text, {one['upload']: one['file'] for one in known})} See: history")
    return found[0]


def indicator(session, text):
    """The Indicator with this id. Raises UsageError with the nearest ids and titles when there is none."""
    known = session.catalogue.indicators
    if text not in known:
        raise UsageError(f"There is no indicator '{text}'.{_offer(text, {one.id: one.title for one in known.values()})} See: list")
    return known[text]


def framework(session, text):
    """The Framework with this id. Raises UsageError naming those there are."""
    known = session.catalogue.frameworks
    if text not in known:
        raise UsageError(f"There is no framework '{text}'. There are: {', '.join(known)}.")
    return known[text]


def area(session, text):
    """The Area that `text` calls by code, number or name. Raises UsageError with the nearest names when there is none."""
    known = session.catalogue.areas
    found = known.find(text)
    if found is None:
        raise UsageError(f"There is no area '{text}'.{_offer(text, {one.code: one.name for one in known.by_code.values()})}")
    return found


def _offer(text, titles):
    """' Did you mean …?' with the ids whose id or title is nearest to the text; empty when none is near."""
    keys = {name.lower(): key for key, title in titles.items() for name in (key, title)}
    near = dict.fromkeys(keys[name] for name in get_close_matches(text.lower(), keys, n=5, cutoff=0.5))
    return f" Did you mean {' or '.join(f'{key} ({titles[key]})' for key in list(near)[:3])}?" if near else ""
