"""Which kind of extract a file is, by its headings."""

from ingest.detect.unknown_table import looks_like


def recognise(loaders, text, catalogue, problems, chosen=None, codebook=None):
    """The name of the loader that fits, or None with the reason among the problems.

    A person's choice comes first, then a codebook (only survey loaders read one), then the headings.
    """
    if chosen is not None and chosen not in loaders:
        problems.fault(f"there is no loader called '{chosen}'; the loaders are {', '.join(sorted(loaders))}")
        return None
    if chosen:
        missing = _missing(loaders[chosen], text)
        if missing:
            problems.fault(f"this is no {loaders[chosen].TITLE}: it has no {_listed(missing)}", text.heading_rows[0])
        return None if missing else chosen
    found = fitting(loaders, text, catalogue, codebook)
    if len(found) > 1:
        names = " or ".join(f"{name} ({loaders[name].TITLE})" for name in found)
        problems.fault(
            f"this file may be of more than one kind: {names}. Say which with --as, or choose it on the page", text.heading_rows[0]
        )
    elif not found:
        problems.fault(looks_like(text, catalogue.areas) or _unknown(loaders, text), text.heading_rows[0])
    return found[0] if len(found) == 1 else None


def fitting(loaders, text, catalogue, codebook=None):
    """The names of the loaders by whose headings a file goes: of two the closer; with a codebook, of those that read one."""
    found = [name for name, loader in loaders.items() if (not codebook or _reads_codebooks(loader)) and _fits(loader, text, catalogue)]
    found = [name for name in found if not any(_within(loaders[name], loaders[other]) for other in found)]
    return found or [name for name, loader in loaders.items() if codebook and _reads_codebooks(loader)]


def nearly(loaders, text):
    """Whether half the headings of some kind of extract are there, so that it may be one with a heading gone wrong."""
    return any(len(_missing(loader, text)) <= len(loader.COLUMNS) / 2 for loader in loaders.values() if getattr(loader, "COLUMNS", ()))


def _fits(loader, text, catalogue):
    if hasattr(loader, "recognises"):
        return loader.recognises(text.columns, catalogue)
    return bool(getattr(loader, "COLUMNS", ())) and not _missing(loader, text)


def _within(loader, other):
    """Whether the other kind has all of this one's headings and more, and so is the closer fit."""
    return bool(getattr(loader, "COLUMNS", ())) and set(loader.COLUMNS) < set(getattr(other, "COLUMNS", ()))


def _reads_codebooks(loader):
    return getattr(loader, "CODEBOOK", False)


def _missing(loader, text):
    return [heading for heading in getattr(loader, "COLUMNS", ()) if heading not in text]


def _unknown(loaders, text):
    """That no loader fits, the one of which half the headings are there and what it lacks, and what can be loaded."""
    words = "the headings of this file are of no kind that can be loaded."
    known = [(loader.TITLE, len(loader.COLUMNS), _missing(loader, text)) for loader in loaders.values() if getattr(loader, "COLUMNS", ())]
    title, needs, missing = min(known, key=lambda one: len(one[2]) / one[1])
    if len(missing) <= needs / 2:
        words += f" It is nearest to {title}, but has no {_listed(missing)}."
    kinds = "; ".join(f"{loader.TITLE}{' (name its codebook)' * _reads_codebooks(loader)}" for loader in loaders.values())
    return f"{words} What can be loaded: {kinds}."


def _listed(headings):
    return " or ".join(filter(None, [", ".join(f"'{one}'" for one in headings[:-1]), f"'{headings[-1]}'"]))
