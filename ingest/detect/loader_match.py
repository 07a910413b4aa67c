"""Which kind of extract a table is, by its headings."""

from collections.abc import Sequence
from pathlib import Path

from catalogue import Catalogue
from ingest.detect.unknown_table import describe_unknown_table
from ingest.file_problems import Problems
from ingest.loader import Loader, Loaders
from ingest.read.text_table import TextTable


def match_loader(
    loaders: Loaders, text: TextTable, catalogue: Catalogue, problems: Problems, requested: str | None = None, codebook: Path | None = None
) -> str | None:
    """The name of the loader that fits, or None with the reason among the problems.

    The loader that a person has `asked` for comes first, then a codebook (only survey loaders read one), then the headings.
    """
    if requested is not None and requested not in loaders:
        problems.fault(f"there is no loader called '{requested}'; the loaders are {', '.join(sorted(loaders))}")
        return None
    if requested:
        missing = loaders[requested].missing(text)
        if missing:
            problems.fault(f"this is no {loaders[requested].title}: it has no {_listed(missing)}", text.heading_rows[0])
        return None if missing else requested
    fitting = fitting_loaders(loaders, text, catalogue, codebook)
    if len(fitting) > 1:
        names = " or ".join(f"{name} ({loaders[name].title})" for name in fitting)
        problems.fault(
            f"this file may be of more than one kind: {names}. Say which with --as, or choose it on the page", text.heading_rows[0]
        )
    elif not fitting:
        problems.fault(describe_unknown_table(text, catalogue.areas) or _unknown(loaders, text), text.heading_rows[0])
    return fitting[0] if len(fitting) == 1 else None


def fitting_loaders(loaders: Loaders, text: TextTable, catalogue: Catalogue, codebook: Path | None = None) -> list[str]:
    """The names of the loaders by whose headings a table goes: of two the closer; with a codebook, of those that read one."""
    fitting = [loader for loader in loaders.values() if (not codebook or loader.reads_codebook) and loader.fits(text, catalogue)]
    closest = [loader.name for loader in fitting if not any(loader.is_within(other) for other in fitting)]
    return closest or [loader.name for loader in loaders.values() if codebook and loader.reads_codebook]


def nearly_fits(loaders: Loaders, text: TextTable) -> bool:
    """Whether half the headings of some kind of extract are there, so that it may be one with a heading gone wrong."""
    return any(len(loader.missing(text)) <= len(loader.columns) / 2 for loader in loaders.values() if loader.columns)


def _unknown(loaders: Loaders, text: TextTable) -> str:
    """That no loader fits, the one of which half the headings are there and what it lacks, and what can be loaded."""

    def share_missing(loader: Loader) -> float:
        return len(loader.missing(text)) / len(loader.columns)

    words = "the headings of this file are of no kind that can be loaded."
    nearest = min((loader for loader in loaders.values() if loader.columns), key=share_missing)
    if share_missing(nearest) <= 0.5:
        words += f" It is nearest to {nearest.title}, but has no {_listed(nearest.missing(text))}."
    kinds = "; ".join(f"{loader.title}{' (name its codebook)' * loader.reads_codebook}" for loader in loaders.values())
    return f"{words} What can be loaded: {kinds}."


def _listed(headings: Sequence[str]) -> str:
    return " or ".join(filter(None, [", ".join(f"'{heading}'" for heading in headings[:-1]), f"'{headings[-1]}'"]))
