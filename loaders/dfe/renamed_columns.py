"""A column that goes by another name in a new release: recognised by its likeness, told, and never taken for the same unasked."""

from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process, utils

from catalogue import Indicator, Source
from ingest.file_problems import Problems
from ingest.loader import IndicatorSource
from ingest.read.text_table import TextTable


LIKE = 80
RENAMED = (
    "looks like '{old}' of '{release}' under a new name, from which '{title}' is read. If it is the same figure, say so in "
    "data/indicators/{id}.toml: a copy of that release's [[from]] with the new name, put first. Until then this file does not feed it"
)


def note_renamed(
    text: TextTable, fits: Sequence[IndicatorSource], indicators: Mapping[str, Indicator], loader: str, problems: Problems
) -> None:
    """Warn of each heading that no layout in `fits` reads and that is like the only ones which another layout lacks here."""
    fed = {indicator.id for indicator, _, _ in fits}
    used = {text.heading(column) for _, _, source in fits for column in source.columns}
    spare = [heading for heading in text.columns if heading.strip() and heading not in used]
    for indicator in indicators.values():
        if indicator.id not in fed:
            for source in indicator.sources[:1]:
                for old, new in _renamed(text, source, spare) if source.loader == loader else ():
                    words = RENAMED.format(old=old, release=source.release, title=indicator.title, id=indicator.id)
                    problems.warn(words, text.heading_rows[0], new, kind=RENAMED)


def _renamed(text: TextTable, source: Source, spare: Sequence[str]) -> list[tuple[str, str]]:
    """(the old name, the new) of every column that a layout lacks; empty unless it has half of its columns and each other is like one."""
    missing = [column for column in sorted(source.columns) if column not in text]
    if not missing or len(missing) > len(source.columns) / 2:
        return []
    rest = [heading for heading in spare if heading not in source.columns]
    near = [process.extractOne(column, rest, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=LIKE) for column in missing]
    return [(column, match[0]) for column, match in zip(missing, near)] if all(near) else []
